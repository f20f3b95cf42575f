"""Codes of what the register says of a person."""

from collections.abc import Mapping

from carecli.model.words import Table

CODES: Mapping[str, Table] = {
    "sex": {"male": ("男", "male"), "female": ("女", "female")},
    "calendar": {"solar": ("公历", "solar"), "lunar": ("农历", "lunar")},
    "employment": {
        "employed": ("在职", "in work"),
        "retired": ("退休", "retired"),
        "lixiu": ("离休", "retired with honours (lixiu)"),
        "laid-off": ("下岗", "laid off"),
        "unemployed": ("失业", "unemployed"),
        "farmer": ("务农", "farmer"),
        "student": ("学生", "student"),
    },
    "circumstance": {
        "serious-illness": ("大病", "serious illness"),
        "long-illness": ("长期患病", "long illness"),
        "disability": ("残疾", "disability"),
        "no-work-ability": ("丧失劳动能力", "no work ability"),
        "no-income": ("无经济来源", "no income"),
        "no-supporting-children": ("无子女赡养", "no supporting children"),
        "family-difficulty": ("家庭困难", "family in difficulty"),
        "alone": ("独居", "living alone"),
        "epidemic": ("受疫情影响", "affected by the epidemic"),
    },
    "hardship": {
        "own-serious-illness": ("本人重病", "own serious illness"),
        "family-serious-illness": ("家庭成员重病", "serious illness in the family"),
        "unemployment": ("失业", "unemployment"),
        "low-skill": ("劳动技能不强", "low skill"),
        "no-work-ability": ("丧失劳动能力", "no work ability"),
        "accident": ("重大事故", "accident"),
        "disaster": ("自然灾害", "disaster"),
        "disability": ("残疾", "disability"),
        "study": ("子女就学", "study"),
        "elder-care": ("赡养老人", "care of elders"),
        "other": ("其他", "other"),
    },
    "degree": {
        "severe": ("特别困难", "severe"),
        "fair": ("比较困难", "fair"),
        "mild": ("一般困难", "mild"),
    },
    "relation": {
        "spouse": ("配偶", "spouse"),
        "parent": ("父母", "parent"),
        "child": ("子女", "child"),
        "sibling": ("兄弟姐妹", "sibling"),
        "grandparent": ("祖父母", "grandparent"),
        "grandchild": ("孙子女", "grandchild"),
        "parent-in-law": ("配偶父母", "parent-in-law"),
        "other": ("其他亲属", "other kin"),
    },
    "leaving": {
        "transfer": ("组织关系转出", "membership transferred away"),
        "expulsion": ("开除党籍", "expelled"),
        "resignation": ("退党", "resigned"),
        "lapsed": ("自行脱党", "lapsed"),
        "job": ("离职", "left the unit"),
        "other": ("其他", "other"),
    },
    "exit": {
        "recovered": ("已脱困", "out of hardship"),
        "moved": ("组织关系转出", "moved away"),
        "died": ("去世", "died"),
        "mistaken": ("认定有误", "recognised by mistake"),
        "other": ("其他", "other"),
    },
    "route": {
        "appraisal": ("支部评议", "branch appraisal"),
        "recommended": ("党员推荐", "recommended by members"),
        "applied": ("本人申请", "own application"),
        "assigned": ("组织安排", "assigned"),
        "other": ("其他", "other"),
    },
    "honour": {
        "model": ("模范", "model"),
        "outstanding-member": ("优秀共产党员", "outstanding member"),
        "outstanding-worker": ("优秀党务工作者", "outstanding Party worker"),
        "advanced": ("先进个人", "advanced individual"),
        "fifty-years": ("光荣在党50年", "fifty years in the Party"),
        "other": ("其他", "other"),
    },
    "former-post": {
        "middle-cadre": ("单位中层干部", "middle cadre of the unit"),
        "village-cadre": ("村干部", "village cadre"),
        "leader": ("单位领导", "leader of the unit"),
        "other": ("其他", "other"),
    },
}
