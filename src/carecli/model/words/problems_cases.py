"""Problems of files of rule tests."""

from collections.abc import Mapping

from carecli.model.words.problems import Wording, error

PROBLEMS: Mapping[str, Wording] = {
    "no-cases": error(
        ("文件里没有用例", "the file holds no cases"),
        ("在 cases 下逐个列出, 写法见 docs/policy-tests.md", "list them under cases; see docs/policy-tests.md"),
    ),
    "case-without-policy": error(
        ("用例没有写明制度", "the case names no policy"),
        ("在文件开头或用例中写 policy: 编号", "write policy: ID at the head of the file or in the case"),
    ),
    "case-named-twice": error(
        ("用例名称与本文件另一个相同", "another case of the file has the same name"),
        ("各起一个说得清的名称", "give each a name that tells it apart"),
    ),
    "expect-shape": error(
        ("expect 的写法不对", "this is not the form of expect"),
        (
            "写规定编号和结果, 如 expect: {{UM-07: eligible}}",
            "write the id of a rule and what it comes to, like expect: {{UM-07: eligible}}",
        ),
    ),
    "given-shape": error(
        ("given 的写法不对", "this is not the form of given"),
        ("写成 given: {{member: …, events: …}} 的样子", "write it like given: {{member: …, events: …}}"),
    ),
    "no-such-file": error(
        ("没有文件或文件夹 {file}", "there is no file or folder {file}"),
        ("请核对路径", "look at the path again"),
    ),
}
