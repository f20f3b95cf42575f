"""Problems that the floor `cli` finds: what was typed does not fit."""

from collections.abc import Mapping

from carecli.model.words import (
    problems_case_steps,
    problems_cases,
    problems_installation,
    problems_naming,
    problems_paying,
)
from carecli.model.words.problems import Wording, error

PROBLEMS: Mapping[str, Wording] = {
    **problems_cases.PROBLEMS,
    **problems_case_steps.PROBLEMS,
    **problems_installation.PROBLEMS,
    **problems_naming.PROBLEMS,
    **problems_paying.PROBLEMS,
    "unknown-command": error(
        ("没有命令 care {command}", "there is no command care {command}"),
        ("是不是: {near}", "did you mean: {near}"),
    ),
    "command-missing": error(
        ("care {group} 后面还要写做什么", "care {group} needs to be told what to do"),
        ("可用: {known}", "there are: {known}"),
    ),
    "unknown-option": error(
        ("没有选项 {option}", "there is no option {option}"),
        ("是不是: {near}", "did you mean: {near}"),
    ),
    "option-needs-value": error(
        ("选项 {option} 后面要写值", "the option {option} needs a value"),
        ("加 --help 查看写法", "see --help for how it is written"),
    ),
    "option-takes-no-value": error(
        ("选项 {option} 不带值", "the option {option} takes no value"),
        ("只写 {option} 即可", "write {option} alone"),
    ),
    "argument-missing": error(
        ("少写了: {argument}", "something is missing: {argument}"),
        ("例: {example}", "for example: {example}"),
    ),
    "options-missing": error(
        ("care {command} 还缺: {options}", "care {command} lacks: {options}"),
        ("在命令后面写上; 加 --help 查看写法", "add them to the command; see --help for how they are written"),
    ),
    "nothing-to-correct": error(
        ("没有写要更正哪个字段", "it does not say which field to correct"),
        (
            "例: care correct v-2026-004 --form hospital --reason 写错",
            "for example: care correct v-2026-004 --form hospital --reason mistyped",
        ),
    ),
    "no-record-to-correct": error(
        ("没有编号为 {id} 的可更正记录", "there is no record {id} that could be corrected"),
        (
            "没有编号的记录直接在文件中改; 资金用冲销(reversal)",
            "mend a record without an id in its file; an entry of the fund is reversed instead",
        ),
    ),
    "no-one-case": error(
        (
            "{member} 在台账中未退出的有 {count} 条, 不止或不足一条",
            "{member} has {count} open cases on the register, not one",
        ),
        ("用登记编号指明: {ids}", "say which by its id: {ids}"),
    ),
    "there-already": error(
        ("{id} 已经在 {unit}", "{id} is in {unit} already"),
        ("不必再转", "there is nothing to move"),
    ),
    "option-uneven": error(
        (
            "选项 {option} 的次数与同组的选项不同",
            "the option {option} is not given as often as those that belong to it",
        ),
        ("同组的选项各写 {count} 次", "give each of them {count} times"),
    ),
    "extra-argument": error(
        ("多写了: {argument}", "one word too many: {argument}"),
        (
            "查看写法: care {command} --help; 名称中有空格时请加引号",
            "see care {command} --help; put quotes round a name with spaces",
        ),
    ),
    "misused": error(
        ("命令写法不对: {words}", "the command does not read well: {words}"),
        ("加 --help 查看写法", "see --help for how it is written"),
    ),
    "bad-option": error(
        ("选项 {option} 不认识 {text}", "the option {option} does not know {text}"),
        ("可以写: {known}", "it may be: {known}"),
    ),
    "bad-today": error(
        ("不是日期: {text}", "not a date: {text}"),
        ("请写成 2026-07-06 的样子", "write it like 2026-07-06"),
    ),
    "two-periods": error(
        ("--month 和 --period 只能写一个", "--month and --period do not go together"),
        ("去掉其中一个", "leave one of them out"),
    ),
    "options-apart": error(
        ("{one} 和 {other} 不能同时写", "{one} and {other} do not go together"),
        ("去掉其中一个", "leave one of them out"),
    ),
    "bad-period": error(
        ("不认识的时段 {text}", "no such stretch of time: {text}"),
        (
            "可以写 7、next、2026、2026H1、2026Q3、2026-07 或 care.yaml 中学期的编号",
            "it may be 7, next, 2026, 2026H1, 2026Q3, 2026-07 or the id of a term in care.yaml",
        ),
    ),
    "bad-standing": error(
        ("不是可用的年数: {text}", "not a number of years: {text}"),
        ("请写 1 至 {most} 之间的整数", "write a whole number from 1 to {most}"),
    ),
    "bad-argument": error(
        ("不认识 {text}", "{text} is not known here"),
        ("可以写: {known}", "it may be: {known}"),
    ),
    "bad-gift": error(
        ("不是金额: {text}", "not an amount: {text}"),
        ("请写成 500 或 500.00 的样子, 以元为单位", "write it like 500 or 500.00, in yuan"),
    ),
    "duty-settled": error(
        ("{id} 不用再免办: {state}", "{id} need not be waived: {state}"),
        ("查看: care why {id}", "see care why {id}"),
    ),
    "bad-year": error(
        ("不是可用的年份: {text}", "not a year that can be shown: {text}"),
        ("请写 {first} 至 {last} 之间的年份", "write a year from {first} to {last}"),
    ),
    "would-overwrite": error(
        ("{file} 已经有了, 什么也没有写", "{file} is already there; nothing was written"),
        ("换一个空文件夹", "choose an empty folder"),
    ),
    "file-exists": error(
        ("{file} 已经有了, 没有改动", "{file} is already there and was left as it is"),
        ("换一个文件名", "choose another name"),
    ),
    "bad-policy-file": error(
        ("{file} 不能作制度文件的名称", "{file} cannot be the name of a policy's file"),
        (
            "以 .yaml 结尾, 前面用文字、数字、- 和 _, 如 our-rules.yaml",
            "let it end in .yaml, with letters, digits, - and _ before, like our-rules.yaml",
        ),
    ),
    "policy-id-taken": error(
        ("已有编号为 {policy} 的制度", "there is already a policy {policy}"),
        ("换一个文件名", "choose another name for the file"),
    ),
    "not-made": error(
        ("{file} 没有写成: {reason}", "{file} could not be written: {reason}"),
        ("请查看文件夹的写权限和剩余空间", "look at the folder's permissions and free space"),
    ),
    "no-such-section": error(
        ("没有类别 {text}", "there is no kind of records {text}"),
        ("可以写: {known}", "it may be: {known}"),
    ),
    "our-fault": error(
        (
            "程序自身出错({kind}, {where}); 资料没有被改动",
            "the program itself failed ({kind}, {where}); no record was changed",
        ),
        ("设 CARE_DEBUG=1 再运行一次可看到详情", "run again with CARE_DEBUG=1 to see the details"),
    ),
}
