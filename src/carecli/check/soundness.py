"""All questions of soundness at once."""

from collections.abc import Iterable

from carecli.check.catalogue import FAMILIES, Family
from carecli.check.ground import Ground
from carecli.model.problem import Problem


def soundness(ground: Ground) -> tuple[Problem, ...]:
    """Every problem across the records, errors and notices alike, sorted by file, line and id."""
    return tuple(sorted(problem for problems in asked(ground).values() for problem in problems))


def asked(ground: Ground, families: Iterable[Family] = FAMILIES) -> dict[Family, list[Problem]]:
    """The problems that each family of questions finds; who finds nothing is left out."""
    found = {family: list(family(ground)) for family in families}
    return {family: problems for family, problems in found.items() if problems}
