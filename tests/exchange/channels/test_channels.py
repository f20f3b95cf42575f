"""The channels by themselves: what breaks off, what hangs, and services that answer over HTTP."""

import json
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from datetime import UTC, datetime
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread
from typing import Any

import pytest
from mailing import Box, mail_server

from carecli.exchange.channels.post import Office, Sending
from carecli.exchange.channels.posting import Posting
from carecli.model.problem import Refused
from carecli.model.reminders import Command, Mail, Service

NOW = datetime(2026, 7, 6, 8, tzinfo=UTC)
SENDING = Sending("wang@bureau.example", "提醒", "走访 丙三\n", "abc123", NOW)


def refused(channel: Mail | Command | Service, folder: Path, seconds: float = 5.0, times: int = 1) -> list[str]:
    """How a channel refuses a message, as often as it is tried."""
    ids = []
    with Posting(Office(folder, seconds)) as posting:
        for _ in range(times):
            with pytest.raises(Refused) as caught:
                posting.send(channel, SENDING)
            ids.append(caught.value.id)
    return ids


class Dropping(Box):
    """Hangs up in the middle of each message."""

    async def handle_DATA(self, server: Any, session: Any, envelope: Any) -> str:  # noqa: N802 - the server's name
        del session, envelope
        self.mails.append(None)  # type: ignore[arg-type]
        server.transport.close()
        return "250 never said"


def test_a_connection_that_breaks_is_made_anew_for_the_next(tmp_path: Path) -> None:
    box = Dropping()
    with mail_server(box, tmp_path, "none") as port:
        mail = Mail(id="mail", host="localhost", port=port, security="none", sender="care@bureau.example")
        assert refused(mail, tmp_path, times=2) == ["mail-broken-off", "mail-broken-off"]
    assert len(box.mails) == 2


def test_a_mail_repeated_after_a_crash_bears_the_same_id(tmp_path: Path) -> None:
    box = Box()
    with mail_server(box, tmp_path, "none") as port:
        mail = Mail(id="mail", host="localhost", port=port, security="none", sender="care@bureau.example")
        for _ in range(2):
            with Posting(Office(tmp_path)) as posting:
                posting.send(mail, SENDING)
                posting.send(mail, SENDING._replace(mark="other"))
    ids = [found["Message-ID"] for found in box.mails]
    assert ids == ["<care-abc123@bureau.example>", "<care-other@bureau.example>"] * 2
    assert box.mails[0]["Auto-Submitted"] == "auto-generated"
    assert box.mails[0]["Date"] == "Mon, 06 Jul 2026 08:00:00 +0000"


def test_an_odd_sender_stops_nothing_but_its_own_mail(tmp_path: Path) -> None:
    with mail_server(Box(), tmp_path, "none") as port, Posting(Office(tmp_path)) as posting:
        odd = Mail(id="odd", host="localhost", port=port, security="none", sender="@")
        with pytest.raises(Refused) as caught:
            posting.send(odd, SENDING)
        assert caught.value.id == "mail-not-made"
        posting.send(replace(odd, id="even", sender="care@bureau.example"), SENDING)


def test_a_command_that_waits_for_ever_is_ended(tmp_path: Path) -> None:
    waiting = Command(id="own", run=(sys.executable, "-c", "import time; time.sleep(600)"))
    assert refused(waiting, tmp_path, seconds=0.5) == ["command-too-slow"]


def test_a_command_that_reads_nothing_has_taken_the_message(tmp_path: Path) -> None:
    deaf = Command(id="own", run=(sys.executable, "-c", "pass"))
    with Posting(Office(tmp_path)) as posting:
        posting.send(deaf, SENDING._replace(body="长" * 1_000_000))


def test_a_channel_that_is_down_is_not_started_again(tmp_path: Path) -> None:
    missing = Command(id="own", run=("/nowhere/at/all",))
    assert refused(missing, tmp_path, times=3) == ["command-not-started"] * 3
    assert refused(Command(id="own", run=("nul\0in it",)), tmp_path) == ["command-not-started"]


class Web(BaseHTTPRequestHandler):
    """A service that answers as it is told and keeps what came in."""

    got: list[tuple[str, dict[str, Any]]] = []  # noqa: RUF012 - one server a test
    answer = 200

    def do_POST(self) -> None:
        said = self.rfile.read(int(self.headers["Content-Length"]))
        self.got.append((self.path, json.loads(said)))
        self.send_response(self.answer)
        self.end_headers()

    def log_message(self, *_: object) -> None:
        """Says nothing."""


@contextmanager
def web(answer: int = 200) -> Iterator[tuple[int, list[tuple[str, dict[str, Any]]]]]:
    got: list[tuple[str, dict[str, Any]]] = []
    server = ThreadingHTTPServer(("127.0.0.1", 0), type("Answering", (Web,), {"got": got, "answer": answer}))
    thread = Thread(target=server.serve_forever)
    thread.start()
    try:
        yield server.server_address[1], got
    finally:
        server.shutdown()
        thread.join()
        server.server_close()


def service(monkeypatch: pytest.MonkeyPatch, url: str) -> Service:
    monkeypatch.setenv("CARE_TEST_URL", url)
    return Service(id="robot", url="env:CARE_TEST_URL")


def test_a_service_gets_the_message_at_the_recipients_own_address(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    with web() as (port, got), Posting(Office(tmp_path)) as posting:
        posting.send(service(monkeypatch, f"json://127.0.0.1:{port}/key/{{to}}"), SENDING._replace(to="王 1"))
    ((path, said),) = got
    assert path == "/key/%E7%8E%8B%201"
    assert (said["title"], said["message"].strip()) == ("提醒", "走访 丙三")


def test_a_service_that_says_no_is_told_without_its_address(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    with web(500) as (port, got):
        assert refused(service(monkeypatch, f"json://127.0.0.1:{port}/kanari"), tmp_path) == ["service-refused"]
    assert len(got) == 1
    assert "kanari" not in "".join(capsys.readouterr())


def test_an_address_of_no_service_is_told(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    assert refused(service(monkeypatch, "kanari"), tmp_path) == ["service-unknown"]


def test_addresses_of_the_services_told_of_in_the_documents_are_known() -> None:
    import apprise

    document = (Path(__file__).parents[3] / "docs" / "reminders.md").read_text(encoding="utf-8")
    shown = [part for part in document.split("`") if part.startswith(("wecombot://", "dingtalk://", "feishu://"))]
    assert len(shown) == 3
    for url in shown:
        filled = url.replace("KEY", "a" * 36).replace("SECRET", "S" * 20).replace("TOKEN", "abcdef0123456789")
        assert apprise.Apprise().add(filled), url


def test_where_apprise_is_not_installed_it_says_what_to_install(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setitem(sys.modules, "apprise", None)
    assert refused(service(monkeypatch, "json://127.0.0.1"), tmp_path) == ["notify-missing"]
