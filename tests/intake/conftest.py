"""Texts of files, as clerks write them, brought to the floor as the files floor brings them."""

from collections.abc import Callable
from textwrap import dedent

import pytest

from carecli.files.reading import read_nodes
from carecli.intake.documents import Typed, type_documents
from carecli.model.node import Mapping
from carecli.model.problem import Problem


@pytest.fixture
def nodes() -> Callable[[str], Mapping]:
    """The top-level mapping of a file that YAML has nothing against; the text's first line is line 1."""

    def read(text: str) -> Mapping:
        top, problems = read_nodes(dedent(text).lstrip("\n"), "a.yaml")
        assert not problems
        return top

    return read


@pytest.fixture
def typed(nodes: Callable[[str], Mapping]) -> Callable[[str], Typed]:
    """What one file's sections hold."""
    return lambda text: type_documents([("a.yaml", nodes(text), True)])


@pytest.fixture
def told(typed: Callable[[str], Typed]) -> Callable[[str], list[str]]:
    """The problems of one file, each as ``line id blank=value …`` in the order of the blanks' names."""
    return lambda text: [short(problem) for problem in typed(text).problems]


def short(problem: Problem) -> str:
    """A problem on one line."""
    blanks = " ".join(f"{name}={value}" for name, value in problem.details if name != "kind")
    return f"{problem.place.line} {problem.id} {blanks}".rstrip()
