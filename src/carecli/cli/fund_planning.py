"""``care fund allocate``: a proposal of who gets how much of a round."""

import typer

from carecli.cli.desk import Desk
from carecli.cli.exit_code import ExitCode
from carecli.cli.held import WITH_MONEY, Held
from carecli.cli.options import Budget, Format, Method, Output
from carecli.ledger.paying import Means
from carecli.ledger.rules_in_force import allowances, collective_sources, share_rules
from carecli.model.member import Person
from carecli.model.money import parse_fen
from carecli.model.problem import Refused
from carecli.reports.fund_page import FundView


def allocate(
    context: typer.Context, *, budget: Budget = None, by: Method = None, form: Format = None, output: Output = None
) -> ExitCode:
    """The proposal over those recognised and eligible; nothing is written."""
    from carecli.cli.held import held
    from carecli.ledger.allocating import METHODS
    from carecli.ledger.allocating import allocate as parted
    from carecli.ledger.booking import book
    from carecli.ledger.round import claims, paid_from
    from carecli.reports.fund_round import Round, round_answer

    desk: Desk = context.obj
    method, fen = by or "priority", budget_of(budget)
    if method not in METHODS:
        raise Refused("bad-option", option="--by", text=method, known=", ".join(METHODS))
    ground = held(desk, WITH_MONEY)
    people, unknown = proposed(ground)
    active, records = ground.basis.active, ground.records
    means = means_of(ground)
    allocation = parted(claims(people, means, active, desk.today), fen, method)
    paid = tuple(paid_from(allocation, means, desk.today))
    ledger = book(records, means.allowances)
    view = FundView(records=records, ledger=ledger, words=desk.words, today=desk.today, rules=share_rules(active))
    desk.show(round_answer(view, Round(allocation, paid, fen, method, unknown)), form, output)
    return ground.code


def budget_of(text: str | None) -> int:
    """The fen of --budget; refuses what is no money."""
    if text is None:
        raise Refused("options-missing", options="--budget", command="fund allocate")
    try:
        return parse_fen(text)
    except Refused:
        raise Refused("bad-option", option="--budget", text=text, known="20000, 333.33") from None


def proposed(ground: Held) -> tuple[list[Person], int]:
    """Those recognised as in hardship and eligible for aid, in the order of urgency; of how many nobody can say."""
    from carecli.eligibility.rank import ranked, weights
    from carecli.model.hardship import Hardship
    from carecli.model.record import lasts_on

    today = ground.basis.today
    known = {case.member for case in ground.records.of(Hardship) if lasts_on(case, today)}
    found = list(ground.findings(ground.people, [category for category in ground.categories if category.opens_aid]))
    rows = ranked(found, weights(ground.basis.active), ground.basis.register, today)
    sure = {row.member.id for row in rows}
    waiting = {finding.member.id for finding in found if finding.verdict == "unknown"} & known
    return [row.member for row in rows if row.member.id in known], len(waiting - sure)


def means_of(ground: Held) -> Means:
    """What payments are held against."""
    active = ground.basis.active
    return Means(
        records=ground.records,
        allowances=allowances(active),
        shares=share_rules(active),
        collective=collective_sources(active),
    )
