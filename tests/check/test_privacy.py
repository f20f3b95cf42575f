"""Whatever is wrong, nothing private is told."""

import pytest
from asked import member, problems

from carecli.model.words import LANGUAGES, Words
from carecli.render.problems import tell_all

CANARIES = (
    "110101196803120011",
    "0871-65550101",
    "4321.09",
    "432109",
    "金丝雀",
    "serious-illness",
    "大病",
    "disability",
    "残疾",
    "severe",
    "特别困难",
)


PRIVATE = """
id_number: "110101196803120011", phone: 0871-65550101, note: 金丝雀, kin: [{name: 金丝雀, relation: child}],
household: [{since: 2026-07-01, people: 9, monthly_income: 4321.09, source: 金丝雀}],
circumstances: [{kind: serious-illness, since: 2026-02, until: 2026-01, verified_by: m1, verified_on: 2025-01-01}]
"""
CASE = "member: m1, reason: disability, degree: severe, since: 2026-05-01, until: 2026-01-01, note: 金丝雀"


def keeper_of_secrets(id_: str) -> str:
    plain = member(id=id_, admitted_on="1980-01-01", born_on="1968-04-01", sex="female")
    return plain.removesuffix("}") + f", {PRIVATE}}}".replace("\n", " ")


@pytest.fixture
def told() -> str:
    """All that is said, in both languages, of records that are wrong in many ways."""
    found = problems(
        members=keeper_of_secrets("m1") + "\n" + keeper_of_secrets("m2"),
        hardship=f"{{id: h1, {CASE}}}\n{{id: h1, {CASE}, exit_reason: died}}",
        judgements="{rule: HO-04, member: m1, date: 2026-07-01, verdict: yes, reason: 金丝雀, by: [m1, nobody]}",
        waivers="{duty: none, date: 2026-07-01, reason: 金丝雀, by: nobody}",
        matters="{id: t1, kind: lead, opened: 2026-07-01, closed: 2026-06-01, outcome: 金丝雀}",
        visits="{date: 2026-07-01, by: [m1], note: 金丝雀, gift: {note: 金丝雀}}",
    )
    ids = {problem.id for problem in found}
    assert ids >= {
        "same-identity-number",
        "verified-oneself",
        "recognised-by-nobody",
        "judged-oneself",
        "span-reversed",
    }
    return "\n".join(tell_all(found, Words(language)) for language in LANGUAGES)


@pytest.mark.parametrize("canary", CANARIES)
def test_a_private_value_is_never_told(canary: str, told: str) -> None:
    assert canary not in told
