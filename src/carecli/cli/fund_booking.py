"""``care fund receive|pay|transfer|reverse``: money that moves, appended to the fund once it lawfully may."""

import inspect
from collections.abc import Callable, Iterator
from typing import Any

import typer

from carecli.cli.complaints import TYPED
from carecli.cli.desk import Desk
from carecli.cli.exit_code import ExitCode
from carecli.cli.fund_entry import FUND, Ground, Prepared, Texts, appended, entry_command, fields_of, ready, signed
from carecli.cli.options import FundEntry
from carecli.cli.recording.command import texts_of

AID = "hardship-aid"


def payment_ready(texts: Texts, command: str, ground: Ground) -> tuple[dict[str, Any], tuple[str, ...]]:
    """The fields of a payment that the rules allow, and what is told of its source; raises as ``care fund pay``."""
    from carecli.cli.recording.given import Given

    _, (fields,), lines = ready(Given(FUND, texts), command, _paid, ground)
    return fields, lines


def paid_for(desk: Desk, command: str, texts: Texts, *, dry: bool) -> ExitCode:
    """Appends the payment of a case as ``care fund pay`` would."""
    return appended(desk, "payment", command, texts, _paid, dry=dry)


def _received(_entry: Any, _ground: Ground) -> Prepared:
    return Prepared(({},), ())


def _paid(entry: Any, ground: Ground) -> Prepared:
    from carecli.ledger.limits import approvals
    from carecli.ledger.paying import choose, paid_as
    from carecli.reports.fund_choice import approval_lines, choice_lines, standard_lines

    _require_sound_rules(ground)
    _require_limits(entry, ground)
    _require_no_objection(entry, ground)
    choice = choose(entry, _means(ground))
    fields = dict(_chosen(paid_as(entry, choice)))
    words = ground.desk.words
    approved = approval_lines(approvals(entry.amount, ground.active), words)
    standard = standard_lines(entry, ground.records, words)
    return Prepared((fields,), (*standard, *choice_lines(choice, entry, ground.records, words), *approved))


def _by_standard(texts: Texts, desk: Desk) -> Texts:
    """With the amount of the one standard that fits where none is given; refuses aid for which there is none (C7)."""
    from carecli.cli.opening import read_workspace
    from carecli.cli.recording.given import Given, typed
    from carecli.cli.recording.names import with_ids
    from carecli.files.writing.refusals import NotWritten
    from carecli.ledger.standards import standing_amounts
    from carecli.model.fund import Payment
    from carecli.model.money import show_fen
    from carecli.model.problem import problem

    if ("amount",) in texts or ("member",) not in texts:
        return texts
    records = read_workspace(desk, None).records
    entry, _ = typed(with_ids(Given(FUND, {**texts, ("amount",): ("1",)}), records, desk), "care fund pay")
    if not isinstance(entry, Payment) or entry.purpose != AID:
        return texts
    found = {show_fen(each.fen) for each in standing_amounts(entry, records)}
    if len(found) == 1:
        return {**texts, ("amount",): (found.pop(),)}
    if desk.on_terminal:
        return texts
    raise NotWritten(problem(TYPED, "no-standard"))


def _require_sound_rules(ground: Ground) -> None:
    """Raises NotWritten where shares or approvers of a rule in force cannot stand: no money goes by such a rule."""
    from carecli.files.writing.refusals import NotWritten
    from carecli.policy.conflicts import money_conflicts

    if found := list(money_conflicts(ground.active)):
        raise NotWritten(*found)


def _require_limits(entry: Any, ground: Ground) -> None:
    """Raises NotWritten with every ceiling that the payment would break, and every bar that it falls under."""
    from carecli.files.writing.refusals import NotWritten
    from carecli.ledger.limits import limits_kept

    if found := list(limits_kept(entry, ground.records, ground.active)):
        raise NotWritten(*(each._replace(place=TYPED) for each in found))


def _require_no_objection(entry: Any, ground: Ground) -> None:
    """Raises NotWritten where an objection to the application is open: one of the same day may have come first."""
    from carecli.almanac.workdays import WorkingDays
    from carecli.cases.case import cases_of
    from carecli.cases.faults import objection
    from carecli.files.writing.refusals import NotWritten

    records = ground.records
    tables = WorkingDays({year.year: year for year in records.workspace.working_days})
    for case in cases_of(records, ground.active, tables, entry.date) if entry.application else ():
        if case.id == entry.application and (found := objection(entry, case.walk)):
            raise NotWritten(found._replace(place=TYPED))


def _chosen(payment: Any) -> Iterator[tuple[str, Any]]:
    """Account, source and shares as a file writes them; what a single payer has no need of is left out."""
    from carecli.model.money import show_fen

    yield "account", payment.account
    yield "source", payment.source
    yield (
        "shares",
        [{"account": s.account, "amount": show_fen(s.amount), "source": s.source} for s in payment.shares] or None,
    )


def _moved(entry: Any, ground: Ground) -> Prepared:
    """An entry for each source that moves: what moved stays what it was, whatever is booked before it later."""
    from carecli.ledger.moving import by_source, moved
    from carecli.model.money import show_fen
    from carecli.reports.fund_choice import moved_lines

    sources = by_source(moved(entry, _means(ground)))
    fields = tuple({"source": source, "amount": show_fen(fen)} for source, fen in sources.items())
    return Prepared(fields, tuple(moved_lines(sources, ground.desk.words)))


def _means(ground: Ground) -> Any:
    from carecli.ledger.paying import Means
    from carecli.ledger.rules_in_force import allowances, collective_sources, share_rules

    return Means(
        records=ground.records,
        allowances=allowances(ground.active),
        shares=share_rules(ground.active),
        collective=collective_sources(ground.active),
    )


def _undone(entry: Any, ground: Ground) -> Prepared:
    from carecli.ledger.moving import undone
    from carecli.reports.fund_choice import undone_lines

    draws = undone(entry, _means(ground))
    return Prepared(({},), tuple(undone_lines(draws, ground.records, ground.desk.words)))


def _reversing() -> Callable[..., ExitCode]:
    asked = fields_of("reversal", "reverses")

    def reverse(context: typer.Context, about: str, *, dry: bool, **values: Any) -> ExitCode:
        texts = {each.path: texts_of(values[each.key]) for each in asked if values[each.key]}
        return appended(context.obj, "reversal", "fund reverse", {("reverses",): (about,), **texts}, _undone, dry=dry)

    argument = inspect.Parameter("about", inspect.Parameter.POSITIONAL_OR_KEYWORD, annotation=FundEntry)
    return signed(reverse, [argument], asked)


receive = entry_command("receipt", "receive", _received)
pay = entry_command("payment", "pay", _paid, _by_standard)
transfer = entry_command("transfer", "transfer", _moved)
reverse = _reversing()
