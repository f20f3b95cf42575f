"""Words of figures that open to the records behind them."""

from carecli.model.words import Table

WORDS: Table = {
    "title": ("数字 {id} 由来", "Where {id} comes from"),
    "value": ("数值 {value}", "value: {value}"),
    "records": ("依据记录 {count} 条", "records behind it: {count}"),
    "none": ("没有记录与它有关。", "No record has to do with it."),
    "unknown": ("不明", "unknown"),
    "how": (
        "每个数字都可查由来, 如: {command} --trace {id}",
        "Every figure opens to its records: {command} --trace {id}",
    ),
    "column.section": ("类别", "Section"),
    "column.id": ("编号", "Id"),
    "column.name": ("姓名或名称", "Name"),
    "column.source": ("所在", "Kept in"),
    "column.figure": ("数字名称", "Figure"),
    "unit.persons": ("{value} 人", "{value}"),
    "unit.households": ("{value} 户", "{value} {value:household|households}"),
    "unit.times": ("{value} 次", "{value} {value:time|times}"),
    "unit.fen": ("{value} 元", "{value} yuan"),
    "unit.percent": ("{value}%", "{value}%"),
}
