"""What each command does, in one sentence; the key is the command as typed."""

from carecli.model.words import Table, commands_case, commands_report

WORDS: Table = {
    "status": (
        "一屏看清当前情况: 超期、近期到期、资金结余、资料错误; 不显示姓名",
        "One screen of how things stand: overdue, due soon, money, errors; without names",
    ),
    "due": ("列出应办的走访、谈话、祝福和其他事项", "List the visits, talks, greetings and tasks that are owed"),
    "due visits": (
        "列出应办的走访: 走访谁、为什么、最迟哪天、谁去",
        "List the visits owed: to whom, why, by when, by whom",
    ),
    "due talks": (
        "列出应办的谈话: 找谁谈、为什么、最迟哪天、谁来谈",
        "List the talks owed: with whom, why, by when, by whom",
    ),
    "due greetings": (
        "列出应送的祝福: 送给谁、为什么、最迟哪天、谁来送",
        "List the greetings owed: to whom, why, by when, by whom",
    ),
    "due tasks": (
        "列出应办的其他事项: 党课、报告、活动等",
        "List the other tasks owed: lectures, reports, activities and the like",
    ),
    "due-visits": ("同 care due visits", "The same as care due visits"),
    "due-talks": ("同 care due talks", "The same as care due talks"),
    "why": (
        "说明一项应办事项的由来, 或一个人名下的全部事项: 条款、依据的记录、怎样才算办结",
        "Tell where a duty comes from, or all that is owed to somebody: the clause, the facts, what would settle it",
    ),
    "check": (
        "检查全部资料, 指出错误和缺项, 并说明怎样改",
        "Check all records; tell what is wrong or missing, and how to mend it",
    ),
    "member away": ("列出外出党员和最近联系", "List the members who are away, with the last contact"),
    "pairing contact": (
        "列出结对、各人所帮对数和最近联系",
        "List the pairs, how many each helper has, and the last contact",
    ),
    "member show": ("一屏显示一个人的资料(内部使用)", "Show one person on one screen (for internal use)"),
    "hardship list": (
        "列出困难党员台账: 填报是否齐全、核查是否按期、谁该列入、谁已不符合",
        "List the hardship register: how complete and fresh it is, who should come or go",
    ),
    "hardship show": ("一屏显示一个人的困难登记(内部使用)", "Show one person's case on one screen (for internal use)"),
    "eligibility": (
        "列出现行制度下谁符合哪一类、为什么、还缺什么",
        "List who is eligible for what under the policies in force, why, and what is missing",
    ),
    "explain": (
        "逐类说明一个人是否符合、每项条件查到什么、怎样会改变结论; 可打印交给本人",
        "Tell a person category by category what was found and what would change it; may be handed over",
    ),
    "fund receive": ("记一笔收入", "Book money that came in"),
    "fund pay": (
        "支付: 选定可依规支付的账户和款源并说明理由",
        "Pay: the accounts and sources that may lawfully pay are picked, and the choice is explained",
    ),
    "fund transfer": ("账户之间划拨, 款源随款", "Move money between accounts; its sources move along"),
    "fund reverse": ("冲销一笔收支, 写明原因", "Reverse an entry, with the reason"),
    "fund assert": ("登记清点或对账的余额, 与账不符则拒绝", "Record what was counted; refused where the books differ"),
    "fund close": ("月末封账, 打印印记", "Seal a month that is over, and print the hash to keep on paper"),
    "fund verify": (
        "核对封账以后有无改动; 可与纸上的印记比对",
        "Whether anything sealed was changed since, also against a hash kept on paper",
    ),
    "fund allocate": (
        "一轮帮扶怎样分: 按先后、需求、均分或比例提出建议, 逐人说明",
        "Propose who gets how much of a round, with the reason for each",
    ),
    "fund runway": (
        "按去年同月的支出, 余款还够几个月",
        "For how many months the money lasts, by what the same months took",
    ),
    "fund sign-off": (
        "慰问金(补助)签领表, 金额带大写",
        "The sheet on which money is signed for, amounts in capitals too",
    ),
    "fund transfers-due": ("交银行的付款清单", "The list of payments for the bank"),
    "fund donation": (
        "一笔捐款用在了哪里, 及给捐款人的说明(不写受助人)",
        "What a donation paid for, and a letter to its giver that names no recipient",
    ),
    "fund report": (
        "资金收支表: 上年结转、收入、支出、结余, 各账户并列",
        "The fund's report: opening, receipts, payments, closing, account by account",
    ),
    "fund balance": ("各账户按款源的结余", "The balance of each account, by source"),
    "fund ledger": ("资金明细账, 逐笔带结余", "The fund's entries one by one, with the balance after each"),
    "policy list": (
        "列出制度: 本单位启用的和随软件提供的",
        "List the policies: those adopted here and those that come with the program",
    ),
    "policy show": (
        "逐条说明一项制度: 条款、要求、谁办、何时、期限、所用设定",
        "Explain a policy rule by rule: the clause, who acts, when, by what day, with which settings",
    ),
    "policy status": (
        "逐条说明制度落实得怎样: 未落实的在前, 附数字和查看命令, 可提交会议",
        "Tell clause by clause whether the policies are kept: the missed first, with counts and commands",
    ),
    "policy diff": (
        "用平常话比较两项制度: 只有一方要求的, 双方要求不同的",
        "Compare two policies in plain words: what only one asks, and what both ask differently",
    ),
    "policy test": (
        "运行制度用例: 给定少量资料, 看各条规定得出的结果对不对",
        "Run rule tests: what a few records must lead to under a policy",
    ),
    "policy new": (
        "以现有制度为底, 新建本单位自己的制度文件",
        "Write a policy of this organisation's own that extends another",
    ),
    "coverage": (
        "列出一段时间内谁的走访、谈话、祝福已办, 谁还没有; 可按对象、经办人、支部汇总",
        "Tell who has had a period's visit, talk or greeting and who has not, by person, leader or branch",
    ),
    "birthdays": (
        "列出一个月的生日和入党纪念日: 哪一天、满几年、该办什么、办了没有",
        "List a month's birthdays and anniversaries of joining: the day, the years, what is owed and done",
    ),
    "standing": (
        "列出党龄满多少年的党员, 如光荣在党50年",
        "List the members with so many years of standing, as for fifty years in the Party",
    ),
    "calendar": (
        "一年的安排: 节日及走访窗口、学期、半年和季度、工作日",
        "A year's plan: festivals and their windows, terms, quarters and halves, working days",
    ),
    "remind": (
        "提醒每个责任人: 超期的、今天到期的、将到期的, 每项每阶段只发一次",
        "Send everybody what is theirs: overdue, due today, coming; each once a stage",
    ),
    "snooze": (
        "暂缓提醒一项应办事项到某天; 期限不变",
        "Put off the reminders of a duty until a day; its deadline stays",
    ),
    **commands_case.WORDS,
    **commands_report.WORDS,
    "waive": ("免办一项应办事项, 写明原因和批准人", "Waive a duty, with the reason and who approves it"),
    "member move": (
        "党员转到另一支部: 结束原来的, 开始新的",
        "Move a member to another branch from a day on",
    ),
    "member leave": ("登记党员离开及原因", "Record that a member leaves, and why"),
    "hardship check": ("登记困难情况已核查", "Record that a case of hardship was looked at again"),
    "hardship exit": ("登记退出困难台账及原因", "Record that somebody leaves the hardship register, and why"),
    "role handover": (
        "职务交接: 结束前任, 开始接任, 列出手头未办事项",
        "Hand over a role: ends one holder's time, begins the next, lists what is open",
    ),
    "figure set": (
        "登记新的数据标准(如低保线), 先列出谁的认定结论因此改变",
        "Enter a new figure, such as the dibao line; first shows whose verdict changes by it",
    ),
    "correct": (
        "更正一条记录: 原记录保留, 以更正为准",
        "Correct a record: it stays as it was written, and the correction counts",
    ),
    "log": ("列出程序写入过什么、何时、由谁", "List what the program wrote, when and for whom"),
    "undo": ("撤回程序最近一次写入(文件此后未改动时)", "Take back what was written last, if nothing changed since"),
    "init": ("新建一个资料文件夹, 写好带说明的样例", "Make a new folder of records, with explained samples"),
    "doctor": (
        "检查安装和文件夹: 权限、时区、工作日表、残留文件, 并说明下一步输入什么",
        "Look at the installation and the folder: modes, time zone, working days, stale files; and what to type next",
    ),
    "schema": (
        "以 JSON Schema 输出文件格式, 供编辑器补全和检查",
        "Print the format of the files as JSON Schema, with which editors complete and check them",
    ),
    "import": (
        "导入名册、台账等表格: 先逐行核对, 加 --apply 才写入",
        "Import a roster or register kept in a spreadsheet: checked row by row, written with --apply",
    ),
    "export hledger": (
        "把资金账导出为 hledger 账本(只有编号, 没有姓名)",
        "Export the fund as a journal for hledger, with ids and without names",
    ),
    "export beancount": (
        "把资金账导出为 beancount 账本(只有编号, 没有姓名)",
        "Export the fund as a ledger for beancount, with ids and without names",
    ),
    "export xlsx": (
        "按常用表式导出为 Excel, 填改后可再导入",
        "Export a customary form as an Excel file, which can be changed and imported again",
    ),
    "export ics": (
        "把应办事项导出为日历文件, 再次导出即更新: 改期、取消都会跟上",
        "Export duties as a calendar file; exporting again updates it: moved days, what is called off",
    ),
    "fix-encoding": (
        "把 GBK(ANSI)或 UTF-16 文件转为 UTF-8; 先显示前几行, 加 --apply 才写入",
        "Turn a file from GBK (ANSI) or UTF-16 into UTF-8; shows the first lines, and writes with --apply only",
    ),
}
