"""Logic with a third verdict: the same whether verdicts are given or asked for one by one."""

from operator import itemgetter

from hypothesis import given
from hypothesis import strategies as st

from carecli.eligibility.kleene import all_hold, all_of, any_holds, any_of


@given(st.lists(st.sampled_from([True, False, None])))
def test_asking_one_by_one_gives_the_same_verdict(verdicts: list[bool | None]) -> None:
    asked = tuple(map(itemgetter, range(len(verdicts))))
    assert all_hold(asked)(verdicts) is all_of(verdicts)
    assert any_holds(asked)(verdicts) is any_of(verdicts)
