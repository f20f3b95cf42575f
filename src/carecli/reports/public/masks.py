"""What stands for a value that is not shown whole."""

MASK = "*"
LAST = 4


def masked(name: str) -> str:
    """A name by its first character: the rest is one star, however long it is."""
    return name[:1] + MASK


def last_four(text: str) -> str:
    """The last four places of a number."""
    return MASK + text[-LAST:]
