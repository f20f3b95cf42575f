"""Codes of visits, talks, greetings, activities and matters."""

from collections.abc import Mapping

from carecli.model.words import Table

VISIT_FORM: Table = {
    "home": ("上门", "home"),
    "hospital": ("住院探望", "hospital"),
    "phone": ("电话", "telephone"),
    "meeting": ("座谈", "meeting"),
    "funeral": ("吊唁", "funeral"),
    "family": ("慰问家属", "family of the deceased"),
}
GREETING_FORM: Table = {
    "phone": ("电话", "telephone"),
    "message": ("短信", "message"),
    "talk": ("谈心", "talk"),
    "card": ("贺卡", "card"),
    "goods": ("慰问品", "gift"),
    "cash": ("慰问金", "gift money"),
    "meeting": ("当面", "in person"),
}
CODES: Mapping[str, Table] = {
    "visit-form": VISIT_FORM,
    "talk-form": {"one-to-one": ("一对一", "one to one"), "group": ("集体", "group")},
    "greeting-form": GREETING_FORM,
    # what a duty may ask for: of a visit, to meet together; of a greeting, to meet at all
    "act-form": {**GREETING_FORM, **VISIT_FORM, "meeting": ("见面", "meeting")},
    "activity": {
        "session": ("组织生活会议", "branch session"),
        "lecture": ("党课", "lecture"),
        "training": ("培训", "training"),
        "oath": ("重温誓词", "oath"),
        "joint-birthday": ("集体政治生日", "joint political birthday"),
        "survey": ("摸底调查", "survey"),
        "check-up": ("健康检查", "health check"),
        "report": ("专题报告", "report"),
        "research": ("调研报告", "research report"),
        "dues": ("党费收缴", "collection of dues"),
        "branch-activity": ("支部活动", "branch activity"),
        "fitness": ("健身活动", "fitness activity"),
        "theme-day": ("主题党日", "theme day"),
        "dedication-day": ("党员奉献日", "day of service"),
        "pioneer-post": ("党员先锋岗", "pioneer post"),
        "emulation": ("创先争优活动", "emulation"),
        "life-meeting": ("组织生活会", "meeting of criticism"),
        "appraisal": ("民主评议", "appraisal of members"),
        "post-review": ("岗位年终考评", "year-end review of posts"),
        "chance": ("锻炼展示机会", "chance to gain experience"),
        "discussion": ("民主讨论", "discussion"),
        "consultation": ("征求意见", "consultation"),
        "briefing": ("情况通报", "briefing"),
        "feedback": ("结果反馈", "report on the outcome"),
        "other": ("其他", "other"),
    },
    "matter": {
        "issue": ("反映问题", "issue raised"),
        "lead": ("困难线索", "lead"),
        "query": ("质询", "query"),
        "appeal": ("申诉", "appeal"),
        "goal": ("目标", "goal"),
        "major": ("重大事项", "major matter"),
        "cadre-conditions": ("村干部保障", "conditions of cadres"),
    },
    "part": {
        "oath": ("宣誓", "oath"),
        "reflections": ("谈感悟", "reflections"),
        "suggestions": ("征询意见", "asking for suggestions"),
        "new-members": ("新党员宣誓", "oath of new members"),
        "old-members": ("老党员重温誓词", "oath renewed by old members"),
        "analysis": ("分析", "analysis"),
        "proposals": ("对策", "proposals"),
    },
    "lead-channel": {
        "wechat": ("微信", "WeChat"),
        "qq": ("QQ", "QQ"),
        "phone": ("电话", "telephone"),
        "visit": ("走访", "visit"),
        "other": ("其他", "other"),
    },
    "cadre-aspect": {
        "pay": ("月薪增长", "pay"),
        "pension": ("养老保险", "pension"),
        "care": ("关怀", "care"),
        "discipline": ("激励约束", "incentive and discipline"),
        "economy": ("集体经济", "collective economy"),
        "running-funds": ("运转经费", "running funds"),
    },
    "presence": {"present": ("出席", "present"), "leave": ("请假", "on leave"), "absent": ("缺席", "absent")},
    "dues-state": {"paid": ("已交", "paid"), "unpaid": ("未交", "unpaid"), "exempt": ("免交", "exempt")},
    "verdict": {"yes": ("是", "yes"), "no": ("否", "no")},
}
