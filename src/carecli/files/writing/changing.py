"""What a file says after a change, told apart from how it is written: the text must then read as exactly this."""

from collections.abc import Sequence as AnySequence

from carecli.files.writing.spot import Steps
from carecli.model.node import Mapping, Node, Sequence


def with_rows(top: Mapping, key: str, rows: AnySequence[Node]) -> Mapping:
    """The file's mapping with further records in a section."""
    before = top.get(key)
    made = Sequence(0)
    for row in (*(before if isinstance(before, Sequence) else ()), *rows):
        made.add(row, 0)
    return with_key(top, key, made)


def with_key(mapping: Mapping, key: str, value: Node) -> Mapping:
    """A mapping with a value under a key, in its place or at the end."""
    made = Mapping(mapping.line)
    for each in dict.fromkeys((*mapping, key)):
        made.add(each, value if each == key else mapping[each], 0)
    return made


def with_value(top: Mapping, steps: Steps, value: Node) -> Mapping:
    """The file's mapping with the value at the end of the steps put in place of another, or added to its mapping."""
    first, *rest = steps
    return with_key(top, str(first), _with(top.get(str(first)), tuple(rest), value))


def _with(node: Node, steps: Steps, value: Node) -> Node:
    if not steps:
        return value
    step, *rest = steps
    if isinstance(node, Mapping) and isinstance(step, str):
        return with_key(node, step, _with(node.get(step), tuple(rest), value))
    if isinstance(node, Sequence) and isinstance(step, int):
        made = Sequence(node.line)
        for at, item in enumerate(node):
            made.add(_with(item, tuple(rest), value) if at == step else item, 0)
        return made
    raise LookupError(step)


def with_item(node: Node, item: Node) -> Sequence:
    """A list with a further item; what stands without its list becomes the first."""
    made = Sequence(0)
    old = node if isinstance(node, Sequence) else [] if node is None else [node]
    for each in (*old, item):
        made.add(each, 0)
    return made
