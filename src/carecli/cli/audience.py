"""For whom a page about one person is made: ``--audience``."""

from carecli.model.problem import Refused
from carecli.reports.public.audience import AUDIENCES, FieldClass
from carecli.reports.public.sight import KEEPERS, Sight


def sight_for(text: str | None, *needed: FieldClass) -> Sight:
    """The audience that is named, the keepers without one; refuses one for whom the page would be empty."""
    if text is None:
        return KEEPERS
    named = next((audience for audience in AUDIENCES if audience == text), None)
    if named is None:
        raise Refused("bad-option", option="--audience", text=text, known=", ".join(AUDIENCES))
    sight = Sight(named)
    sight.demand(*needed)
    return sight
