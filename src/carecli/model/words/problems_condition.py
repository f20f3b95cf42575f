"""Problems of conditions: a part of the family `policy`."""

from collections.abc import Mapping

from carecli.model.words.problems import Wording, error

PROBLEMS: Mapping[str, Wording] = {
    "condition-empty": error(
        ("条件是空的", "the condition is empty"),
        ("写上条件, 如 standing >= 30 或 党龄不小于30年; 不需要条件就删去这一项", "write one, like standing >= 30"),
    ),
    "condition-shape": error(
        ("条件的写法不对", "this is not the form of a condition"),
        (
            "写一句话, 或 any、all 下面列出几句, 或 not 下面写一句; 一层只写其中一种",
            "write a text, several under any or all, or one under not; one of these at a time",
        ),
    ),
    "condition-too-long": error(
        ("这一句条件太长, 超过 {longest} 个字", "this condition is longer than {longest} characters"),
        ("分成几句, 列在 any 或 all 下面", "split it and list the parts under any or all"),
    ),
    "condition-too-deep": error(
        ("条件套得太深, 超过 {deepest} 层", "conditions within conditions go deeper than {deepest}"),
        ("拆成几条规定, 或去掉多余的括号", "make several rules of it, or drop brackets that change nothing"),
    ),
    "condition-sign": error(
        ("第 {column} 个字 {sign} 不能写在条件里", "conditions have no sign {sign} (at character {column})"),
        (
            "可用: 数字、日期、名称、比较符号、括号和逗号; 全角半角都可以",
            "there are digits, dates, names, signs of comparison, brackets and commas",
        ),
    ),
    "condition-unfinished": error(
        ("这一句条件没有写完", "the condition breaks off"),
        ("补上后半句, 或补上右括号", "write the rest of it, or the closing bracket"),
    ),
    "condition-unexpected": error(
        ("第 {column} 个字处的 {text} 接不上前文", "{text} does not fit where it stands (at character {column})"),
        (
            "一句写 名称 比较 数值, 几句之间写 且 或 或; 名称写错也会这样",
            "a test is name, comparison, value; tests are joined by and or or; a misspelt name also leads here",
        ),
    ),
    "condition-date": error(
        ("{text} 不是日历上的日期", "{text} is not a day of the calendar"),
        ("写 1949-10-01 或 1949年10月1日", "write it like 1949-10-01"),
    ),
    "unknown-fact": error(
        ("没有 {name} 这一项情况", "there is no fact {name}"),
        ("相近的: {near}; 全部见 docs/conditions.md", "perhaps {near}; docs/conditions.md lists them all"),
    ),
    "fact-needs-value": error(
        ("{fact} 要同一个值比较", "{fact} must be compared with something"),
        ("如 {example}", "like {example}"),
    ),
    "fact-takes-no-value": error(
        ("{fact} 只有是否, 不能比较", "{fact} is yes or no and cannot be compared"),
        ("直接写 {example}; 相反的意思前面加 not 或 非", "write {example}; for the contrary put not before it"),
    ),
    "operator-unfit": error(
        ("{fact} 不能用 {operator} 比较", "{fact} cannot be compared by {operator}"),
        ("只能写 是 或 不是, 如 {example}", "write = or !=, like {example}"),
    ),
    "value-unfit": error(
        ("{fact} 不能同这样的值比较", "{fact} cannot be compared with such a value"),
        ("如 {example}", "like {example}"),
    ),
    "wrong-unit": error(
        ("{fact} 的单位不对或没有写", "the unit does not fit {fact}, or is missing"),
        ("如 {example}", "like {example}"),
    ),
    "unknown-figure": error(
        ("没有 {name} 这项标准可同 {fact} 比较", "there is no figure {name} to compare {fact} with"),
        ("标准有: {known}; 金额直接写数字", "figures are {known}; an amount is written in digits"),
    ),
    "argument-count": error(
        ("{fact} 的括号里项数不对", "{fact} has too many or too few things in its brackets"),
        ("括号里至多 {most} 项, 如 {example}", "at most {most}, like {example}"),
    ),
    "unfit-code": error(
        ("{fact} 没有这个选项", "{fact} has no such choice"),
        ("可写: {known}", "write one of {known}"),
    ),
    "never-met": error(
        ("关于 {fact} 的条件谁也不能满足", "nobody can meet what is asked of {fact}"),
        ("核对数值和方向; 几句互相矛盾时改用 any", "check numbers and direction; where tests contradict, use any"),
    ),
    "always-met": error(
        ("关于 {fact} 的条件人人都满足, 等于没写", "everybody meets what is asked of {fact}"),
        ("核对数值和方向; 要同时满足时改用 all", "check numbers and direction; where both are meant, use all"),
    ),
}
