"""No problem shows what stands in a private field, however badly it is written."""

from collections.abc import Iterator

import pytest

from carecli.intake.careful import read_carefully
from carecli.model.field import Text
from carecli.model.node import Mapping, Node, Sequence
from carecli.model.problem import Refused
from carecli.model.record import Part
from carecli.model.sections import BY_NAME, SECTIONS
from carecli.model.shape import Field, shape
from carecli.model.words import LANGUAGES, Words
from carecli.render.problems import tell

CANARY = "金丝雀"
Path = tuple[Field, ...]


def private_paths(cls: type[Part], above: Path = (), *, within: bool = False) -> Iterator[Path]:
    """The texts of a record class that are private, or lie within a private part."""
    for field in shape(cls):
        private = within or field.private
        if field.part:
            yield from private_paths(field.part, (*above, field), within=private)
        elif private:
            yield (*above, field)


CASES = [
    (cls, section.name, path)
    for section in SECTIONS
    for cls in section.classes().values()
    for path in private_paths(cls)
]
NAMES = [f"{section}.{'.'.join(field.name for field in path)}" for _, section, path in CASES]


def sequence(*items: Node) -> Sequence:
    found = Sequence(1)
    for item in items:
        found.add(item, 1)
    return found


def mapping(**entries: Node) -> Mapping:
    found = Mapping(1)
    for key, value in entries.items():
        found.add(key, value, 1)
    return found


def around(path: Path, node: Node) -> Mapping:
    """A record with ``node`` at the end of a path, and nothing else."""
    *outer, last = path
    inner = mapping(**{last.name: node})
    for field in reversed(outer):
        inner = mapping(**{field.name: sequence(inner) if field.many else inner})
    return inner


def told(cls: type[Part], section: str, row: Mapping) -> str:
    _, problems = read_carefully(cls, row, "a.yaml", section)
    assert problems
    return "\n".join([repr(problems), *(tell(p, Words(language)) for p in problems for language in LANGUAGES)])


def takes(text: Text | None, value: str) -> bool:
    try:
        return text is not None and text.parse(value) is not None
    except Refused:
        return False


FAULTY = [CANARY, f"{CANARY}1", "\n".join([CANARY] * 2), CANARY * 70, CANARY * 3334, f"2024-{CANARY}", f" {CANARY} "]


@pytest.mark.parametrize(("cls", "section", "path"), CASES, ids=NAMES)
def test_a_private_value_is_never_shown(cls: type[Part], section: str, path: Path) -> None:
    nodes: list[Node] = [text for text in FAULTY if not takes(path[-1].text, text)]
    nodes += [sequence(CANARY), sequence(sequence(CANARY)), mapping(**{CANARY: CANARY}), mapping(note=CANARY)]
    for node in nodes:
        assert CANARY not in told(cls, section, around(path, node))


PARTED = sorted({(cls, section, path[:-1]) for cls, section, path in CASES if path[:-1] and path[0].private}, key=repr)


@pytest.mark.parametrize(("cls", "section", "path"), PARTED, ids=[f"{s}.{p[-1].name}" for _, s, p in PARTED])
def test_a_key_that_may_be_a_private_value_is_never_shown(cls: type[Part], section: str, path: Path) -> None:
    for node in (mapping(**{CANARY: "x"}), mapping(**{CANARY: None}), CANARY, sequence(CANARY)):
        assert CANARY not in told(cls, section, around(path, node))


@pytest.mark.parametrize("section", BY_NAME)
def test_what_a_comma_parted_from_a_note_is_never_shown(section: str) -> None:
    for cls in BY_NAME[section].classes().values():
        assert CANARY not in told(cls, section, mapping(note="x", **{CANARY: None}))


def test_private_codes_are_offered_all_lest_the_nearest_tell() -> None:
    cls = BY_NAME["hardship"].classes()[""]
    offers = {
        dict(p.details)["accepted"]
        for degree in ("特别困", "一般困", "困")
        for p in read_carefully(cls, mapping(degree=degree), "a.yaml", "hardship")[1]
        if p.id == "unknown-code"
    }
    assert offers == {"特别困难、比较困难、一般困难"}
