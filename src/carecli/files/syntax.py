"""What libyaml could not read, in our own words: a problem's id, its line, and how much of the file it spoils.

libyaml names the place where it gave up, often a line late; the place where the fault was made is its context, or is
found by looking at the line.
"""

import re
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from typing import Any, NamedTuple

from carecli.files.events import SCALAR, SyntaxFault, events
from carecli.files.lookalikes import flow_fault, line_fault

_RESERVED = "@`%&*!|>"
_NO_KEY = re.compile(r"\s*(?:- +)*:(?:\s|$)")


class Fault(NamedTuple):
    """A problem's id at a line counted from 0; ``sign`` is the character that it is about."""

    id: str
    line: int
    sign: str = ""


@dataclass(frozen=True, slots=True)
class _Stop:
    """Where libyaml gave up (``line``, ``column``), where what it was reading began, and the last text before."""

    lines: list[str]
    line: int
    column: int
    begun: int
    begun_column: int
    last: Any

    def at(self, line: int) -> str:
        """A source line."""
        return self.lines[line]

    @property
    def sign(self) -> str:
        """The character where it gave up."""
        return self.at(self.line)[self.column : self.column + 1]

    @property
    def runs_on(self) -> bool:
        """Whether the last text began on an earlier line, and so may have swallowed this one."""
        return self.last is not None and self.last.start_mark.line < self.line


def explain(text: str, file: str, error: SyntaxFault) -> Fault:
    """The fault behind libyaml's error."""
    context, said = getattr(error, "context", None) or "", getattr(error, "problem", None) or ""
    stop = _stop(text, file, error)
    if stop.sign == "\t" or "tab character" in said:
        return Fault("tab-indent", stop.line)
    found = (explained(stop) for part, explained in _EXPLAINED if part in f"{context}; {said}")
    return next(found, Fault("syntax", stop.line))


def _stop(text: str, file: str, error: SyntaxFault) -> _Stop:
    lines = text.rstrip("\r\n").split("\n")
    here = _position(getattr(error, "problem_mark", None), lines) or (0, 0)
    begun = _position(getattr(error, "context_mark", None), lines) or here
    return _Stop(lines, *here, *begun, _last_scalar(text, file))


def _position(mark: Any, lines: list[str]) -> tuple[int, int] | None:
    """A mark's line and column; one below the last line that says something stands at its end."""
    if mark is None:
        return None
    return (mark.line, mark.column) if mark.line < len(lines) else (len(lines) - 1, len(lines[-1]))


def _last_scalar(text: str, file: str) -> Any:
    """The last text that libyaml read before its error, as an event."""
    last = None
    get = events(text, file)
    with suppress(SyntaxFault):
        while (event := get()) is not None:
            last = event if type(event) is SCALAR else last
    return last


def _quoted(stop: _Stop) -> Fault:
    return Fault("unclosed-quote", stop.begun)


def _escape(stop: _Stop) -> Fault:
    return Fault("bad-escape", stop.line)


def _reserved(stop: _Stop) -> Fault:
    """A text that begins with a sign which means something to YAML."""
    sign = stop.at(stop.begun)[stop.begun_column : stop.begun_column + 1]
    if sign in _RESERVED and sign:
        return Fault("needs-quotes", stop.begun, sign)
    return Fault("syntax", stop.line)


def _flow(stop: _Stop) -> Fault:
    """A bracketed list or mapping that goes on where it should not."""
    if fault := flow_fault(stop.lines[stop.begun : stop.line + 1]):
        return Fault(fault, stop.begun)
    return Fault("missing-comma" if stop.begun == stop.line else "unclosed-bracket", stop.begun)


def _flow_value(stop: _Stop) -> Fault:
    """Nothing between two commas, or the end of the file after an opening bracket."""
    if stop.line >= len(stop.lines) - 1 and not stop.sign:
        return Fault("unclosed-bracket", stop.last.start_mark.line if stop.last else stop.line)
    if stop.sign == ":":
        return Fault("empty-key", stop.line)
    return _reserved(stop) if stop.sign in _RESERVED else Fault("extra-comma", stop.line)


def _block_value(stop: _Stop) -> Fault:
    return Fault("needs-quotes", stop.line, stop.sign) if stop.sign else Fault("syntax", stop.line)


def _no_space(stop: _Stop) -> Fault:
    return Fault("no-space-after-colon", stop.line)


def _no_colon(stop: _Stop) -> Fault:
    return Fault(line_fault(stop.at(stop.begun)) or "missing-colon", stop.begun)


def _second_colon(stop: _Stop) -> Fault:
    """A colon where no key can be: in a text, after a line that lacks one, or indented too far."""
    if stop.runs_on:
        begun = stop.last.start_mark
        if fault := line_fault(stop.at(begun.line)):
            return Fault(fault, begun.line)
        before = stop.at(begun.line)[: begun.column]
        return Fault("bad-indent", stop.line) if ":" in before else Fault("missing-colon", begun.line)
    return Fault(line_fault(stop.at(stop.line)) or "colon-in-value", stop.line)


def _dash(stop: _Stop) -> Fault:
    return Fault("dash-in-value", stop.line)


def _after_end(stop: _Stop) -> Fault:
    """Something after the end mark ``...``, or after a top that is no mapping and so ends with its line."""
    above = stop.lines[: stop.line + 1]
    if any(line.startswith("...") for line in above):
        return Fault("second-document", stop.line)
    if above[0].startswith("%"):
        return Fault("syntax", stop.line)
    if stop.at(stop.line)[: stop.column].strip():
        return _no_key(stop)
    begun = next(number for number, line in enumerate(above) if line.strip() and not line.lstrip().startswith("#"))
    return Fault(line_fault(stop.at(begun)) or "not-a-mapping", begun)


def _no_key(stop: _Stop) -> Fault:
    """Something after a finished value, or a line indented like none above it."""
    if _NO_KEY.match(stop.at(stop.line)):
        return Fault("empty-key", stop.line)
    before = stop.at(stop.line)[: stop.column].rstrip()
    if before.endswith(("'", '"')) or (before and stop.last and stop.last.style):
        return (
            Fault("unclosed-quote", stop.last.start_mark.line) if stop.runs_on else Fault("text-after-quote", stop.line)
        )
    if before.endswith(("]", "}")):
        return Fault("text-after-bracket", stop.line)
    return Fault(line_fault(stop.at(stop.line)) or "bad-indent", stop.line)


_EXPLAINED: tuple[tuple[str, Callable[[_Stop], Fault]], ...] = (
    ("scanning a quoted scalar", _quoted),
    ("parsing a quoted scalar", _escape),
    ("scanning for the next token", _reserved),
    ("scanning an a", _reserved),
    ("scanning a tag", _reserved),
    ("scanning a directive", _reserved),
    ("scanning a block scalar", _reserved),
    ("parsing a tag", _reserved),
    ("undefined tag handle", _reserved),
    ("expected ',' or", _flow),
    ("parsing a flow node", _flow_value),
    ("parsing a block node", _block_value),
    ("mapping keys are not allowed", _block_value),
    ("found unexpected ':'", _no_space),
    ("could not find expected ':'", _no_colon),
    ("mapping values are not allowed", _second_colon),
    ("block sequence entries", _dash),
    ("<document start>", _after_end),
    ("did not find expected key", _no_key),
    ("expected '-' indicator", _no_key),
)
