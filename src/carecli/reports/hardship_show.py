"""One person on the hardship register, on one screen, for the keepers only."""

from collections.abc import Iterator, Sequence

from carecli.compliance.requirements.blocks import BLOCKS
from carecli.duties.basis import Basis
from carecli.eligibility.findings import Finding
from carecli.eligibility.registered import Compared
from carecli.model.hardship import Change, Hardship
from carecli.model.member import Person
from carecli.model.words import Words
from carecli.reports.finding_item import category_name
from carecli.reports.hardship_cases import Kept, kept
from carecli.reports.hardship_item import KEYS, branch_name, case_text, headings, kept_item, made
from carecli.reports.page import Answer, Bar, Block, Column, Grid, Item, Json, Line, Page
from carecli.reports.phrases import unit_name
from carecli.reports.told import Told, told_rows


def case_answer(
    person: Person,
    entries: Sequence[Hardship],
    found: Sequence[Finding],
    basis: Basis,
    compared: Compared,
    words: Words,
) -> Answer:
    """The latest of a person's entries, those before it in a line each, and the findings of today."""
    title = words("hardship.title.show", name=person.name)
    branch = branch_name(person.id, basis)
    head = Line("  ".join(filter(None, (title, branch))), made(basis, words), "strong")
    body: tuple[Block, ...] = (Line(words("hardship.none", name=person.name)),)
    cases = [kept(entry, basis, compared) for entry in sorted(entries, key=lambda entry: entry.since, reverse=True)]
    if cases:
        told = _Told(cases[0], basis, words)
        rows = tuple(told_rows([*told.facts(found), *told.earlier(cases[1:])]))
        body = (Bar(), Grid(columns=(Column("", keep=True), Column("")), rows=rows, headed=False), Bar())
    foot = Line(words("hardship.next", id=person.id), str(cases[0].entry.where) if cases else "")
    return Answer(
        page=Page(title=title, blocks=(head, *body, foot)),
        items=tuple(_item(case, found, basis) for case in cases),
        columns=headings(KEYS, words),
        more={"member": person.id, "name": person.name},
    )


def _item(case: Kept, found: Sequence[Finding], basis: Basis) -> Item:
    eligible: list[Json] = [each.category.rule.category for each in found if each.verdict == "eligible"]
    return {**kept_item(case, basis), "categories": eligible}


class _Told:
    """The facts of one entry, under their headings."""

    def __init__(self, case: Kept, basis: Basis, words: Words) -> None:
        self._case = case
        self._basis = basis
        self._words = words

    def facts(self, found: Sequence[Finding]) -> Iterator[Told]:
        """The facts in the order of the page."""
        entry = self._case.entry
        yield self._fact("case", entry.id)
        yield self._fact("column.case", case_text(entry, self._words))
        yield self._fact("span", self._span(entry))
        yield self._fact("recognised_by", self._recognised(entry))
        yield self._fact("route", self._words.code("route", entry.route) if entry.route else "")
        yield self._fact("checked_on", "" if entry.until else self._checked())
        yield self._fact("history", *(self._change(change) for change in entry.history))
        yield self._fact("complete", self._words.join([self._block(block) for block in BLOCKS]))
        yield self._fact("standing", self._standing(found))
        yield self._fact("exit", self._exit(entry))

    def earlier(self, cases: Sequence[Kept]) -> Iterator[Told]:
        """The entries before it."""
        yield self._fact("earlier", *(self._before(case.entry) for case in cases))

    def _fact(self, key: str, *lines: str) -> Told:
        return Told(key, self._words(f"hardship.{key}"), tuple(filter(None, lines)), None)

    def _span(self, entry: Hardship) -> str:
        if entry.until:
            return self._words("pages.span.closed", since=entry.since, until=entry.until)
        return self._words("pages.span.open", since=entry.since)

    def _recognised(self, entry: Hardship) -> str:
        by = unit_name(entry.recognised_by, self._basis.records)
        if not by or not entry.recognised_on:
            return by or str(entry.recognised_on or "")
        return self._words("hardship.recognised.said", by=by, day=entry.recognised_on)

    def _checked(self) -> str:
        case = self._case
        blanks = {"day": case.checked, "days": case.days, "due": case.check_by, "late": case.late}
        return self._words("hardship.checked.late" if case.late > 0 else "hardship.checked.said", **blanks)

    def _change(self, change: Change) -> str:
        codes = (("degree", change.degree), ("hardship", change.reason))
        what = self._words.join([self._words.code(kind, code) for kind, code in codes if code])
        return self._words("hardship.change", day=change.date, what=what)

    def _block(self, block: str) -> str:
        key = "hardship.block.lacks" if block in self._case.lacks else "hardship.block.whole"
        return self._words(key, block=self._words.code("block", block))

    def _standing(self, found: Sequence[Finding]) -> str:
        aid = [each for each in found if each.category.opens_aid and each.verdict == "eligible"]
        if aid:
            named = self._words.join([category_name(finding.category, self._words) for finding in aid])
            return self._words("hardship.standing.eligible", categories=named)
        return self._words(f"hardship.standing.{self._case.standing}")

    def _exit(self, entry: Hardship) -> str:
        if not entry.until or not entry.exit_reason:
            return ""
        reason = self._words.code("exit", entry.exit_reason)
        return self._words("hardship.exit.said", day=entry.until, reason=reason)

    def _before(self, entry: Hardship) -> str:
        return self._words("pages.bracket", text=case_text(entry, self._words), more=self._span(entry))
