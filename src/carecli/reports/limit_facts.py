"""What a rule about money says of amounts: who approves which, how much and how often may be paid."""

from collections.abc import Iterator

from carecli.model.money import show_fen, show_yuan
from carecli.model.words import Words
from carecli.policy.rules.money import Approver, Bar, Ceiling, MoneyRule
from carecli.reports.page import Json
from carecli.reports.told import Told


def limit_facts(rule: MoneyRule, words: Words) -> Iterator[Told]:
    """The table of approvers, the ceilings and the bars that the rule states."""
    if rule.approvers:
        lines = tuple(_approver(approver, words) for approver in rule.approvers)
        yield Told("approvers", words("policies.approvers"), lines, [_approver_json(each) for each in rule.approvers])
    if rule.ceiling:
        lines = tuple(_ceiling(ceiling, words) for ceiling in rule.ceiling)
        yield Told("ceiling", words("policies.ceiling"), lines, [_ceiling_json(each) for each in rule.ceiling])
    if rule.bar:
        lines = tuple(_bar(bar, words) for bar in rule.bar)
        yield Told("bar", words("policies.bar"), lines, [_bar_json(each) for each in rule.bar])


def _approver(approver: Approver, words: Words) -> str:
    if approver.up_to is None:
        return words("policies.approvers.above", by=approver.by)
    return words("policies.approvers.to", to=show_yuan(approver.up_to), by=approver.by)


def _ceiling(ceiling: Ceiling, words: Words) -> str:
    return words(
        "policies.ceiling.said",
        purposes=_purposes(ceiling.of, words),
        each=words.code("paid-to", ceiling.each),
        per=words("policies.ceiling.per", period=words.code("period", ceiling.per)) if ceiling.per else "",
        amount=show_yuan(ceiling.amount),
        other=words("policies.limit.other") if ceiling.other_aid else "",
    )


def _bar(bar: Bar, words: Words) -> str:
    same = words("policies.bar.same") if bar.same_category else ""
    return words(
        "policies.bar.said",
        purposes=_purposes(bar.of, words),
        each=words.code("paid-to", bar.each),
        within=bar.within.show(words),
        other=same + (words("policies.limit.other") if bar.other_aid else ""),
    )


def _purposes(purposes: tuple[str, ...], words: Words) -> str:
    return words.join([words.code("purpose", purpose) for purpose in purposes])


def _approver_json(approver: Approver) -> Json:
    return {"up_to": None if approver.up_to is None else show_fen(approver.up_to), "by": approver.by}


def _ceiling_json(ceiling: Ceiling) -> Json:
    amount = {"of": ceiling.of, "amount": show_fen(ceiling.amount), "each": ceiling.each}
    return {**amount, "per": ceiling.per, "other_aid": ceiling.other_aid}


def _bar_json(bar: Bar) -> Json:
    span = {"of": bar.of, "within": str(bar.within), "each": bar.each}
    return {**span, "same_category": bar.same_category, "other_aid": bar.other_aid}
