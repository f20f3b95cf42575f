"""The signs and words of the condition language, and the units of time and money in which settings are written."""

from collections.abc import Mapping

from carecli.model.words import Table

Spellings = Mapping[str, tuple[str, ...]]

OPERATORS: Spellings = {
    "<": ("<", "小于", "低于", "少于", "不满", "不足", "早于"),
    "<=": ("<=", "≤", "≦", "不大于", "不超过", "不高于", "不多于", "不晚于", "至多", "小于等于"),
    ">": (">", "大于", "高于", "多于", "超过", "晚于"),
    ">=": (">=", "≥", "≧", "不小于", "不低于", "不少于", "不早于", "至少", "已满", "满", "大于等于"),
    "=": ("=", "==", "is", "等于", "是", "为"),
    "!=": ("!=", "≠", "<>", "不等于", "不是", "不为"),
}
CONNECTIVES: Spellings = {
    "and": ("and", "且", "并且", "而且", "同时"),
    "or": ("or", "或", "或者"),
    "not": ("not", "非", "并非"),
}
TIMES: tuple[str, ...] = ("*", "×", "倍", "times")
UNITS: Spellings = {
    "working-day": ("working day", "working days", "个工作日", "工作日"),
    "day": ("day", "days", "天", "日", "个自然日", "自然日"),
    "month": ("month", "months", "个月", "月"),
    "year": ("year", "years", "年", "周岁", "岁"),
    "yuan": ("yuan", "元"),
}
SEPARATORS = ("..", "至", "~")
"""What may stand between the two days of a window."""

NOTHING = ("none", "无")
"""How a list without items is written."""

DATE = r"([0-9]{4})-([0-9]{1,2})-([0-9]{1,2})|([0-9]{4})年([0-9]{1,2})月([0-9]{1,2})日"
"""A day: 1949-10-01, or its Chinese form."""

WORDS: Table = {
    "<": ("<", "<"),
    "<=": ("≤", "<="),
    ">": (">", ">"),
    ">=": ("≥", ">="),
    "=": ("是", "="),
    "!=": ("不是", "!="),
    "and": ("且", "and"),
    "or": ("或", "or"),
    "not": ("非", "not"),
    "times": ("{factor} 倍{figure}", "{factor} * {figure}"),
    "working-day": ("{count} 个工作日", "{count} working day"),
    "working-days": ("{count} 个工作日", "{count} working days"),
    "day": ("{count} 天", "{count} day"),
    "days": ("{count} 天", "{count} {count:day|days}"),
    "month": ("{count} 个月", "{count} month"),
    "months": ("{count} 个月", "{count} {count:month|months}"),
    "year": ("{count} 年", "{count} year"),
    "years": ("{count} 年", "{count} {count:year|years}"),
    "age-year": ("{count} 岁", "{count} year"),
    "age-years": ("{count} 岁", "{count} {count:year|years}"),
    "yuan": ("{amount} 元", "{amount} yuan"),
    "window": ("{first}至{last}", "{first} to {last}"),
    "days-before": ("前 {days} 天", "{days} {days:day|days} before"),
    "day-itself": ("当天", "the day itself"),
    "days-after": ("后 {days} 天", "{days} {days:day|days} after"),
    "at-most": ("至多 {most}", "at most {most}"),
    "between": ("{least}–{most}", "{least}–{most}"),
}
"""How conditions and settings are printed; what is printed of a condition can be read again."""
