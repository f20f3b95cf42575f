"""Problems of what a line names: there is none of that name, or there are several."""

from collections.abc import Mapping

from carecli.model.words.problems import Wording, error

PROBLEMS: Mapping[str, Wording] = {
    "no-such-figure": error(
        ("这份报表没有数字 {text}", "this report has no figure {text}"),
        ("是不是: {near}", "did you mean: {near}"),
    ),
    "unknown-record": error(
        ("没有这条记录: {text}", "there is no such record: {text}"),
        ("是不是: {near}; 全部见 {command}", "did you mean: {near}; all of them: {command}"),
    ),
    "unknown-member": error(
        ("名册中没有 {text}", "nobody in the register is called {text}"),
        (
            "请写编号或姓名, 如 {near}; 全部名单: care member list",
            "write an id or a name, such as {near}; all of them: care member list",
        ),
    ),
    "none-known": error(
        ("没有 {text}, 这里还一个也没有登记", "there is no {text}: none is entered yet"),
        ("先登记, 见 care --help 中的 care record", "enter one first, see care record in care --help"),
    ),
    "namesakes": error(
        ("有 {count} 个 {text}", "{count} go by the name {text}"),
        ("请用编号指明: {them}", "say which by the id: {them}"),
    ),
    "unknown-branch": error(
        ("没有组织 {text}", "there is no body called {text}"),
        ("请写编号或名称, 如 {near}", "write an id or a name, such as {near}"),
    ),
    "unknown-account": error(
        ("没有账户 {text}", "there is no account called {text}"),
        ("请写编号或名称, 如 {near}", "write an id or a name, such as {near}"),
    ),
    "unknown-duty": error(
        ("现行制度下没有事项 {id}", "the policies in force owe no duty {id}"),
        ("编号见 care due --format csv", "for the ids see care due --format csv"),
    ),
    "no-such-policy": error(
        ("没有制度 {text}", "there is no policy {text}"),
        ("可以写: {near}", "it may be: {near}"),
    ),
    "no-such-rule": error(
        ("制度 {policy} 中没有 {text}", "the policy {policy} has no rule {text}"),
        ("有: {near}", "it has: {near}"),
    ),
    "no-half-year": error(
        ("{text} 不是一个半年", "{text} is no half-year"),
        ("请写成 2026H1 的样子", "write it like 2026H1"),
    ),
    "half-year-to-come": error(
        ("{text} 还没有开始({first} 起)", "{text} has not begun: it starts on {first}"),
        ("请写已开始的半年", "name one that has begun"),
    ),
    "no-copy-of-a-return": error(
        ("{file} 不是留存的半年报", "{file} is no copy of a half-year return"),
        ("留存件由 care report keep 写成, 是 json 文件", "care report keep writes such copies, as json files"),
    ),
}
