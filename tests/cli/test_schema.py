import json

from office import Care


def test_the_schema_is_printed_without_a_workspace(care: Care) -> None:
    ran = care("schema", "-C", "nowhere", "--lang", "en")
    assert (ran.code, ran.err) == (0, "")
    assert json.loads(ran.out)["$schema"].endswith("2020-12/schema")


def test_a_section_is_named_in_either_language(care: Care) -> None:
    assert care("schema", "visits").out == care("schema", "走访").out
    assert list(json.loads(care("schema", "visits").out)["properties"]) == ["visits", "走访", "走访慰问"]


def test_an_unknown_section_is_refused_with_those_there_are(care: Care) -> None:
    ran = care("schema", "vists")
    assert (ran.code, ran.out) == (2, "")
    assert "(no-such-section)" in ran.err
    assert "visits" in ran.err
