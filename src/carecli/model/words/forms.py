"""Words of the forms in which answers are printed."""

from carecli.model.words import Table

WORDS: Table = {
    "separator": ("；", "; "),
    "html_language": ("zh-CN", "en"),
}
