"""What stands for a value that is not shown whole."""

from collections.abc import Callable, Mapping

from carecli.model.words import Words
from carecli.reports.public.audience import How

MASK = "*"
DECADE = 10
Masked = Callable[[str, Words], str]


def masked(name: str) -> str:
    """A name by its first character: the rest is one star, however long it is."""
    return name[:1] + MASK


def by_tens(age: str, words: Words) -> str:
    """The ten years within which an age lies; empty for what is no age."""
    if not age.isdecimal():
        return ""
    least = int(age) // DECADE * DECADE
    return words("public.decade", least=least, most=least + DECADE - 1)


def year_of(day: str) -> str:
    """The year of a day or month; empty for what is neither."""
    return day[:4] if day[4:5] == "-" else ""


SHOWN: Mapping[How, Masked] = {
    "full": lambda text, _: text,
    "masked": lambda text, _: masked(text),
    "decade": by_tens,
    "year": lambda text, _: year_of(text),
    "yes-no": lambda text, words: words("public.some") if text else "",
    "none": lambda _, __: "",
}
