"""The short ways of writing that the field types allow, brought to the long way."""

from collections.abc import Iterator

from carecli.model.node import Mapping, Node, Sequence


def absent(node: Node) -> bool:
    """Whether nothing is said: an empty value, or a list without items."""
    return node is None or (isinstance(node, Sequence) and not node)


def each(node: Node, line: int) -> Iterator[tuple[Node, int]]:
    """The items of a list with their lines; one item may stand without the list."""
    if isinstance(node, Sequence):
        yield from zip(node, node.lines, strict=True)
    else:
        yield node, line


def entries(node: Mapping) -> Iterator[tuple[str, Node, int]]:
    """The keys of a mapping that say something, with their lines."""
    for (key, value), line in zip(node.items(), node.lines, strict=True):
        if not absent(value):
            yield key, value, line


def lone(key: str, text: str, line: int) -> Mapping:
    """The mapping that a bare text stands for."""
    mapping = Mapping(line)
    mapping.add(key, text, line)
    return mapping
