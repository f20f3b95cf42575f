"""Options and arguments: what each is for, and under ``.value`` what stands for its value."""

from carecli.model.words import Table

WORDS: Table = {
    "month": (
        "某月: 7 指今年7月, 也可写 2027-02 或 next(下月)",
        "a month: 7 is July of this year; also 2027-02, or next",
    ),
    "month.value": ("月份", "MONTH"),
    "period": (
        "一段时间: 2026、2026H1、2026Q3、2026-07 或学期编号",
        "a stretch of time: 2026, 2026H1, 2026Q3, 2026-07 or the id of a term",
    ),
    "period.value": ("时段", "PERIOD"),
    "festival": ("只看某个节日的事项", "only what a festival calls for"),
    "festival.value": ("节日", "FESTIVAL"),
    "of-member": ("只看某人(编号或姓名)", "only this person's (id or name)"),
    "of-member.value": ("人员", "MEMBER"),
    "branch": ("只看某支部及其下级(编号或名称)", "only this branch and those below it (id or name)"),
    "branch.value": ("支部", "BRANCH"),
    "by": ("只看应由某人办理的(编号或姓名)", "only what this person has to do (id or name)"),
    "by.value": ("人员", "MEMBER"),
    "overdue": ("只看超期的", "only what is overdue"),
    "all": ("已办、免办的也列出", "also what is done or waived"),
    "exit-code": ("有应办的返回 10, 有超期的返回 11", "exit with 10 if something is due, 11 if something is overdue"),
    "account": ("只看某账户(编号或名称)", "only this account (id or name)"),
    "account.value": ("账户", "ACCOUNT"),
    "rule": ("只看某一条规定", "only this rule"),
    "rule.value": ("编号", "ID"),
    "of-policy": ("只看某一项制度(编号)", "only this policy (id)"),
    "of-policy.value": ("制度", "POLICY"),
    "case-file": (
        "用例文件或文件夹; 不写则取资料文件夹中的 *.cases.yaml",
        "a file of cases or a folder; without it the *.cases.yaml of the workspace",
    ),
    "case-file.value": ("文件", "FILE"),
    "format": (
        "输出格式: table、plain、markdown、csv、json 或 html",
        "the form of the answer: table, plain, markdown, csv, json or html",
    ),
    "format.value": ("格式", "FORM"),
    "output": (
        "写入文件, 格式由后缀决定: txt、md、csv、json、html",
        "write to a file; its suffix gives the form: txt, md, csv, json, html",
    ),
    "output.value": ("文件", "FILE"),
    "member": ("编号或姓名", "an id or a name"),
    "member.value": ("人员", "MEMBER"),
    "duty": ("应办事项的编号, 或人员的编号或姓名", "the id of a duty, or the id or name of a person"),
    "duty.value": ("事项或人员", "DUTY|MEMBER"),
    "policy": ("制度编号, 见 care policy list", "the id of a policy, see care policy list"),
    "policy.value": ("制度", "POLICY"),
    "year": ("年份, 如 2026", "a year, such as 2026"),
    "year.value": ("年份", "YEAR"),
    "folder": ("文件夹; 不写就是当前文件夹", "a folder; without it the one you are in"),
    "folder.value": ("文件夹", "DIR"),
    # those that every command takes
    "directory": (
        "资料所在的文件夹; 不写则依次取 CARE_DIR、由此向上最近的 care.yaml、./data",
        "the folder of records; else CARE_DIR, the nearest care.yaml upward from here, ./data",
    ),
    "directory.value": ("文件夹", "DIR"),
    "lang": (
        "语言 zh 或 en; 不写则取 CARE_LANG、资料的设定、系统语言",
        "zh or en; else CARE_LANG, the workspace's, the system's",
    ),
    "lang.value": ("语言", "LANG"),
    "today": ("把某天当作今天; 不写则取 CARE_TODAY", "the day to take for today; else CARE_TODAY"),
    "today.value": ("日期", "DATE"),
    "help": ("显示说明", "show this help"),
    "version": ("显示版本号", "show the version"),
}
