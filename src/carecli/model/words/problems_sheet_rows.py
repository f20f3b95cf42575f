"""Problems of rows of a sheet held against the records: a part of the family `exchange`."""

from collections.abc import Mapping

from carecli.model.words.problems import Wording, error, notice

PROBLEMS: Mapping[str, Wording] = {
    "form-too-short": error(
        ("表中只有 {rows} 个空行, 要填 {people} 人", "the form has {rows} empty rows for {people} people"),
        ("在合计或签字以上插入空行, 再运行一次", "insert empty rows above its sum or signature, and run it again"),
    ),
    "row-too-long": error(
        ("这一行有 {cells} 栏, 表头只有 {columns} 栏", "the row has {cells} columns, the headings {columns}"),
        ("多半有内容含逗号而没有加引号", "a text with a comma is probably not in quotation marks"),
    ),
    "row-twice": error(
        ("与第 {first} 行重复", "the row says the same as row {first}"),
        ("只留一行; 确是两件事或两个人的, 加一列编号区分", "keep one; if they are two, tell them apart by an id"),
    ),
    "id-elsewhere": error(
        ("编号 {ref} 已用在另一类人员上", "the id {ref} belongs to somebody of the other register"),
        ("党员和非党员共用编号: 换一个编号, 或用 --as 指明类别", "members and people share ids: use another, or --as"),
    ),
    "id-of-another": error(
        ("编号 {ref} 是 {name} 的", "the id {ref} is that of {name}"),
        ("改正编号; 改了姓名的, 先在名册里改", "mend the id; a changed name is changed in the register first"),
    ),
    "known-by-other-id": error(
        ("{name} 在名册里的编号是 {ref}", "{name} has the id {ref} in the register"),
        ("改用那个编号, 或去掉编号一列", "use that id, or leave the column of ids out"),
    ),
    "namesake-unclear": error(
        ("分不清是不是名册里的 {name}({ids})", "this may or may not be {name} ({ids}) of the register"),
        (
            "是同一人就加一列编号; 是新来的同名者就给一个新编号",
            "add a column with the id if it is; give a new id if it is somebody else of that name",
        ),
    ),
    "not-recognised": error(
        (
            "{field} 写的是否: 台账只登记组织认定过的",
            "{field} says no: the register holds only recognised cases",
        ),
        ("认定以后再导入", "import it once it is recognised"),
    ),
    "household-without-day": error(
        ("家庭收入没有写明从哪天起", "nothing says since when the household has this income"),
        (
            "加一列 收入核实日期, 或用 --as-of 2026-06-30 写明",
            "add a column 'household as of', or --as-of 2026-06-30",
        ),
    ),
    "gift-without-account": error(
        ("写了款源, 但不知从哪个账户支出", "the source of the money is given, but not the account it was paid from"),
        ("加一列 账户, 写: {accounts}", "add a column 'account' with one of: {accounts}"),
    ),
    "voucher-known": error(
        ("这个凭证号已记为 {ref}, 内容不同", "this voucher is entry {ref}, which says otherwise"),
        (
            "记错的用冲销改正, 不改原账; 确是另一笔的, 加一列编号写明",
            "a wrong entry is reversed, never changed; give an id of its own to another entry of that voucher",
        ),
    ),
    "entry-differs": error(
        ("与已记的 {ref} 不同: {fields}", "entry {ref} says otherwise: {fields}"),
        ("资金账不改原账: 另记一笔冲销, 再记正确的", "entries are never changed: reverse it, then enter the right one"),
    ),
    "change-by-hand": notice(
        ("{fields} 变了, 没有改动: 要写明从哪天起", "{fields} changed, and was left: since when must be said"),
        (
            "支部变动用 care member move; 其他在 {at} 处修改",
            "a move between branches is told with care member move; change anything else at {at}",
        ),
    ),
}
