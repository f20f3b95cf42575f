"""Words of the signatures below a page that goes before a leader."""

from carecli.model.words import Table

WORDS: Table = {
    "unit": ("单位(盖章): {unit}", "Unit (seal): {unit}"),
    "day": ("报出日期: {day}", "Day: {day}"),
    "made_by": ("填表人: {name}", "Made by: {name}"),
    "checked_by": ("审核人: {name}", "Checked by: {name}"),
}
