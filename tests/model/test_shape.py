from dataclasses import dataclass, fields
from datetime import date
from typing import Annotated, Literal

import pytest

from carecli.model.event import Event
from carecli.model.field import PRIVATE, Keyed, Many, Nested, Ref, Text
from carecli.model.fund import Payment, Receipt, Share
from carecli.model.hardship import Change, Hardship
from carecli.model.member import Circumstance, Member, Stay
from carecli.model.node import Node
from carecli.model.organisation import Organisation, Role
from carecli.model.problem import Place
from carecli.model.record import Part, Record
from carecli.model.sections import SECTIONS
from carecli.model.shape import Field, Reference, references, shape
from carecli.model.visit import Gift, Visit
from carecli.model.workspace import Figure, Workspace

CLASSES = [cls for section in SECTIONS for cls in section.classes().values()] + [Workspace]


def word(text: str) -> str:
    return text.upper()


def tree(node: Node) -> list[Node]:
    return [node]


Word = Annotated[str, Text(word)]
Pointer = Annotated[str, Text(word), Ref(("here", "there"))]


@dataclass(frozen=True, slots=True, kw_only=True)
class Twig(Part):
    leaf: Word
    next: Annotated[tuple["Twig", ...], Many()] = ()
    points: Annotated[tuple[Pointer, ...], Many()] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Plant(Record):
    kind: Literal["plant"] = "plant"
    word: Word
    secret: Annotated[Word, PRIVATE] | None = None
    words: Annotated[tuple[Word, ...], Many()] = ()
    plain: tuple[Word, ...] = ()
    twig: Twig | None = None
    twigs: Annotated[tuple[Twig, ...], Keyed("leaf"), PRIVATE] = ()
    free: Annotated[date | list[str], Nested(tree)] | None = None
    pointer: Pointer | None = None


def field(name: str) -> Field:
    return next(field for field in shape(Plant) if field.name == name)


def test_what_every_record_shares_comes_last_and_the_place_is_no_field() -> None:
    assert [f.name for f in shape(Twig)] == ["leaf", "next", "points", "note"]
    assert [f.name for f in shape(Plant)][-2:] == ["note", "recorded_by"]


def test_a_field_without_a_default_is_required() -> None:
    assert [f.name for f in shape(Plant) if f.required] == ["word"]


def test_a_text_carries_its_parser() -> None:
    text = field("word").text
    assert text is not None
    assert text.parse is word
    assert (field("word").part, field("word").listed) == (None, False)


def test_none_beside_a_type_hides_nothing_of_it() -> None:
    assert field("secret").text == field("word").text
    assert field("secret").private
    assert field("twig").part is Twig
    assert field("pointer").sections == ("here", "there")


def test_a_tuple_is_many_whether_it_says_so_or_not() -> None:
    assert field("words").many == field("plain").many == Many()
    assert field("words").text == field("plain").text == field("word").text


def test_a_mapping_by_key_is_not_many() -> None:
    twigs = field("twigs")
    assert (twigs.keyed, twigs.many, twigs.part, twigs.listed, twigs.private) == (Keyed("leaf"), None, Twig, True, True)


def test_a_small_language_is_neither_text_nor_part() -> None:
    free = field("free")
    assert free.nested == Nested(tree)
    assert (free.text, free.part, free.listed) == (None, None, False)


def test_a_kind_has_one_value() -> None:
    assert field("kind").only == "plant"
    assert field("word").only == ""


def test_a_part_may_hold_parts_of_its_own_class() -> None:
    assert next(f for f in shape(Twig) if f.name == "next").part is Twig


@pytest.mark.parametrize("cls", CLASSES)
def test_every_field_of_the_records_is_one_text_or_one_part(cls: type[Part]) -> None:
    assert {f.name for f in shape(cls)} == {f.name for f in fields(cls)} - {"where"}
    assert [f.name for f in shape(cls) if [f.text, f.part, f.nested].count(None) != 2] == []


@pytest.mark.parametrize(
    ("cls", "name"), [(Event, "kind"), (Receipt, "kind"), (Visit, "occasion"), (Hardship, "reason"), (Change, "degree")]
)
def test_a_code_names_its_list(cls: type[Part], name: str) -> None:
    found = next(f for f in shape(cls) if f.name == name)
    assert found.text is not None
    assert found.text.code


HERE, BELOW = Place("a.yaml", 3), Place("a.yaml", 4)


def test_ids_of_a_record_are_found_with_the_sections_they_may_point_into() -> None:
    visit = Visit(where=HERE, date=date(2026, 7, 6), member="m014", by=("m007", "m009"), recorded_by="m001", id="v1")
    assert list(references(visit)) == [
        Reference("member", ("members", "people"), "m014", HERE),
        Reference("by", ("members", "people"), "m007", HERE),
        Reference("by", ("members", "people"), "m009", HERE),
        Reference("recorded_by", ("members", "people"), "m001", HERE),
    ]


def test_ids_within_parts_are_found_at_the_line_of_the_part() -> None:
    body = Organisation(
        where=HERE, id="b", name="b", level="branch", parent="top", roles=(Role(where=BELOW, role="head", member="m1"),)
    )
    assert list(references(body)) == [
        Reference("parent", ("organisation",), "top", HERE),
        Reference("roles.member", ("members", "people"), "m1", BELOW),
    ]


def test_ids_of_a_single_part_are_found_too() -> None:
    visit = Visit(date=date(2026, 7, 6), by=("m7",), gift=Gift(where=BELOW, entry="f-1"))
    assert [tuple(r) for r in references(visit)][1] == ("gift.entry", ("fund",), "f-1", BELOW)


def test_members_point_to_branches_and_to_those_who_verified() -> None:
    member = Member(
        id="m1",
        name="n",
        branch=(Stay(id="b1"), Stay(id="b2")),
        circumstances=(Circumstance(kind="k", verified_by="m7"),),
    )
    assert [(r.path, r.id) for r in references(member)] == [
        ("branch.id", "b1"),
        ("branch.id", "b2"),
        ("circumstances.verified_by", "m7"),
    ]


def test_a_payment_points_to_each_account_that_shares_it() -> None:
    shares = (Share(account="a", amount=1), Share(account="b", amount=2))
    payment = Payment(id="f", date=date(2026, 1, 1), amount=3, purpose="award", shares=shares)
    assert [(r.path, r.sections, r.id) for r in references(payment)] == [
        ("shares.account", ("accounts",), "a"),
        ("shares.account", ("accounts",), "b"),
    ]


def test_parts_within_parts_of_their_own_class_end_somewhere() -> None:
    inner = Twig(leaf="L", points=("P",))
    plant = Plant(word="W", twig=Twig(leaf="L", next=(inner,)), pointer="Q")
    assert [(r.path, r.id) for r in references(plant)] == [("twig.next.points", "P"), ("pointer", "Q")]


def test_what_holds_no_ids_gives_none() -> None:
    assert list(references(Figure(name="dibao_line", since=date(2026, 1, 1), value=1))) == []
    assert list(references(Workspace(care="1", name="n"))) == []
