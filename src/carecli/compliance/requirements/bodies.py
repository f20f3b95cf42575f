"""Bodies of the organisation: every level there, accounts where money is held, and everybody in a branch."""

from carecli.compliance.answer import Answer, Fields, Unmet, answer
from carecli.compliance.ground import Ground
from carecli.compliance.requirements.asked import people_asked
from carecli.model.fund import Account
from carecli.model.organisation import Organisation
from carecli.model.structure import branch_on
from carecli.policy.policy import Active
from carecli.policy.rules.requirement import RequirementRule

ONE_FOR_ALL = "one"


def levels_present(rule: RequirementRule, active: Active, ground: Ground) -> Answer:
    """Levels of which there is no body (UM-01)."""
    del active
    there = {unit.level for unit in ground.records.of(Organisation)}
    missing = (level for level in rule.levels if level not in there)
    return answer(len(rule.levels), (Unmet(kind="level", id=level, name="", why="levels-present") for level in missing))


def account_of_level(rule: RequirementRule, active: Active, ground: Ground) -> Answer:
    """Bodies of the levels that have no account of the fund (UM-06); one for all may do (K-accounts)."""
    accounts = ground.records.of(Account)
    bodies = [unit for unit in ground.records.of(Organisation) if unit.level in rule.levels]
    if active.settings.accounts == ONE_FOR_ALL and accounts:
        return answer(len(bodies), ())
    owners = {account.organisation for account in accounts}
    return answer(len(bodies), (_body(unit, "account-of-level") for unit in bodies if unit.id not in owners))


def account_filled(rule: RequirementRule, active: Active, ground: Ground) -> Answer:
    """Accounts that lack one of the named fields (UM-02, WC-12)."""
    del active
    accounts = ground.records.of(Account)
    lacking = {account.id: _lacking(account, rule.fields) for account in accounts}
    unmet = (
        Unmet(
            kind="account",
            id=account.id,
            name=account.name,
            why="filled",
            blanks=(("fields", Fields("accounts", lacking[account.id])),),
            where=account.where,
        )
        for account in accounts
        if lacking[account.id]
    )
    return answer(len(accounts), unmet)


def _lacking(account: Account, names: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(name for name in names if getattr(account, name, None) in (None, ()))


def _body(unit: Organisation, why: str) -> Unmet:
    return Unmet(kind="unit", id=unit.id, name=unit.name, why=why, where=unit.where)


def branch_known(rule: RequirementRule, active: Active, ground: Ground) -> Answer:
    """Whoever belongs to no branch today (WC-08)."""
    people, unsure = people_asked(rule, active, ground)
    units = ground.records.structure.units
    unmet = (
        Unmet(kind="person", id=person.id, name=person.name, why="branch-known", where=person.where)
        for person in people
        if branch_on(person, ground.today) not in units
    )
    return answer(len(people), unmet, unsure)
