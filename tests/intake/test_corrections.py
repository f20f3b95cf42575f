"""A correction takes the place of what a record said, in every answer; the record stays as it was written."""

import pytest

from carecli.files.reading import read_nodes
from carecli.intake.documents import Typed, type_documents
from carecli.model.correction import Correction
from carecli.model.records import R
from carecli.model.sections import BY_NAME
from carecli.model.visit import Visit

VISITS = "visits:\n  - {id: v1, date: 2026-01-04, member: m1, by: m2, form: home, gift: {cash: 100.00}}\n"
CORRECTION = "  - {{date: {}, section: {}, record: {}, reason: 记错, fields: {{{}}}}}\n"


def typed(*corrections: str, files: str = VISITS, wanted: list[str] | None = None) -> Typed:
    """What two files hold: the corrections stand before the records."""
    texts = ["corrections:\n" + "".join(corrections), files]
    documents = [(f"{n}.yaml", read_nodes(text, f"{n}.yaml")[0], True) for n, text in enumerate(texts)]
    return type_documents(documents, wanted)


def correction(fields: str, date: str = "2026-02-01", section: str = "visits", record: str = "v1") -> str:
    return CORRECTION.format(date, section, record, fields)


def only(found: Typed, section: str, kind: type[R]) -> R:
    [record] = found.records[section]
    assert isinstance(record, kind)
    assert found.problems == []
    return record


def test_fields_are_replaced_and_the_others_and_the_place_stay() -> None:
    visit = only(typed(correction("form: hospital, by: [m3, m4], gift: {goods: 米}")), "visits", Visit)
    assert (visit.form, visit.by, visit.member, str(visit.where)) == ("hospital", ("m3", "m4"), "m1", "1.yaml:2")
    assert visit.gift is not None
    assert (visit.gift.cash, visit.gift.goods) == (None, "米")


def test_either_language_may_be_written() -> None:
    visit = only(typed(correction("形式: 住院探望, date: 2026-01-05", section="走访")), "visits", Visit)
    assert (visit.form, str(visit.date)) == ("hospital", "2026-01-05")


def test_what_says_nothing_is_taken_away() -> None:
    visit = only(typed(correction("gift: , form: ~")), "visits", Visit)
    assert (visit.gift, visit.form) == (None, None)


def test_the_latest_day_goes_before_the_earlier_wherever_it_stands() -> None:
    later, earlier = correction("form: phone", "2026-03-01"), correction("form: hospital, member: m9", "2026-02-01")
    visit = only(typed(later, earlier), "visits", Visit)
    assert (visit.form, visit.member) == ("phone", "m9")


def test_corrections_apply_though_nobody_asked_for_their_section() -> None:
    found = typed(correction("form: phone"), wanted=["visits"])
    assert only(found, "visits", Visit).form == "phone"
    assert found.left_out == set()


def test_a_correction_of_a_section_that_was_not_asked_for_is_passed_over() -> None:
    assert typed(correction("form: phone", record="v9"), wanted=["talks"]).problems == []


def test_a_correction_that_cannot_be_read_may_concern_any_record_asked_for() -> None:
    found = typed("  - {date: x}\n", wanted=["visits", "talks"])
    assert found.left_out == {"visits", "talks"}


def test_a_record_that_was_left_out_is_not_missed_a_second_time() -> None:
    found = typed(correction("form: phone"), files="visits:\n  - {id: v1, date: x, by: m2}\n")
    assert [problem.id for problem in found.problems] == ["bad-date"]


@pytest.mark.parametrize("fields", ["id: v2", "date: ", "colour: red", "form: [home]", "date: 6.7.2026", "where: x"])
def test_what_does_not_fit_is_told_and_the_rest_applies(fields: str) -> None:
    found = typed(correction(f"{fields}, purpose: 慰问"))
    [visit] = found.records["visits"]
    assert isinstance(visit, Visit)
    assert (visit.id, visit.form, visit.purpose) == ("v1", "home", "慰问")
    assert [(problem.id, str(problem.place)) for problem in found.problems] == [("bad-correction", "0.yaml:2")]


@pytest.mark.parametrize("section", ["fund", "contacts", "waivers", "corrections"])
def test_money_is_reversed_and_what_has_no_id_is_mended_where_it_stands(section: str) -> None:
    assert [problem.id for problem in typed(correction("note: x", section=section)).problems] == ["not-corrected"]


def test_whatever_has_an_id_and_is_no_money_may_be_corrected() -> None:
    corrected = {name for name, section in BY_NAME.items() if section.corrected}
    assert corrected >= {"members", "people", "organisation", "hardship", "events", "visits", "talks", "matters"}
    assert corrected.isdisjoint({"fund", "corrections", "contacts", "judgements"})


def test_a_correction_says_what_it_corrects_and_why() -> None:
    [found] = typed(correction("form: phone")).records["corrections"]
    assert isinstance(found, Correction)
    assert (found.section, found.record, found.reason, dict(found.fields)) == (
        "visits",
        "v1",
        "记错",
        {"form": "phone"},
    )
