"""A service that the library apprise speaks to: the robots of WeCom, DingTalk, Feishu and many others."""

from typing import Any
from urllib.parse import quote

from carecli.exchange.channels.post import ChannelDown, Office, Sending
from carecli.exchange.channels.secret import secret
from carecli.model.problem import Refused
from carecli.model.reminders import Service


class ServicePost:
    """One address of apprise; the library is loaded when it is opened and not before."""

    def __init__(self, service: Service, office: Office) -> None:
        self._url = secret(service.url, office.folder)
        self._apprise = _library()

    def send(self, sending: Sending) -> None:
        """Raises ChannelDown where apprise does not know such an address, Refused where the service takes nothing."""
        messenger = self._apprise.Apprise()
        if not messenger.add(self._url.replace("{to}", quote(sending.to, safe=""))):
            raise ChannelDown("service-unknown")
        kind = self._apprise.NotifyFormat.TEXT
        if not messenger.notify(title=sending.subject, body=sending.body, body_format=kind):
            raise Refused("service-refused")

    def close(self) -> None:
        """Nothing is left open."""


def _library() -> Any:
    """The library, with its own log off: it may write down addresses, which hold keys."""
    import logging

    try:
        import apprise
    except ImportError:
        raise ChannelDown("notify-missing") from None
    logging.getLogger("apprise").disabled = True
    return apprise
