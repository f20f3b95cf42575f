"""The register of members in hardship as offices keep it (domain 6.2): everybody who ever stood on it."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from carecli.compliance.requirements.asked import Case
from carecli.duties.basis import Basis
from carecli.model.hardship import Hardship
from carecli.model.past import person_on
from carecli.model.words import Words
from carecli.reports.figures import Figure, figure_items, how_to_trace
from carecli.reports.page import Answer, Bar, Block, Column, Grid, Group, Item, Line, Page, Row, row
from carecli.reports.public.sight import KEEPERS, Sight
from carecli.reports.returns.helped import Helped, helped
from carecli.reports.returns.reported import NAMED, reported
from carecli.reports.returns.snapshot import snapshot
from carecli.reports.returns.totals import persons, totals

REPORT = "register"
"""What the names of its figures begin with."""
COMMAND = "care report register"
COLUMNS = (
    "unit", "name", "sex", "born_on", "admitted_on", "circumstances", "people", "per_head", "income_source", "reason",
    "degree", "current", "recognised_by", "recognised_on", "since", "until", "aid", "measures", "helpers",
    "paired_since", "responsible", "last_check", "exit_reason",
)  # fmt: skip
_SHOWN = ("name", "unit_name", "case", "per_head", "since", "helpers", "last_check")
_KEPT = frozenset({"name", "per_head", "since", "last_check"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Registered:
    """The register on a day: who stands on it, who no longer or not yet does, and the figures."""

    current: tuple[Case, ...]
    former: tuple[Case, ...]
    figures: tuple[Figure, ...]


def registered(basis: Basis, branch: str | None) -> Registered:
    """The register today, of one branch and those below it if one is named; entries to come are not shown."""
    found = snapshot(basis, basis.today)
    within = [case for case in found.cases if _within(case, branch, basis)]
    current = found._replace(cases=tuple(within))
    ids = {case.entry.id for case in found.cases}
    former = tuple(case for case in _others(basis, ids) if _within(case, branch, basis))
    figures = (*totals(REPORT, current), persons(f"{REPORT}.former", former))
    return Registered(current=current.cases, former=former, figures=figures)


def _within(case: Case, branch: str | None, basis: Basis) -> bool:
    structure = basis.records.structure
    return branch is None or any(structure.under(stay.id, branch) for stay in case.person.branch)


def _others(basis: Basis, current: set[str]) -> Iterator[Case]:
    """Entries that do not count today, the latest end first; a person's branch is that of the last day."""
    entries = [entry for entry in basis.records.of(Hardship) if entry.id not in current and entry.since <= basis.today]
    for entry in sorted(entries, key=lambda entry: (entry.until or basis.today, entry.id), reverse=True):
        if person := basis.records.persons.get(entry.member):
            yield Case(entry, person_on(person, _last_day(entry, basis.today)))


def _last_day(entry: Hardship, today: date) -> date:
    return min(entry.until or today, today)


def register_answer(found: Registered, basis: Basis, words: Words, sight: Sight = KEEPERS) -> Answer:
    """The register as a page and as items, an item an entry, as an audience sees it."""
    aid = helped(basis, basis.today)
    current = [_item(case, aid, basis, words, current=True) for case in found.current]
    former = [_item(case, aid, basis, words, current=False) for case in found.former]
    title, made = words("returns.register"), f"{words('pages.made', day=basis.today)}   {sight.made_for(words)}"
    return Answer(
        page=Page(title=title, blocks=tuple(_blocks(made, found, (current, former), basis, words))),
        items=tuple(sight.item(item, words) for item in (*current, *former)),
        columns=tuple((_key(field), words(f"returns.field.{field}")) for field in COLUMNS),
        more={"figures": figure_items(found.figures)},
    )


def _key(field: str) -> str:
    return f"{field}_name" if field in NAMED or field in {"aid", "exit_reason"} else field


def _item(case: Case, aid: Mapping[str, Helped], basis: Basis, words: Words, *, current: bool) -> Item:
    entry = case.entry
    day = _last_day(entry, basis.today)
    told = aid.get(entry.member, Helped())
    exit_name = words.code("exit", entry.exit_reason) if entry.exit_reason else ""
    return {
        **reported(case, day, basis.records, words),
        "income_source": case.person.household[0].source if case.person.household else None,
        "current": current,
        "until": str(entry.until) if entry.until else None,
        "exit_reason": entry.exit_reason,
        "exit_reason_name": exit_name,
        **told.item(words),
        "responsible": told.responsible or _secretary(case, day, basis),
        "figure": f"{REPORT}.{'total' if current else 'former'}",
    }


def _secretary(case: Case, day: date, basis: Basis) -> str:
    """Who leads the branch, where no plan of aid names anybody."""
    structure = basis.records.structure
    held = [who for stay in case.person.branch for who in structure.holders(stay.id, ("secretary",), day)]
    return basis.records.name(held[0]) if held else ""


def _blocks(
    made: str, found: Registered, items: tuple[Sequence[Item], Sequence[Item]], basis: Basis, words: Words
) -> Iterator[Block]:
    yield Line(f"{words('returns.register')}   {basis.records.workspace.name}", made, "strong")
    current, former = items
    if not current and not former:
        yield Line(words("returns.register.nobody"))
        return
    yield Line(words("returns.register.count", count=len(current), former=len(former)))
    heads = tuple(
        Column(
            words(f"returns.column.{key}"),
            "right" if key == "per_head" else "left",
            keep=key in _KEPT,
        )
        for key in _SHOWN
    )
    yield from (Bar(), Grid(columns=heads, rows=tuple(_rows(items, words))), Bar())
    yield how_to_trace(COMMAND, found.figures[0], words)


def _rows(items: tuple[Sequence[Item], Sequence[Item]], words: Words) -> Iterator[Row | Group]:
    for name, own in zip(("current", "former"), items, strict=True):
        if own:
            yield Group(words("returns.kind", kind=words(f"returns.register.{name}"), count=len(own)))
        for item in own:
            case = words.join([str(item[key]) for key in ("degree_name", "reason_name") if item[key]])
            told = {**item, "case": case, "helpers": _left(item, words) or item["helpers"]}
            yield row(*(str(told[key] or "") for key in _SHOWN))


def _left(item: Item, words: Words) -> str:
    """Why and on which day a case ended; empty where it has not."""
    reason = item["exit_reason_name"] or words("returns.exit.unknown")
    return words("returns.exit.said", reason=reason, day=item["until"]) if item["until"] else ""
