"""Words of the forms in which answers are printed."""

from carecli.model.words import Table

WORDS: Table = {
    "separator": ("；", "; "),
    "figures": ("数据表", "The figures"),
    "html_language": ("zh-CN", "en"),
}
