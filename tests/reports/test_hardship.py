"""The hardship register on its pages: fresh, complete, and held against the findings."""

import json

import pytest
from found import LINES, Told, policy_of, rule

from carecli.duties.basis import Basis, basis_of
from carecli.eligibility.registered import Compared, compared
from carecli.model.hardship import Hardship
from carecli.model.words import LANGUAGES, Language, Words
from carecli.render.layout import lay_out
from carecli.reports.hardship import hardship_answer
from carecli.reports.hardship_lists import exited_answer, unregistered_answer
from carecli.reports.hardship_show import case_answer
from carecli.reports.page import Answer

WHOLE = (
    "sex: female, born_on: 1948-03-12, branch: one, admitted_on: 1972-07-01, place: 某路1号, "
    "employment: {status: retired}, household: [{since: 2026-01-01, people: 1, monthly_income: 700.00}]"
)
BODY = "organisation: [{id: one, name: 一支部, level: branch}]"
ENTRY = "{id: h1, member: m, reason: elder-care, degree: mild, since: 2026-01-05, recognised_by: one, route: applied}"


class Shelf:
    """A workspace under one own policy, ready to be shown."""

    def __init__(self, member: str, *entries: str, others: str = "", when: str = "retired", head: str = LINES) -> None:
        register = f"hardship: [{', '.join(entries)}]"
        self.told = Told(member, BODY, register, f"members: [{others}]", policies=(policy_of(rule(when)),), head=head)
        self.basis: Basis = basis_of(self.told.records, self.told.active, self.told.register, self.told.today)
        self.against: Compared = compared(self.told.findings(), self.told.records.of(Hardship), self.told.today)

    def list(self, language: Language = "zh") -> Answer:
        return hardship_answer(self.basis, self.against, Words(language), opens_aid=True)

    def show(self, language: Language = "zh") -> Answer:
        person, entries = self.told.records.persons["m"], self.told.records.of(Hardship)
        return case_answer(person, entries, self.told.findings(), self.basis, self.against, Words(language))


def text(answer: Answer) -> str:
    return "\n".join("".join(span.text for span in spans) for spans in lay_out(answer.page, 80))


def test_each_entry_has_its_last_check_the_days_since_and_the_next_day() -> None:
    (item,) = Shelf(WHOLE, ENTRY.replace("}", ", checked_on: 2026-05-20}")).list().items
    assert (item["last_check"], item["days"], item["check_by"], item["stale"]) == (
        "2026-05-20",
        47,
        "2026-11-16",
        False,
    )


@pytest.mark.parametrize(("checked", "stale"), [("2026-01-07", False), ("2026-01-06", True), ("2025-11-20", True)])
def test_k_registry_age_an_entry_is_stale_after_180_days_without_a_check(checked: str, *, stale: bool) -> None:
    entry = ENTRY.replace("since: 2026-01-05", f"since: 2025-01-05, checked_on: {checked}")
    (item,) = Shelf(WHOLE, entry).list().items
    assert item["stale"] is stale


def test_k_registry_age_is_a_setting() -> None:
    (item,) = Shelf(WHOLE, ENTRY, head=f"settings: {{registry_age: 30 days}}\n{LINES}").list().items
    assert (item["check_by"], item["stale"]) == ("2026-02-04", True)


def test_recognition_counts_as_a_check() -> None:
    (item,) = Shelf(WHOLE, ENTRY.replace("}", ", recognised_on: 2026-02-01}")).list().items
    assert item["last_check"] == "2026-02-01"


@pytest.mark.parametrize(
    ("gap", "lacks"),
    [
        ("", []),
        ("sex: female, ", ["person"]),
        ("place: 某路1号, ", ["living"]),
        (", household: [{since: 2026-01-01, people: 1, monthly_income: 700.00}]", ["family", "income"]),
    ],
)
def test_wc_16_the_five_blocks_say_what_is_not_filled_in(gap: str, lacks: list[str]) -> None:
    answer = Shelf(WHOLE.replace(gap, ""), ENTRY).list()
    assert answer.items[0]["lacks"] == lacks
    assert answer.more["complete"] == {
        block: block not in lacks for block in ("person", "family", "income", "living", "hardship")
    }


def test_wc_16_an_entry_without_its_reason_lacks_the_fifth_block() -> None:
    answer = Shelf(WHOLE, ENTRY.replace("reason: elder-care, ", "")).list()
    assert answer.items[0]["lacks"] == ["hardship"]
    assert "缺困难" in text(answer)


def test_who_became_eligible_is_named_until_registered() -> None:
    other = "{id: n, name: 乙, employment: retired}"
    shelf = Shelf(WHOLE, ENTRY, others=other)
    assert shelf.list().more["unregistered"] == ["n"]
    assert "符合条件而未列入 1 人: some 1" in text(shelf.list())
    listed = unregistered_answer(shelf.against.unregistered, shelf.basis, Words("zh"))
    assert [(item["member"], item["because"]) for item in listed.items] == [("n", ["离退休"])]


