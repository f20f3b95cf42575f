"""What ``care.yaml`` says of reminders: whether every message has a way to go."""

from collections import Counter
from collections.abc import Iterator
from itertools import pairwise

from carecli.check.ground import Ground
from carecli.model.problem import Problem, problem
from carecli.model.reminders import PRINT, Mail, Recipient, Reminders

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
    yield from _channels(said)
    yield from _recipients(said)
    if any(earlier >= later for earlier, later in pairwise(said.escalate_days)):
        yield problem(said.where, "escalation-not-rising")


def _channels(said: Reminders) -> Iterator[Problem]:
    seen = {PRINT}
    for channel in said.channels:
        if channel.id in seen:
            yield problem(channel.where, "channel-twice", channel=channel.id)
        seen.add(channel.id)
    for mail in said.mail:
        if mail.user and mail.security == "none" and mail.host not in LOOPBACK:
            yield problem(mail.where, "password-in-clear", channel=mail.id)
        if bool(mail.user) != bool(mail.password):
            yield problem(mail.where, "user-without-password", channel=mail.id)


def _recipients(said: Reminders) -> Iterator[Problem]:
    channels = {channel.id: channel for channel in said.channels if channel.id != PRINT}
    known = (PRINT, *channels)
    counted = Counter(_whom(recipient) for recipient in said.recipients)
    for recipient in said.recipients:
        if (recipient.member is None) == (recipient.unit is None):
            yield problem(recipient.where, "recipient-of-nobody")
        if recipient.channel not in known:
            yield problem(recipient.where, "unknown-channel", channel=recipient.channel, known=", ".join(known))
        if isinstance(channels.get(recipient.channel), Mail) and recipient.to is None:
            yield problem(recipient.where, "recipient-without-address", channel=recipient.channel)
        if counted[_whom(recipient)] > 1:
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
