"""Gaps in the register; the same gap of several people is one line with their names."""

from collections.abc import Mapping

from carecli.model.words.problems import Wording, notice

PROBLEMS: Mapping[str, Wording] = {
    "born-on-missing": notice(
        ("没有出生日期: {name}", "no date of birth: {name}"),
        ("补写出生日期(born_on); 只知年月的写 1985-07", "add `born_on`; write 1985-07 where the day is not known"),
    ),
    "sex-missing": notice(
        ("没有性别: {name}", "no sex: {name}"),
        ("补写性别(sex)", "add `sex`"),
    ),
    "branch-missing": notice(
        ("没有所在支部: {name}", "no branch: {name}"),
        ("补写支部(branch), 否则不知道由谁走访、谈话", "add `branch`; without it nobody is responsible for them"),
    ),
    "admitted-on-missing": notice(
        ("没有入党日期: {name}", "no day of admission: {name}"),
        (
            "补写入党日期(admitted_on), 否则算不出政治生日和党龄",
            "add `admitted_on`; without it there is no political birthday and no standing",
        ),
    ),
    "confirmed-on-missing": notice(
        ("入党已一年半, 没有转正日期: {name}", "admitted more than a year and a half ago, not confirmed: {name}"),
        (
            "补写转正日期(confirmed_on); 延长预备期的在备注(note)里说明",
            "add `confirmed_on`; say in a note if probation was prolonged",
        ),
    ),
    "employment-missing": notice(
        (
            "已满 65 周岁, 没有写就业状况, 现按在职算: {name}",
            "65 or older and counted as in work, nothing else being said: {name}",
        ),
        (
            "补写就业(employment), 如 就业: {{状况: 退休, 起: 2003-04}}",
            "add `employment`, like {{status: retired, since: 2003-04}}",
        ),
    ),
    "circumstance-unverified": notice(
        ("有情况没有核实: {name}", "a circumstance that nobody has verified: {name}"),
        (
            "看过证明后补写核实人(verified_by)和核实日期(verified_on)",
            "add `verified_by` and `verified_on` once the proof was seen",
        ),
    ),
}
