"""Posting: messages handed to the channels that a workspace declares; what a channel refuses keeps no other back."""

from collections.abc import Callable
from types import TracebackType
from typing import Any, Self

from carecli.exchange.channels.mail import MailPost
from carecli.exchange.channels.post import ChannelDown, Office, Post, Sending
from carecli.exchange.channels.program import ProgramPost
from carecli.exchange.channels.robot import ServicePost
from carecli.model.problem import Refused
from carecli.model.reminders import Channel, Command, Mail, Service

KINDS: dict[type[Channel], Callable[[Any, Office], Post]] = {
    Mail: MailPost,
    Command: ProgramPost,
    Service: ServicePost,
}
"""What opens a channel of each kind."""


class Posting:
    """The channels of one run, each opened when first needed; one that is down is not tried again."""

    def __init__(self, office: Office) -> None:
        self._office = office
        self._open: dict[str, Post] = {}
        self._down: dict[str, Refused] = {}

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        for post in self._open.values():
            post.close()

    def send(self, channel: Channel, sending: Sending) -> None:
        """Hands a message over; raises Refused where it was not taken."""
        if down := self._down.get(channel.id):
            raise down
        try:
            post = self._open.get(channel.id) or KINDS[type(channel)](channel, self._office)
            self._open[channel.id] = post
            post.send(sending)
        except ChannelDown as error:
            self._down[channel.id] = error
            raise
