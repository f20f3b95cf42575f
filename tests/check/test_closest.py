"""What somebody may have meant by an id that does not exist."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from carecli.check.closest import MOST, Closest

IDS = st.text("abc01-", min_size=1, max_size=6)


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("m014", ("m014",)),
        ("M014", ("m014",)),
        ("m14", ("m014",)),
        ("m0114", ("m014",)),
        ("m015", ("m014",)),
        ("m041", ("m014",)),
        ("m222", ()),
        ("李秀兰", ("m014",)),
    ],
)
def test_a_slip_of_one_letter_or_a_name_leads_to_the_id(written: str, meant: tuple[str, ...]) -> None:
    assert Closest(["m014", "h7", "secretary"], [("m014", "李秀兰")]).to(written) == meant


def test_namesakes_are_all_offered() -> None:
    assert Closest([], [("m1", "王伟"), ("m2", "王伟")]).to("王伟") == ("m1", "m2")


def test_those_of_the_same_length_come_first_and_few_are_offered() -> None:
    assert Closest(["m1", "m12", "m2", "m3", "m4"]).to("m9") == ("m1", "m2", "m3")


@given(st.lists(IDS, max_size=20), IDS)
def test_few_ids_are_offered_and_all_of_them_exist(ids: list[str], written: str) -> None:
    found = Closest(ids).to(written)
    assert len(found) <= MOST
    assert set(found) <= set(ids)


@given(IDS, st.integers(0, 5), st.sampled_from("abc01-"))
def test_an_id_with_one_letter_changed_is_found(id_: str, place: int, letter: str) -> None:
    at = place % len(id_)
    assert id_ in Closest([id_]).to(id_[:at] + letter + id_[at + 1 :])
