"""Posting: messages handed to the channels that a workspace declares; what a channel refuses keeps no other back."""

from importlib import import_module
from types import TracebackType
from typing import Self

from carecli.exchange.channels.post import ChannelDown, Office, Post, Sending
from carecli.model.problem import Refused
from carecli.model.reminders import Channel, Command, Mail, Service

KINDS: dict[type[Channel], str] = {Mail: "mail:MailPost", Command: "program:ProgramPost", Service: "robot:ServicePost"}
"""What opens a channel of each kind; its module is loaded when the first message takes it."""


def _opened(channel: Channel, office: Office) -> Post:
    module, _, name = KINDS[type(channel)].partition(":")
    made: Post = getattr(import_module(f"carecli.exchange.channels.{module}"), name)(channel, office)
    return made


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
            post = self._open.get(channel.id) or _opened(channel, self._office)
            self._open[channel.id] = post
            post.send(sending)
        except ChannelDown as error:
            self._down[channel.id] = error
            raise
