"""Problems of what is made known outside the keepers' room."""

from collections.abc import Mapping

from carecli.model.words.problems import Wording, error

PROBLEMS: Mapping[str, Wording] = {
    "not-a-half-year": error(
        ("公开表按半年编制, {text} 不是半年", "a disclosure is of a half-year, which {text} is not"),
        (
            "写 --period 2026H1 这样的半年; 长短不一的几张表对照起来会推知个人",
            "write a half-year such as 2026H1; pages of other lengths beside these would tell of single people",
        ),
    ),
    "not-decided-yet": error(
        ("{id} 还没有批准, 或已经终止, 没有可公示的内容", "{id} was not approved, or ended; there is nothing to show"),
        ("先办到批准: care case show {id}", "take it to its approval first: care case show {id}"),
    ),
    "not-for-this-audience": error(
        ("这一页不能供 {text} 查看", "this page is not for the audience {text}"),
        (
            "给本单位张贴的用 care report notice, 给全体党员的用 care report disclosure",
            "for the unit's board there is care report notice, for all members care report disclosure",
        ),
    ),
    "not-for-others": error(
        ("将要公开的文字中有{what}, 未写出", "what was to be made known holds {what}; nothing was written"),
        (
            "查看单位名称、制表人、审核人等处是否带入了个人信息",
            "look where it may have come in: the names of bodies, who made or checked the page",
        ),
    ),
    "half-year-runs": error(
        ("{text} 还没有结束", "{text} is not over yet"),
        ("{day} 起可以公开; 先封账: care fund close", "disclose it from {day} on; seal it first: care fund close"),
    ),
}
