"""Codes of the registers: pairings, posts, awards, notices, returns and services."""

from collections.abc import Mapping

from carecli.model.words import Table

CODES: Mapping[str, Table] = {
    "pair-aid": {
        "contact": ("结对联系", "keeping in contact"),
        "poverty-relief": ("扶贫帮困", "relief of poverty"),
        "living-aid": ("生活救助", "help with living"),
        "other": ("其他", "other"),
    },
    "helped-household": {
        "family-planning": ("计生困难户", "family-planning household in hardship"),
        "disabled": ("残疾人特困户", "very poor household of a disabled person"),
        "poor": ("困难户", "household in hardship"),
        "other": ("其他", "other"),
    },
    "post-domain": {
        "economy": ("经济发展", "economy"),
        "oversight": ("事务监督", "oversight"),
        "public-affairs": ("公共事务", "public affairs"),
        "ideology": ("思想政治", "thought and politics"),
    },
    "post-result": {
        "outstanding": ("成绩显著", "outstanding"),
        "good": ("较好", "good"),
        "fair": ("一般", "fair"),
        "poor": ("较差", "poor"),
    },
    "award-level": {
        "national": ("国家级", "national"),
        "province": ("省级", "provincial"),
        "city": ("市级", "city"),
        "district": ("区县级", "district"),
        "bureau": ("局级", "bureau"),
        "unit": ("基层单位", "unit"),
    },
    "seat": {
        "party-delegate": ("党代表", "Party delegate"),
        "peoples-delegate": ("人大代表", "people's congress deputy"),
        "cppcc-member": ("政协委员", "member of the consultative conference"),
    },
    "nomination-result": {"accepted": ("获评", "accepted"), "refused": ("未获评", "not accepted")},
    "topic": {
        "elections": ("换届选举", "elections"),
        "decisions": ("重大决策", "important decisions"),
        "appointments": ("干部考察任免", "appointments"),
        "recruitment": ("发展党员", "recruitment"),
        "reserve-cadres": ("后备干部", "reserve cadres"),
        "dues": ("党费收缴使用", "dues and their use"),
        "education": ("党员教育管理", "education of members"),
        "fund": ("基金收支", "the fund"),
        "briefing": ("情况通报", "briefing"),
        "award-round": ("评选公示", "award round"),
        "publicity": ("先进事迹宣传", "publicity of models"),
        "aid": ("帮扶公示", "aid"),
        "other": ("其他", "other"),
    },
    "channel": {
        "meeting": ("会议", "meeting"),
        "board": ("公开栏", "notice board"),
        "circular": ("通报", "circular"),
        "message": ("短信或群", "message"),
        "website": ("网站", "website"),
        "other": ("其他", "other"),
    },
    "audience": {
        "party": ("党内", "members of the Party"),
        "unit": ("本单位", "the unit"),
        "public": ("社会", "the public"),
    },
    "return": {
        "half-year": ("困难党员半年报", "half-year return"),
        "feedback": ("走访情况反馈", "feedback on visits"),
        "report": ("专题报告", "report"),
        "other": ("其他", "other"),
    },
    "service": {
        "service-point": ("便民服务站(点)", "service point"),
        "canteen": ("食堂", "canteen"),
        "commuting": ("上下班交通", "transport to work"),
        "other": ("其他", "other"),
    },
    "direction": {"out": ("流出", "away from here"), "in": ("流入", "come from elsewhere")},
    "mobile-reason": {
        "work": ("外出务工经商", "work elsewhere"),
        "restructured": ("单位改制或破产", "unit restructured or bankrupt"),
        "graduated": ("毕业后去向不明", "unknown since graduation"),
        "job-change": ("工作单位改变", "change of employer"),
        "abroad": ("出国(境)", "abroad"),
        "moved": ("居住地改变", "moved house"),
        "other": ("其他", "other"),
    },
}
