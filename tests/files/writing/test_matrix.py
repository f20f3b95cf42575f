"""The append matrix: file ends times awkward texts. Thousands more of it run with `make soak`."""

from itertools import product

import pytest
from append_matrix import BEGINNINGS, BODIES, ENDS, check, files, made, texts
from hypothesis import given, settings


@given(files, texts)
@settings(max_examples=3000)
def test_a_record_is_added_between_bytes_that_stay_or_nothing_is_written(
    file: tuple[bool, str, str, str, bool, bool], text: str
) -> None:
    check(made(file), text)


SOUND = BODIES[:6]


@pytest.mark.parametrize("body", SOUND, ids=range(len(SOUND)))
@pytest.mark.parametrize("end", ["", "\n", "# 完", "  # 缩进的注释\n", ENDS[11]])
@pytest.mark.parametrize("cut", [False, True])
def test_an_ordinary_file_takes_every_record(body: str, end: str, cut: bool) -> None:  # noqa: FBT001
    for beginning, wide in product(BEGINNINGS, (False, True)):
        assert check(made((wide, beginning, body, end, wide, cut)), "住院 # 三天: 好转")
