"""Applications for aid, and the steps that each has taken; where a case stands is worked out from them."""

from dataclasses import dataclass
from typing import Annotated

from carecli.model.codes import coded
from carecli.model.field import PRIVATE, Many, Nested
from carecli.model.node import Mapping, Node
from carecli.model.problem import Refused
from carecli.model.record import Record
from carecli.model.scalars import Amount, ApplicationId, Count, Day, Id, Line, PersonId, Secret, UnitId, YesNo


def parse_frozen(node: Node) -> Mapping:
    """What a decision rested on, as the program wrote it down."""
    if not isinstance(node, Mapping) or not node:
        raise Refused("nothing-frozen")
    return node


@dataclass(frozen=True, slots=True, kw_only=True)
class Application(Record):
    """Somebody asks for aid; the record is the first step of the case (HO-10, domain 5.6).

    ``proxy`` applied in the person's stead, ``unit`` is the body that answers for it where that is not the person's
    branch on the day (HO-12). ``consent`` is that the notice may name the person.
    """

    id: Id
    member: PersonId
    date: Day
    category: Annotated[str, coded("aid"), PRIVATE]
    asked: Amount | None = None
    reason: Secret | None = None
    proxy: PersonId | None = None
    proxy_reason: Secret | None = None
    unit: UnitId | None = None
    documents: Annotated[tuple[Line, ...], Many()] = ()
    consent: YesNo = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Step(Record):
    """A step of a case: who took it, and what came of it (HO-11, domain 5.6).

    ``by`` are people, ``unit`` the body that decided; ``until`` is the last day of a public notice. Money that is paid
    is no step here: an entry of the fund that names the application is. ``overrides`` are the rules that a step
    ``override`` sets aside for this one case (PS-01); ``frozen`` is what an approval rested on.
    """

    application: ApplicationId
    step: Annotated[str, coded("case-step")]
    date: Day
    by: Annotated[tuple[PersonId, ...], Many()] = ()
    unit: UnitId | None = None
    verdict: Annotated[str, coded("step-verdict")] | None = None
    amount: Amount | None = None
    present: Count | None = None
    in_favour: Count | None = None
    against: Count | None = None
    abstained: Count | None = None
    recused: Annotated[tuple[PersonId, ...], Many()] = ()
    until: Day | None = None
    reason: Secret | None = None
    overrides: Annotated[tuple[Annotated[str, coded("override")], ...], Many()] = ()
    frozen: Annotated[Mapping, Nested(parse_frozen), PRIVATE] | None = None
