"""What is made known holds nothing private: by its types, with a canary in every private field, and by a last look."""

from collections.abc import Iterator
from dataclasses import fields, replace
from datetime import date
from types import UnionType
from typing import Any, Literal, Union, get_args, get_origin, get_type_hints

import pytest
from canaries import CANARY, NUMBER, POLICIES, demonstration, with_canaries
from stories import builtin

from carecli.almanac.periods import parse_period
from carecli.cases.case import cases_of
from carecli.duties.basis import Basis, basis_of
from carecli.eligibility.register import Register
from carecli.ledger.booking import book
from carecli.model.day import Month
from carecli.model.member import Person
from carecli.model.problem import Refused
from carecli.model.records import Records
from carecli.model.sections import SECTIONS
from carecli.model.words import LANGUAGES, Language, Words
from carecli.policy.active import activate
from carecli.policy.deadline import Deadline
from carecli.policy.settings import Settings
from carecli.reports.member import member_answer
from carecli.reports.page import Answer, Line, Page
from carecli.reports.public import disclosure, notice
from carecli.reports.public.audience import OF_FACT, Audience, FieldClass, how
from carecli.reports.public.disclosed import Disclosed
from carecli.reports.public.guard import look_over, texts_of
from carecli.reports.public.noticed import Noticed, noticed
from carecli.reports.public.sight import Sight
from carecli.reports.public.spans import span_of
from carecli.reports.public.telling import disclosed

TODAY = date(2026, 7, 6)
HALVES = ("2025H1", "2025H2", "2026H1")


def leaves(hint: Any) -> Iterator[object]:
    """The plain types that a type is made of."""
    if get_origin(hint) is Literal or hint in (date, Month, Deadline, type(None)):
        yield hint if get_origin(hint) is not Literal else Literal
    elif get_args(hint):
        for part in get_args(hint):
            yield from leaves(part) if part is not ... else ()
    elif hasattr(hint, "__annotations__") and hint not in (str, int, bool):
        for part in get_type_hints(hint).values():
            yield from leaves(part)
    else:
        assert not isinstance(hint, UnionType)
        yield hint


def texts(cls: Any, above: str = "") -> Iterator[str]:
    """The places of a type that can hold any text."""
    for name, hint in get_type_hints(cls).items():
        for part in get_args(hint) if get_origin(hint) in (Union, UnionType, tuple) else (hint,):
            if part is str:
                yield f"{above}{name}"
            elif hasattr(part, "_fields"):
                yield from texts(part, f"{above}{name}.")


def test_a_disclosure_has_room_for_numbers_days_and_codes_only() -> None:
    assert set(leaves(Disclosed)) <= {int, bool, str, date, Month, Literal, type(None)}
    assert set(texts(Disclosed)) == {"organisation", "tables.parts.code", "anchor.head"} | {"tables.parts.code"}


def test_a_notice_has_room_for_one_name_and_two_bodies_only() -> None:
    assert set(texts(Noticed)) == {"name", "unit", "decided_by"}
    assert {field.name for field in fields(Noticed)} & {"category", "reason", "income", "member", "id"} == set()


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("half", HALVES)
def test_no_private_value_stands_in_a_disclosure(half: str, language: Language) -> None:
    records, words = with_canaries(), Words(language)
    ledger = book(records)
    told = disclosed(span_of(parse_period(half, TODAY), ledger, records, TODAY), ledger, records, TODAY)
    answer = disclosure.laid_out(told, words)
    said = "\n".join(texts_of([answer.page, answer.items, answer.more]))
    assert len(said) > 300
    assert CANARY not in said
    assert str(NUMBER)[:6] not in said
    assert not [person.name for person in records.persons.values() if person.name in said]
    assert look_over(answer, records, disclosure.declared(told, words)) == ""


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_private_value_stands_in_a_notice(language: Language) -> None:
    basis, words = with_its_own_policy(), Words(language)
    cases = cases_of(basis.records, basis.active, basis.working_days, basis.today)
    decided = [case for case in cases if case.walk.decision and not case.walk.ended]
    assert len(decided) > 3
    for case in decided:
        found = noticed(case, basis)
        answer = notice.laid_out(found, words)
        said = "\n".join(texts_of([answer.page, answer.items, answer.more]))
        assert CANARY not in said
        assert str(NUMBER)[:6] not in said
        assert case.id not in said
        assert (basis.records.name(case.application.member) in said) is case.application.consent
        assert look_over(answer, basis.records, notice.declared(found)) == ""


