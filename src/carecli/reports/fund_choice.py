"""What is told before money moves: who pays, out of which source, by which rule, and what was left alone."""

from collections.abc import Iterable, Iterator, Mapping

from carecli.ledger.limits import Approval
from carecli.ledger.movement import Draw
from carecli.ledger.paying import Choice
from carecli.ledger.standards import standing_amounts
from carecli.ledger.unfunded import Barred
from carecli.model.fund import Account, Payment
from carecli.model.money import show_yuan
from carecli.model.records import Records
from carecli.model.words import Words
from carecli.reports.duty_facts import who
from carecli.reports.fund_page import source_name


def choice_lines(choice: Choice, payment: Payment, records: Records, words: Words) -> Iterator[str]:
    """The parts of a payment, then the reasons."""
    names = account_names(records)
    for part in choice.parts:
        about = {"amount": show_yuan(part.fen), "source": source_name(words, part.source or "")}
        yield words("fund.choice.part", account=names.get(part.account, part.account), **about)
    if choice.rule and choice.split:
        parts = [_level(words, level, percent) for level, percent in choice.rule.parts]
        yield words("fund.choice.rule", rule=choice.rule.rule, clause=choice.rule.clause, parts=words.join(parts))
        if choice.split.missing:
            level = words.join([words.code("level", level) for level in choice.split.missing])
            yield words("fund.choice.missing", level=level, rule=choice.rule.rule, clause=choice.rule.clause)
    if not payment.source and not any(share.source for share in payment.shares):
        yield words("fund.choice.oldest")
    for barred in choice.barred:
        yield _barred(barred, payment, names, words)


def approval_lines(approvals: Iterable[Approval], words: Words) -> Iterator[str]:
    """Who approves such an amount, with the clause."""
    for found in approvals:
        holders = words.join(list(who([found.by], found.active.policy, words)))
        yield words("fund.choice.approved", rule=found.rule.id, clause=found.rule.clause, by=holders or found.by)


def standard_lines(payment: Payment, records: Records, words: Words) -> Iterator[str]:
    """The standard by which the amount is what it is, where one is."""
    for found in standing_amounts(payment, records):
        if found.fen == payment.amount:
            yield words("fund.choice.standard", amount=show_yuan(found.fen), standard=found.standard.id)
            return


def moved_lines(sources: Mapping[str, int], words: Words) -> Iterator[str]:
    """The sources that move along with a transfer, in fen."""
    for source, fen in sources.items():
        yield words("fund.choice.moves", source=source_name(words, source), amount=show_yuan(fen))


def undone_lines(draws: Iterable[Draw], records: Records, words: Words) -> Iterator[str]:
    """What a reversal does to each account and source."""
    names = account_names(records)
    sums: dict[tuple[str, str], int] = {}
    for draw in draws:
        sums[draw.account, draw.source] = sums.get((draw.account, draw.source), 0) + draw.fen
    for (account, source), fen in sums.items():
        about = {"source": source_name(words, source), "sign": "+" if fen > 0 else "", "amount": show_yuan(fen)}
        yield words("fund.choice.undoes", account=names.get(account, account), **about)


def account_names(records: Records) -> dict[str, str]:
    """The accounts' names by id."""
    return {account.id: account.name for account in records.of(Account)}


def _level(words: Words, level: str, percent: int) -> str:
    return words("fund.share_part", level=words.code("level", level), percent=percent)


def _barred(barred: Barred, payment: Payment, names: dict[str, str], words: Words) -> str:
    about = {
        "account": names.get(barred.account, barred.account),
        "source": source_name(words, barred.source),
        "amount": show_yuan(barred.fen),
    }
    if not barred.rule:
        return words("fund.choice.barred.decision", **about)
    purpose = words.code("purpose", payment.purpose)
    return words("fund.choice.barred.rule", rule=barred.rule, clause=barred.clause, purpose=purpose, **about)
