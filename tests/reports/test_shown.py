from datetime import date

import pytest
from stories import records_of

from carecli.model.event import SENSITIVE
from carecli.model.fund import Receipt
from carecli.model.member import Birthday, Member, Stay
from carecli.model.record import Part
from carecli.model.shape import shape
from carecli.model.visit import Gift, Visit
from carecli.model.words import Words
from carecli.reports.machine import machine_part, machine_value
from carecli.reports.person_years import birthday_text
from carecli.reports.shown import Shown

RECORDS = records_of(
    """
organisation: [{id: one, name: 一支部, level: branch}]
accounts: [{id: purse, organisation: one, name: 一支部小金库}]
members: [{id: m1, name: 甲, branch: one}]
"""
)


def shown(cls: type[Part], name: str, value: object, language: str = "zh") -> str:
    field = next(field for field in shape(cls) if field.name == name)
    return Shown(RECORDS, Words("zh" if language == "zh" else "en")).value(field, value)


def test_ids_are_said_by_name_and_an_unknown_one_by_itself() -> None:
    assert shown(Visit, "by", ("m1", "m9")) == "甲、m9"
    assert shown(Visit, "unit", "one") == "一支部"
    assert shown(Visit, "unit", "two") == "two"
    assert Shown(RECORDS, Words("zh")).named(("accounts",), "purse") == "一支部小金库"
    assert Shown(RECORDS, Words("zh")).named(("accounts",), "other") == "other"
    assert Shown(RECORDS, Words("zh")).named(("fund",), "f1") == "f1"


def test_codes_are_words_for_people_and_stay_for_programs() -> None:
    assert shown(Receipt, "kind", "receipt") == "收入"
    fields = {field.name: field for field in shape(Receipt)}
    assert machine_value(fields["kind"], "receipt") == "receipt"


def test_nothing_is_an_empty_text() -> None:
    assert shown(Visit, "form", None) == ""
    assert shown(Visit, "by", ()) == ""


def test_yes_and_no_are_words() -> None:
    assert [shown(Visit, "also_talk", value) for value in (True, False)] == ["是", "否"]
    assert shown(Visit, "also_talk", True, "en") == "yes"


def test_money_has_its_thousands_apart_and_its_heading() -> None:
    gift = Gift(cash=1_234_50, goods="米", entry="f1")
    assert shown(Visit, "gift", gift) == "慰问金 1,234.50、米、入账 f1"
    assert shown(Visit, "gift", gift, "en") == "cash 1,234.50, 米, entry f1"


@pytest.mark.parametrize("kind", sorted(SENSITIVE))
def test_a_sensitive_occasion_is_not_named(kind: str) -> None:
    assert shown(Visit, "occasion", kind) == "关注事项"


def test_the_days_of_a_part_stand_behind_it() -> None:
    def stay(since: date | None, until: date | None) -> str:
        return shown(Member, "branch", (Stay(id="one", since=since, until=until),))

    first, last = date(2020, 1, 1), date(2024, 12, 31)
    assert stay(None, None) == "一支部"
    assert stay(first, None) == "一支部(2020-01-01 起)"
    assert stay(None, last) == "一支部(至 2024-12-31)"
    assert stay(first, last) == "一支部(2020-01-01 至 2024-12-31)"


def test_parts_that_do_not_last_on_the_day_are_left_out_of_a_list() -> None:
    field = next(field for field in shape(Member) if field.name == "branch")
    stays = (Stay(id="two", until=date(2024, 12, 31)), Stay(id="one", since=date(2025, 1, 1)))
    one = Shown(RECORDS, Words("zh"))
    assert one.current(field, stays, date(2024, 12, 31)) == "two"
    assert one.current(field, stays, date(2025, 1, 1)) == "一支部"


def test_programs_get_values_as_the_files_write_them() -> None:
    fields = {field.name: field for field in shape(Visit)}
    assert machine_value(fields["gift"], Gift(cash=1_234_50)) == {"cash": "1234.50", "goods": None, "entry": None}
    assert machine_value(fields["also_talk"], True) is True
    assert machine_value(fields["occasion"], "mood") is None
    assert machine_value(fields["occasion"], "regular") == "regular"
    assert machine_value(fields["by"], ("m1",)) == ["m1"]
    assert machine_value(fields["member"], None) is None
    assert machine_part(Birthday(calendar="lunar", month=2, day=3)) == {
        "calendar": "lunar",
        "month": 2,
        "day": 3,
        "leap": False,
        "eve": False,
    }


@pytest.mark.parametrize(
    ("birthday", "chinese", "english"),
    [
        (Birthday(calendar="lunar", month=2, day=3), "农历 2月3日", "lunar, month 2, day 3"),
        (Birthday(calendar="lunar", month=6, day=30, leap=True), "农历 闰6月30日", "lunar, leap month 6, day 30"),
        (Birthday(calendar="lunar", eve=True), "除夕", "the eve of the lunar New Year"),
        (Birthday(calendar="solar", month=2, day=29), "公历 2月29日", "solar, month 2, day 29"),
    ],
)
def test_a_birthday_is_said_as_it_is_kept(birthday: Birthday, chinese: str, english: str) -> None:
    assert list(birthday_text(birthday, Words("zh"))) == [chinese]
    assert list(birthday_text(birthday, Words("en"))) == [english]
