"""Problems that the floor `intake` finds: what does not fit the type of its field."""

from collections.abc import Mapping

from carecli.model.words.problems import Wording, error

VALUES: Mapping[str, Wording] = {
    "bad-date": error(
        ("{field}{said} 不是日期", "{field}{said} is not a date"),
        (
            "写成 2026-07-03: 四位年、两位月、两位日, 用半角数字和短横; 出生、入党等只知年月的, 写成 1985-07",
            "write it like 2026-07-03, in plain digits; a birth or admission of which only the month is known, 1985-07",
        ),
    ),
    "bad-month": error(
        ("{field}{said} 不是月份", "{field}{said} is not a month"),
        ("写成 2026-03: 四位年、两位月, 用半角数字和短横", "write it like 2026-03, in plain digits"),
    ),
    "no-such-day": error(
        ("{field}{said}: 日历上没有这一天", "{field}{said}: there is no such day"),
        ("改正月和日; 平年的二月只有 28 天", "correct the month or day; February has 29 days only in leap years"),
    ),
    "year-out-of-range": error(
        (
            "{field}{said} 的年份不在 {first} 到 {last} 之间",
            "{field}{said}: the year is not between {first} and {last}",
        ),
        ("核对年份, 写四位数字, 如 2026", "check the year; it has four digits, as in 2026"),
    ),
    "bad-money": error(
        ("{field}{said} 不是正确的金额写法", "{field}{said} is not an amount of money"),
        (
            "以元为单位, 写 1000 或 333.33: 半角数字, 至多两位小数, 不写逗号、空格、正负号、单位、1e3",
            "write yuan like 1000 or 333.33: plain digits, up to two decimals, no comma, blank, sign, unit or exponent",
        ),
    ),
    "no-money": error(
        ("{field} 是 0 元, 没有钱进出", "{field} is 0: no money moves"),
        ("写上实际金额; 没有这笔钱就删去", "write the true amount; remove it if there was none"),
    ),
    "bad-count": error(
        ("{field}{said} 不是整数", "{field}{said} is not a whole number"),
        ("写半角数字, 如 0、3、12", "write plain digits, like 0, 3 or 12"),
    ),
    "number-out-of-range": error(
        ("{field}{said} 不是 {least} 到 {most} 之间的整数", "{field}{said} is no whole number from {least} to {most}"),
        ("写半角数字", "write plain digits"),
    ),
    "secret-in-care-yaml": error(
        ("{field} 里不能直接写密码或网址", "{field} must not hold the secret itself"),
        (
            "写 env:变量名, 或 file:文件(权限 0600); 已经写进文件的密码应当更换",
            "write env:NAME or file:PATH (mode 0600); change a secret that has stood in a file",
        ),
    ),
    "bad-id": error(
        ("{field}{said} 不能用作编号", "{field}{said} cannot be an id"),
        (
            "编号用字母、汉字、数字和 - _ . 组成, 中间不空格, 至多 64 个字; 几个编号写成 [m001, m002]",
            "an id has letters, digits and - _ . but no blanks, 64 at most; several ids are written [m001, m002]",
        ),
    ),
    "unknown-code": error(
        ("{field}{said} 不在可写的词里", "{field}{said} is not one of the words that may stand here"),
        ("可写: {accepted}", "write one of: {accepted}"),
    ),
    "bad-id-number": error(
        ("{field} 不是 18 位身份证号", "{field} is not an identity number of 18 places"),
        (
            "写 18 位半角字符, 末位可以是大写 X, 中间不空格; 不清楚就不写",
            "write 18 plain digits without blanks, the last may be a capital X; leave it out if it is not known",
        ),
    ),
    "nothing-frozen": error(
        ("{field} 不是程序写入的内容", "{field} is not what the program wrote there"),
        ("由 care case next 写入, 不要手改", "care case next writes it; leave it alone"),
    ),
    "bad-phone": error(
        ("{field} 不是电话号码", "{field} is not a telephone number"),
        ("写一个半角数字的号码, 如 0871-65550101", "write one number in plain digits, like 0871-65550101"),
    ),
    "empty-text": error(
        ("{field} 里没有文字", "{field} says nothing"),
        ("填上内容, 或删去这个字段", "fill it in, or remove the field"),
    ),
    "several-lines": error(
        ("{field} 只能写一行", "{field} must be a single line"),
        ("合成一行; 较长的说明写在备注(note)里", "join the lines; longer remarks go into note"),
    ),
    "text-too-long": error(
        ("{field} 超过 {longest} 个字", "{field} has more than {longest} characters"),
        ("写短一些; 较长的说明写在备注(note)里", "shorten it; longer remarks go into note"),
    ),
}
SHAPES: Mapping[str, Wording] = {
    "missing-field": error(
        ("缺少 {field}", "{field} is missing"),
        ("在这条记录里补写: {field}: …", "add to this record: {field}: …"),
    ),
    "unknown-key": error(
        ("不认识的字段名{key}", "unknown field{key}"),
        ("可写: {known}; 其他要记的写在备注(note)里", "write one of: {known}; anything else goes into note"),
    ),
    "parted-text": error(
        ("括号里的逗号把一个内容分成了两半", "a comma within brackets parts a value in two"),
        ("金额中不写逗号; 含逗号的文字整段加引号", "write amounts without commas, and quote a text that has one"),
    ),
    "mixed-keys": error(
        ("{first} 和 {second} 是同一个字段, 写了两次", "{first} and {second} are the same field, given twice"),
        ("只留一个", "keep one of them"),
    ),
    "text-expected": error(
        (
            "{field} 只能写一个内容, 这里是列表或一组字段",
            "{field} takes one value, and here is a list or a mapping",
        ),
        ("写成一行: {field}: 内容", "write it on one line: {field}: value"),
    ),
    "mapping-expected": error(
        ('{field} 这里应是一组"字段名: 内容"', '{field} takes "name: value" entries here'),
        (
            "一行一个字段, 半角冒号后空一格; 可写: {known}",
            "write one a line, with a plain colon and a space after the name: {known}",
        ),
    ),
    "keyed-expected": error(
        ('{field} 下面应是一组"名称: 内容"', '{field} takes "name: value" entries'),
        (
            "一行一个名称, 向里缩进, 半角冒号后空一格, 内容写在冒号后或下面",
            "indent a line for each name, with a plain colon and a space; what belongs to it follows or stands below",
        ),
    ),
    "list-expected": error(
        ("{field} 下面应是一条条记录", "{field} takes a list of records"),
        (
            '每条记录以短横和空格开头, 例如 "  - id: m001"',
            'begin each record with a hyphen and a space, like "  - id: m001"',
        ),
    ),
    "empty-item": error(
        ("{field} 里有一条是空的", "{field} has an empty item"),
        ("在短横后填上内容, 或删去这个短横", "fill it in behind the hyphen, or remove the hyphen"),
    ),
    "no-kind": error(
        ("缺少 {field}, 不知道是哪一类记录", "{field} is missing, which says what kind of record this is"),
        ("补写 {field}, 可写: {accepted}", "add {field} with one of: {accepted}"),
    ),
    "unknown-kind": error(
        ("{field}{said} 不是可写的类型", "{field}{said} is no known kind"),
        ("可写: {accepted}", "write one of: {accepted}"),
    ),
}
FILES: Mapping[str, Wording] = {
    "unknown-section": error(
        ("不认识的类别{key}, 下面的内容没有用到", "unknown section{key}: what stands below it is not used"),
        ("可写: {known}", "write one of: {known}"),
    ),
    "misplaced-key": error(
        ("{key} 只能写在 care.yaml 里", "{key} belongs in care.yaml only"),
        ("移到 care.yaml", "move it to care.yaml"),
    ),
    "no-version": error(
        ("没有写格式版本", "the version of the format is missing"),
        ("在 care.yaml 开头写一行: care: 1", "begin care.yaml with the line: care: 1"),
    ),
    "bad-version": error(
        ("不认识的格式版本{said}", "unknown version of the format{said}"),
        (
            "本程序读的是 care: 1; 文件若来自更新的版本, 先升级本程序",
            "this program reads care: 1; if the files come from a newer one, upgrade the program first",
        ),
    ),
}
CORRECTIONS: Mapping[str, Wording] = {
    "not-corrected": error(
        ("这一类记录不用更正", "records of this section are not corrected"),
        (
            "资金记错的另记一笔冲销(reversal), 没有编号的记录直接在文件里改",
            "reverse an entry of the fund; mend a record without an id where it stands",
        ),
    ),
    "nothing-corrected": error(
        ("没有写更正成什么", "what the record should say is missing"),
        ("在 fields 下逐项写字段名和应有的内容", "write below fields the name of each field and what it should say"),
    ),
    "correction-of-nothing": error(
        ("没有编号为 {ref} 的记录可更正", "there is no record {ref} to correct"),
        ("核对类别和编号", "check the section and the id"),
    ),
    "bad-correction": error(
        (
            "更正的字段{field}用不上, 该项仍按原记录",
            "the field{field} cannot be corrected so; the record's own stays",
        ),
        ("核对字段名和写法; 编号不能更正", "check its name and how it is written; an id cannot be corrected"),
    ),
}
PROBLEMS: Mapping[str, Wording] = {**VALUES, **SHAPES, **FILES, **CORRECTIONS}
