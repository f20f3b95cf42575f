"""Problems of cells and columns of a sheet: a part of the family `exchange`."""

from collections.abc import Mapping

from carecli.model.words.problems import Wording, error, notice

PROBLEMS: Mapping[str, Wording] = {
    "cell-error": error(
        ("{field} 的公式出错, 没有值", "the formula under {field} has an error in place of a value"),
        ("改正公式, 或直接填上内容", "mend the formula, or type the value"),
    ),
    "cell-without-value": error(
        ("{field} 是还没有算出结果的公式", "{field} holds a formula that was never worked out"),
        ("在表格软件中打开并保存一次, 或直接填上内容", "open and save it in a spreadsheet program, or type the value"),
    ),
    "cell-is-time": error(
        ("{field} 是钟点, 没有日期", "{field} is a time of day without a day"),
        ("写成 2026-07-03 的样子", "write it like 2026-07-03"),
    ),
    "day-is-count": error(
        ("{field} 是一串数字, 可能是没有设成日期格式的日期", "{field} is a bare number, perhaps a day shown as one"),
        ("把这一列的格式设为日期, 保存后再导入", "give the column the format of a date and save"),
    ),
    "day-one-or-ten": error(
        ("{field} 写成了小数, 分不清是 1 月还是 10 月", "{field} is a decimal: January or October?"),
        ("写成 1985-01 或 1985-10, 并把这一列设为文本格式", "write 1985-01 or 1985-10, in a column formatted as text"),
    ),
    "amount-not-whole": error(
        ("{field} 不是整分的金额", "{field} does not come out in whole fen"),
        ("多半是算出来的: 四舍五入到分再填", "it was probably computed: round it to two decimals"),
    ),
    "digits-lost": error(
        ("{field} 超过 15 位, 表格软件已丢掉末尾的数字", "{field} has more than 15 digits; the last ones are lost"),
        ("先把这一列设为文本格式, 再对照原件重新填写", "format the column as text, then type it again"),
    ),
    "id-number-lost": error(
        ("{field} 的末几位已变成 0: 表格软件只保留 15 位数字", "the last digits of {field} were lost to noughts"),
        (
            "先把这一列设为文本格式, 再对照证件重新填写; 不清楚就留空",
            "format the column as text, then copy it from the papers again, or leave it empty",
        ),
    ),
    "id-number-digit": error(
        ("{field} 的校验位不对", "the last place of {field} does not fit"),
        ("对照证件改正; 不清楚就留空", "compare with the papers; leave it empty if it is not known"),
    ),
    "no-such-person": error(
        ("{field}{said}: 名册中没有这个人", "{field}{said}: nobody in the register is called so"),
        (
            "核对姓名; 新来的先导入名册, 几个人之间用顿号",
            "check the name; import the roster first if he is new; commas part several names",
        ),
    ),
    "no-such-unit": error(
        ("{field}{said}: 没有这个组织", "{field}{said}: there is no such body"),
        (
            "写组织的名称或编号; 新的先登记到组织里",
            "write a body's name or id; enter a new one under organisation first",
        ),
    ),
    "no-such-account": error(
        ("{field}{said}: 没有这个账户", "{field}{said}: there is no such account"),
        ("写账户的名称或编号", "write an account's name or id"),
    ),
    "several-of-name": error(
        ("{field}{said}: 有几个同名的: {ids}", "{field}{said}: several go by this name: {ids}"),
        ("写成 姓名(编号), 或加一列支部或出生日期", "write name(id), or add a column with the branch or day of birth"),
    ),
    "other-person": error(
        (
            "{field}{said}: 表中的出生日期、身份证号或支部与名册里的 {ids} 不符",
            "{field}{said}: birth, identity number or branch are not those of {ids} in the register",
        ),
        (
            "核对是不是同一个人; 是的话先改正名册或表格",
            "see whether it is the same person; then mend register or sheet",
        ),
    ),
    "income-without-unit": error(
        ("{field} 没有写明是年收入还是月收入, 这一列没有读", "{field} does not say whether a year's or a month's"),
        (
            "把表头改成 家庭月收入(元) 或 家庭年收入(元)",
            "name it household monthly income, or write (yuan/year) behind it",
        ),
    ),
    "shares-unclear": error(
        ("{field} 看不懂", "{field} cannot be read"),
        (
            "写成: 账户 金额; 账户 金额, 如 局党委基金 700.00; 一支部基金 300.00",
            "write: account amount; account amount",
        ),
    ),
    "two-amounts": error(
        ("同一行在 {fields} 都有金额", "the row has amounts under {fields}"),
        ("一行只记一笔", "keep one entry a row"),
    ),
    "amount-in-other-column": error(
        ("金额写在 {field} 一栏, 类型却是 {kind}", "the amount stands under {field}, but the kind is {kind}"),
        ("改正其中一个", "mend one of them"),
    ),
    "recognised-unclear": error(
        ("{field} 既不是 是 也不是 否", "{field} says neither yes nor no"),
        ("写 是 或 否", "write yes or no"),
    ),
    "household-half": notice(
        ("缺 {field}, 家庭人口和收入都没有读", "{field} is missing, so the household was left out"),
        ("人口和收入要一起填", "give the people and the income together"),
    ),
    "goods-not-booked": notice(
        ("慰问品的款源没有导入", "where the money for the goods came from was not imported"),
        ("购买慰问品的支出另记到资金里", "enter what was paid for them in the fund"),
    ),
}
