"""Reminders as a command: real mail, real commands, real services, and what is kept of them."""

import json
import os
import stat
import sys
from pathlib import Path

import pytest
from mailing import PASSWORD, USER, Box, mail_server, reminded, text_of
from office import Care

from carecli.files.sent import NAME, sent
from carecli.files.writing.lock import KEPT

TO = "yi2@bureau.example"


def mailing(port: int, security: str = "none", more: str = "") -> str:
    login = "" if security == "none" else f"user: {USER}, password: env:CARE_TEST_MAIL, "
    return f"""
lead_days: 10
mail: {{id: mail, host: localhost, port: {port}, security: {security}, {login}sender: care@bureau.example}}
recipients:
  - {{member: m2, channel: mail, to: {TO}}}
{more}
"""


def kept(folder: Path) -> list[dict[str, str]]:
    path = folder / KEPT / NAME
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()] if path.exists() else []


@pytest.mark.filterwarnings("ignore:Requiring AUTH")  # the server does not see that its socket is encrypted
@pytest.mark.parametrize("security", ["none", "starttls", "ssl"])
def test_a_digest_arrives_by_mail_and_only_once(
    security: str, folder: Path, care: Care, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    box = Box()
    monkeypatch.setenv("CARE_TEST_MAIL", PASSWORD)
    with mail_server(box, tmp_path, security) as port:
        if security != "none":
            monkeypatch.setenv("SSL_CERT_FILE", str(tmp_path / "ca.pem"))
        reminded(folder, mailing(port, security))
        first = care("remind", "--by", "m2", "--lang", "zh")
        again = care("remind", "--by", "m2", "--lang", "zh")
        quiet = care("remind", "--by", "m2", "--quiet")
    assert (first.code, first.out, first.err) == (0, "已发送 1 条, 未发送 0 条。\n", "")
    assert (again.code, again.out, again.err) == (0, "没有新的提醒。\n", "")
    assert (quiet.code, quiet.out, quiet.err) == (0, "", "")
    (mail,) = box.mails
    assert (mail["To"], mail["From"]) == (TO, "care@bureau.example")
    assert mail["Subject"].startswith("试验局党委 关怀提醒: 超期")
    lines = text_of(mail).splitlines()
    assert lines[0] == "试验局党委 关怀提醒   2026-07-06 周一"
    assert "    UM-31/m3/e1" in lines
    assert "  走访 丙三 五必访, 最迟 07-03 周五, 超期 3 天" in lines
    assert [line[:2] for line in lines if line.startswith(("超期", "将到"))] == ["超期", "将到"]
    assert {row["recipient"] for row in kept(folder)} == {"m2"}
    assert {*kept(folder)[0]} == {"on", "when", "duty", "due", "stage", "channel", "recipient"}
    assert stat.S_IMODE((folder / KEPT / NAME).stat().st_mode) == 0o600 or os.name == "nt"


def test_a_dry_run_sends_nothing_keeps_nothing_and_names_no_address(folder: Path, care: Care, tmp_path: Path) -> None:
    box = Box()
    with mail_server(box, tmp_path, "none") as port:
        reminded(folder, mailing(port))
        ran = care("remind", "--dry-run", "--lang", "en")
    assert (ran.code, ran.err, box.mails, kept(folder)) == (0, "", [], [])
    assert "To 乙二 (m2) by mail" in ran.out
    assert "UM-31/m3/e1" in ran.out
    assert TO not in ran.out


def test_without_recipients_it_prints_and_keeps_nothing(folder: Path, care: Care) -> None:
    first, second = care("remind"), care("remind")
    assert (first.code, first.err) == (0, "")
    assert "UM-31/m3/e1" in first.out
    assert first.out == second.out
    assert not (folder / KEPT).exists()


def test_where_nothing_is_due_quiet_means_no_byte(folder: Path, care: Care, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("CARE_TODAY", "2026-01-01")
    assert care("remind", "--by", "p1", "--quiet") == (0, "", "")
    reminded(folder, "recipients: [{member: p1, channel: print}]")
    assert care("remind", "--by", "p1", "--quiet") == (0, "", "")


def test_who_has_no_channel_is_printed_once(folder: Path, care: Care) -> None:
    reminded(folder, "recipients: [{member: p1, channel: print}]")
    first, second = care("remind", "--quiet"), care("remind", "--quiet")
    assert "UM-31/m3/e1" in first.out
    assert second == (0, "", "")


def test_a_server_that_is_not_there_is_told_and_tried_again(folder: Path, care: Care, tmp_path: Path) -> None:
    box = Box()
    with mail_server(box, tmp_path, "none") as port:
        reminded(folder, mailing(port))
    down = care("remind", "--by", "m2", "--lang", "en")
    assert (down.code, down.out) == (6, "0 sent, 1 not sent.\n")
    assert "mail-not-reached" in down.err
    assert "(m2, mail)" in down.err
    assert down.err.startswith("care.yaml:")
    assert (TO in down.err, kept(folder)) == (False, [])
    with mail_server(box, tmp_path, "none") as port:
        reminded(folder, mailing(port))
        assert care("remind", "--by", "m2", "--quiet") == (0, "", "")
    assert len(box.mails) == 1


def test_one_who_is_refused_keeps_no_other_back(folder: Path, care: Care, tmp_path: Path) -> None:
    box = Box()
    box.refused = {"gone@bureau.example"}
    more = "  - {member: m1, channel: mail, to: gone@bureau.example}"
    with mail_server(box, tmp_path, "none") as port:
        reminded(folder, mailing(port, more=more).replace("lead_days: 10", "lead_days: 100"))
        ran = care("remind", "--lang", "en")
    assert (ran.code, ran.out) == (5, "1 sent, 1 not sent.\n")
    assert "code 550" in ran.err
    assert "mail-refused" in ran.err
    assert "gone@bureau.example" not in ran.err
    assert [mail["To"] for mail in box.mails] == [TO]


def test_a_wrong_password_is_told_without_it(
    folder: Path, care: Care, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setenv("CARE_TEST_MAIL", "wrong-kanari")
    with mail_server(Box(), tmp_path) as port:
        monkeypatch.setenv("SSL_CERT_FILE", str(tmp_path / "ca.pem"))
        reminded(folder, mailing(port, "starttls"))
        ran = care("remind", "--by", "m2", "--lang", "en")
    assert ran.code == 6
    assert "mail-login-refused" in ran.err
    assert "kanari" not in ran.err


def test_a_certificate_that_nobody_vouches_for_is_refused(
    folder: Path, care: Care, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    box = Box()
    monkeypatch.setenv("CARE_TEST_MAIL", PASSWORD)
    with mail_server(box, tmp_path) as port:
        reminded(folder, mailing(port, "starttls"))
        ran = care("remind", "--by", "m2", "--lang", "en")
    assert (ran.code, box.mails) == (6, [])
    assert "SSLCertVerificationError" in ran.err


def test_a_server_without_encryption_gets_no_password(folder: Path, care: Care, tmp_path: Path) -> None:
    with mail_server(Box(), tmp_path, "none") as port:
        reminded(folder, mailing(port, "starttls").replace("env:CARE_TEST_MAIL", "file:secret"))
        secret = folder / "secret"
        secret.write_text(PASSWORD)
        secret.chmod(0o600)
        ran = care("remind", "--by", "m2", "--lang", "en")
    assert ran.code == 6
    assert "SMTPNotSupportedError" in ran.err


def commanding(*run: str, more: str = "") -> str:
    return f"""
lead_days: 10
commands: {{id: own, run: {json.dumps(run)}{more}}}
recipients: [{{member: m2, channel: own, to: "13800000000"}}]
"""


STORING = (
    "import os, pathlib, sys; pathlib.Path('got.txt').write_text("
    "os.environ['CARE_TO'] + '|' + os.environ['CARE_SUBJECT'] + '|' + sys.stdin.buffer.read().decode(), 'utf-8')"
)


def test_a_command_gets_the_message_on_its_input_and_no_shell_reads_it(folder: Path, care: Care) -> None:
    reminded(folder, commanding(sys.executable, "-c", STORING, "$(touch broken)", "; touch broken"))
    assert care("remind", "--by", "m2", "--quiet") == (0, "", "")
    to, subject, body = (folder / "got.txt").read_text(encoding="utf-8").split("|")
    assert to == "13800000000"
    assert subject.startswith("试验局党委 关怀提醒")
    assert "UM-31/m3/e1" in body
    assert not list(folder.glob("broken*"))


@pytest.mark.parametrize(
    ("line", "told"),
    [
        ((sys.executable, "-c", "import sys; print('13800000000'); sys.exit(3)"), "command-failed"),
        (("/nowhere/at/all",), "command-not-started"),
    ],
)
def test_a_command_that_fails_is_told_and_tried_again(
    line: tuple[str, ...], told: str, folder: Path, care: Care
) -> None:
    reminded(folder, commanding(*line))
    ran = care("remind", "--by", "m2", "--lang", "en", "--quiet")
    assert (ran.code, ran.out, kept(folder)) == (6, "0 sent, 1 not sent.\n", [])
    assert told in ran.err
    assert "13800000000" not in ran.err
    reminded(folder, commanding(sys.executable, "-c", STORING))
    assert care("remind", "--by", "m2", "--quiet").code == 0
    assert len(kept(folder)) > 0


def test_a_long_message_is_cut_for_its_channel(folder: Path, care: Care) -> None:
    reminded(folder, commanding(sys.executable, "-c", STORING, more=", longest: 300"))
    assert care("remind", "--by", "m2", "--quiet", "--lang", "zh").code == 0
    _, subject, body = (folder / "got.txt").read_text(encoding="utf-8").split("|")
    assert len((subject + body).encode()) <= 300
    assert body.splitlines()[-1].startswith("篇幅所限, 另有 ")


@pytest.mark.skipif(os.name == "nt", reason="Windows has no such modes")
@pytest.mark.parametrize(("mode", "expected"), [(0o644, "secret-too-open"), (0o640, "secret-too-open"), (0o000, "")])
def test_a_secret_that_others_may_read_is_refused_with_the_repair(
    mode: int, expected: str, folder: Path, care: Care, tmp_path: Path
) -> None:
    with mail_server(Box(), tmp_path) as port:
        reminded(folder, mailing(port, "starttls").replace("env:CARE_TEST_MAIL", "file:.secrets/mail"))
        (folder / ".secrets").mkdir()
        secret = folder / ".secrets" / "mail"
        secret.write_text(PASSWORD)
        secret.chmod(mode)
        ran = care("remind", "--by", "m2", "--lang", "en")
    assert ran.code == 6
    assert expected in ran.err
    assert PASSWORD not in ran.err
    if expected:
        assert "chmod 600 .secrets/mail" in ran.err


@pytest.mark.parametrize(
    ("source", "told"),
    [
        ("env:CARE_TEST_NONE", "secret-not-set"),
        ("env:CARE_TEST_BLANK", "secret-empty"),
        ("file:none/at/all", "secret-not-read"),
        ("file:.", "secret-not-read"),
    ],
)
def test_a_secret_that_is_not_there_is_told(
    source: str, told: str, folder: Path, care: Care, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("CARE_TEST_BLANK", " \n")
    reminded(folder, mailing(9, "starttls").replace("env:CARE_TEST_MAIL", source))
    ran = care("remind", "--by", "m2", "--lang", "en")
    assert ran.code == 6
    assert told in ran.err


def test_what_care_yaml_says_wrong_is_told_and_the_others_go_out(folder: Path, care: Care) -> None:
    said = "lead_days: 100\nrecipients: [{member: m2, channel: nowhere}, {member: m1, channel: print}]"
    reminded(folder, said)
    ran = care("remind", "--lang", "en")
    assert ran.code == 5
    assert "unknown-channel" in ran.err
    assert "no-way" in ran.err
    assert "For 甲一 (m1)" in ran.out
    assert {row["recipient"] for row in kept(folder)} == {"m1"}


def test_a_snoozed_duty_is_quiet_and_its_state_as_before(care: Care, monkeypatch: pytest.MonkeyPatch) -> None:
    before = care("due", "--format", "json").out
    assert care("snooze", "UM-31/m3/e1", "--until", "2026-07-08", "--by", "乙二").code == 0
    assert care("due", "--format", "json").out == before
    assert "UM-31/m3/e1" not in care("remind").out
    assert "put off until 2026-07-08; the deadline stays" in care("why", "UM-31/m3/e1", "--lang", "en").out
    monkeypatch.setenv("CARE_TODAY", "2026-07-09")
    assert "UM-31/m3/e1" in care("remind").out
    unknown = care("snooze", "UM-99/m3/e1", "--until", "2026-07-08", "--by", "m2", "--lang", "en")
    assert (unknown.code, "unknown-duty" in unknown.err) == (2, True)


@pytest.mark.skipif(os.name == "nt" or os.geteuid() == 0, reason="needs a user whom modes can stop")
def test_where_the_log_cannot_be_written_nothing_is_sent(folder: Path, care: Care) -> None:
    reminded(folder, commanding(sys.executable, "-c", STORING))
    (folder / KEPT).mkdir()
    (folder / KEPT / NAME).touch(0o400)
    assert care("remind", "--by", "m2").code == 4
    assert not (folder / "got.txt").exists()


def test_where_the_log_is_no_file_nothing_is_sent(folder: Path, care: Care) -> None:
    reminded(folder, commanding(sys.executable, "-c", STORING))
    (folder / KEPT / NAME).mkdir(parents=True)
    ran = care("remind", "--by", "m2", "--lang", "en")
    assert (ran.code, "not-saved" in ran.err) == (4, True)
    assert not (folder / "got.txt").exists()


def test_a_torn_line_of_the_log_is_passed_over_and_ended(folder: Path, care: Care) -> None:
    reminded(folder, commanding(sys.executable, "-c", STORING))
    assert care("remind", "--by", "m2", "--quiet").code == 0
    path = folder / KEPT / NAME
    whole = path.read_bytes()
    lines = len(sent(folder))
    path.write_bytes(whole[:-20])
    assert len(sent(folder)) == lines - 1
    assert care("remind", "--by", "m2", "--quiet").code == 0
    assert len(sent(folder)) == lines
    for junk in ("{}", "[]", "3", '{"duty": 3}', "\x00"):
        path.write_text(path.read_text() + junk + "\n")
    assert len(sent(folder)) == lines
