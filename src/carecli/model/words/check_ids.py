"""Problems with ids, and records that stand there twice."""

from collections.abc import Mapping

from carecli.model.words.problems import Wording, error, notice

PROBLEMS: Mapping[str, Wording] = {
    "points-nowhere": error(
        ("{path} 写的 {ref} 在{sections}里找不到", "{path} is {ref}, which is nowhere under {sections}"),
        (
            "核对编号; 确有此人此事而还没有登记的, 先在{sections}里补上",
            "check the id; if it is right, enter it first under {sections}",
        ),
    ),
    "misspelt-id": error(
        ("{path} 写的 {ref} 找不到, 是不是 {closest}", "{path} is {ref}, which does not exist; perhaps {closest}"),
        ("改写成正确的编号; 编号不能用姓名代替", "write the right id; a name does not stand for an id"),
    ),
    "wrong-section": error(
        (
            "{path} 应写{sections}的编号, 而 {ref} 在{found}里",
            "{path} takes an id of {sections}; {ref} is of {found}",
        ),
        ("改写成{sections}里的编号", "write an id that stands under {sections}"),
    ),
    "ids-not-checked": notice(
        (
            "{sections}没有读全, 指向其中的编号有的查不到, 这次不作判断",
            "not all of {sections} could be read, so ids that point there were not checked",
        ),
        (
            "先改正这些文件里的错误, 再运行 care check",
            "mend the errors in these files first, then run care check again",
        ),
    ),
    "double-id": error(
        ("编号 {ref} 已在 {first} 用过", "the id {ref} is already given at {first}"),
        ("给其中一个换编号, 重复的记录删去", "give one of them another id, or remove it if it is the same record"),
    ),
    "listed-twice": notice(
        ("{path}里 {ref} 写了两次", "{path} names {ref} twice"),
        ("删去一个, 或改写成另一个人", "remove one, or write who else was meant"),
    ),
    "recorded-twice": notice(
        (
            "这条{section}和 {first} 的日期、对象、经办人、事由都相同",
            "this record of {section} has the day, people and occasion of {first}",
        ),
        (
            "重复的删去一条; 确是两次的, 在备注(note)里说明",
            "remove one of them; if there were two, say so in a note of each",
        ),
    ),
    "bad-duty-id": notice(
        ("{path}写的 {duty} 不是应办事项的编号", "{path} is {duty}, which is no id of a duty"),
        (
            "写成 规定/对象/哪一次, 如 UM-34/m014/2026-july-first; 编号见 care due-visits",
            "write rule/subject/occasion, like UM-34/m014/2026-july-first; care due-visits lists them",
        ),
    ),
    "step-settled-elsewhere": error(
        (
            "{duty} 是申请 {application} 的一步, 不能这样免办或办结",
            "{duty} is a step of application {application}; it is not waived or settled so",
        ),
        (
            "在申请上办理: care case next {application}; 免办加 --verdict waived --reason --by",
            "take it there: care case next {application}; to leave it out: --verdict waived --reason --by",
        ),
    ),
    "duty-of-nobody": notice(
        ("应办事项 {duty} 里的 {ref} 找不到", "the duty {duty} is about {ref}, which does not exist"),
        ("核对编号, 否则这条记录不起作用", "check the id: as it stands it has no effect"),
    ),
    "span-reversed": error(
        (
            "{section}的止日 {until} 早于起日 {since}",
            "this span of {section} ends on {until}, before it begins on {since}",
        ),
        ("核对起(since)和止(until)", "check `since` and `until`"),
    ),
    "after-today": notice(
        (
            "这条{section}的日期 {date} 还没有到, 到那天才起作用",
            "this record of {section} is of {date}: not seen until then",
        ),
        ("日期写错的改正; 尚未发生的, 办完再记", "mend the date; what has not happened is recorded once it has"),
    ),
    "field-after-today": notice(
        ("{path} {date} 还没有到", "{path} is {date}, a day still to come"),
        ("核对年月日", "check the year, month and day"),
    ),
}
