"""Options of coverage, birthdays, years of standing, the festival round, a record's page and signed pages."""

from carecli.model.words import Table

WORDS: Table = {
    "kind-of-day": (
        "只看哪一种: birthday(生日)或 political-birthday(入党纪念日)",
        "only one kind: birthday or political-birthday (the anniversary of joining)",
    ),
    "kind-of-day.value": ("种类", "KIND"),
    "years": ("满多少年; 不写就是 50", "how many years; without it 50"),
    "years.value": ("年数", "YEARS"),
    "on-the-day": ("以哪一天为准; 不写就是今年7月1日", "as of which day; without it the first of July of this year"),
    "on-the-day.value": ("日期", "DATE"),
    "by-what": (
        "按什么汇总: member(对象)、leader(经办人)或 branch(支部)",
        "gathered by: member, leader or branch",
    ),
    "by-what.value": ("方式", "WAY"),
    "gift": (
        "每人慰问多少元: 算出各支部、各账户需要多少, 够不够",
        "yuan for each person: tells what every branch and account needs, and whether there is enough",
    ),
    "gift.value": ("金额", "AMOUNT"),
    "pack-folder": (
        "写入哪个文件夹; 没有就新建, 已有的同名文件被替换",
        "the folder; made where there is none, files of the same names are replaced",
    ),
    "pack-folder.value": ("文件夹", "FOLDER"),
    "trace": ("列出某个数字依据的每条记录和所在行", "list the records behind a figure, with file and line"),
    "trace.value": ("数字名称", "FIGURE"),
    "made-by": ("填表人姓名; 不写则留空待签", "who made the page; without it a blank to sign"),
    "made-by.value": ("姓名", "NAME"),
    "checked-by": ("审核人姓名; 不写则留空待签", "who checked the page; without it a blank to sign"),
    "checked-by.value": ("姓名", "NAME"),
    "which-kind": (
        "visits(走访)、talks(谈话)、greetings(祝福)或 tasks(其他); 不写则全部",
        "visits, talks, greetings or tasks; without it all",
    ),
    "which-kind.value": ("种类", "KIND"),
    "shown-record": (
        "编号; 没有编号的写 文件:行, 如 visits/2026.yaml:5",
        "an id; of what has none its place as file:line, such as visits/2026.yaml:5",
    ),
    "shown-record.value": ("编号", "ID"),
    "audience": (
        "供谁看: self 本人、keeper 资料管理人(不写即此)、approver 审批人、branch 本单位、public 公开",
        "for whom: self, keeper (without it), approver, branch (the person's unit) or public",
    ),
    "audience.value": ("对象", "AUDIENCE"),
}
