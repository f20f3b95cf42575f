import pytest
from office import Care

from carecli.cli import parsing
from carecli.cli.arguments import Arguments
from carecli.cli.catalogue import find
from carecli.cli.desk import Desk


@pytest.mark.parametrize(
    ("line", "id_", "said"),
    [
        ("fnd", "unknown-command", "care fund"),
        ("fund", "command-missing", "care fund balance"),
        ("fund --month 7", "command-missing", "care fund balance"),
        ("--all", "unknown-option", "--all"),
        ("due --mont 7", "unknown-option", "--month"),
        ("due -x", "unknown-option", "-x"),
        ("due --month", "option-needs-value", "--month"),
        ("due --today", "option-needs-value", "--today"),
        ("due --overdue=yes", "option-takes-no-value", "--overdue"),
        ("member show", "argument-missing", "MEMBER"),
        ("why", "argument-missing", "DUTY|MEMBER"),
        ("calendar 2026 2027", "extra-argument", "2027"),
        ("due --month 13", "bad-period", "13"),
        ("due --period 2026X9", "bad-period", "2026X9"),
        ("due --month 7 --period 2026", "two-periods", "--period"),
        ("due --festival easter", "bad-option", "spring-festival"),
        ("due --branch 三支部", "unknown-branch", "一支部"),
        ("due --by 无此人", "unknown-member", "care member list"),
        ("fund report --account 无", "unknown-account", "purse"),
        ("visit list --format xlsx", "bad-option", "csv"),
        ("visit list -o list.docx", "output-suffix", ".csv"),
        ("visit list --today 2026-02-30", "bad-today", "2026-02-30"),
        ("visit list --lang fr", "bad-option", "zh, en"),
        ("calendar 1800", "bad-year", "1902"),
        ("calendar \uff12\uff10\uff12\uff16", "bad-year", "1902"),
        ("policy show nothing", "no-such-policy", "urban-management-bureau"),
        ("policy show urban-management-bureau --rule XX-01", "no-such-rule", "UM-34"),
        ("why UM-99/m3/2026", "unknown-duty", "UM-99/m3/2026"),
        ("why 丁四", "namesakes", "m4"),
    ],
)
def test_a_line_that_does_not_fit_is_told_with_what_would(care: Care, line: str, id_: str, said: str) -> None:
    ran = care(*(() if "--lang" in line else ("--lang", "en")), *line.split())
    assert (ran.code, ran.out) == (2, "")
    assert f"({id_})" in ran.err
    assert said in ran.err


def test_complaints_are_in_the_language_of_the_line(care: Care) -> None:
    assert "did you mean" in care("fnd", "--lang", "en").err
    assert "是不是" in care("fnd", "--lang", "zh").err


def test_a_missing_argument_comes_with_an_example(care: Care) -> None:
    assert "care member show m014" in care("member", "show").err


def test_words_after_two_hyphens_are_no_options(care: Care) -> None:
    assert "(unknown-member)" in care("member", "show", "--", "--help").err


def test_a_line_that_typer_refuses_for_a_reason_of_its_own_is_told_in_its_words() -> None:
    command = find(("due",)).command
    assert command is not None
    refused = parsing._refused(ValueError("an odd line"), None, command, Desk(Arguments(lang="en")))
    assert (refused.id, refused.details) == ("misused", {"words": "an odd line"})
