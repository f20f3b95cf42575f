"""Moved to model.node."""

from carecli.model.node import Mapping, Node, Sequence

__all__ = ["Mapping", "Node", "Sequence"]
