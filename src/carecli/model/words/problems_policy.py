"""Problems that the floor `policy` finds."""

from collections.abc import Mapping

from carecli.model.words.problems import Wording

PROBLEMS: Mapping[str, Wording] = {}