def with_its_own_policy() -> Basis:
    """The canaries under the policy of the demonstration alone: under all at once no case has come to its decision."""
    workspace, hidden = demonstration().workspace, with_canaries()
    records = Records(workspace, {section.name: hidden.section(section.name) for section in SECTIONS})
    active, _ = activate(workspace, {id_: builtin(id_) for id_ in POLICIES}, TODAY)
    return basis_of(records, active, Register(records, TODAY), TODAY)


@pytest.mark.parametrize("id_", ["a-2026-012", "a-2026-011"])
def test_there_is_no_notice_of_what_was_not_decided_or_refused(id_: str) -> None:
    basis = with_its_own_policy()
    (case,) = [each for each in cases_of(basis.records, basis.active, basis.working_days, TODAY) if each.id == id_]
    with pytest.raises(Refused, match="not-decided-yet"):
        noticed(case, basis)


def page(text: str) -> Answer:
    return Answer(page=Page(title="t", blocks=(Line(f"公示 {text} 完"),)), items=(), columns=(), more={})


PRIVATE = {
    "110101194803120027": "id-number",
    "6222021234567890123": "card",
    "6222 0212 3456 7890": "card",
    "13912345678": "phone",
    "0871-65550101": "phone",
    "m014": "record-id",
    "见m014。": "record-id",
    "h-201": "record-id",
    "李秀兰": "name",
    "患糖尿病": "illness",
    "Diabetes": "illness",
    "3,600.00": "income",
    "3600": "income",
    "1,800.00": "income",
    "金丝雀的话": "private-text",
}


@pytest.mark.parametrize("text", PRIVATE)
def test_what_came_in_some_other_way_is_found(text: str) -> None:
    assert look_over(page(text), with_income_and_note(), []) == PRIVATE[text]


def with_income_and_note() -> Records:
    records = demonstration()
    members = [
        replace(person, note="金丝雀的话", household=(replace(person.household[0], people=2, monthly_income=3_600_00),))
        if isinstance(person, Person) and person.household
        else person
        for person in records.section("members")
    ]
    assert any(getattr(person, "note", None) for person in members)
    sections = {name: records.section(name) for name in ("hardship", "organisation", "people")}
    return Records(records.workspace, {**sections, "members": members})


@pytest.mark.parametrize(
    "text", ["m0141", "环管一支部", "43,600.00", "3600.50", "2026-01-01 2026-06-30", "a" * 64, "12"]
)
def test_what_only_looks_like_it_passes(text: str) -> None:
    assert look_over(page(text), with_income_and_note(), []) == ""


def test_what_is_declared_passes() -> None:
    assert look_over(page("李秀兰 3,600.00"), with_income_and_note(), ["李秀兰", "3,600.00"]) == ""


ORDER = ("none", "yes-no", "masked", "decade", "year", "full")


@pytest.mark.parametrize("field", get_args(FieldClass))
def test_who_stands_further_off_sees_no_more(field: FieldClass) -> None:
    shown = [ORDER.index(how(field, audience)) for audience in ("keeper", "approver", "branch", "public")]
    assert shown == sorted(shown, reverse=True)
    assert shown[0] == ORDER.index("full")
    assert (shown[-1] == 0) is (field != "body")


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("audience", ["self", "approver", "branch"])
def test_a_person_is_shown_to_others_only_as_the_table_has_it(audience: Audience, language: Language) -> None:
    records, words, sight = with_canaries(), Words(language), Sight(audience)
    for person in records.section("members")[:40]:
        assert isinstance(person, Person)
        answer = member_answer(person, records, Settings(), TODAY, words, sight)
        (item,) = answer.items
        assert all(sight.sees(OF_FACT.get(key, "record")) for key in item)
        said = "\n".join(texts_of([answer.page, answer.items]))
        if audience == "branch":
            assert look_over(answer, records, ()) == ""
            assert CANARY not in said
            assert str(NUMBER)[:6] not in said
            assert "-" not in str(item["admitted_on"])
        assert (person.name in said) is (audience != "branch")


def test_every_fact_of_a_person_has_a_class() -> None:
    """What has none is for the keepers alone; so that a new one is not forgotten."""
    records = with_canaries()
    keys = {
        key
        for section in ("members", "people")
        for person in records.section(section)
        if isinstance(person, Person)
        for key in member_answer(person, records, Settings(), TODAY, Words("en")).items[0]
    }
    assert keys - set(OF_FACT) == {"id", "source"}
    assert set(OF_FACT) <= keys
