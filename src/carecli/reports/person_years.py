"""What follows from a person's dates: age, standing, the next birthday."""

from collections.abc import Iterator
from datetime import date

from carecli.almanac.standing import years_range
from carecli.duties.birthday import birthday_of, returns_in
from carecli.model.day import Month
from carecli.model.member import Birthday, Member, Person
from carecli.model.words import Words
from carecli.policy.settings import Settings
from carecli.reports.told import Told


def age(born_on: date | Month | None, today: date, words: Words) -> Told:
    """Full years of life; from the least to the most where only the month of birth is known."""
    if born_on is None:
        return Told("age", words("pages.person.age"), (), None)
    least, most = years_range(born_on, today)
    key = "pages.person.age.years" if least == most else "pages.person.age.range"
    text = words(key, years=least, least=least, most=most)
    return Told("age", words("pages.person.age"), (text,), least if least == most else None)


def standing(member: Member, today: date, words: Words) -> Told:
    """Full years since confirmation; without that day, at most those since joining (design.md section 3)."""
    heading = words("pages.person.standing")
    since = member.confirmed_on or member.admitted_on
    if since is None:
        return Told("standing", heading, (), None)
    least, most = (max(0, years) for years in years_range(since, today))
    if member.confirmed_on is None:
        return Told("standing", heading, (words("pages.person.years.most", years=most),), None)
    key = "pages.person.years" if least == most else "pages.person.years.range"
    text = words(key, years=least, least=least, most=most)
    return Told("standing", heading, (text,), least if least == most else None)


def next_birthday(person: Person, today: date, settings: Settings, words: Words) -> Told:
    """The day on which the birthday comes next, today included, as the organisation keeps birthdays."""
    years = (today.year, today.year + 1)
    kept = birthday_of(person)
    days = (last for year in years for _, last in returns_in(kept, year, settings) if last >= today)
    day = min(days, default=None)
    lines = (day.isoformat(),) if day else ()
    return Told("next_birthday", words("pages.person.next_birthday"), lines, day.isoformat() if day else None)


def birthday_text(birthday: Birthday, words: Words) -> Iterator[str]:
    """A birthday as the person keeps it."""
    if birthday.eve:
        yield words("pages.person.eve")
        return
    key = "pages.person.day.leap" if birthday.leap else "pages.person.day"
    calendar = words.code("calendar", birthday.calendar)
    yield words(key, calendar=calendar, month=birthday.month or "", day=birthday.day or "")
