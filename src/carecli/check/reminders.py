"""What ``care.yaml`` says of reminders: whether every message has a way to go."""

from collections import Counter
from collections.abc import Iterator
from itertools import pairwise

from carecli.check.ground import Ground
from carecli.model.problem import Problem, problem
from carecli.model.reminders import PRINT, Channel, Mail, Recipient, Reminders

LOOPBACK = frozenset({"localhost", "127.0.0.1", "::1"})
"""Hosts to which nothing leaves this machine."""


def reminders(ground: Ground) -> Iterator[Problem]:
    """What is unsound about the reminders."""
    said = ground.records.workspace.reminders
    if said:
        yield from unsound(said)
        yield from _of_no_rule(said, ground)


def unsound(said: Reminders) -> Iterator[Problem]:
    """Errors that keep a message from going where it should; each stands at the mapping to mend."""
    for channel in said.channels:
        yield from _of_channel(channel, said)
    for recipient in said.recipients:
        yield from _of_recipient(recipient, said)
    if any(earlier >= later for earlier, later in pairwise(said.escalate_days)):
        yield problem(said.where, "escalation-not-rising")


def can_be_reached(recipient: Recipient, said: Reminders) -> bool:
    """Whether nothing is wrong with a recipient nor with the channel."""
    channel = [channel for channel in said.channels if channel.id == recipient.channel]
    return not any((*_of_recipient(recipient, said), *(fault for each in channel for fault in _of_channel(each, said))))


def _of_channel(channel: Channel, said: Reminders) -> Iterator[Problem]:
    names = Counter((PRINT, *(each.id for each in said.channels)))
    if names[channel.id] > 1:
        yield problem(channel.where, "channel-twice", channel=channel.id)
    if isinstance(channel, Mail):
        if channel.user and channel.security == "none" and channel.host not in LOOPBACK:
            yield problem(channel.where, "password-in-clear", channel=channel.id)
        if bool(channel.user) != bool(channel.password):
            yield problem(channel.where, "user-without-password", channel=channel.id)


def _of_recipient(recipient: Recipient, said: Reminders) -> Iterator[Problem]:
    channels = {channel.id: channel for channel in said.channels if channel.id != PRINT}
    known = (PRINT, *channels)
    if (recipient.member is None) == (recipient.unit is None):
        yield problem(recipient.where, "recipient-of-nobody")
    if recipient.channel not in known:
        yield problem(recipient.where, "unknown-channel", channel=recipient.channel, known=", ".join(known))
    if isinstance(channels.get(recipient.channel), Mail) and recipient.to is None:
        yield problem(recipient.where, "recipient-without-address", channel=recipient.channel)
    if sum(1 for other in said.recipients if _whom(other) == _whom(recipient)) > 1:
        yield problem(recipient.where, "recipient-twice", channel=recipient.channel)


def _whom(recipient: Recipient) -> tuple[str | None, str | None, str]:
    return recipient.member, recipient.unit, recipient.channel


def _of_no_rule(said: Reminders, ground: Ground) -> Iterator[Problem]:
    """Days set for a rule of no policy in force here; said only where all policies could be read."""
    rules = {rule.id for active in ground.active for rule in active.policy.rules}
    whole = len(ground.active) == len(ground.records.workspace.policies)
    yield from (
        problem(lead.where, "lead-of-no-rule", rule=lead.rule)
        for lead in said.rules
        if whole and lead.rule not in rules
    )
