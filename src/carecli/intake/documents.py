"""The sections of all files into records; a bad record never hides the others."""

from collections.abc import Collection, Iterable
from dataclasses import dataclass, field

from carecli.intake.head import head_keys
from carecli.intake.part import clean_reader, no_mapping, type_part
from carecli.intake.quick import REFUSALS
from carecli.intake.spelling import nearest, offered, quoted, section_keys
from carecli.model.node import Mapping, Node, Sequence
from carecli.model.problem import Place, Problem, problem
from carecli.model.record import Record
from carecli.model.sections import AMENDING, BY_NAME
from carecli.model.words import table

HEAD = "care.yaml"
POLICY_KEYS = frozenset(table("fields")["policy.policy"])
"""A file with one of these keys is a policy of the workspace's own."""


@dataclass(slots=True)
class Typed:
    """What the files of a workspace hold.

    ``policies`` are the files with a key of ``POLICY_KEYS``, by name and still untyped; ``left_out`` are the sections
    that lack a record, because it could not be typed or a file not be read whole. ``parts`` is the same file by file,
    each beside the mapping that it was typed from.
    """

    records: dict[str, list[Record]] = field(default_factory=dict)
    problems: list[Problem] = field(default_factory=list)
    policies: list[tuple[str, Mapping]] = field(default_factory=list)
    left_out: set[str] = field(default_factory=set)
    asked: frozenset[str] = frozenset()
    parts: dict[str, tuple[Mapping, "Typed"]] = field(default_factory=dict)

    def take(self, part: "Typed") -> None:
        """Takes in what one file holds."""
        for name, rows in part.records.items():
            self.records.setdefault(name, []).extend(rows)
        self.problems += part.problems
        self.policies += part.policies
        self.left_out |= part.left_out

    def part(self, file: str, top: Mapping, asked: frozenset[str]) -> "Typed | None":
        """What a file held when the same was asked of the very same mapping; None where it was not."""
        known, part = self.parts.get(file, (None, None))
        return part if known is top and self.asked == asked else None


def type_documents(
    documents: Iterable[tuple[str, Mapping, bool]],
    wanted: Collection[str] | None = None,
    earlier: Typed | None = None,
    *,
    kept: bool = True,
) -> Typed:
    """The records of all documents (file, top-level mapping, whether read whole) in their order.

    ``wanted`` are the names of the sections to type, None for all. Problems come sorted by file and line. A document
    that was typed ``earlier`` is not typed again; what is to be earlier itself one day is ``kept`` file by file, which
    takes twice the memory.
    """
    asked = frozenset(BY_NAME if wanted is None else wanted)
    typed = Typed(asked=asked)
    for file, top, whole in documents:
        known = earlier.part(file, top, asked) if earlier and whole else None
        part = known or _Typing(asked).document(file, top, whole=whole)
        typed.take(part)
        if kept:
            typed.parts[file] = top, part
    _amend(typed)
    typed.problems.sort()
    return typed


def _amend(typed: Typed) -> None:
    """Applies the corrections; one that cannot be read may concern any record."""
    if AMENDING in typed.left_out:
        typed.left_out |= typed.asked
    if AMENDING in typed.records:
        from carecli.intake.corrections import corrected

        typed.problems += corrected(typed.records, typed.asked, typed.left_out)
    typed.left_out &= typed.asked


class _Typing:
    """The typing of one document."""

    def __init__(self, asked: frozenset[str]) -> None:
        self.typed = Typed()
        self._wanted = asked | {AMENDING}

    def document(self, file: str, top: Mapping, *, whole: bool) -> Typed:
        """Type the sections of one file."""
        if not POLICY_KEYS.isdisjoint(top):
            self.typed.policies.append((file, top))
            return self.typed
        names = section_keys()
        for (key, node), line in zip(top.items(), top.lines, strict=True):
            if key in names:
                self._section(names[key], key, node, Place(file, line))
            elif file != HEAD or key not in head_keys():
                self._stray(key, Place(file, line))
        if not whole:
            # a file of which nothing could be read may have held any section
            self.typed.left_out |= {names[key] for key in top if key in names} or self._wanted
        return self.typed

    def _section(self, name: str, key: str, node: Node, place: Place) -> None:
        if name not in self._wanted or node is None:
            return
        if isinstance(node, Sequence):
            self._rows(name, key, node, place.file)
        else:
            self._lose(name, [problem(place, "list-expected", field=key)])

    def _rows(self, name: str, key: str, rows: Sequence, file: str) -> None:
        classes = BY_NAME[name].classes()
        records, read = self.typed.records.setdefault(name, []), clean_reader(classes, name)
        for row, line in zip(rows, rows.lines, strict=True):
            if not isinstance(row, Mapping):
                self._lose(name, [no_mapping(classes, row, Place(file, line), name, key)])
                continue
            try:
                records.append(read(row, file))
            except REFUSALS:
                self._careful(classes, name, row, file)

    def _careful(self, classes: dict[str, type[Record]], name: str, row: Mapping, file: str) -> None:
        record, problems = type_part(classes, row, file, name)
        if record is None:
            self._lose(name, problems)
        else:
            self.typed.records[name].append(record)

    def _lose(self, name: str, problems: list[Problem]) -> None:
        self.typed.problems += problems
        self.typed.left_out.add(name)

    def _stray(self, key: str, place: Place) -> None:
        """A top-level key that is no section: perhaps a misspelt one, whose records are then missing."""
        if key in head_keys():
            self.typed.problems.append(problem(place, "misplaced-key", key=key))
            return
        known = tuple(section_keys())
        self.typed.left_out |= {section_keys()[near] for near in nearest(key, known)[:1]} & self._wanted
        self.typed.problems.append(problem(place, "unknown-section", key=quoted(key), known=offered(key, known)))
