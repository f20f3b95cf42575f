"""A sheet as it was found: rows of cells, before anybody knows what a column means."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Literal, TypeAlias

from carecli.model.problem import Place

Cell: TypeAlias = str | int | float | bool | date | None
"""A number stays a number and a day a day; an empty cell is None or an empty text."""

Fault = Literal["cell-error", "cell-without-value", "cell-is-time"]
"""What a cell shows in place of a value, by the id of the problem that it is where the value is asked for."""

FIRST_LETTER, LETTERS = ord("A"), 26


@dataclass(frozen=True, slots=True, kw_only=True)
class Table:
    """One sheet of a workbook, or a text file of commas.

    ``lines`` are the numbers that the program which wrote the sheet shows beside its rows, one for each of ``rows``;
    ``name`` is the sheet's own, empty where it is the only one. A text file is ``separated``, and ``guessed`` is its
    encoding where nobody said it.
    """

    file: str
    name: str = ""
    rows: tuple[tuple[Cell, ...], ...]
    lines: tuple[int, ...]
    faults: Mapping[tuple[int, int], Fault] = field(default_factory=dict)
    separated: bool = False
    guessed: str = ""

    @property
    def title(self) -> str:
        """The file, with the sheet's name where it has several."""
        return f"{self.file}[{self.name}]" if self.name else self.file

    def place(self, row: int) -> Place:
        """Where a row stands; rows count from 0."""
        return Place(self.title, self.lines[row])

    def fault(self, row: int, column: int) -> Fault | None:
        """What a cell shows in place of a value."""
        return self.faults.get((self.lines[row], column))


def is_blank(cell: Cell) -> bool:
    """Whether a cell says nothing."""
    return cell is None or (isinstance(cell, str) and not cell.strip())


def column_letters(column: int) -> str:
    """A column as spreadsheets call it: A for 0, AA for 26."""
    letters = ""
    number = column + 1
    while number:
        number, rest = divmod(number - 1, LETTERS)
        letters = chr(FIRST_LETTER + rest) + letters
    return letters


def column_number(letters: str) -> int:
    """The column of these letters, from 0."""
    number = 0
    for letter in letters:
        number = number * LETTERS + ord(letter) - FIRST_LETTER + 1
    return number - 1
