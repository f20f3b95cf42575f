"""A real mail server on this machine, and the small workspace with reminders."""

import ssl
from collections.abc import Iterator
from contextlib import contextmanager
from email import message_from_bytes, policy
from email.message import EmailMessage
from pathlib import Path
from typing import Any

import trustme
from aiosmtpd.controller import Controller
from aiosmtpd.smtp import AuthResult, LoginPassword
from office import FILES, write_files

USER, PASSWORD = "care", "kanari-password"
EVERYTHING = 100
"""Days ahead by which the small workspace has something for everybody."""


class Box:
    """What came in; ``refused`` are addresses that the server does not take."""

    def __init__(self) -> None:
        self.mails: list[EmailMessage] = []
        self.refused: set[str] = set()

    async def handle_RCPT(  # noqa: N802 - the server's name
        self, server: Any, session: Any, envelope: Any, address: str, rcpt_options: list[str]
    ) -> str:
        del server, session, rcpt_options
        if address in self.refused:
            return "550 no such mailbox"
        envelope.rcpt_tos.append(address)
        return "250 OK"

    async def handle_DATA(self, server: Any, session: Any, envelope: Any) -> str:  # noqa: N802 - the server's name
        del server, session
        self.mails.append(message_from_bytes(envelope.content, policy=policy.default))
        return "250 taken"


class Server(Controller):
    """The server, on a port of its own; it needs a name that the certificate bears."""

    def __init__(self, box: Box, **options: Any) -> None:
        super().__init__(box, hostname="127.0.0.1", port=0, **options)

    @property
    def taken(self) -> int:
        """The port on which it listens."""
        port: int = self.server.sockets[0].getsockname()[1]  # type: ignore[union-attr]
        return port

    def _trigger_server(self) -> None:
        """The port was given by the system; look at that one."""
        self.port = self.taken
        super()._trigger_server()  # type: ignore[no-untyped-call]


def _knows(server: Any, session: Any, envelope: Any, mechanism: str, data: Any) -> AuthResult:
    del server, session, envelope, mechanism
    good = isinstance(data, LoginPassword) and (data.login, data.password) == (USER.encode(), PASSWORD.encode())
    return AuthResult(success=good, handled=False)


@contextmanager
def mail_server(box: Box, folder: Path, security: str = "starttls") -> Iterator[int]:
    """Runs the server; with encryption it asks for user and password. The authority's file is ``ca.pem``."""
    options: dict[str, Any] = {}
    if security != "none":
        authority = trustme.CA()
        authority.cert_pem.write_to_path(str(folder / "ca.pem"))
        context = ssl.create_default_context(ssl.Purpose.CLIENT_AUTH)
        authority.issue_cert("localhost", "127.0.0.1").configure_cert(context)
        options = {"authenticator": _knows, "auth_required": True}
        if security == "ssl":
            options |= {"ssl_context": context, "auth_require_tls": False}
        else:
            options |= {"tls_context": context, "require_starttls": True}
    server = Server(box, **options)
    server.start()
    try:
        yield server.taken
    finally:
        server.stop()


def reminded(folder: Path, said: str) -> Path:
    """The small workspace with these lines under ``reminders``."""
    head = FILES["care.yaml"] + "reminders:\n" + "".join(f"  {line}\n" for line in said.splitlines() if line.strip())
    return write_files(folder, {**FILES, "care.yaml": head})


def text_of(mail: EmailMessage) -> str:
    """What a mail says."""
    text: str = mail.get_content()
    return text
