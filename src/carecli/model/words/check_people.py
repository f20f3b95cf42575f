"""Problems with what the register says of people."""

from collections.abc import Mapping

from carecli.model.words.problems import Wording, error, notice

IDENTITY: Mapping[str, Wording] = {
    "same-person-twice": notice(
        (
            "{member} {name} 与 {first} 的 {other} 同名同生日, 可能是同一人",
            "{member} {name} has the name and birth date of {other} at {first}",
        ),
        (
            "同一人的合并为一条; 确是两人的, 在备注(note)里说明",
            "make them one record if they are one person; else say in a note that they are two",
        ),
    ),
    "same-identity-number": error(
        (
            "{member} {name} 与 {first} 的 {other} 身份证号相同",
            "{member} {name} has the identity number of {other} at {first}",
        ),
        ("对照证件改正其中一个, 同一人的合并为一条", "compare with the papers; one person has one record"),
    ),
    "identity-number-digit": notice(
        ("身份证号校验位不对: {name}", "the identity number's last place does not fit: {name}"),
        (
            "对照证件重新填写; 从表格导入的, 末三位可能已变成 000",
            "copy it from the papers again; a spreadsheet may have turned its last three digits into 000",
        ),
    ),
    "identity-number-birth": notice(
        ("身份证号与出生日期不一致: {name}", "the identity number tells another date of birth: {name}"),
        (
            "对照证件和档案; 以档案为准的, 在备注(note)里说明",
            "compare the papers and the personal file; say in a note which one counts",
        ),
    ),
    "identity-number-sex": notice(
        ("身份证号与性别不一致: {name}", "the identity number tells the other sex: {name}"),
        ("对照证件改正性别(sex)或身份证号", "compare with the papers, and mend `sex` or the number"),
    ),
}
LIFE: Mapping[str, Wording] = {
    "admitted-too-young": error(
        ("{name} 入党时未满 {years} 周岁", "{name} was admitted before the age of {years}"),
        ("核对出生日期(born_on)和入党日期(admitted_on)", "check `born_on` and `admitted_on`"),
    ),
    "confirmed-before-admitted": error(
        (
            "{name} 的转正日期 {confirmed} 早于入党日期 {admitted}",
            "{name} was confirmed on {confirmed}, before being admitted on {admitted}",
        ),
        ("两个日期可能填反了, 请核对", "the two dates may have changed places: check them"),
    ),
    "confirmed-late": notice(
        (
            "{name} {admitted} 入党, {confirmed} 转正, 相隔两年以上",
            "{name} was admitted on {admitted} and confirmed on {confirmed}, more than two years later",
        ),
        (
            "预备期一年, 至多再延长一年: 核对两个日期",
            "probation lasts a year, prolonged by one at most: check both dates",
        ),
    ),
    "confirmed-early": notice(
        (
            "{name} {admitted} 入党, {confirmed} 转正, 预备期不满一年",
            "{name} was admitted on {admitted} and confirmed on {confirmed}, within a year",
        ),
        ("核对入党日期(admitted_on)和转正日期(confirmed_on)", "check `admitted_on` and `confirmed_on`"),
    ),
    "left-before-admitted": error(
        (
            "{name} 的离开日期 {left} 早于入党日期 {admitted}",
            "{name} left on {left}, before being admitted on {admitted}",
        ),
        ("核对离开(left)和入党日期(admitted_on)", "check `left` and `admitted_on`"),
    ),
    "very-old": notice(
        ("按出生日期已满 {years} 岁: {name}", "{years} years old or more by the date of birth: {name}"),
        (
            "核对出生年份; 已去世的补记一条去世事件",
            "check the year of birth; if somebody has died, record the event `death`",
        ),
    ),
}
BIRTHDAY: Mapping[str, Wording] = {
    "birthday-incomplete": notice(
        ("生日(birthday)缺月或日: {name}", "the birthday lacks its month or day: {name}"),
        (
            "补写月(month)和日(day); 除夕写 eve: yes; 不清楚就整项删去",
            "add `month` and `day`, or `eve: yes`; remove the whole field if it is not known",
        ),
    ),
    "birthday-impossible": error(
        ("没有这样的生日: {name}", "there is no such birthday: {name}"),
        (
            "月 1—12, 农历日 1—30; 闰月(leap)和除夕(eve)只用于农历",
            "months are 1 to 12, lunar days 1 to 30; `leap` and `eve` are of the lunar calendar only",
        ),
    ),
    "birthday-not-in-birth-year": notice(
        (
            "出生那年没有这个农历日子: {name}",
            "the lunar year of birth had no such day: {name}",
        ),
        (
            "核对月、日、是否闰月(leap), 以及出生年份",
            "check month, day and `leap`, and the year of birth",
        ),
    ),
    "birthday-disagrees": notice(
        (
            "农历生日与出生日期不是同一天: {name}",
            "the lunar birthday is not the day of birth: {name}",
        ),
        (
            "问本人以哪个为准; 证件日期确实不同的, 在备注(note)里说明",
            "ask which one is kept; where the papers do differ, say so in a note",
        ),
    ),
    "birth-before-lunar-table": notice(
        (
            "出生在农历表(1901—2100)以外, 农历生日无法核对: {name}",
            "born outside the lunar table (1901 to 2100), so the lunar birthday cannot be checked: {name}",
        ),
        ("核对出生年份", "check the year of birth"),
    ),
}
STAY: Mapping[str, Wording] = {
    "stays-overlap": error(
        ("{name} 同时属于{earlier}和{later}", "{name} belongs to {earlier} and to {later} at once"),
        (
            "前一段补写止日(until), 为后一段起日(since)的前一天",
            "end the earlier stay (`until`) the day before the later one begins (`since`)",
        ),
    ),
    "stay-gap": notice(
        (
            "{name} {until} 离开前一支部, {since} 才到下一支部, 其间没有支部",
            "{name} left a branch on {until} and joined the next only on {since}",
        ),
        (
            "组织关系转接之间不断档: 核对两个日期",
            "membership passes from one branch to the next without a gap: check both dates",
        ),
    ),
    "stay-not-branch": notice(
        (
            "所在支部写的{unit}是{level}, 不是党支部: {name}",
            "{unit} is a body of the kind {level}, not a branch: {name}",
        ),
        (
            "写党员所在的支部; 直属上级、没有支部的, 在备注(note)里说明",
            "write the member's branch; say so in a note where there is none",
        ),
    ),
}
JUDGED: Mapping[str, Wording] = {
    "verified-oneself": error(
        ("{name} 的情况由本人核实", "{name} verified a circumstance of their own"),
        ("核实人(verified_by)写另一个人", "`verified_by` must be somebody else"),
    ),
    "verified-before-since": notice(
        (
            "{name} 的情况 {since} 起, 核实日期 {verified} 却在前",
            "a circumstance of {name} began on {since} but was verified on {verified}",
        ),
        ("核对起(since)和核实日期(verified_on)", "check `since` and `verified_on`"),
    ),
    "judged-oneself": error(
        ("{name} 参加了对本人的认定", "{name} took part in a judgement on themselves"),
        ("认定人(by)里去掉本人; 本人应当回避", "take the person out of `by`: nobody judges their own case"),
    ),
}
PROBLEMS: Mapping[str, Wording] = {**IDENTITY, **LIFE, **BIRTHDAY, **STAY, **JUDGED}
