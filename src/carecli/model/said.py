"""Texts that a file gives in both languages."""

from dataclasses import dataclass

from carecli.model.record import Part
from carecli.model.scalars import Line
from carecli.model.words import Pair


@dataclass(frozen=True, slots=True, kw_only=True)
class Said(Part):
    """One text in Chinese and English."""

    zh: Line
    en: Line

    @property
    def pair(self) -> Pair:
        """Both halves, as the vocabulary keeps them."""
        return (self.zh, self.en)
