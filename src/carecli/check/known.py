"""The ids that exist, by section, and where they may be missing only because a file could not be read."""

from carecli.check.closest import Closest
from carecli.model.problem import Place, Problem, problem
from carecli.model.records import Records
from carecli.model.sections import SECTIONS

PEOPLE = ("members", "people")


class Known:
    """The ids of a workspace; ``partial`` are the sections of which something was left out."""

    def __init__(self, records: Records, partial: frozenset[str] = frozenset()) -> None:
        self.partial = partial
        self._records = records
        self._ids: dict[tuple[str, ...], frozenset[str]] = {}
        self._closest: dict[tuple[str, ...], Closest] = {}

    def ids(self, *sections: str) -> frozenset[str]:
        """The ids of sections together."""
        if sections not in self._ids:
            rows = (row for name in sections for row in self._records.section(name))
            self._ids[sections] = frozenset(id_ for row in rows if (id_ := getattr(row, "id", None)))
        return self._ids[sections]

    def missing(self, id_: str, sections: tuple[str, ...]) -> bool:
        """Whether an id is certainly not there."""
        return id_ not in self.ids(*sections) and self.partial.isdisjoint(sections)

    def lost(self, id_: str, sections: tuple[str, ...], path: str, where: Place) -> Problem:
        """The problem of an id that was not found: in another section, misspelt, or nowhere at all."""
        elsewhere = [s.name for s in SECTIONS if s.name not in sections and id_ in self.ids(s.name)]
        if elsewhere:
            return problem(
                where, "wrong-section", path=path, ref=id_, sections=", ".join(sections), found=", ".join(elsewhere)
            )
        if closest := self._near(sections).to(id_):
            return problem(where, "misspelt-id", path=path, ref=id_, closest=", ".join(closest))
        return problem(where, "points-nowhere", path=path, ref=id_, sections=", ".join(sections))

    def _near(self, sections: tuple[str, ...]) -> Closest:
        """The spellings of the sections' ids, laid out when the first id is lost."""
        if sections not in self._closest:
            rows = [row for name in sections for row in self._records.section(name)]
            named = [(str(row.id), str(row.name)) for row in rows if hasattr(row, "id") and hasattr(row, "name")]
            self._closest[sections] = Closest(self.ids(*sections), named)
        return self._closest[sections]
