"""Problems in words: fields, sections and codes go by their names."""

from carecli.model.problem import Place, problem
from carecli.model.words import Words
from carecli.model.words.telling import told

HERE = Place("a.yaml", 1)


def test_fields_and_sections_are_named_in_the_language_of_the_page() -> None:
    lost = problem(HERE, "points-nowhere", path="visits.by", ref="m9", sections="members, people")
    assert told(lost, Words("zh")).message == "走访人 写的 m9 在党员、人员里找不到"
    assert told(lost, Words("en")).message == "visited by is m9, which is nowhere under members, people"


def test_codes_are_named_too() -> None:
    nobody = problem(HERE, "nobody-responsible", name="一支部", role="secretary")
    assert told(nobody, Words("zh")).message == "今天没有书记: 一支部"


def test_what_is_no_known_code_or_field_stands_as_it_is() -> None:
    assert told(problem(HERE, "nobody-responsible", name="甲", role="king"), Words("zh")).message == "今天没有king: 甲"
    odd = problem(HERE, "field-after-today", path="nowhere.at-all", date="2026-01-01")
    assert told(odd, Words("en")).message == "nowhere.at-all is 2026-01-01, a day still to come"


def test_weight_and_hint_come_with_it() -> None:
    found = told(problem(HERE, "empty-gift"), Words("en"))
    assert (found.weight, found.hint) == ("notice", "add `cash` or `goods`, or remove the gift")
