"""The few options of commands that change single values."""

from datetime import date

from carecli.cli.desk import Desk
from carecli.model.problem import Refused
from carecli.model.scalars import parse_day


def day_of(text: str | None, desk: Desk) -> date:
    """The day that --date names, today without it; refuses what is no day."""
    if text is None:
        return desk.today
    try:
        return parse_day(text)
    except Refused:
        raise Refused("bad-today", text=text) from None


def options_given(command: str, **options: str | None) -> tuple[str, ...]:
    """The texts of options that a command needs; refuses without them."""
    if lacking := [f"--{name}" for name, text in options.items() if not text]:
        raise Refused("options-missing", options=", ".join(lacking), command=command)
    return tuple(text for text in options.values() if text)
