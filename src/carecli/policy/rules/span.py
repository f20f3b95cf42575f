"""Settings that differ by the kind of event: ``within: {death: prompt_death, other: prompt_visit}``."""

from collections.abc import Callable
from typing import NamedTuple

from carecli.model.codes import code
from carecli.model.node import Mapping, Node
from carecli.model.problem import Refused
from carecli.policy.setting_names import setting_named, settings_of

OTHER = "other"
"""Stands for all kinds of event that are not listed."""


class Span(NamedTuple):
    """The setting for one kind of event."""

    event: str
    setting: str


class Spans(tuple[Span, ...]):
    """The settings of a rule by kind of event, in the order of the file."""

    __slots__ = ()


NO_SPANS = Spans()


def spans(kind: str) -> Callable[[Node], Spans]:
    """The reader of settings of a kind by event; one setting alone is for every event."""
    setting = setting_named(kind)

    def read(node: Node) -> Spans:
        if isinstance(node, str):
            return Spans([Span(OTHER, setting(node))])
        if not isinstance(node, Mapping) or not node:
            raise Refused("by-event-shape", known=", ".join(settings_of(kind)))
        return Spans(_span(key, node, setting) for key in node)

    return read


def _span(key: str, node: Mapping, setting: Callable[[str], str]) -> Span:
    value = node[key]
    try:
        return Span(_event(key), setting(value if isinstance(value, str) else ""))
    except Refused as refused:
        raise refused.on(node.line_of(key)) from None


def _event(key: str) -> str:
    try:
        return key if key == OTHER else code("event")(key)
    except Refused:
        raise Refused("unknown-event", key=key) from None
