"""How a clause stands in words: counts, the reasons of the unmet, and the command that shows them."""

from carecli.compliance.answer import Blank, Codes, Fields, Portion, Unmet
from carecli.compliance.standing import Standing
from carecli.compliance.tallies import Tallied
from carecli.model.money import show_yuan
from carecli.model.sections import BY_NAME
from carecli.model.words import Words, table
from carecli.policy.rules.duty import DutyRule
from carecli.policy.rules.finding import FindingRule
from carecli.policy.rules.money import MoneyRule
from carecli.policy.rules.rank import RankRule
from carecli.policy.rules.requirement import RequirementRule
from carecli.policy.rules.rule import Rule

PERCENT = 100
CODED = frozenset(("source", "level", "care-form", "post-domain", "topic", "title"))
"""Kinds of the unmet that are codes."""
SAID = frozenset(("talks", "visits", "round"))
"""Kinds of the unmet of which the table ``unmet`` says what they are."""
_DUTIES = {
    "visit": "care due-visits",
    "talk": "care due-talks",
    "greeting": "care due greetings",
    "task": "care due tasks",
}
_REGISTER = "care hardship list"
_FUND = "care fund report"
_REQUIREMENTS = {
    "register-checked": _REGISTER,
    "register-complete": _REGISTER,
    "register-route": _REGISTER,
    "recently-cared": _REGISTER,
    "sources-present": _FUND,
    "main-source": _FUND,
    "account-of-level": "care fund balance",
}


def counts_text(standing: Standing, words: Words) -> str:
    """The counts that a state follows from, or the share where one thing is asked; else the registers missing."""
    if standing.lacking:
        names = words.join([register_name(name, words) for name in standing.lacking])
        return words("compliance.lacking", registers=names)
    if standing.tallies:
        said = (pair_and_number(tallied, words) for tallied in standing.tallies)
        return words.join(list(said))
    if standing.portions and sum(standing.counts.values()) == 1:
        return portion_text(standing.portions[-1], words)
    return words.join([words(f"compliance.{name}", count=count) for name, count in standing.counts.items()])


def pair_and_number(tallied: Tallied, words: Words) -> str:
    """A number with what it counts before it."""
    return words("compliance.tally", label=words.pick(tallied.label), count=tallied.number)


def register_name(name: str, words: Words) -> str:
    """The name of a register: of a section, or of one that is still to come."""
    to_come = f"register.{name}"
    if to_come in table("compliance"):
        return words(f"compliance.{to_come}")
    return words.field("", name) if name in BY_NAME else name


def command_of(rule: Rule) -> str:
    """The command that shows what a rule is about; that of the rule itself where there is no closer one."""
    match rule:
        case DutyRule(duty=duty):
            found = _DUTIES[duty]
        case FindingRule():
            found = "care eligibility"
        case RankRule():
            found = "care eligibility --rank"
        case RequirementRule(must=must):
            found = _REQUIREMENTS.get(must, "")
        case MoneyRule(sources=sources, main=main):
            found = _FUND if sources or main else "care check"
        case _:
            found = ""
    return found or detail_of(rule)


def detail_of(rule: Rule) -> str:
    """The command that shows one rule in full."""
    return f"care policy status --rule {rule.id}"


def unmet_text(unmet: Unmet, words: Words) -> str:
    """Why somebody or something does not meet a requirement."""
    blanks = {name: blank_text(blank, words) for name, blank in unmet.blanks}
    return words(f"unmet.{unmet.why}", **blanks)


def unmet_name(unmet: Unmet, words: Words) -> str:
    """Who or what that is."""
    if unmet.kind in CODED:
        return words.code(unmet.kind, unmet.id)
    if unmet.kind == "section":
        return register_name(unmet.id, words)
    if unmet.kind in SAID:
        return words(f"unmet.{unmet.kind}", id=unmet.id)
    return unmet.name or unmet.id


def blank_text(blank: Blank, words: Words) -> str:
    """What fills a blank: names of fields and codes as people read them."""
    match blank:
        case Fields(place, names):
            return words.join([words.field(place, name) for name in names])
        case Codes(kind, codes):
            return words.join([words.code(kind, code) for code in codes])
        case str():
            return blank


def portion_text(portion: Portion, words: Words) -> str:
    """How many of those asked meet a part, or how much of the money."""
    name = blank_text(portion.name, words)
    percent = portion.met * PERCENT // portion.asked if portion.asked else PERCENT
    if portion.money:
        met, asked = show_yuan(portion.met), show_yuan(portion.asked)
        return words("compliance.rule.amounts", name=name, met=met, asked=asked, percent=percent)
    return words("compliance.rule.portion", name=name, met=portion.met, asked=portion.asked, percent=percent)
