"""The catalogue of commands: each line gives a command its function; the module is imported when it runs.

What a command does is told in the table of words ``commands``, under its name.
"""

from typing import NamedTuple

from carecli.cli.command import Command
from carecli.cli.fund_commands import FUND
from carecli.cli.report_commands import REPORTS
from carecli.cli.section_commands import looking, recording
from carecli.model.problem import Refused

COMMANDS = (
    Command("status", "status:status", "care status"),
    Command("due", "due:due", "care due --overdue"),
    Command("due visits", "due:visits", "care due visits --month 7"),
    Command("due talks", "due:talks", "care due talks --period 2026Q3"),
    Command("due greetings", "due:greetings", "care due greetings --month 7"),
    Command("due tasks", "due:tasks", "care due tasks --period 2026"),
    Command("due-visits", "due:visits", "care due-visits --month next"),
    Command("due-talks", "due:talks", "care due-talks --month 7 -o talks.csv"),
    Command("why", "why:why", "care why m014"),
    Command("check", "check:check", "care check --format csv"),
    Command("member show", "member:show", "care member show m014"),
    Command("member away", "contact:away", "care member away"),
    Command("pairing contact", "contact:pairs", "care pairing contact --branch enforcement-1"),
    Command("hardship list", "hardship:listed", "care hardship list"),
    Command("hardship show", "hardship:show", "care hardship show m014"),
    Command("eligibility", "eligibility:eligibility", "care eligibility --category low-income"),
    Command("explain", "eligibility:explain", "care explain m014"),
    *looking(),
    Command("case list", "case:listed", "care case list"),
    Command("case show", "case:show", "care case show a-2026-001"),
    Command(
        "case apply",
        "case_steps:apply",
        "care case apply m014 --category serious-illness --asked 1000 --dry-run",
        writes=True,
    ),
    Command("case next", "case_steps:next_step", "care case next a-2026-007 --help", writes=True),
    Command("case replay", "case_replay:replay", "care case replay a-2026-003 --help"),
    Command("case object", "case_steps:object_to", "care case object a-2026-003 --help", writes=True),
    Command("case override", "case_steps:override", "care case override a-2026-003 --help", writes=True),
    Command("case withdraw", "case_steps:withdraw", "care case withdraw a-2026-003 --help", writes=True),
    *FUND,
    *REPORTS,
    Command("policy list", "policy:listed", "care policy list"),
    Command("policy show", "policy:show", "care policy show urban-management-bureau --rule UM-31"),
    Command("policy status", "policy_status:status", "care policy status --rule UM-34"),
    Command("policy diff", "policy:diff", "care policy diff urban-management-bureau bureau-organs"),
    Command("policy new", "policy_new:new", "care policy new our-rules.yaml --from urban-management-bureau"),
    Command("policy test", "policy_test:run_cases", "care policy test"),
    Command("coverage", "coverage:coverage", "care coverage talks --by branch --period 2026Q3"),
    Command("birthdays", "birthdays:birthdays", "care birthdays --month 7"),
    Command("standing", "birthdays:standing", "care standing --years 50"),
    Command("calendar", "calendar:plan", "care calendar 2026"),
    Command("remind", "remind:remind", "care remind --dry-run", writes=True),
    Command("init", "init:init", "care init records --policy urban-management-bureau", writes=True),
    Command("doctor", "doctor:doctor", "care doctor"),
    Command("schema", "schema:schema", "care schema visits"),
    Command("fix-encoding", "fix_encoding:fix_encoding", "care fix-encoding members.yaml", writes=True),
    Command("import", "importing:bring_in", "care import roster.xlsx --as members", writes=True),
    Command("export xlsx", "exporting:export", "care export xlsx --form roster -o roster.xlsx", writes=True),
    Command("export hledger", "exporting_book:hledger", "care export hledger -o fund.journal", writes=True),
    Command("export beancount", "exporting_book:beancount", "care export beancount -o fund.beancount", writes=True),
    Command("export ics", "exporting_calendar:export", "care export ics --by m007 -o m007.ics", writes=True),
    *recording(),
    Command(
        "waive", "waive:waive", "care waive UM-31/m012/e-2026-022 --reason abroad --by m001 --dry-run", writes=True
    ),
    Command(
        "snooze",
        "snooze:snooze",
        "care snooze UM-31/m012/e-2026-022 --until 2026-07-12 --by m001 --dry-run",
        writes=True,
    ),
    Command("member add", "recording.command:members", "care member add --help", writes=True, section="members"),
    Command("member move", "moving:move", "care member move m014 enforcement-2 --dry-run", writes=True),
    Command("member leave", "moving:leave", "care member leave m014 --reason transfer --dry-run", writes=True),
    Command(
        "hardship recognise",
        "recording.command:hardship",
        "care hardship recognise --help",
        writes=True,
        section="hardship",
    ),
    Command("hardship check", "cases:check", "care hardship check m014 --dry-run", writes=True),
    Command("hardship exit", "cases:leave", "care hardship exit m014 --reason recovered --dry-run", writes=True),
    Command("role handover", "handover:handover", "care role handover enforcement-1 m014 --dry-run", writes=True),
    Command(
        "figure set",
        "figure:put",
        "care figure set dibao_line 1020.00 --since 2026-07-01 --source Y2026-18 --dry-run",
        writes=True,
    ),
    Command(
        "correct",
        "recording.correcting:correct",
        "care correct e-2026-030 --date 2026-07-02 --reason mistyped --dry-run",
        writes=True,
    ),
    Command("log", "log:log", "care log"),
    Command("undo", "log:undo", "care undo", writes=True),
)
BY_NAME = {command.name: command for command in COMMANDS}
DEEPEST = max(command.name.count(" ") for command in COMMANDS) + 1

