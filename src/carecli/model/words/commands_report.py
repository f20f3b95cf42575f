"""What each command of ``care report`` does: a part of the table ``commands``."""

from carecli.model.words import Table

WORDS: Table = {
    "report statistics": (
        "统计表: 各组织困难党员、走访、谈话、结对、救助、资金、表彰; 人、户、次分开",
        "Statistics body by body: hardship, visits, talks, pairs, aid, money, awards; persons, households, times apart",
    ),
}
