"""Answers that go before a leader: signed for the workspace, by whom the line names."""

from dataclasses import replace
from typing import NamedTuple

from carecli.cli.desk import Desk
from carecli.reports.page import Answer, Signed


class Signers(NamedTuple):
    """Who made a page and who checked it, as typed; None signs by hand."""

    made_by: str | None = None
    checked_by: str | None = None


def signed_for(desk: Desk, answer: Answer, signers: Signers) -> Answer:
    """The answer as a page of the workspace's organisation, made today."""
    unit = desk.head.name if desk.head else ""
    signed = Signed(unit, desk.today, signers.made_by or "", signers.checked_by or "")
    return replace(answer, page=replace(answer.page, signed=signed))
