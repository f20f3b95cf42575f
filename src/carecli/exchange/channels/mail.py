"""Mail by the standard library: one connection for all messages of a run, encrypted unless told otherwise."""

import smtplib
import ssl
from contextlib import suppress
from email.errors import MessageError
from email.headerregistry import Address
from email.message import EmailMessage
from email.policy import SMTP
from email.utils import format_datetime

from carecli.exchange.channels.post import ChannelDown, Office, Sending
from carecli.exchange.channels.secret import secret
from carecli.model.problem import Refused
from carecli.model.reminders import Mail

PORTS = {"starttls": 587, "ssl": 465, "none": 25}
_CLOSING = 421
"""The server's answer before it closes the connection."""


class MailPost:
    """A mail server; connected when first needed, and anew where the connection broke."""

    def __init__(self, mail: Mail, office: Office) -> None:
        self._mail = mail
        self._office = office
        self._password = secret(mail.password, office.folder) if mail.password else ""
        self._server: smtplib.SMTP | None = None

    def send(self, sending: Sending) -> None:
        """Raises ChannelDown where there is no server or it takes no login, Refused where it takes no such mail."""
        try:
            message = _message(sending, self._mail.sender)
        except (ValueError, LookupError, MessageError):  # what the standard library says of odd addresses
            raise Refused("mail-not-made") from None
        server = self._server or self._connected()
        try:
            server.send_message(message, self._mail.sender, [sending.to])
        except smtplib.SMTPResponseException as error:
            if error.smtp_code == _CLOSING:
                self.close()
            raise Refused("mail-refused", code=error.smtp_code) from None
        except smtplib.SMTPRecipientsRefused as error:
            raise Refused("mail-refused", code=next(iter(error.recipients.values()))[0]) from None
        except (smtplib.SMTPException, OSError, ValueError) as error:
            self.close()
            raise Refused("mail-broken-off", reason=type(error).__name__) from None

    def close(self) -> None:
        """Says goodbye, if anybody is there."""
        server, self._server = self._server, None
        if server:
            with suppress(smtplib.SMTPException, OSError):
                server.quit()

    def _connected(self) -> smtplib.SMTP:
        mail, port = self._mail, self._mail.port or PORTS[self._mail.security]
        where = {"host": mail.host, "port": port}
        try:
            self._server = server = self._open(port)
            if mail.user:
                server.login(mail.user, self._password)
        except smtplib.SMTPAuthenticationError as error:
            self.close()
            raise ChannelDown("mail-login-refused", code=error.smtp_code, **where) from None
        except (smtplib.SMTPException, OSError) as error:
            self.close()
            raise ChannelDown("mail-not-reached", reason=type(error).__name__, **where) from None
        return server

    def _open(self, port: int) -> smtplib.SMTP:
        """The name of the server must be the one on its certificate; SSL_CERT_FILE names further authorities."""
        mail, seconds = self._mail, self._office.seconds
        if mail.security == "ssl":
            return smtplib.SMTP_SSL(mail.host, port, timeout=seconds, context=ssl.create_default_context())
        server = smtplib.SMTP(mail.host, port, timeout=seconds)
        if mail.security == "starttls":
            try:
                server.starttls(context=ssl.create_default_context())
            except (smtplib.SMTPException, OSError):
                server.close()
                raise
        return server


def _message(sending: Sending, sender: str) -> EmailMessage:
    """A plain text; the mark becomes its id, so that a message sent twice after a crash can be known as the same."""
    message = EmailMessage(policy=SMTP)
    message["From"] = sender
    message["To"] = sending.to
    message["Subject"] = sending.subject
    message["Date"] = format_datetime(sending.when)
    message["Message-ID"] = f"<care-{sending.mark}@{_domain(sender)}>"
    message["Auto-Submitted"] = "auto-generated"
    message.set_content(sending.body, cte="base64")
    return message


def _domain(sender: str) -> str:
    with suppress(ValueError, IndexError):
        return Address(addr_spec=sender).domain or "localhost"
    return "localhost"
