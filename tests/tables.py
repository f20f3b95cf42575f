"""Tables of the documents that follow from the code, so that no section, field, code, problem or option is left out.

A table stands below a comment such as ``<!-- fields: visits -->``. What a person wrote in its last column is kept where
the code has no words for it.
"""

import re
from collections.abc import Callable, Iterable, Iterator
from typing import Any, get_args

from carecli.cli.arguments import FLAGS, VALUED
from carecli.cli.catalogue import BY_NAME as COMMANDS
from carecli.cli.exit_code import ExitCode
from carecli.cli.guide import about, meaning, value
from carecli.cli.parsing import built
from carecli.intake.spelling import keys
from carecli.model.correction import parse_corrected
from carecli.model.field import Text
from carecli.model.money import parse_fen
from carecli.model.record import Part, Record
from carecli.model.reminders import parse_bytes, parse_days, parse_port, parse_source
from carecli.model.scalars import (
    parse_amount,
    parse_count,
    parse_day,
    parse_day_or_month,
    parse_id,
    parse_id_number,
    parse_line,
    parse_month,
    parse_note,
    parse_phone,
    parse_yes_no,
    parse_zone,
)
from carecli.model.seal import parse_head
from carecli.model.sections import BY_NAME as SECTIONS
from carecli.model.shape import Field, shape
from carecli.model.words import Words, table
from carecli.model.words.codes import ALIASES, CODES
from carecli.model.words.conditions import CONNECTIVES, OPERATORS, UNITS
from carecli.model.words.facts import ALIASES as FACT_ALIASES
from carecli.model.words.problems import wording
from carecli.model.workspace import Workspace
from carecli.policy.facts import FACTS, FIGURES
from carecli.policy.setting_names import setting_means, setting_name
from carecli.policy.settings import DECLARED
from carecli.reports.public.audience import AUDIENCES, FieldClass, how

Row = tuple[str, ...]
WRITTEN: dict[Callable[[str], Any], str] = {
    parse_corrected: "a section",
    parse_day: "day",
    parse_day_or_month: "day or month",
    parse_month: "month",
    parse_id: "id",
    parse_line: "text",
    parse_zone: "time zone",
    parse_note: "long text",
    parse_fen: "money",
    parse_amount: "money, not 0",
    parse_count: "whole number",
    parse_yes_no: "yes or no",
    parse_id_number: "18 places",
    parse_head: "64 places of 0-9 and a-f",
    parse_phone: "number",
    parse_days: "days, 0 to 366",
    parse_bytes: "300 to 1000000",
    parse_port: "1 to 65535",
    parse_source: "`env:…` or `file:…`",
}
_TABLE = re.compile(r"^<!-- (?P<what>[a-z]+)(?:: (?P<of>[^>]*))? -->\n(?:\n(?=\|))?(?P<old>(?:\|.*\n)*)", re.MULTILINE)
_BAR = re.compile(r"(?<!\\)\|")
_SHARED = {field.name for field in shape(Record)}
_ENGLISH = Words("en")


def renewed(document: str) -> str:
    """The document with every table of the catalogue below as the code has it now."""

    def fresh(match: re.Match[str]) -> str:
        make = TABLES.get(match["what"])
        if make is None:
            return match[0]
        head, *rows = ([_BAR.sub(r"\|", cell) for cell in row] for row in make(match["of"] or ""))
        kept = dict(_first_and_last(line) for line in match["old"].splitlines())
        lines = [head, ["---"] * len(head), *([*row[:-1], row[-1] or kept.get(row[0], "")] for row in rows)]
        comment = match[0].partition("\n")[0]
        return f"{comment}\n\n" + "".join(f"| {' | '.join(line)} |\n" for line in lines)

    return _TABLE.sub(fresh, document)


def tables(document: str) -> Iterator[tuple[str, str]]:
    """Which tables a document has: what of, and of which thing."""
    yield from ((match["what"], match["of"] or "") for match in _TABLE.finditer(document))


def unexplained(document: str) -> list[str]:
    """The rows whose last column says nothing."""
    rows = (row for match in _TABLE.finditer(document) for row in match["old"].splitlines())
    return [row for row in rows if not _first_and_last(row)[1]]


def _first_and_last(row: str) -> tuple[str, str]:
    cells = [cell.strip() for cell in _BAR.split(row)]
    return cells[1], cells[-2]


def field_tables() -> Iterator[tuple[str, type[Part], str]]:
    """Name, class and place of every kind of mapping at the top of the files."""
    yield "care", Workspace, "care"
    for section in SECTIONS.values():
        if section.ids:
            continue  # people: the same fields as members, less a few
        for kind, cls in section.classes().items():
            yield f"{section.name} {kind}".strip(), cls, section.name


def _fields(of: str) -> Iterator[Row]:
    cls, place = next((cls, place) for name, cls, place in field_tables() if name == of)
    yield ("Field", "Chinese", "Value", "Must", "What it says")
    yield from _flat(cls, place, "")


def _flat(cls: type[Part], place: str, within: str) -> Iterator[Row]:
    for field in shape(cls):
        if field.name not in _SHARED:
            must = "yes" if field.required or field.only else ""
            yield (f"`{within}{field.name}`", _chinese(cls, place, field.name), _value(field), must, "")
            if field.part:
                yield from _flat(field.part, field.name, f"{within}{field.name}.")


def _chinese(cls: type[Part], place: str, name: str) -> str:
    _, *chinese = (key for key, field in keys(cls, place).items() if field == name)
    return "、".join(chinese)


