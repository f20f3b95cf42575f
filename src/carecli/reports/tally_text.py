"""What a recorded rule counts, in words."""

from carecli.model.shape import Field
from carecli.model.words import Words
from carecli.policy.rules.recorded import Tally
from carecli.policy.tallies import fields_of


def tally_text(tally: Tally, words: Words) -> str:
    """The label, then the registers, and what is counted of them."""
    known = fields_of(tally.of[0])
    registers = words.join([words.field("", section) for section in tally.of])
    named = [words.field(tally.of[0], name) for name in (*tally.field, *((tally.sum,) if tally.sum else ()))]
    codes = [_code(code, [known[name] for name in tally.field], words) for code in tally.codes]
    kept = words.join([*named, *codes, *tally.by])
    counted = words("pages.bracket", text=registers, more=kept) if kept else registers
    return words("pages.labelled", label=f"{words.pick(tally.label.pair)}:", value=counted)


def _code(code: str, fields: list[Field], words: Words) -> str:
    kinds = [field.text.code for field in fields if field.text and field.text.code]
    return words.code(kinds[0], code) if kinds else code
