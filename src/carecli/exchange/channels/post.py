"""Post: an opened channel that messages can be handed to."""

from datetime import datetime
from pathlib import Path
from typing import NamedTuple, Protocol

from carecli.model.problem import Refused


class Sending(NamedTuple):
    """One message on its way; ``mark`` is the same for the same message, ``to`` empty where the channel knows."""

    to: str
    subject: str
    body: str
    mark: str
    when: datetime


class ChannelDown(Refused):
    """The channel as a whole does not work: no other message need be tried."""


class Post(Protocol):
    """What takes messages; ``send`` raises Refused where one was not taken, ``close`` raises nothing."""

    def send(self, sending: Sending) -> None:
        """Hands over one message and waits until it is taken."""

    def close(self) -> None:
        """Ends it."""


class Office(NamedTuple):
    """Where the channels find secrets, and how long they wait for an answer, in seconds."""

    folder: Path
    seconds: float = 30.0
