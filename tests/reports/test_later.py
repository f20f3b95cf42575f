"""What is made only when somebody looks at it."""

from collections.abc import Iterator

from carecli.reports.later import Later


def test_it_is_made_once_and_only_when_asked_for() -> None:
    made: list[str] = []

    def make() -> Iterator[str]:
        made.append("made")
        yield from "ab"

    later = Later(make)
    assert made == []
    assert (list(later), later[0], later[1:], len(later)) == (["a", "b"], "a", ("b",), 2)
    assert made == ["made"]
