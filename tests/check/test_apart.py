"""The families that are not asked when a visit, talk, greeting or activity is recorded."""

from datetime import date
from pathlib import Path

import pytest

from carecli.check.catalogue import APART_FROM_ACTS, FAMILIES, Family
from carecli.check.ground import Ground
from carecli.duties import recorded_acts
from carecli.files.workspace import read_folder
from carecli.intake.documents import type_documents
from carecli.intake.head import read_head
from carecli.model.record import Record
from carecli.model.records import R, Records
from carecli.model.sections import ACTS, BY_NAME, section_of

DATA = Path(__file__).parents[2] / "data"
TODAY = date(2026, 7, 6)


class LookedAtAnAct(Exception):
    """Somebody asked for the visits, talks, greetings or activities."""


class Actless(Records):
    """Records of which nobody may see an act."""

    def section(self, name: str) -> tuple[Record, ...]:
        if name in ACTS:
            raise LookedAtAnAct(name)
        return super().section(name)

    def of(self, kind: type[R]) -> tuple[R, ...]:
        if section_of(kind) in ACTS:
            raise LookedAtAnAct(kind)
        return super().of(kind)


@pytest.fixture(scope="module")
def ground() -> Ground:
    documents = read_folder(DATA).documents
    [head] = [document.top for document in documents if document.file == "care.yaml"]
    workspace, _ = read_head(head, "care.yaml")
    assert workspace
    return Ground(records=Actless(workspace, type_documents(documents).records), today=TODAY)


@pytest.mark.parametrize("family", FAMILIES, ids=[family.__name__ for family in FAMILIES])
def test_a_family_that_is_not_asked_after_an_act_never_looks_at_one(family: Family, ground: Ground) -> None:
    if family in APART_FROM_ACTS:
        list(family(ground))
    elif family.__name__ in {"acts", "twice", "departed", "references", "gifts"}:
        with pytest.raises(LookedAtAnAct):
            list(family(ground))


def test_acts_are_what_settles_duties() -> None:
    assert {section_of(cls) for cls in recorded_acts.ACTS} >= ACTS
    assert all(BY_NAME[name].personal for name in ACTS)
