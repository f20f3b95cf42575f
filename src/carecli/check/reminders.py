"""What ``care.yaml`` says of reminders: whether every message has a way to go."""

from collections import Counter
from collections.abc import Iterator, Mapping
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
    yield from (fault for channel in said.channels for fault in _of_channel(channel, said))
    yield from (fault for faults in _by_recipient(said).values() for fault in faults)
    if any(earlier >= later for earlier, later in pairwise(said.escalate_days)):
        yield problem(said.where, "escalation-not-rising")


def unreachable(said: Reminders) -> frozenset[Recipient]:
    """The recipients with whom, or with whose channel, something is wrong."""
    broken = {channel.id for channel in said.channels if any(_of_channel(channel, said))}
    found = _by_recipient(said).items()
    return frozenset(recipient for recipient, faults in found if faults or recipient.channel in broken)


def _by_recipient(said: Reminders) -> dict[Recipient, list[Problem]]:
    channels = {channel.id: channel for channel in said.channels if channel.id != PRINT}
    times = Counter(map(_whom, said.recipients))
    return {
        recipient: list(_of_recipient(recipient, channels, several=times[_whom(recipient)] > 1))
        for recipient in said.recipients
    }


def _of_channel(channel: Channel, said: Reminders) -> Iterator[Problem]:
    names = Counter((PRINT, *(each.id for each in said.channels)))
    if names[channel.id] > 1:
        yield problem(channel.where, "channel-twice", channel=channel.id)
    if isinstance(channel, Mail):
        if channel.user and channel.security == "none" and channel.host not in LOOPBACK:
            yield problem(channel.where, "password-in-clear", channel=channel.id)
        if bool(channel.user) != bool(channel.password):
            yield problem(channel.where, "user-without-password", channel=channel.id)


def _of_recipient(recipient: Recipient, channels: Mapping[str, Channel], *, several: bool) -> Iterator[Problem]:
    known = (PRINT, *channels)
    if (recipient.member is None) == (recipient.unit is None):
        yield problem(recipient.where, "recipient-of-nobody")
    if recipient.channel not in known:
        yield problem(recipient.where, "unknown-channel", channel=recipient.channel, known=", ".join(known))
    if isinstance(channels.get(recipient.channel), Mail) and recipient.to is None:
        yield problem(recipient.where, "recipient-without-address", channel=recipient.channel)
    if several:
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
