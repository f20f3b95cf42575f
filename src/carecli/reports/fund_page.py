"""What the pages of the fund share: which accounts they show, their head, amounts and rules."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date

from carecli.almanac.periods import Period
from carecli.ledger.accounts import accounts_in_order
from carecli.ledger.allowances import SOURCES, Allowance
from carecli.ledger.booking import Ledger
from carecli.ledger.movement import UNSOURCED
from carecli.ledger.shares import ShareRule
from carecli.model.fund import Account
from carecli.model.money import show_fen, show_yuan
from carecli.model.records import Records
from carecli.model.words import Words
from carecli.reports.page import Bar, Block, Cell, Json, Line, Tone


@dataclass(frozen=True, slots=True, kw_only=True)
class FundView:
    """What a page of the fund is made from; ``accounts`` None shows all, ``rules`` are those on shares in force.

    ``committed`` are the fen approved and unpaid today, by account.
    """

    records: Records
    ledger: Ledger
    words: Words
    today: date
    accounts: tuple[str, ...] | None = None
    rules: tuple[ShareRule, ...] = ()
    committed: Mapping[str, int] = field(default_factory=dict)

    def shown(self) -> list[Account]:
        """The accounts that the page shows, in the order of the organisation."""
        every = accounts_in_order(self.records)
        return [account for account in every if self.accounts is None or account.id in self.accounts]


def headings(view: FundView) -> dict[str, str]:
    """What each account is called over its column: its organisation, or its own name where that has several."""
    every = view.records.of(Account)
    units = view.records.structure.units
    owners = [account.organisation for account in every]
    return {
        account.id: units[account.organisation].name
        if owners.count(account.organisation) == 1 and account.organisation in units
        else account.name
        for account in every
    }


def head(view: FundView, title: str, span: str) -> tuple[Block, ...]:
    """The two lines over every page of the fund."""
    words = view.words
    named = words("fund.title", name=view.records.workspace.name, title=title)
    made = words("fund.made", today=view.today)
    blocks = (Line(named, words("fund.unit"), "strong"), Line(span, made), Bar())
    return blocks if view.shown() else (*blocks, Line(words("fund.no_accounts")))


def heading(view: FundView, key: str) -> str:
    """The heading of a key of the items."""
    return view.words(f"fund.item.{key}")


def running_days(view: FundView, period: Period) -> tuple[date, date]:
    """The days of a period as far as it has run: what is dated after today is not there yet."""
    return period.first, min(period.last, view.today)


def span_text(view: FundView, period: Period) -> str:
    """The days of a period as far as it has run, for the head; all its days where it lies ahead."""
    first, last = _told_days(view, period)
    return _of_chosen(view, view.words("fund.span", first=first, last=last))


def period_json(view: FundView, period: Period) -> dict[str, Json]:
    """The same days as JSON gives them."""
    first, last = _told_days(view, period)
    return {"id": period.id, "first": first.isoformat(), "last": last.isoformat()}


def _told_days(view: FundView, period: Period) -> tuple[date, date]:
    first, last = running_days(view, period)
    return first, last if first <= last else period.last


def day_text(view: FundView, day: date) -> str:
    """The day for which balances are told, for the head."""
    return _of_chosen(view, view.words("fund.on", day=day))


def _of_chosen(view: FundView, text: str) -> str:
    """The text, and the accounts where not all are shown."""
    named = headings(view)
    chosen = view.words.join([named[account.id] for account in view.shown()]) if view.accounts is not None else ""
    return f"{text}   {chosen}".rstrip()


def balance_cell(fen: int, tone: Tone = "strong") -> Cell:
    """A balance, marked where it is below zero."""
    return Cell(show_yuan(fen), "bad" if fen < 0 else tone)


def in_source_order(sources: Iterable[str]) -> list[str]:
    """Sources in the order of the vocabulary, what has none last."""
    known = set(sources)
    return [source for source in (*SOURCES, UNSOURCED) if source in known]


def source_name(words: Words, source: str) -> str:
    """The name of a source."""
    return words("fund.unsourced") if source == UNSOURCED else words.code("source", source)


def sources_json(held: Mapping[str, int]) -> dict[str, Json]:
    """Amounts by source as JSON gives them."""
    return {source: show_fen(held[source]) for source in in_source_order(held)}


def share_lines(view: FundView, last: date) -> Iterator[Line]:
    """The rules on shares that are in force by the last day, each with its clause."""
    words = view.words
    for rule in view.rules:
        if in_force(rule, last):
            parts = [_share_part(words, level, percent) for level, percent in rule.parts]
            yield _rule_line(view, "share_rule", rule, purposes=_purposes(words, rule.of), parts=words.join(parts))


def allowance_lines(view: FundView, last: date) -> Iterator[Line]:
    """The rules on what money may be spent on that are in force by the last day, each with its clause."""
    words = view.words
    for rule in (rule for rule in view.ledger.allowances.rules if in_force(rule, last)):
        named = [source_name(words, source) for source in rule.sources]
        sources = words.join(named) if named else words("fund.any_source")
        yield _rule_line(view, "allowance", rule, purposes=_purposes(words, rule.purposes), sources=sources)


def rules_json(view: FundView, last: date) -> list[Json]:
    """The rules that the page rests on: those in force by its last day."""
    every: tuple[ShareRule | Allowance, ...] = (*view.rules, *view.ledger.allowances.rules)
    asked = [rule for rule in every if in_force(rule, last)]
    return [{"policy": rule.policy, "rule": rule.rule, "clause": rule.clause} for rule in asked]


def in_force(rule: ShareRule | Allowance, day: date) -> bool:
    """Whether a rule's policy had been adopted by a day."""
    return rule.since is None or rule.since <= day


def _rule_line(view: FundView, key: str, rule: ShareRule | Allowance, **said: str) -> Line:
    return Line(view.words(f"fund.{key}", rule=rule.rule, clause=rule.clause, **said), tone="faint")


def _share_part(words: Words, level: str, percent: int) -> str:
    return words("fund.share_part", level=words.code("level", level), percent=percent)


def _purposes(words: Words, purposes: Iterable[str]) -> str:
    return words.join([words.code("purpose", purpose) for purpose in purposes])
