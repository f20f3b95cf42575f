"""The house rules that no linter knows: each fault is told as file:line."""

import ast
import re
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

HOUSE = Path(__file__).parent.parent
LONGEST_FUNCTION = 40
LONGEST_MODULE = 200
DRAWERS = {
    "base",
    "common",
    "controller",
    "core",
    "handler",
    "helpers",
    "manager",
    "misc",
    "service",
    "utils",
}
HAN = re.compile(r"[\u2e80-\u2fdf\u3005-\u3007\u3400-\u9fff\uf900-\ufaff\U00020000-\U0003ffff]")
CLOCKS = {"today", "now", "utcnow"}

Fault = tuple[int, str]
Rule = Callable[[str], Iterator[Fault]]


def long_functions(source: str) -> Iterator[Fault]:
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            lines = (node.end_lineno or node.lineno) - node.lineno + 1
            if lines > LONGEST_FUNCTION:
                yield (
                    node.lineno,
                    f"{node.name} has {lines} lines, at most {LONGEST_FUNCTION} are allowed: split it",
                )


def long_modules(source: str) -> Iterator[Fault]:
    lines = len(source.splitlines())
    if lines > LONGEST_MODULE:
        yield lines, f"the module has {lines} lines, at most {LONGEST_MODULE} are allowed: split it by noun"


def han(source: str) -> Iterator[Fault]:
    for number, line in enumerate(source.splitlines(), start=1):
        if found := HAN.search(line):
            yield number, f"{found[0]!r} belongs into a table of carecli/model/words"


def _names_of_datetime(tree: ast.Module) -> Iterator[str]:
    """What the module calls `datetime`, `date` and the like, also where it renames them."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            yield from (a.asname or a.name for a in node.names if a.name == "datetime")
        elif isinstance(node, ast.ImportFrom) and node.module == "datetime":
            yield from (a.asname or a.name for a in node.names)


def clocks(source: str) -> Iterator[Fault]:
    tree = ast.parse(source)
    known = set(_names_of_datetime(tree))
    for node in ast.walk(tree):
        if isinstance(node, ast.Attribute) and node.attr in CLOCKS and ast.unparse(node.value).split(".")[0] in known:
            yield (
                node.lineno,
                f"{ast.unparse(node)} asks for the day: only cli does, the others are told `today`",
            )


def _modules() -> list[Path]:
    return sorted((HOUSE / "src").rglob("*.py"))


def _faults(rule: Rule, modules: list[Path]) -> str:
    return "\n".join(
        f"{module.relative_to(HOUSE).as_posix()}:{line}: {message}"
        for module in modules
        for line, message in rule(module.read_text(encoding="utf-8"))
    )


def _outside(*folder: str) -> list[Path]:
    inside = HOUSE.joinpath("src", "carecli", *folder)
    return [module for module in _modules() if inside not in module.parents]


def _check(rule: Rule, modules: list[Path]) -> None:
    assert modules
    if faults := _faults(rule, modules):
        pytest.fail(faults, pytrace=False)


def test_no_function_is_longer_than_forty_lines() -> None:
    _check(long_functions, _modules())


def test_no_module_is_longer_than_two_hundred_lines() -> None:
    _check(long_modules, _modules())


def test_chinese_stands_only_in_the_tables_of_words() -> None:
    _check(han, _outside("model", "words"))


def test_only_the_commands_ask_for_the_day() -> None:
    _check(clocks, _outside("cli"))


def test_no_module_or_folder_is_a_drawer_for_the_rest() -> None:
    drawers = [
        f"{path.relative_to(HOUSE).as_posix()}:1: name it by the noun that it is about"
        for path in sorted((HOUSE / "src").rglob("*"))
        if path.stem in DRAWERS
    ]
    if drawers:
        pytest.fail("\n".join(drawers), pytrace=False)


def test_every_folder_of_code_is_a_package_so_that_the_contracts_see_it() -> None:
    bare = {module.parent for module in _modules()} - {
        module.parent for module in _modules() if module.name == "__init__.py"
    }
    if bare:
        pytest.fail(
            "\n".join(f"{f.relative_to(HOUSE).as_posix()}:1: has no __init__.py" for f in sorted(bare)),
            pytrace=False,
        )


@pytest.mark.parametrize(
    ("rule", "source", "line"),
    [
        (long_functions, "x = 1\ndef f():\n" + "    x\n" * 40, 2),
        (long_functions, "class A:\n    async def f(self):\n" + "        x\n" * 40, 2),
        (long_modules, "x = 1\n" * 201, 201),
        (han, 'x = 1\ny = "党"\n', 2),
        (han, "x = 1  # 〇\n", 1),
        (clocks, "from datetime import date\nx = date.today()\n", 2),
        (clocks, "from datetime import datetime as moment\nf = moment.now\n", 2),
        (clocks, "import datetime as dt\n\nx = dt.datetime.now(dt.UTC)\n", 3),
    ],
)
def test_a_planted_fault_is_found_at_its_line(rule: Rule, source: str, line: int) -> None:
    assert [number for number, _ in rule(source)] == [line]


@pytest.mark.parametrize(
    ("rule", "source"),
    [
        (long_functions, "def f():\n" + "    x\n" * 39),
        (long_modules, "x = 1\n" * 200),
        (han, 'x = "\uff1a\u3002"  # punctuation that the reader of files must know\n'),
        (clocks, "from datetime import date\ndef f(desk: Desk) -> date:\n    return desk.today\n"),
    ],
)
def test_what_is_allowed_is_let_pass(rule: Rule, source: str) -> None:
    assert list(rule(source)) == []
