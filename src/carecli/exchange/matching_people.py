"""Which person of the register a row of a roster is about."""

from carecli.exchange.directory import Directory, person_name
from carecli.exchange.row import SheetRow
from carecli.exchange.whom import BORN, BRANCH, NUMBER, born_alike, in_branch, same_number
from carecli.model.member import Person
from carecli.model.problem import Refused
from carecli.model.sections import section_of


def match_person(section: str, row: SheetRow, directory: Directory) -> Person | None:
    """The person with the row's identity number, else the one of that name, birth and branch; None for a new one.

    Refuses a row that may mean several people, or one whom the register knows otherwise.
    """
    about = {path: row.text(path) for path in (NUMBER, BORN, BRANCH)}
    named = [person for person in directory.persons(row.text("name")) if section_of(type(person)) == section]
    numbered = [person for person in named if same_number(person, about)]
    open_ = [person for person in named if same_number(person, about) is None]
    born = [person for person in open_ if born_alike(person, about)]
    if numbered or born:
        return _only(numbered or [person for person in born if in_branch(person, about, directory)] or born, row)
    if row.text("id"):
        return None  # somebody new of a known name, told apart by an id of his own
    likely = [person for person in open_ if in_branch(person, about, directory) is not False]
    if any(born_alike(person, about) is False for person in likely):
        # of that name and branch, but born another day: a wrong date, or somebody new?
        raise _unclear(likely, row)
    if likely:
        return _only(likely, row)
    elsewhere = [person for person in open_ if born_alike(person, about) is None]
    if elsewhere:
        # a namesake of another branch, whom only the day of birth could tell apart
        raise _unclear(elsewhere, row)
    return None


def _only(people: list[Person], row: SheetRow) -> Person:
    if len(people) > 1:
        raise _unclear(people, row)
    said = row.text("id")
    if said and said != people[0].id:
        raise Refused("known-by-other-id", name=people[0].name, ref=people[0].id)
    return people[0]


def _unclear(people: list[Person], row: SheetRow) -> Refused:
    name = person_name(row.text("name"))
    return Refused("namesake-unclear", name=name, ids=", ".join(person.id for person in people))
