"""Codes of the readings between which a setting chooses."""

from collections.abc import Mapping

from carecli.model.words import Table, codes_people

CODES: Mapping[str, Table] = {
    "quarter-talk": {"leader": ("每位领导", "each leader"), "member": ("每名党员", "each member")},
    "or-scope": {"any": ("任一", "any of them"), "each": ("逐一", "each of them")},
    "group-counts": {
        "as-written": ("按条文", "as the rule says"),
        "always": ("都算", "always"),
        "never": ("都不算", "never"),
    },
    "leap-day": {"feb28": ("2月28日", "28 February"), "mar1": ("3月1日", "1 March")},
    "leap-month": {
        "same-or-ordinary": ("闰月为先", "the leap month where there is one"),
        "ordinary": ("平月", "the ordinary month"),
        "both": ("两月都过", "both months"),
    },
    "lecture": {"kind": ("每类地点", "each kind of place"), "place": ("每个地点", "each place")},
    "accounts": {"each": ("各设账户", "one each"), "one": ("统一账户", "one for all")},
    "no-branch": {"remainder": ("由末位承担", "the last part pays"), "refuse": ("不予分担", "refused")},
    "kin": {**codes_people.CODES["relation"], "same-household": ("同住亲属", "kin of the same household")},
}
