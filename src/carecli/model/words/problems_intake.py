"""Problems that the floor `intake` finds: what does not fit the type of its field."""

from collections.abc import Mapping

from carecli.model.words.problems import Wording, error

VALUES: Mapping[str, Wording] = {
    "bad-date": error(
        ("“{field}”{said} 不是日期", "“{field}”{said} is not a date"),
        (
            "写成 2026-07-03: 四位年, 两位月, 两位日, 用半角数字和“-”; 出生、入党等日期只知年月的, 可写 1985-07",
            "write it like 2026-07-03: year, month and day in 4, 2 and 2 plain digits with “-” between; "
            "a birth or admission of which only the month is known may be 1985-07",
        ),
    ),
    "no-such-day": error(
        ("“{field}”{said}: 没有这一天", "“{field}”{said}: there is no such day"),
        (
            "对照月历改正月和日, 例如平年的二月只有 28 天",
            "look at a calendar: February, say, has 29 days only in leap years",
        ),
    ),
    "year-out-of-range": error(
        (
            "“{field}”{said} 的年份不在 {first} 至 {last} 之间",
            "“{field}”{said}: the year is not within {first} and {last}",
        ),
        ("核对年份, 写四位数字, 如 2026", "check the year; it has four digits, as in 2026"),
    ),
    "bad-money": error(
        ("“{field}”{said} 不是正确的金额", "“{field}”{said} is not an amount of money"),
        (
            "单位是元, 用半角数字, 至多两位小数, 如 1000 或 333.33; 不写千位逗号、正负号、空格、“元”“万”和 1e3 这样的写法",
            "write yuan in plain digits with at most two decimals, like 1000 or 333.33: "
            "no thousands separator, sign, blank, unit or exponent",
        ),
    ),
    "no-money": error(
        ("“{field}”是 0 元, 没有钱进出", "“{field}” is 0: no money moves"),
        ("写上实际的金额; 如果没有这笔钱, 删去这条记录", "write the true amount; if there was none, remove the record"),
    ),
    "bad-count": error(
        ("“{field}”{said} 不是整数", "“{field}”{said} is not a whole number"),
        ("用半角数字写整数, 如 0、3、12", "write it in plain digits, like 0, 3 or 12"),
    ),
    "bad-id": error(
        ("“{field}”{said} 不能用作编号", "“{field}”{said} cannot be an id"),
        (
            "编号只用字母、汉字、数字和“-”“_”“.”, 中间没有空格, 不超过 64 个字; 几个编号写成 [m001, m002]",
            "an id has letters, digits, “-”, “_” and “.”, no blanks, and at most 64 of them; several ids are [m001, m002]",
        ),
    ),
    "unknown-code": error(
        ("“{field}”{said} 不是可选的内容", "“{field}”{said} is not one of the words that may stand here"),
        ("可写: {accepted}", "write one of: {accepted}"),
    ),
    "bad-id-number": error(
        ("“{field}”不是 18 位身份证号", "“{field}” is not an identity number of 18 places"),
        (
            "写 18 位半角字符, 末位可以是大写 X, 中间不加空格; 不清楚的可以不写",
            "write 18 plain digits without blanks, the last may be a capital X; leave it out if it is not known",
        ),
    ),
    "bad-phone": error(
        ("“{field}”不是电话号码", "“{field}” is not a telephone number"),
        (
            "用半角数字, 可加空格和“-”, 如 0871-65550101; 只写一个号码",
            "write one number in plain digits, with blanks or “-” if need be, like 0871-65550101",
        ),
    ),
    "empty-text": error(
        ("“{field}”写了引号, 里面却是空的", "“{field}” says nothing between its quotation marks"),
        ("填上内容, 或删去这一项", "fill it in, or remove the key"),
    ),
    "several-lines": error(
        ("“{field}”只能写一行", "“{field}” must be a single line"),
        ("合成一行; 多行的说明写在“备注”里", "join the lines; longer remarks go into “note”"),
    ),
    "text-too-long": error(
        ("“{field}”超过 {longest} 个字", "“{field}” has more than {longest} characters"),
        ("写短一些; 长的说明写在“备注”里", "shorten it; longer remarks go into “note”"),
    ),
}
SHAPES: Mapping[str, Wording] = {
    "missing-field": error(
        ("缺少“{field}”", "“{field}” is missing"),
        ("在这条记录里补写一行“{field}: …”", "add a line “{field}: …” to this record"),
    ),
    "unknown-key": error(
        ("不认识的项目名{key}", "unknown key{key}"),
        ("可写: {known}; 要另外记的话写在“备注”里", "write one of: {known}; anything else goes into “note”"),
    ),
    "mixed-keys": error(
        ("“{first}”和“{second}”是同一项, 写了两次", "“{first}” and “{second}” are the same field, given twice"),
        ("只留一个", "keep one of them"),
    ),
    "text-expected": error(
        (
            "“{field}”只能写一个值, 不能写列表或下一级内容",
            "“{field}” takes a single value, no list and no keys below it",
        ),
        ("写成“{field}: 内容”, 都在一行", "write it on one line: “{field}: value”"),
    ),
    "mapping-expected": error(
        ("“{field}”下应写“项目名: 内容”", "“{field}” takes lines of “key: value”"),
        (
            "一项一行, 冒号用半角, 后面空一格, 如“since: 2026-01-01”",
            "one key a line, with a plain colon and a blank after it, like “since: 2026-01-01”",
        ),
    ),
    "list-expected": error(
        ("“{field}”下应是一条条记录", "“{field}” takes a list of records"),
        (
            "每条记录另起一行, 以“- ”开头, 如“  - id: m001”",
            "begin each record on a line of its own with “- ”, like “  - id: m001”",
        ),
    ),
    "empty-item": error(
        ("“{field}”里有一条是空的", "“{field}” has an empty item"),
        ("在“-”后面填上内容, 或删去这个“-”", "fill it in behind the “-”, or remove the “-”"),
    ),
    "no-kind": error(
        ("缺少“{field}”, 不知道是哪一类记录", "“{field}” is missing, which says what the record is"),
        ("补写一行“{field}: …”, 可写: {accepted}", "add a line “{field}: …” with one of: {accepted}"),
    ),
    "unknown-kind": error(
        ("“{field}”{said} 不是可选的类型", "“{field}”{said} is no known kind"),
        ("可写: {accepted}", "write one of: {accepted}"),
    ),
}
FILES: Mapping[str, Wording] = {
    "unknown-section": error(
        ("不认识的栏目{key}", "unknown section{key}"),
        ("可写: {known}", "write one of: {known}"),
    ),
    "misplaced-key": error(
        ("“{key}”只写在 care.yaml 里", "“{key}” belongs in care.yaml only"),
        ("把这一项移到 care.yaml", "move it to care.yaml"),
    ),
    "no-version": error(
        ("没有写格式版本", "the version of the format is missing"),
        ("在 care.yaml 开头写一行“care: 1”", "begin care.yaml with the line “care: 1”"),
    ),
    "bad-version": error(
        ("不认识的格式版本{said}", "unknown version of the format{said}"),
        (
            "本程序读“care: 1”; 如果文件来自更新的版本, 请升级本程序",
            "this program reads “care: 1”; if the files come from a newer one, upgrade the program",
        ),
    ),
}
PROBLEMS: Mapping[str, Wording] = {**VALUES, **SHAPES, **FILES}
