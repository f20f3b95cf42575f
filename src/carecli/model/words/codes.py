"""The codes of every closed list, with their Chinese and English names (design.md section 3)."""

from collections.abc import Mapping

from carecli.model.words import Table, codes_acts, codes_cases, codes_fund, codes_people, codes_policy, codes_registers

EVENT: Table = {
    "honour": ("取得成绩或受表彰", "honour"),
    "promote": ("提拔使用", "promotion"),
    "post-change": ("岗位变动", "change of post"),
    "onboard": ("入职", "taking up work"),
    "retire": ("退休", "retirement"),
    "difficulty": ("遇到困难", "difficulty"),
    "conflict": ("发生矛盾", "conflict"),
    "fault": ("出现过错", "fault"),
    "problem": ("存在问题", "problem"),
    "discipline": ("受处分", "disciplinary action"),
    "complaint": ("群众有不良反映", "public complaint"),
    "mood": ("思想波动", "change of mood"),
    "hospitalised": ("生病住院", "hospital stay"),
    "accident": ("发生意外", "accident"),
    "disaster": ("家庭受灾", "disaster"),
    "kin-death": ("家庭成员去世", "death in the family"),
    "death": ("去世", "death"),
    "dues-unpaid": ("无故不交纳党费", "dues unpaid without reason"),
    "absence": ("不过组织生活", "absence from branch life"),
    "duty-harm": ("执法受不法侵害", "harmed on duty"),
    "wronged": ("受到委屈", "wronged"),
}
FESTIVAL: Table = {
    "new-year": ("元旦", "New Year"),
    "spring-festival": ("春节", "Spring Festival"),
    "july-first": ("七一", "1 July"),
    "teachers-day": ("教师节", "Teachers' Day"),
    "double-ninth": ("重阳节", "Double Ninth"),
    "mid-autumn": ("中秋节", "Mid-Autumn"),
}
RHYTHM: Table = {
    "monthly": ("每月", "monthly"),
    "quarterly": ("每季度", "quarterly"),
    "termly": ("每学期", "termly"),
    "half-yearly": ("每半年", "half-yearly"),
    "yearly": ("每年", "yearly"),
    "birthday": ("生日", "birthday"),
    "political-birthday": ("政治生日", "political birthday"),
    "survey": ("摸底调查", "survey"),
    "regular": ("日常", "regular"),
}
CODES: Mapping[str, Table] = {
    **codes_people.CODES,
    **codes_acts.CODES,
    **codes_fund.CODES,
    **codes_policy.CODES,
    **codes_cases.CODES,
    **codes_registers.CODES,
    "event": EVENT,
    "festival": FESTIVAL,
    "occasion": {**EVENT, **FESTIVAL, **RHYTHM},
    "yes-no": {"yes": ("是", "yes"), "no": ("否", "no")},
    "language": {"zh": ("中文", "Chinese"), "en": ("英文", "English")},
    "level": {
        "committee": ("党委", "committee"),
        "general-branch": ("党总支", "general branch"),
        "branch": ("党支部", "branch"),
        "group": ("党小组", "group"),
        "unit": ("单位", "unit"),
    },
    "role": {
        "secretary": ("书记", "secretary"),
        "deputy-secretary": ("副书记", "deputy secretary"),
        "committee-member": ("委员", "committee member"),
        "leading-cadre": ("领导干部", "leading cadre"),
        "cadre": ("干部", "cadre"),
        "head": ("负责人", "head"),
        "group-leader": ("党小组长", "group leader"),
    },
    "contact": {"contact-point": ("联系点", "contact point"), "in-charge": ("分管", "in charge")},
    "mail-security": {
        "starttls": ("先明后密", "STARTTLS"),
        "ssl": ("全程加密", "SSL"),
        "none": ("不加密", "none"),
    },
    "place-kind": {"urban": ("城市", "urban"), "rural": ("农村", "rural")},
}
ALIASES: Mapping[str, Mapping[str, str]] = {
    "event": {
        "住院": "hospitalised",
        "退休离岗": "retire",
        "亡故": "death",
        "病逝": "death",
        "受灾": "disaster",
    },
    "occasion": {"住院": "hospitalised", "建党节": "july-first", "重阳": "double-ninth", "亡故": "death"},
    "festival": {"建党节": "july-first", "重阳": "double-ninth", "中秋": "mid-autumn"},
    "level": {"支部": "branch", "总支": "general-branch", "党组": "committee", "小组": "group"},
    "circumstance": {"重病": "serious-illness", "孤寡": "alone", "慢性病": "long-illness"},
    "degree": {"特困": "severe", "较困难": "fair", "一般": "mild"},
    "visit-form": {"入户": "home", "医院": "hospital", "电话慰问": "phone"},
    "act-form": {
        "入户": "home",
        "医院": "hospital",
        "电话慰问": "phone",
        "座谈": "meeting",
        "当面": "meeting",
    },
    "talk-form": {
        "个别": "one-to-one",
        "个别谈心": "one-to-one",
        "集体谈心": "group",
        "one to one": "one-to-one",
    },
}
