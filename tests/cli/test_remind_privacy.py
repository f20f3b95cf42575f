"""No private field of any section, nor of the head, reaches a message, the log of what was sent, or an error."""

import json
import shutil
import sys
from datetime import UTC, datetime
from pathlib import Path

import pytest
from canaries import CANARY, HOUSE, NUMBER, ground, owed, private, telling_words
from mailing import Box, mail_server
from office import Care

from carecli.duties.reminders.nudge import Nudge
from carecli.duties.reminders.parcel import Parcel
from carecli.duties.reminders.stage import Stage
from carecli.files.sent import NAME, open_log
from carecli.files.writing.lock import KEPT
from carecli.model.reminders import Command, Mail, Recipient, Reminders, Service
from carecli.model.shape import shape
from carecli.model.words import LANGUAGES, Words
from carecli.reports.digest import digest, discreetly

RECIPIENT = Recipient(member="m001", channel="mail", to=CANARY)
CHANNEL = Mail(id="mail", host="localhost", sender="care@bureau.example", user=CANARY)
NOW = datetime(2026, 7, 6, tzinfo=UTC)


def parcel() -> Parcel:
    """Every duty of the year under every policy, at some stage."""
    stages = (Stage("coming"), Stage("due"), Stage("overdue"), Stage("escalated", 1))
    fresh = tuple(Nudge(duty, "m001", stages[at % 4], unassigned=not at % 5) for at, duty in enumerate(owed()))
    return Parcel(RECIPIENT, CHANNEL, fresh, 3, {"due": 1})


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_private_value_stands_in_a_message(language: str) -> None:
    words = Words(language)  # type: ignore[arg-type]
    letter = digest(parcel(), ground(), words)
    said = f"{letter.subject}\n{letter.body}"
    assert len(said) > 1000
    assert CANARY not in said
    assert str(NUMBER)[:6] not in said
    telling = telling_words(LANGUAGES.index(words.language))
    for duty in owed():
        what = discreetly(duty, words)
        assert what
        assert not [word for word in telling if word == what or (len(word) > 4 and word in what)], duty.id


def test_no_private_value_stands_in_the_log(tmp_path: Path) -> None:
    with open_log(tmp_path) as log:
        log.add(parcel().keys, NOW.date(), NOW)
    text = (tmp_path / KEPT / NAME).read_text(encoding="utf-8")
    assert text.count("\n") == len(owed())
    assert CANARY not in text
    assert str(NUMBER)[:6] not in text
    assert {key for line in text.splitlines() for key in json.loads(line)} == {
        "on",
        "when",
        "duty",
        "due",
        "stage",
        "channel",
        "recipient",
    }


def test_the_private_fields_of_the_head_are_those_tried_below() -> None:
    """A new one must come into the workspace of the next test."""
    found = {
        f"{cls.__name__}.{f.name}" for cls in (Mail, Command, Service, Recipient) for f in shape(cls) if private(f)
    }
    assert {name for name in found if not name.endswith(".note")} == {
        "Mail.user",
        "Mail.password",
        "Service.url",
        "Recipient.to",
    }
    assert {f.name for f in shape(Reminders) if private(f)} <= {*Reminders.__dataclass_fields__}


FAILING = f"""
reminders:
  note: {CANARY}
  lead_days: 60
  mail:
    - {{id: gone, host: localhost, port: 9, user: {CANARY}, password: env:CARE_TEST_P, sender: c@x.example}}
    - {{id: open, host: localhost, port: 9, user: {CANARY}, password: file:open, sender: care@x.example}}
    - {{id: plain, host: localhost, port: PORT, security: none, sender: care@x.example}}
  commands: {{id: bad, run: [PYTHON, -c, "import sys; print(sys.stdin.read()); sys.exit('{CANARY}')"], note: {CANARY}}}
  services:
    - {{id: robot, url: env:CARE_TEST_U, note: {CANARY}}}
    - {{id: strange, url: env:CARE_TEST_P}}
  recipients:
    - {{member: m001, channel: gone, to: {CANARY}@x.example, note: {CANARY}}}
    - {{member: m007, channel: open, to: {CANARY}@x.example}}
    - {{member: m007, channel: plain, to: "{CANARY}@x.example"}}
    - {{member: m035, channel: bad, to: {CANARY}}}
    - {{member: m035, channel: robot, to: {CANARY}}}
    - {{member: m114, channel: strange, to: {CANARY}}}
    - {{member: nobody, channel: print, to: {CANARY}}}
"""


@pytest.mark.parametrize("language", LANGUAGES)
def test_whatever_fails_no_address_and_no_secret_is_told(
    language: str, care: Care, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setenv("CARE_TODAY", "")
    monkeypatch.setenv("CARE_TEST_P", CANARY)
    monkeypatch.setenv("CARE_TEST_U", f"json://127.0.0.1:9/{CANARY}")
    copy = tmp_path / "data"
    shutil.copytree(HOUSE / "data", copy, ignore=shutil.ignore_patterns(KEPT))
    (copy / "open").write_text(CANARY)
    (copy / "open").chmod(0o644)
    box = Box()
    with mail_server(box, tmp_path, "none") as port:
        head = FAILING.replace("PORT", str(port)).replace("PYTHON", sys.executable)
        with (copy / "care.yaml").open("a", encoding="utf-8") as file:
            file.write(head)
        box.refused = {f"{CANARY}@x.example"}
        tried = care("remind", "--dry-run", "-C", str(copy), "--lang", language)
        ran = care("remind", "-C", str(copy), "--lang", language)
    assert ran.code == 5  # what is printed was not sent by any channel, and went
    ids = {"mail-not-reached", "secret-too-open", "command-failed", "service-refused", "service-unknown"}
    assert not [id_ for id_ in ids if f"({id_})" not in ran.err]
    kept = "".join(path.read_text(encoding="utf-8") for path in (copy / KEPT).iterdir() if path.is_file())
    assert kept
    for told in (tried.out, tried.err, ran.out, ran.err, kept):
        assert CANARY not in told
