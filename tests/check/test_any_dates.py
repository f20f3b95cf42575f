"""No date, however odd, stops the questions: what cannot be right is told, never raised."""

from datetime import date

from asked import member, problems
from hypothesis import given
from hypothesis import strategies as st

from carecli.model.words.problems import wording

DAYS = st.dates(date(1880, 1, 1), date(2200, 12, 31)).map(str)
MAYBE = DAYS | DAYS.map(lambda day: day[:7]) | st.none()
PLACES = st.integers(0, 32)


BIRTHDAYS = st.builds(
    "{{calendar: {}, month: {}, day: {}, leap: {}}}".format,
    st.sampled_from(["solar", "lunar"]),
    PLACES,
    PLACES,
    st.sampled_from(["yes", "no"]),
)


@given(MAYBE, MAYBE, MAYBE, BIRTHDAYS, DAYS)
def test_any_life_can_be_asked(
    born: str | None, admitted: str | None, confirmed: str | None, birthday: str, today: str
) -> None:
    one = member(born_on=born, admitted_on=admitted, confirmed_on=confirmed, birthday=birthday)
    found = problems(members=one, today=today)
    assert list(found) == sorted(found)
    assert all(wording(problem.id) for problem in found)


@given(MAYBE, MAYBE, MAYBE, MAYBE, DAYS)
def test_any_stays_and_spans_can_be_asked(
    since: str | None, until: str | None, then: str | None, last: str | None, today: str
) -> None:
    spans = [
        "".join(f", {name}: {day}" for name, day in (("since", a), ("until", b)) if day)
        for a, b in ((since, until), (then, last))
    ]
    one = member(
        branch=f"[{{id: one{spans[0]}}}, {{id: two{spans[1]}}}]",
        employment=f"[{{status: farmer{spans[0]}}}, {{status: retired{spans[1]}}}]",
        circumstances=f"[{{kind: alone{spans[0]}}}]",
    )
    turned = {problem.id for problem in problems(members=one, today=today)} & {"span-reversed"}
    sure = [a and b and a[: len(b)] > b[: len(a)] for a, b in ((since, until), (then, last))]
    assert bool(turned) == any(sure)
