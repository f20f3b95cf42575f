"""Reminding: the messages of a day packed, and handed on or printed."""

import sys
from hashlib import sha256

from carecli.check.reminders import unreachable, unsound
from carecli.cli.complaints import complain
from carecli.cli.desk import Desk
from carecli.cli.exit_code import ExitCode
from carecli.cli.naming import person_named
from carecli.cli.owing import CASES, grounded
from carecli.duties.reminders.nudge import nudges
from carecli.duties.reminders.parcel import Parcel, Sent, Told, parcels
from carecli.exchange.channels.post import Office, Sending
from carecli.exchange.channels.posting import Posting
from carecli.files.sent import SentLog, open_log, sent
from carecli.model.problem import Place, Refused
from carecli.model.reminders import PRINT, Reminders
from carecli.model.snooze import Snooze
from carecli.reports.digest import digest
from carecli.reports.letter import Letter
from carecli.reports.reminders import Packed, reminders_answer

_MARK = 32
"""Hexadecimal digits of a message's mark."""


class Errands:
    """What there is to tell today, and to whom."""

    def __init__(self, desk: Desk, by: str | None) -> None:
        self.desk = desk
        self.basis, self.code = grounded(desk, "snoozes", *CASES)
        self.said = self.basis.records.workspace.reminders or Reminders()
        self._snoozes = self.basis.records.of(Snooze)
        self._by = person_named(by, self.basis.records, desk.today, desk.words).id if by else None
        self.unreachable = unreachable(self.said)
        complain(unsound(self.said), desk.words)

    def packed(self, before: Sent) -> list[Packed]:
        """Every message that was not sent before, in the order in which they go out."""
        told = Told(before, self._snoozes, self.basis.today)
        found = parcels(nudges(self.basis, self.said, self._snoozes), self.said, told, self.basis.records.structure)
        theirs = [parcel for parcel in found if self._by is None or parcel.recipient.member == self._by]
        return [Packed(parcel, digest(parcel, self.basis, self.desk.words)) for parcel in theirs]


def printed(errands: Errands, *, dry: bool, quiet: bool) -> ExitCode:
    """Prints all messages and keeps nothing; with ``dry`` those that would be sent."""
    desk = errands.desk
    packed = errands.packed(sent(desk.folder) if errands.said.recipients else {})
    if packed:
        ending = desk.words("remind.would", count=len(packed)) if dry else ""
        desk.show(reminders_answer(packed, ending, errands.basis, desk.words), None, None)
    else:
        _say_nothing(errands, quiet=quiet)
    return _ended(errands, 0, 0)


def sent_out(errands: Errands, *, quiet: bool) -> ExitCode:
    """Sends each message and writes it down; what fails is told, and tried again by the next run."""
    desk = errands.desk
    packed = errands.packed(sent(desk.folder))
    if not packed:
        _say_nothing(errands, quiet=quiet)
        return _ended(errands, 0, 0)
    with open_log(desk.folder) as log, Posting(Office(desk.folder)) as posting:
        went = [_handed(each, posting, log, errands) for each in packed]
    failed = went.count(False)
    if failed or not quiet:
        sys.stdout.write(desk.words("remind.sent", sent=len(went) - failed, failed=failed) + "\n")
    return _ended(errands, len(went), failed)


def _handed(packed: Packed, posting: Posting, log: SentLog, errands: Errands) -> bool:
    """Whether a message went; only then it is written down, so that a crash between repeats it."""
    parcel, letter = packed
    desk, recipient = errands.desk, parcel.recipient
    try:
        _send(parcel, letter, posting, errands)
    except Refused as error:
        where = recipient.where if recipient.where.file else Place("care.yaml", 0)
        complain((error.at(where, to=f" ({parcel.whom}, {recipient.channel})"),), desk.words)
        return False
    log.add(parcel.keys, errands.basis.today, desk.now)
    return True


def _send(parcel: Parcel, letter: Letter, posting: Posting, errands: Errands) -> None:
    desk, recipient = errands.desk, parcel.recipient
    if recipient in errands.unreachable:
        raise Refused("no-way")
    if recipient.channel == PRINT:
        answer = reminders_answer([Packed(parcel, letter)], "", errands.basis, desk.words)
        desk.show(answer, None, None)
        sys.stdout.flush()
    elif parcel.channel:
        posting.send(parcel.channel, Sending(recipient.to or "", *letter, _mark(parcel), desk.now))


def _mark(parcel: Parcel) -> str:
    """The same for the same message, whenever it is sent."""
    return sha256(repr(parcel.keys).encode()).hexdigest()[:_MARK]


def _say_nothing(errands: Errands, *, quiet: bool) -> None:
    """Silence that comes of no policy being adopted is told as that: nothing can ever fall due."""
    if not quiet:
        key = "remind.nothing" if errands.basis.active else "due.no-policy"
        sys.stdout.write(errands.desk.words(key) + "\n")


def _ended(errands: Errands, tried: int, failed: int) -> ExitCode:
    if failed:
        return ExitCode.NONE_SENT if failed == tried else ExitCode.SOME_UNSENT
    return errands.code
