"""Duties by their ids."""

from collections.abc import Collection, Iterator
from datetime import timedelta

from carecli.duties.agenda import duties_of, duty_rules
from carecli.duties.basis import Basis
from carecli.duties.case_clocks import case_duties
from carecli.duties.duty import Duty
from carecli.model.problem import Place

AHEAD = timedelta(400)
"""How far before it opens a duty can be asked for by id: the festivals of the coming year are within reach."""


def duties_with_id(id_: str, basis: Basis) -> list[Duty]:
    """The duties of that id, or those that are its sub-tasks; none where the policies in force owe no such thing."""
    return [duty for duty in _around((id_,), basis) if duty.id == id_ or duty.id.startswith(f"{id_}/")]


def duties_with_ids(ids: Collection[str], basis: Basis) -> dict[str, Duty]:
    """The duties of these ids, as far as there are such."""
    return {duty.id: duty for duty in _around(ids, basis) if duty.id in ids}


def _around(ids: Collection[str], basis: Basis) -> Iterator[Duty]:
    """All duties of the rules that ids name, as far as they may be about those named in them too, and all of cases."""
    parts = [id_.split("/") for id_ in ids]
    rules = {rule for rule, *_ in parts}
    near = basis.only({person for _, *rest in parts for person in (rest or [""])[0].split("+")})
    for active in basis.active:
        for rule in duty_rules(active):
            if rule.id in rules:
                ground = basis if rule.per or rule.cover == "some" else near
                yield from duties_of(rule, active, ground, active.since, basis.today + AHEAD)
    yield from case_duties(basis)


def duties_around(place: Place, basis: Basis) -> Iterator[Duty]:
    """The duties that the record at a place settled, gave rise to or waived."""
    for active in basis.active:
        for rule in duty_rules(active):
            owed = duties_of(rule, active, basis, active.since, basis.today)
            yield from (duty for duty in owed if place in _rests_on(duty, basis))
    yield from (duty for duty in case_duties(basis) if place in _rests_on(duty, basis))


def _rests_on(duty: Duty, basis: Basis) -> Iterator[Place]:
    """The records that say how a duty came about and how it ended."""
    waiver = basis.waiver_of(duty.id) if duty.state == "waived" else None
    yield from (part.where for part in (duty.act, duty.occurrence.event, duty.occurrence.application, waiver) if part)
