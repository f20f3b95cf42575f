"""Problems that the floor `exchange` finds: files that are no sheets, and rows that cannot be taken as they are."""

from collections.abc import Mapping

from carecli.model.words.problems import Wording, error, notice
from carecli.model.words.problems_sending import PROBLEMS as SENDING
from carecli.model.words.problems_sheet_cells import PROBLEMS as CELLS
from carecli.model.words.problems_sheet_rows import PROBLEMS as ROWS

FILES: Mapping[str, Wording] = {
    "sheet-missing": error(
        ("没有这个文件", "there is no such file"),
        ("核对文件名和所在文件夹", "check the file's name and folder"),
    ),
    "sheet-suffix": error(
        ("不知道怎样读这种文件", "files of this kind are not read"),
        ("可以读: {known}; 其他的先另存为 .xlsx", "these are: {known}; save others as .xlsx first"),
    ),
    "sheet-not-opened": error(
        ("文件打不开", "the file cannot be opened"),
        (
            "若在 Excel、WPS 中打开着, 先保存并关闭; 再检查访问权限",
            "if Excel or WPS has it open, save and close it there; then check its permissions",
        ),
    ),
    "sheet-open-elsewhere": notice(
        ("文件似乎正在别的程序中打开", "another program seems to have the file open"),
        ("没有保存的改动读不到: 先保存并关闭, 再导入一次", "changes not saved are not seen: save, close it, run again"),
    ),
    "sheet-empty-file": error(
        ("文件是空的", "the file is empty"),
        ("多半没有保存或没有下载完整, 重新取一份", "it was probably not saved or not fully downloaded: get it again"),
    ),
    "sheet-locked": error(
        ("文件有打开密码", "the file is protected by a password"),
        ("在表格软件中取消打开密码, 另存后再导入", "remove the password in the spreadsheet program and save it"),
    ),
    "sheet-is-page": error(
        ("这其实是网页, 只是扩展名像表格", "this is a web page with the suffix of a spreadsheet"),
        ("用 Excel 或 WPS 打开, 另存为 .xlsx", "open it in Excel or WPS and save it as .xlsx"),
    ),
    "sheet-is-text": error(
        ("这其实是文本文件, 只是扩展名像表格", "this is a text file with the suffix of a spreadsheet"),
        ("内容用逗号分隔的, 把扩展名改为 .csv", "if commas part its columns, rename it to end in .csv"),
    ),
    "sheet-is-other": error(
        ("这不是表格文件", "this is no spreadsheet"),
        ("核对是不是选错了文件", "see whether it is the right file"),
    ),
    "sheet-cut": error(
        ("文件不完整或已损坏", "the file is damaged, or not complete"),
        ("用表格软件打开看能否修复并另存, 或重新取一份", "open and save it in a spreadsheet program, or get it again"),
    ),
    "sheet-bomb": error(
        ("文件解开后有 {size} MB, 不读", "unpacked the file has {size} MB; it is not read"),
        (
            "正常的名册不会这么大: 把需要的行复制到新表格再导入",
            "no roster is that large: copy the rows that you need into a new workbook",
        ),
    ),
    "sheet-far-cell": error(
        ("工作表{sheet}的 {cell} 远在其他内容之外, 不读", "cell {cell} of the sheet {sheet} lies far from all others"),
        (
            "按 Ctrl+End 跳到那里, 删去多余的行和列, 保存后再导入",
            "go there with Ctrl+End, delete the stray rows and columns, and save",
        ),
    ),
    "sheet-too-large": error(
        ("文件太大, 读不下", "the file is too large to be read"),
        ("拆成几个文件, 或把需要的行复制到新表格", "split it, or copy the rows that you need into a new workbook"),
    ),
    "sheet-without-rows": error(
        ("表格里没有内容", "the sheets hold nothing"),
        ("看内容是否在隐藏的工作表里", "see whether everything stands in a hidden sheet"),
    ),
    "sheet-without-headings": error(
        ("找不到认识的表头", "no row of headings is understood"),
        (
            "前 30 行里要有一行写明姓名、日期等栏目; 用 --as 指明是哪一类: members、hardship、visits、talks、fund 等",
            "one of the first 30 rows must name the columns; --as says what it is: members, hardship, visits, fund …",
        ),
    ),
    "sheet-passed-over": notice(
        ("这个工作表没有认识的表头, 没有读", "this sheet has no headings that are understood: it was passed over"),
        ("不是数据就不用管; 是数据的, 补上表头", "if it holds records, give it headings"),
    ),
    "section-unclear": error(
        ("从表头看不出是哪一类记录", "the headings do not tell what kind of records these are"),
        ("用 --as 指明其中之一: {sections}", "name one of these with --as: {sections}"),
    ),
    "csv-is-workbook": error(
        ("这其实是 Excel 文件, 只是扩展名是 .csv", "this is a workbook with the suffix .csv"),
        ("把扩展名改回 .xlsx 或 .xls", "rename it to end in .xlsx or .xls"),
    ),
    "csv-nul": error(
        ("文件里有空字节(NUL), 已损坏", "there are NUL bytes: the file is damaged"),
        ("重新从表格软件另存为 CSV", "save it as CSV from the spreadsheet program again"),
    ),
    "csv-encoding": error(
        ("第 {line} 行不是 {encoding} 编码的文字", "line {line} is not text encoded as {encoding}"),
        (
            '在表格软件中另存为"CSV UTF-8", 或用 --encoding 指明编码',
            'save it as "CSV UTF-8" in the spreadsheet program, or name its encoding with --encoding',
        ),
    ),
    "csv-guessed": notice(
        ("文件不是 UTF-8, 暂按 {encoding} 读", "the file is not UTF-8; it was read as {encoding}"),
        (
            "看下面几行的汉字对不对; 对的话, 导入时加 --encoding {encoding} --yes",
            "if the lines below read well, import it with --encoding {encoding} --yes",
        ),
    ),
    "csv-unsure": error(
        ("文件不是 UTF-8, 没有写入", "the file is not UTF-8; nothing was written"),
        (
            "看清上面几行的汉字无误后, 加 --encoding {encoding} --yes",
            "if the lines above read well, add --encoding {encoding} --yes",
        ),
    ),
    "csv-broken": error(
        ("第 {line} 行起分不清栏目", "from line {line} on the columns cannot be told apart"),
        ("多半少了一个引号: 在表格软件中打开核对, 另存后再导入", "a quotation mark is probably missing: see that line"),
    ),
    "output-text-too-long": error(
        ("{cell} 的文字超过 {longest} 个字, 表格放不下", "the text of {cell} has more than {longest} characters"),
        ("写短一些, 或改用别的格式", "shorten it, or choose another form"),
    ),
    "output-too-many-rows": error(
        ("有 {rows} 行, 一张工作表放不下", "a sheet cannot hold {rows} rows"),
        ("按支部或时段分开导出, 或改用 .csv", "export it by branch or period, or choose .csv"),
    ),
    "calendar-foreign": error(
        ("{file} 不是本程序写的日历, 没有改动", "{file} is no calendar that this program wrote; it was left as it is"),
        (
            "-o 后面写另一个文件名; 日历软件可以同时显示几个日历",
            "name another file after -o; calendar programs show several",
        ),
    ),
    "calendar-of-another": error(
        ("{file} 是给别人导出的日历({whose}), 没有改动", "{file} was made for another ({whose}); it was left as it is"),
        ("每人每支部用各自的文件: -o 后面写另一个文件名", "keep a file for each: name another one after -o"),
    ),
}
PROBLEMS: Mapping[str, Wording] = {**FILES, **CELLS, **ROWS, **SENDING}
