import pytest
from hypothesis import given
from hypothesis import strategies as st

from carecli.cli.arguments import Arguments, take_apart
from carecli.model.problem import Refused


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("", Arguments()),
        ("check", Arguments(("check",))),
        ("-C data check", Arguments(("check",), directory="data")),
        ("check -C data", Arguments(("check",), directory="data")),
        ("check -Cdata", Arguments(("check",), directory="data")),
        ("check --directory=data", Arguments(("check",), directory="data")),
        ("check --directory data", Arguments(("check",), directory="data")),
        ("--lang en due --month 7", Arguments(("due", "--month", "7"), lang="en")),
        ("due --month 7 --lang=en", Arguments(("due", "--month", "7"), lang="en")),
        ("due --today 2026-07-06 -C x", Arguments(("due",), directory="x", today="2026-07-06")),
        ("due --today=2026-07-06 --today=2026-07-07", Arguments(("due",), today="2026-07-07")),
        ("fund report --help", Arguments(("fund", "report"), help=True)),
        ("-h", Arguments(help=True)),
        ("--version", Arguments(version=True)),
        ("why -- --today", Arguments(("why", "--", "--today"))),
        ("due --todays 7", Arguments(("due", "--todays", "7"))),
        ("due --month=7", Arguments(("due", "--month=7"))),
    ],
)
def test_common_options_are_taken_out_wherever_they_stand(line: str, expected: Arguments) -> None:
    assert take_apart(line.split()) == expected


def test_an_empty_value_is_a_value() -> None:
    assert take_apart(["--lang=", "check"]) == Arguments(("check",), lang="")


@pytest.mark.parametrize("option", ["-C", "--directory", "--lang", "--today"])
def test_an_option_without_its_value_is_refused_by_name(option: str) -> None:
    with pytest.raises(Refused) as refused:
        take_apart(["check", option])
    assert (refused.value.id, refused.value.details) == ("option-needs-value", {"option": option})


COMMON = st.sampled_from([["-C", "d"], ["-Cd"], ["--directory=d"], ["--lang", "en"], ["--today=2026-01-01"], ["-h"]])
OWN = st.lists(st.sampled_from(["due", "visits", "--month", "7", "--all", "-o", "x.csv", "李秀兰"]), max_size=6)


@given(OWN, st.lists(st.tuples(COMMON, st.integers(0, 6)), max_size=3))
def test_where_common_options_stand_changes_nothing(own: list[str], common: list[tuple[list[str], int]]) -> None:
    front = [word for option, _ in common for word in option]
    scattered = list(own)
    gaps = sorted(range(len(common)), key=lambda at: common[at][1], reverse=True)
    for at in gaps:
        option, place = common[at]
        scattered[min(place, len(own)) : min(place, len(own))] = option
    assert set(take_apart(scattered)) == set(take_apart([*front, *own]))
    assert take_apart(scattered).rest == tuple(own)
