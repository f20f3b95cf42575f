"""A proposal in the order of urgency with a line where the money ends."""

from dataclasses import replace

from carecli.ledger.allocating import Allocation
from carecli.model.money import show_fen, show_yuan
from carecli.model.words import Words
from carecli.reports.page import Answer, Block, Grid, Group, Line


def with_line(ranking: Answer, found: Allocation, budget: int, words: Words) -> Answer:
    """The ranking with what each would get in full, as far as the budget goes; its items carry the amounts."""
    full = [row.why in {"full", "ceiling", "above"} for row in found.rows]
    cut = full.index(False) if False in full else len(full)
    given = sum(row.fen for row in found.rows[:cut])
    said = words("fund.round.line", budget=show_yuan(budget), count=cut, left=show_yuan(budget - given))
    blocks = tuple(_cut(block, cut, said) for block in ranking.page.blocks)
    unknown = sum(row.wanted is None for row in found.rows)
    told = (Line(words("fund.round.unjudged", count=unknown), tone="soon"),) if unknown else ()
    items = tuple(
        {**item, "amount": None if row.wanted is None else show_fen(row.wanted), "within": place < cut}
        for place, (item, row) in enumerate(zip(ranking.items, found.rows, strict=True))
    )
    page = replace(ranking.page, blocks=(*blocks, *told))
    more = {**ranking.more, "budget": show_fen(budget), "cut": cut, "left": show_fen(budget - given)}
    return replace(ranking, page=page, items=items, more=more)


def _cut(block: Block, cut: int, said: str) -> Block:
    if not isinstance(block, Grid):
        return block
    return replace(block, rows=(*block.rows[:cut], Group(said, "soon"), *block.rows[cut:]))
