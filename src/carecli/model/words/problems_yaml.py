"""Problems of YAML's own writing, which the floor `files` finds."""

from collections.abc import Mapping

from carecli.model.words.problems import Wording, error, notice

SHAPE: Mapping[str, Wording] = {
    "not-a-mapping": error(
        ('文件应由"字段名: 内容"组成', 'the file must consist of "name: value" entries'),
        (
            "第一行写这些记录的类别, 例如 members:, 记录在下面缩进书写",
            "begin with the kind of records, such as members:, and indent the records below it",
        ),
    ),
    "second-document": error(
        (
            "这里用 --- 或 ... 分成了另一份文档, 以下未读取",
            "--- or ... begins another document here; what follows was not read",
        ),
        ("删去这一行, 或把下面的内容移到另一个文件", "delete this line, or move what follows to another file"),
    ),
    "duplicate-key": error(
        ("{key} 在第 {first} 行已经写过", "{key} stands in line {first} already"),
        ("只保留正确的一行", "keep the one that is right"),
    ),
    "key-not-text": error(
        ("字段名不能是列表或一组字段", "a name must not be a list or a mapping"),
        (
            "冒号前只写一个名称; 内容若以 [ 或 {{ 开头, 加上引号",
            "write one word before the colon; quote a text that begins with [ or {{",
        ),
    ),
    "empty-key": error(
        ("冒号前没有字段名", "there is no name before the colon"),
        ("补上字段名, 或删去这一行", "put in the name, or delete the line"),
    ),
    "odd-key": error(
        ("字段名过长或含有无法显示的字符", "the name is too long or has characters that cannot be shown"),
        ("冒号前只写字段名, 内容写在冒号后", "write only the name before the colon, and the text after it"),
    ),
    "merge-key": error(
        ("不能用 << 合并其他记录", "<< must not be used to merge another record"),
        ("把要用的字段逐一写出", "write the fields out"),
    ),
    "alias": error(
        ("不能用 * 引用别处的内容", "* must not be used to refer to another place"),
        (
            "把内容写出来; 如果就是以 * 开头的文字, 加上引号",
            "write the value out; if the text itself begins with *, quote it",
        ),
    ),
    "anchor": error(
        ("不能用 & 给内容起名", "& must not be used to name a value"),
        (
            "删去 & 和后面的名称; 如果就是以 & 开头的文字, 加上引号",
            "delete & and the name after it; if the text itself begins with &, quote it",
        ),
    ),
    "tag": error(
        ("不能用 ! 标注类型", "! must not be used to tag a value"),
        (
            "删去 ! 标注; 如果就是以 ! 开头的文字, 加上引号",
            "delete the tag; if the text itself begins with !, quote it",
        ),
    ),
    "nested-too-deeply": error(
        ("层次嵌套过深", "lists or mappings are nested too deeply here"),
        ("检查这里的括号和缩进", "check the brackets and the indentation"),
    ),
}
LOOKALIKES: Mapping[str, Wording] = {
    "tab-indent": error(
        ("行首用了制表符(Tab)", "a TAB stands where spaces indent"),
        ("把 Tab 换成空格", "replace the TAB by spaces"),
    ),
    "wide-space": error(
        ("用了全角空格或不间断空格", "a full-width or non-breaking space stands here"),
        ("换成半角空格", "replace it by an ordinary space"),
    ),
    "full-width-dash": error(
        ("行首是全角的横线", "the line begins with a full-width dash"),
        ("换成半角的 - 加一个空格", "write an ordinary - and a space"),
    ),
    "full-width-colon": error(
        ("字段名后是全角冒号", "a full-width colon follows the name"),
        ("换成半角冒号加一个空格", "write an ordinary colon and a space"),
    ),
    "no-space-after-colon": error(
        ("字段名的冒号后缺少空格", "there is no space after the name's colon"),
        ("冒号后加一个空格", "put a space after the colon"),
    ),
    "full-width-bracket": error(
        ("用了全角括号", "a full-width bracket stands here"),
        ("换成半角括号", "write an ordinary bracket"),
    ),
    "full-width-comma": error(
        ("括号里用了全角逗号或顿号", "a full-width comma stands between brackets"),
        (
            "换成半角逗号加一个空格; 若是文字的一部分, 给文字加引号",
            "write an ordinary comma and a space; quote a text that it belongs to",
        ),
    ),
}
SYNTAX: Mapping[str, Wording] = {
    "unclosed-quote": error(
        ("这里的引号没有配对", "the quotation mark here is never closed"),
        ("补上后引号", "put the closing mark"),
    ),
    "text-after-quote": error(
        ("后引号之后还有文字", "text follows the closing quotation mark"),
        (
            "把整段文字放进一对引号; 单引号里的单引号写两次",
            "put the whole text between one pair of marks; within single ones write a single one twice",
        ),
    ),
    "bad-escape": error(
        ("双引号里的反斜杠 \\ 用法不对", "the backslash \\ is not used rightly between double quotation marks"),
        ("改用单引号, 或把 \\ 写成 \\\\", "use single quotation marks, or write \\\\ for \\"),
    ),
    "needs-quotes": error(
        ("文字以 {sign} 开头, 要加引号", "a text that begins with {sign} must be quoted"),
        ("给整段文字加上引号", "put the whole text between quotation marks"),
    ),
    "colon-in-value": error(
        ("一行里有第二个冒号加空格", "a second colon with a space stands in this line"),
        (
            "给冒号后的整段文字加上引号; 两个字段要分两行写",
            "quote the whole text after the first colon; write two fields in two lines",
        ),
    ),
    "dash-in-value": error(
        ("冒号后直接写了 - 加空格", "a dash and a space follow the colon"),
        ("列表从下一行开始写; 若是文字, 加上引号", "begin a list in the next line; quote a text"),
    ),
    "missing-colon": error(
        ("这一行缺少冒号", "this line lacks a colon"),
        (
            '写成"字段名: 内容"; 若是上一行文字的延续, 给整段加上引号',
            'write "name: value"; if it goes on from the line above, quote the whole text',
        ),
    ),
    "bad-indent": error(
        ("缩进与上文不一致", "this line is indented unlike those above"),
        ("同一条记录的字段要左对齐, 用空格缩进", "align the fields of a record, with spaces"),
    ),
    "unclosed-bracket": error(
        ("这里的括号没有配对, 或中间缺少逗号", "the bracket here is never closed, or a comma is missing inside"),
        ("补上后括号或逗号", "put the closing bracket or the comma"),
    ),
    "missing-comma": error(
        ("括号里缺少逗号, 或没有后括号", "a comma or the closing bracket is missing"),
        (
            "各项之间用半角逗号加空格隔开; 含逗号、冒号的文字加引号",
            "separate the items by a comma and a space; quote a text with commas or colons",
        ),
    ),
    "extra-comma": error(
        ("两个逗号之间没有内容", "there is nothing between two commas"),
        ("删去多余的逗号", "delete the comma that is too many"),
    ),
    "text-after-bracket": error(
        ("后括号之后还有文字", "text follows the closing bracket"),
        ("删去多余的部分; 若整段是文字, 加上引号", "delete what is too much; if the whole is a text, quote it"),
    ),
    "syntax": error(
        ("这里的写法读不懂", "this cannot be understood"),
        (
            "对照上下各行检查冒号、引号、括号和缩进",
            "compare colons, quotation marks, brackets and indentation with the lines around",
        ),
    ),
    "words-after-hash": notice(
        ("空格加 # 之后的文字会被忽略", "the words after a space and # are ignored"),
        (
            "若是内容, 给整段文字加上引号; 若是注释, 在 # 后加一个空格",
            "quote the whole text if they belong to it; put a space after # if they are a comment",
        ),
    ),
}
PROBLEMS: Mapping[str, Wording] = {**SHAPE, **LOOKALIKES, **SYNTAX}
