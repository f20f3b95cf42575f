"""The commands that every section has: it is listed, one record of it is shown, and one more is recorded."""

from collections.abc import Iterator

from carecli.cli.command import Command
from carecli.model.sections import SECTIONS

_RECORDED = {
    "events": "--date 2026-07-03 --member m014 --kind hospitalised --known-on 2026-07-04",
    "visits": "--date 2026-07-06 --member m014 --by m007 --occasion july-first --gift-cash 500",
    "talks": "--date 2026-07-06 --members m020 --by m007 --occasion quarterly --form one-to-one",
    "greetings": "--date 2026-07-01 --member m014 --by m007 --occasion political-birthday --form phone",
    "activities": "--date 2026-07-02 --kind lecture --unit enforcement-1 --by m007",
}
"""What the example of such a command gives; the others show their help."""


_OTHERWISE = frozenset({"corrections"})
"""Sections with a command of another form: ``care correct`` takes the fields of the record that it corrects."""


def recording() -> Iterator[Command]:
    """The command that records one more of a section, for every section."""
    for section in (each for each in SECTIONS if each.name not in _OTHERWISE):
        name, given = f"record {section.one}", _RECORDED.get(section.name)
        example = f"care {name} {f'{given} --dry-run' if given else '--help'}"
        yield Command(name, f"recording.command:{section.name}", example, writes=True, section=section.name)


_LISTED = {
    "members": "--branch enforcement-1",
    "visits": "--month 7",
    "talks": "--period 2026Q3",
    "events": "--period 2026",
    "greetings": "--member m014",
    "activities": "--branch enforcement-1",
}
"""What the example of such a list is cut down to."""
_SHOWN = {
    "organisation": "enforcement-1",
    "contacts": "contacts.yaml:7",
    "people": "p04",
    "households": "hh-01",
    "pairings": "pr-01",
    "judgements": "judgements.yaml:5",
    "events": "e-2026-030",
    "visits": "visits/2026.yaml:7",
    "talks": "talks/2026.yaml:7",
    "greetings": "greetings/2026.yaml:7",
    "activities": "activities/2026.yaml:7",
    "matters": "q-2026-03",
    "attendance": "presence/2026.yaml:5",
    "dues": "presence/2026.yaml:11",
    "posts": "post-01",
    "titles": "t-member",
    "awards": "aw-2026-01",
    "nominations": "nm-2025-01",
    "notices": "n-2026-07",
    "returns": "rt-2026-01",
    "services": "sv-01",
    "standards": "st-2026",
    "other_aid": "other_aid.yaml:5",
    "applications": "a-2026-003",
    "steps": "applications.yaml:39",
    "waivers": "waivers.yaml:5",
    "snoozes": "waivers.yaml:12",
    "corrections": "corrections.yaml:5",
    "assertions": "assertions.yaml:5",
    "seals": "seals.yaml:5",
    "budgets": "bg-2026-aid",
    "accounts": "bureau-fund",
    "fund": "f-2026-001",
}
"""Whom the example of such a page shows."""
_ITS_OWN = frozenset({"member show", "hardship list", "hardship show"})
"""Pages that tell more than the record says."""


def looking() -> Iterator[Command]:
    """The commands that list a section and show one of its records, for every section."""
    for section in SECTIONS:
        for verb, module, given in (("list", "lists", _LISTED), ("show", "showing", _SHOWN)):
            name, said = f"{section.one} {verb}", given.get(section.name, "" if verb == "list" else "--help")
            if name not in _ITS_OWN:
                runs, example = f"{module}:{section.name}", f"care {name} {said}".rstrip()
                yield Command(name, runs, example, section=section.name, alike=f"pages.{verb}.about")