_ALIKE = 0.7
"""How like a known name an unknown one must be to be taken for it; commands of one group share half their letters."""


class Found(NamedTuple):
    """What a line begins with: a command, or the name of a group, or nothing; ``rest`` are the words after it."""

    command: Command | None
    name: str
    rest: tuple[str, ...]


def find(words: tuple[str, ...]) -> Found:
    """The longest command that a line names, or else the group; refuses a name that is neither."""
    named = _named(words)
    for size in range(len(named), 0, -1):
        name, further = " ".join(named[:size]), named[size:]
        if name in BY_NAME and not (further and _mistyped(further[0], name)):
            return Found(BY_NAME[name], name, words[size:])
        if within(name) and not further:
            return Found(None, name, words[size:])
    if named:
        raise _unknown(" ".join(named))
    return Found(None, "", words)


def within(group: str) -> tuple[Command, ...]:
    """The commands of a group; all of them for the empty name."""
    return tuple(command for command in COMMANDS if not group or command.name.startswith(f"{group} "))


def _mistyped(word: str, group: str) -> bool:
    """Whether a word after a command's name is meant for a command below it, and not for its argument."""
    below = [command.name.removeprefix(f"{group} ") for command in within(group)]
    if not below:
        return False
    from difflib import get_close_matches

    return bool(get_close_matches(word, below, cutoff=_ALIKE))


def _named(words: tuple[str, ...]) -> tuple[str, ...]:
    """The words before the first option, as many as a name can have."""
    options = (at for at, word in enumerate(words) if word.startswith("-"))
    return words[: min(next(options, len(words)), DEEPEST)]


def _unknown(name: str) -> Refused:
    from difflib import get_close_matches

    group = name.partition(" ")[0]
    own = [command.name for command in within(group)]
    groups = dict.fromkeys(command.name.partition(" ")[0] for command in COMMANDS)
    near = get_close_matches(name, own or BY_NAME, cutoff=_ALIKE) or own or get_close_matches(group, groups)
    shown = ", ".join(f"care {found}" for found in near)
    return Refused("unknown-command", command=name, near=shown or "care --help")
