"""Long messages are cut by bytes, at a line's end, and say how many more there are."""

from hypothesis import given
from hypothesis import strategies as st

from carecli.reports.letter import Piece, fitted, size


def more(left: int) -> str:
    return f"另有 {left} 项"


PIECES = st.lists(
    st.builds(Piece, st.text("关怀ab ", min_size=1, max_size=40), st.integers(0, 3)), min_size=1, max_size=30
)


@given(PIECES, st.integers(30, 2000))
def test_no_message_is_longer_than_it_may_be_and_no_line_is_broken(pieces: list[Piece], longest: int) -> None:
    text = fitted(pieces, longest, more)
    assert size(text) <= longest
    assert text.endswith("\n")
    whole = [piece.text for piece in pieces]
    *kept, last = text.removesuffix("\n").split("\n")
    if [*kept, last] != whole:
        assert kept == whole[: len(kept)]
        assert last == more(sum(piece.duties for piece in pieces[len(kept) :]))


def test_what_fits_to_the_byte_is_not_cut() -> None:
    pieces = [Piece("标题"), Piece("一", 1), Piece("二", 1)]
    whole = "标题\n一\n二\n"
    assert fitted(pieces, size(whole), more) == whole
    assert fitted(pieces, size(whole) - 1, lambda n: f"+{n}") == "标题\n一\n+1\n"


def test_a_list_without_end_is_cut_in_one_go() -> None:
    asked: list[int] = []

    def counted(left: int) -> str:
        asked.append(left)
        return f"+{left}"

    text = fitted([Piece("头"), *(Piece("甲" * 20, 1) for _ in range(50_000))], 1800, counted)
    assert text.splitlines()[-1] == f"+{50_000 - text.count('甲' * 20)}"
    assert len(asked) < 5


def test_a_heading_is_not_left_alone_above_the_last_line() -> None:
    pieces = [Piece("头"), Piece("超期"), Piece("甲" * 20, 1), Piece("到期"), Piece("乙" * 20, 1)]
    assert fitted(pieces, 90, more) == f"头\n超期\n{'甲' * 20}\n另有 1 项\n"
    assert fitted(pieces, 40, more) == "头\n另有 2 项\n"


def test_where_not_even_the_last_line_fits_it_is_cut_between_characters() -> None:
    assert fitted([Piece("甲" * 9, 1)], 8, more) == "另有\n"
