"""Words of `care schema`: what an editor shows beside a key of the files. Both languages stand in one text."""

from carecli.model.words import Table

WORDS: Table = {
    "files": ("党内关怀资料文件", "files of care records"),
    "file": ("只有一类记录的文件: {section}", "a file of one kind of records: {section}"),
    "head": ("单位设置, 只写在 care.yaml", "about the organisation, in care.yaml only"),
    "section": ("{section}: 每条记录一项", "{section}: an item for every record"),
    "private": (
        "保密: 不进入公开页面、日历、提醒和报错",
        "private: never on a public page, in a calendar, reminder or error",
    ),
    "points": ("编号, 指向{sections}", "an id of {sections}"),
    "example": ("例: {example}", "for example: {example}"),
    "longest": ("至多 {longest} 字", "at most {longest} characters"),
    "many": ("可写一个, 也可写成列表", "one, or a list"),
    "keyed": ("逐个写成「{key}: 内容」", "one entry for each {key}"),
    "bare": ("只有{field}时可直接写", "{field} alone may stand for the whole"),
    "span": ("首尾两天都算在内", "both days are included"),
}
