"""Who is reminded of what is due, by which channel, and how early (the key ``reminders`` of ``care.yaml``)."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Annotated, TypeAlias

from carecli.model.codes import coded
from carecli.model.field import PRIVATE, Keyed, Many, Text
from carecli.model.problem import Refused
from carecli.model.record import Part
from carecli.model.scalars import Id, Line, PersonId, Secret, UnitId, YesNo, parse_line

PRINT = "print"
"""The channel that every workspace has: the answer of the command itself."""

MOST_DAYS, LEAST_BYTES, MOST_BYTES, LAST_PORT = 366, 300, 1_000_000, 65_535
_NUMBER = re.compile(r"0|[1-9][0-9]{0,8}", re.ASCII)
_SOURCE = re.compile(r"env:[A-Za-z_][A-Za-z0-9_]*|file:\S.*", re.ASCII)


def _number(text: str, least: int, most: int) -> int:
    if not _NUMBER.fullmatch(text) or not least <= int(text) <= most:
        raise Refused("number-out-of-range", least=least, most=most)
    return int(text)


def parse_days(text: str) -> int:
    """A number of days, at most a year."""
    return _number(text, 0, MOST_DAYS)


def parse_bytes(text: str) -> int:
    """How many bytes a message may have."""
    return _number(text, LEAST_BYTES, MOST_BYTES)


def parse_port(text: str) -> int:
    """A port of a mail server."""
    return _number(text, 1, LAST_PORT)


def parse_source(text: str) -> str:
    """Where a secret is kept: ``env:NAME`` or ``file:PATH``; the secret itself is refused, and never repeated."""
    if not _SOURCE.fullmatch(parse_line(text)):
        raise Refused("secret-in-care-yaml")
    return text.strip()


Days: TypeAlias = Annotated[int, Text(parse_days, pattern=_NUMBER.pattern, example="7")]
Bytes: TypeAlias = Annotated[int, Text(parse_bytes, pattern=_NUMBER.pattern, example="1800")]
Port: TypeAlias = Annotated[int, Text(parse_port, pattern=_NUMBER.pattern, example="587")]
KeptIn: TypeAlias = Annotated[str, Text(parse_source, pattern=_SOURCE.pattern, example="env:CARE_MAIL"), PRIVATE]


@dataclass(frozen=True, slots=True, kw_only=True)
class Lead(Part):
    """How many days before its deadline a rule's duty is first told."""

    rule: Id
    lead_days: Days


@dataclass(frozen=True, slots=True, kw_only=True)
class Channel(Part):
    """A way for messages to take: ``longest`` bytes each; one that a whole group reads gets counts only."""

    id: Id
    group: YesNo = False
    longest: Bytes = 100_000


@dataclass(frozen=True, slots=True, kw_only=True)
class Mail(Channel):
    """A mail server; without ``port`` the usual one of its ``security``."""

    host: Line
    port: Port | None = None
    security: Annotated[str, coded("mail-security")] = "starttls"
    user: Secret | None = None
    password: KeptIn | None = None
    sender: Line


@dataclass(frozen=True, slots=True, kw_only=True)
class Command(Channel):
    """A program that takes each message on standard input; ``run`` are its name and arguments, no shell reads them."""

    run: Annotated[tuple[Line, ...], Many()]


@dataclass(frozen=True, slots=True, kw_only=True)
class Service(Channel):
    """An address of the library apprise, kept as a secret: it holds the key of a robot (WeCom, DingTalk, Feishu …)."""

    url: KeptIn
    longest: Bytes = 1_800


@dataclass(frozen=True, slots=True, kw_only=True)
class Recipient(Part):
    """Who gets messages where: a person what is theirs, a body only counts; ``to`` is the address, if one is needed."""

    member: PersonId | None = None
    unit: UnitId | None = None
    channel: Id
    to: Secret | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Reminders(Part):
    """All that ``care remind`` is told: days before a deadline, days after it until the next level hears, and ways."""

    lead_days: Days = 7
    escalate_days: Annotated[tuple[Days, ...], Many()] = ()
    rules: Annotated[tuple[Lead, ...], Keyed("rule", value="lead_days")] = ()
    mail: Annotated[tuple[Mail, ...], Many()] = ()
    commands: Annotated[tuple[Command, ...], Many()] = ()
    services: Annotated[tuple[Service, ...], Many()] = ()
    recipients: Annotated[tuple[Recipient, ...], Many()] = ()

    @property
    def channels(self) -> Iterator[Channel]:
        """Every channel, whatever its kind."""
        yield from (*self.mail, *self.commands, *self.services)

    def lead_of(self, rule: str) -> int:
        """The days before its deadline on which a duty of a rule is first told."""
        return next((lead.lead_days for lead in self.rules if lead.rule == rule), self.lead_days)

    @property
    def farthest(self) -> int:
        """The longest of these."""
        return max((self.lead_days, *(lead.lead_days for lead in self.rules)))
