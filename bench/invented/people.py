"""The rolls of the branches, and what happened to the members on them."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from random import Random

from invented.folder import Folder, yuan
from invented.size import IN_OFFICE, LOG_OPENS, TODAY, WORDS, Size, between, member_id

RETIRES_AT = 60
TALKS_EACH = 3
EVENTS = [
    "hospitalised",
    "difficulty",
    "disaster",
    "conflict",
    "complaint",
    "honour",
    "post-change",
    "kin-death",
]


@dataclass(frozen=True, kw_only=True)
class Person:
    """A member as far as other records need to know."""

    id: str
    branch: int
    secretary: str
    retired: bool


def _dates(chance: Random, *, leads: bool) -> tuple[date, date, date]:
    """Days of birth, of admission and of confirmation; secretaries are in mid-career."""
    span = (date(1968, 1, 1), date(1984, 12, 31)) if leads else (date(1936, 1, 1), date(1999, 12, 31))
    born = between(chance, *span)
    admitted = min(between(chance, date(born.year + 20, 1, 1), date(born.year + 25, 12, 31)), IN_OFFICE)
    return born, admitted, date(admitted.year + 1, admitted.month, min(admitted.day, 28))


def _name(chance: Random) -> str:
    given = "".join(chance.choices(WORDS["given"], k=chance.choice((1, 2, 2))))
    return str(chance.choice(WORDS["surnames"]) + given)


def _household(chance: Random) -> dict[str, object]:
    """What the household lives on, for nine in ten."""
    if chance.random() < 0.1:
        return {}
    people = chance.randint(1, 5)
    income = yuan(people * chance.randrange(50_000, 900_000, 100))
    return {"household": [{"since": "2026-01-01", "people": people, "monthly_income": income}]}


def _illness(chance: Random) -> dict[str, object]:
    """A long illness, for one in twenty."""
    if chance.random() >= 0.05:
        return {}
    return {"circumstances": [{"kind": "long-illness", "since": between(chance, LOG_OPENS, date(2025, 12, 31))}]}


def add_members(folder: Folder, size: Size) -> Iterator[Person]:
    """The roll of every branch, one file each."""
    chance = size.chance("members")
    for number in range(size.members):
        branch = size.branch_of(number)
        id_, secretary = member_id(number), size.secretary_of(branch)
        born, admitted, confirmed = _dates(chance, leads=id_ == secretary)
        retires = date(born.year + RETIRES_AT, born.month, 1)
        record: dict[str, object] = {
            "id": id_,
            "name": _name(chance),
            "sex": chance.choice(("female", "male")),
        }
        record |= {"born_on": born, "branch": f"b{branch:04d}"}
        record |= {"admitted_on": admitted, "confirmed_on": confirmed}
        if retired := retires < LOG_OPENS:
            record |= {"employment": {"status": "retired", "since": retires}}
        file = f"members/b{branch:04d}.yaml"
        folder.add_block(file, "members", record | _household(chance) | _illness(chance))
        yield Person(id=id_, branch=branch, secretary=secretary, retired=retired)


def _add_hardship(folder: Folder, person: Person, chance: Random) -> None:
    since = between(chance, date(2023, 1, 1), date(2025, 12, 31))
    head = {"id": f"h{person.id[1:]}", "member": person.id, "reason": "own-serious-illness", "degree": "fair"}
    dates = {"since": since, "recognised_by": "top", "recognised_on": since, "checked_on": "2026-06-01"}
    folder.add("hardship.yaml", "hardship", {**head, **dates})


def _add_event(folder: Folder, person: Person, chance: Random) -> None:
    day = between(chance, LOG_OPENS, TODAY)
    record: dict[str, object] = {"id": f"e{person.id[1:]}", "member": person.id}
    record |= {"kind": chance.choice(EVENTS)}
    folder.add(f"events/{day.year}.yaml", "events", record | {"date": day, "known_on": day})


def _add_talk(folder: Folder, person: Person, chance: Random) -> None:
    day = between(chance, LOG_OPENS, TODAY)
    record = {"date": day, "members": [person.id], "by": person.secretary}
    folder.add(f"talks/{day.year}.yaml", "talks", record | {"occasion": "yearly", "form": "one-to-one"})


def _add_visit(folder: Folder, person: Person, chance: Random) -> None:
    day = between(chance, date(2026, 6, 20), date(2026, 7, 10))
    record: dict[str, object] = {"date": day, "member": person.id, "by": [person.secretary]}
    folder.add(f"visits/{day.year}.yaml", "visits", record | {"occasion": "july-first", "form": "home"})


def add_care(folder: Folder, person: Person, chance: Random) -> None:
    """What happened to a member, and who came to see them; a secretary does not call on himself."""
    if chance.random() < 0.06:
        _add_hardship(folder, person, chance)
    if chance.random() < 0.4:
        _add_event(folder, person, chance)
    if person.id == person.secretary:
        return
    for _ in range(TALKS_EACH):
        _add_talk(folder, person, chance)
    if person.retired and chance.random() < 0.7:
        _add_visit(folder, person, chance)
