"""Problems that the floor `check` finds."""

from collections.abc import Mapping

from carecli.model.words.problems import Wording

PROBLEMS: Mapping[str, Wording] = {}
