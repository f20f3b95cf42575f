"""An entry of the hardship register as JSON and CSV give it, and the phrases that its pages share."""

from carecli.duties.basis import Basis
from carecli.model.hardship import Hardship
from carecli.model.structure import branch_on
from carecli.model.words import Words
from carecli.reports.hardship_cases import Kept
from carecli.reports.page import Item
from carecli.reports.phrases import unit_name

KEYS = (
    "id", "member", "name", "branch", "degree", "reason", "since", "last_check", "days", "check_by", "stale", "lacks",
    "standing",
)  # fmt: skip
SHARED = frozenset({"member", "name", "branch"})


def headings(keys: tuple[str, ...], words: Words) -> tuple[tuple[str, str], ...]:
    """The keys of items with their headings."""
    return tuple((key, words(f"item.{key}" if key in SHARED else f"hardship.item.{key}")) for key in keys)


def kept_item(found: Kept, basis: Basis) -> Item:
    """An entry as other programs get it."""
    return {
        **entry_item(found.entry, basis),
        "last_check": found.checked.isoformat(),
        "days": found.days,
        "check_by": found.check_by.isoformat(),
        "stale": found.late > 0,
        "lacks": list(found.lacks),
        "standing": found.standing,
    }


def entry_item(entry: Hardship, basis: Basis) -> Item:
    """What the register itself says of an entry."""
    return {
        "id": entry.id,
        "member": entry.member,
        "name": basis.records.name(entry.member),
        "branch": branch_name(entry.member, basis) or None,
        "degree": entry.degree,
        "reason": entry.reason,
        "since": entry.since.isoformat(),
        "until": entry.until.isoformat() if entry.until else None,
        "exit_reason": entry.exit_reason,
    }


def branch_name(member: str, basis: Basis) -> str:
    """The branch of a person today; empty where there is none."""
    person = basis.records.persons.get(member)
    return unit_name(branch_on(person, basis.today), basis.records) if person else ""


def case_text(entry: Hardship, words: Words) -> str:
    """Degree and reason of an entry, as far as they are given."""
    codes = (("degree", entry.degree), ("hardship", entry.reason))
    return words.join([words.code(kind, code) for kind, code in codes if code])


def made(basis: Basis, words: Words) -> str:
    """When the page was made, and that it is internal."""
    return f"{words('pages.made', day=basis.today)}   {words('pages.internal')}"
