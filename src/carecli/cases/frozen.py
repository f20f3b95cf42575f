"""What an approval rested on, written down with it: the rules, the findings, the facts and figures of that day."""

import hashlib
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import MISSING, fields, is_dataclass
from datetime import date
from fractions import Fraction
from typing import NamedTuple

from carecli.eligibility.category import categories
from carecli.eligibility.findings import findings_in
from carecli.eligibility.found import Since, Value
from carecli.eligibility.judged import last_judgements
from carecli.eligibility.outcome import Outcome
from carecli.eligibility.register import Register
from carecli.model.application import Application
from carecli.model.hardship import Judgement
from carecli.model.money import show_fen
from carecli.model.records import Records
from carecli.policy.condition.node import Single
from carecli.policy.policy import Active

_UNSAID = frozenset({"where", "note"})
LENGTH = 16
"""Places of the hash that are kept: enough to tell two sets of rules apart."""


class Difference(NamedTuple):
    """Something that is otherwise now; None where it was not there, or is not any more."""

    name: str
    then: str | None
    now: str | None


def frozen(application: Application, records: Records, active: Iterable[Active], day: date) -> dict[str, str]:
    """The hash of the rules in force, each finding that opens aid, and the facts and figures it was found by."""
    adopted = tuple(active)
    found = {"policy": policy_hash(adopted)}
    person = records.persons.get(application.member)
    register, last = Register(records, day), last_judgements(records.of(Judgement), day)
    for category in categories(adopted) if person else ():
        if not category.opens_aid:
            continue
        for finding in findings_in(category, (person,) if person else (), register, last, day):
            found[category.rule.id] = finding.verdict
            found.update(_leaves(finding.outcome))
    return found


def differences(then: Mapping[str, object], now: Mapping[str, str]) -> list[Difference]:
    """What a decision rested on and is otherwise now, by name."""
    before = {name: str(value) for name, value in then.items()}
    names = dict.fromkeys((*before, *now))
    pairs = (Difference(name, before.get(name), now.get(name)) for name in names)
    return [pair for pair in pairs if pair.then != pair.now]


def policy_hash(active: Iterable[Active]) -> str:
    """A hash over rules and settings in force; a field that a later program adds leaves it as it is."""
    said = "\n".join(_said((each.policy, each.since, each.settings)) for each in active)
    return hashlib.sha256(said.encode("utf-8")).hexdigest()[:LENGTH]


def _said(value: object) -> str:
    if is_dataclass(value) and not isinstance(value, type):
        named = ((each.name, getattr(value, each.name), each.default) for each in fields(value))
        said = (
            f"{name}={_said(found)}"
            for name, found, default in named
            if name not in _UNSAID and (default is MISSING or found != default)
        )
        return f"{type(value).__name__}({','.join(said)})"
    if isinstance(value, tuple | list):
        return f"[{','.join(map(_said, value))}]"
    return str(value)


def _leaves(outcome: Outcome) -> Iterator[tuple[str, str]]:
    """The facts that a condition asked for, with what was found, and the figures it was held against."""
    if isinstance(outcome.condition, Single) and not outcome.parts:
        yield f"fact.{outcome.condition.fact.name}", _text(outcome.found)
    if outcome.figure:
        figure = outcome.figure
        yield f"figure.{figure.name}", f"{show_fen(figure.value)} ({figure.since})"
    for part in outcome.parts:
        yield from _leaves(part)


def _text(found: Value | None) -> str:
    match found:
        case None:
            return "unknown"
        case bool():
            return "yes" if found else "no"
        case Since():
            return found.first.isoformat()
        case Fraction():
            return show_fen(round(found))
        case _:
            return found