def test_who_is_no_longer_eligible_is_named() -> None:
    answer = Shelf(WHOLE, ENTRY, when="alone").list()
    assert answer.items[0]["standing"] == "no-longer"
    assert "已不符合任何帮扶类别 1 人: 某某" in text(answer)
    assert "符合条件的都已列入" in text(answer)


def test_the_worst_off_come_first_then_who_has_been_on_it_longest() -> None:
    entries = (
        "{id: a, member: m, degree: mild, since: 2024-01-01}",
        "{id: b, member: n, degree: severe, since: 2025-01-01}",
        "{id: c, member: k, degree: severe, since: 2024-01-01}",
        "{id: d, member: z, since: 2020-01-01}",
    )
    others = "{id: n, name: 乙}, {id: k, name: 丙}, {id: z, name: 丁}"
    assert [item["id"] for item in Shelf("", *entries, others=others).list().items] == ["c", "b", "a", "d"]


def test_who_left_has_the_day_and_the_reason_and_is_no_longer_listed() -> None:
    ended = "{id: h0, member: m, since: 2024-01-01, until: 2026-07-05, exit_reason: recovered}"
    shelf = Shelf("", ended, "{id: h9, member: m, since: 2026-07-06, until: 2026-07-06}")
    assert [item["id"] for item in shelf.list().items] == ["h9"]
    answer = exited_answer(shelf.basis, Words("zh"))
    assert [(item["id"], item["until"], item["exit_reason"]) for item in answer.items] == [
        ("h0", "2026-07-05", "recovered")
    ]
    assert "已脱困" in text(answer)


def test_an_empty_register_says_so() -> None:
    shelf = Shelf("")
    assert "台账上没有人" in text(shelf.list())
    assert "已退出 0 人" in text(exited_answer(shelf.basis, Words("zh")))
    assert "不在台账" in text(shelf.show())


def test_without_a_category_that_opens_aid_nobody_is_said_to_be_missing() -> None:
    shelf = Shelf(WHOLE, ENTRY)
    answer = hardship_answer(shelf.basis, shelf.against, Words("zh"), opens_aid=False)
    assert "现行制度没有可申请帮扶的类别" in text(answer)


HISTORY = "history: [{date: 2026-01-05, degree: fair}, {date: 2026-03-01, reason: study, by: m}]"


@pytest.mark.parametrize("language", LANGUAGES)
def test_one_case_is_one_screen(language: Language) -> None:
    entry = ENTRY.replace("}", f", recognised_on: 2026-01-20, {HISTORY}}}")
    told = text(Shelf(WHOLE, entry).show(language))
    words = Words(language)
    for said in (words.code("hardship", "elder-care"), words.code("route", "applied"), "一支部", "2026-01-20", "h1"):
        assert said in told
    assert told.count("2026-03-01") == 1
    assert len(told.splitlines()) <= 24


def test_a_case_shows_the_latest_entry_and_those_before_it_in_a_line() -> None:
    earlier = "{id: h0, member: m, degree: severe, since: 2024-01-01, until: 2024-12-31, exit_reason: recovered}"
    answer = Shelf(WHOLE, earlier, ENTRY).show()
    assert [item["id"] for item in answer.items] == ["h1", "h0"]
    assert "特别困难(2024-01-01 至 2024-12-31)" in text(answer)


def test_a_case_that_ended_says_why_and_asks_for_no_check() -> None:
    ended = "{id: h0, member: m, degree: severe, since: 2024-01-01, until: 2024-12-31, exit_reason: recovered}"
    told = text(Shelf("", ended).show())
    assert "2024-12-31 已脱困" in told
    assert "最近核查" not in told


@pytest.mark.parametrize(
    ("when", "said"),
    [
        ("retired", "仍符合: some"),
        ("alone", "已不符合任何帮扶类别"),
        ("disability and age > 90", "已不符合任何帮扶类别"),
        ("standing > 30", "能否符合不明"),
    ],
)
def test_a_case_says_how_it_stands_today(when: str, said: str) -> None:
    assert said in text(Shelf(WHOLE, ENTRY, when=when).show())


def test_a_late_check_says_by_how_many_days() -> None:
    entry = ENTRY.replace("since: 2026-01-05", "since: 2025-12-01")
    assert "2025-12-01, 距今 217 天; 应在 2026-05-30 前复核, 已超期 37 天" in text(Shelf(WHOLE, entry).show())


def test_items_are_plain_json() -> None:
    for answer in (Shelf(WHOLE, ENTRY).list(), Shelf(WHOLE, ENTRY).show()):
        assert json.loads(json.dumps(answer.items))
        assert {key for key, _ in answer.columns} <= set(answer.items[0])
