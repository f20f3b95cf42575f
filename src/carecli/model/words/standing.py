"""Words of the list of years of standing."""

from carecli.model.words import Table

WORDS: Table = {
    "title": ("党龄满 {years} 年名单({day} 为准)", "{years} {years:year|years} of standing as of {day}"),
    "title.50": ("光荣在党50年名单({day} 为准)", "Fifty years in the Party as of {day}"),
    "count": ("{reached}、{close}、{given}", "{reached}, {close}, {given}"),
    "count.reached": ("已满 {count} 人", "{count} reached"),
    "count.close": ("待核 {count} 人", "{count} to be looked at"),
    "count.given": ("已颁 {count} 人", "{count} given before"),
    "group.reached": ("已满、尚未颁发 {count} 人", "Reached, not given yet - {count}"),
    "group.close": (
        "待核 {count} 人: 从入党之日算已满, 从转正之日算未满或不知",
        "To be looked at - {count}: reached from joining, not or not surely from confirmation",
    ),
    "group.given": ("已颁发 {count} 人", "Given before - {count}"),
    "name": ("姓名", "name"),
    "branch": ("支部", "branch"),
    "admitted_on": ("入党", "joined"),
    "confirmed_on": ("转正", "confirmed"),
    "standing": ("党龄", "standing"),
    "age": ("年龄", "age"),
    "reaches": ("满年日期", "full on"),
    "given": ("颁发", "given"),
    "next": ("此后一年内还有 {count} 人将满", "{count} more will reach it within a year"),
    "conduct": (
        "表中只算年限; 一贯表现良好由党组织审核认定。党龄从转正之日算起。",
        "Years alone are counted, from confirmation on; whether conduct was good throughout people judge.",
    ),
    "nobody": ("没有人满 {years} 年。", "Nobody has reached {years} {years:year|years}."),
    "group": ("类别", "group"),
    "member": ("编号", "member"),
}