def _value(field: Field) -> str:
    if field.only:
        return f"`{field.only}`"
    one = f"id in {' or '.join(field.sections)}" if field.sections else _one(field.text)
    if field.keyed:
        one = f"mapping by {field.keyed.key}"
    elif field.many:
        one = f"one or several: {one}" + (f", or its {field.many.key}" if field.many.key else "")
    return f"{one}; private" if field.private else one


def _one(text: Text | None) -> str:
    if text is None:
        return "mapping"
    return f"[{text.code}](#{text.code}-codes)" if text.code else WRITTEN[text.parse]


def codes_of_fields() -> set[str]:
    """The kinds of code that a field of the files may have."""
    return {code for _, cls, _ in field_tables() for code in _codes(cls)}


def _codes(cls: type[Part]) -> Iterator[str]:
    for field in shape(cls):
        if field.text and field.text.code:
            yield field.text.code
        if field.part:
            yield from _codes(field.part)


def _code_rows(of: str) -> Iterator[Row]:
    yield ("Code", "Chinese", "English")
    for code, (chinese, english) in CODES[of].items():
        others = (spelling for spelling, meant in ALIASES.get(of, {}).items() if meant == code and spelling != english)
        yield (f"`{code}`", "、".join((chinese, *others)), english)


def _problems(of: str) -> Iterator[Row]:
    from importlib import import_module

    yield ("Id", "Weight", "What it says", "What to do")
    for id_ in import_module(f"carecli.model.words.problems_{of}").PROBLEMS:
        told = wording(id_)
        yield (f"`{id_}`", told.weight, _both(told.message), _both(told.hint))


def _both(pair: tuple[str, str]) -> str:
    chinese, english = (text.replace("{{", "{").replace("<", "&lt;") for text in pair)
    return f"{english}<br>{chinese}"


def _commands(group: str) -> Iterator[Row]:
    yield ("Command", "What it does")
    for name, command in COMMANDS.items():
        if not group or name.startswith(group):
            yield (f"`care {name}`", about(command, _ENGLISH))


def options_of(command: str) -> Iterator[Any]:
    """The parameters of a command as typer sees them, arguments first."""
    yield from sorted(built(COMMANDS[command]).params, key=lambda found: found.param_type_name != "argument")


def _options(of: str) -> Iterator[Row]:
    yield ("Written", "Meaning")
    for found in options_of(of):
        if found.param_type_name == "argument":
            yield (f"`{value(found.help, _ENGLISH)}`", meaning(found.help, _ENGLISH))
        else:
            yield _option(found.opts, found.help, flag=found.is_flag)


def _everywhere(_: str) -> Iterator[Row]:
    yield ("Written", "Meaning")
    entries = {**VALUED, **FLAGS}
    for entry in dict.fromkeys(entries.values()):
        yield _option([name for name, found in entries.items() if found == entry], entry, flag=entry in FLAGS.values())


def _option(spellings: Iterable[str], entry: str, *, flag: bool) -> Row:
    said = "" if flag else f" {value(entry, _ENGLISH)}"
    return (", ".join(f"`{name}{said}`" for name in sorted(spellings, key=len)), meaning(entry, _ENGLISH))


def _exits(_: str) -> Iterator[Row]:
    yield ("Code", "Meaning")
    yield from ((f"{code.value}", "") for code in ExitCode)


def _audiences(_: str) -> Iterator[Row]:
    yield ("What", *(_ENGLISH(f"public.audience.{audience}") for audience in AUDIENCES))
    for field in get_args(FieldClass):
        shown = (_ENGLISH(f"public.how.{how(field, audience)}") for audience in AUDIENCES)
        yield (_ENGLISH(f"public.class.{field}"), *shown)


def _settings(of: str) -> Iterator[Row]:
    yield ("Setting", "Chinese", "What it says", "Default", "Where it comes from")
    for name, declared in DECLARED.items():
        if declared.kind in of.split(", "):
            chinese, means = setting_name(name)[0], setting_means(name)[1]
            default = declared.text.show(declared.default)
            yield (f"`{name}`", chinese, means, f"`{default}`", "")


def _facts(of: str) -> Iterator[Row]:
    yield ("Fact", "Chinese", "What it says", "Unknown", "Example")
    names = table("facts")
    for fact in FACTS.values():
        if fact.type in of.split(", "):
            chinese = "、".join((names[fact.name][0], *FACT_ALIASES.get(fact.name, ())))
            means = fact.means[1] + (f"; short for `{fact.reads}`" if fact.reads else "")
            yield (f"`{fact.name}`", chinese, means, "possible" if fact.open else "", f"`{fact.example}`")


def _figures(_: str) -> Iterator[Row]:
    yield ("Figure", "Chinese", "What it says")
    names = table("facts")
    for name in FIGURES:
        chinese = "、".join((names[name][0], *FACT_ALIASES.get(name, ())))
        yield (f"`{name}`", chinese, names[f"{name}.means"][1])


def _spellings(of: str) -> Iterator[Row]:
    yield ("Sign", "Also written")
    for sign, spelt in {"operators": OPERATORS, "connectives": CONNECTIVES, "units": UNITS}[of].items():
        yield (f"`{sign}`", "\u2003".join(word for word in spelt if word != sign))


TABLES: dict[str, Callable[[str], Iterator[Row]]] = {
    "fields": _fields,
    "codes": _code_rows,
    "problems": _problems,
    "commands": _commands,
    "options": _options,
    "everywhere": _everywhere,
    "exits": _exits,
    "audiences": _audiences,
    "settings": _settings,
    "facts": _facts,
    "figures": _figures,
    "spellings": _spellings,
}
