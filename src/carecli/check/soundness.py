"""All questions of soundness at once."""

from carecli.check.catalogue import FAMILIES
from carecli.check.ground import Ground
from carecli.model.problem import Problem


def soundness(ground: Ground) -> tuple[Problem, ...]:
    """Every problem across the records, errors and notices alike, sorted by file, line and id."""
    return tuple(sorted(problem for family in FAMILIES for problem in family(ground)))
