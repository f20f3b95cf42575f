"""Problems with applications, their steps and payments."""

from collections.abc import Mapping

from carecli.model.words import case_conduct, case_money, case_order
from carecli.model.words.problems import Wording

PROBLEMS: Mapping[str, Wording] = {**case_order.PROBLEMS, **case_money.PROBLEMS, **case_conduct.PROBLEMS}
