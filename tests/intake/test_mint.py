"""Records made by plain assignment are those that their constructor makes."""

import copy
import pickle
from dataclasses import MISSING, FrozenInstanceError, fields, replace

import pytest

from carecli.intake.mint import mint
from carecli.model.problem import Place
from carecli.model.record import Part
from carecli.model.sections import SECTIONS
from carecli.model.workspace import Workspace

CLASSES = [cls for section in SECTIONS for cls in section.classes().values()] + [Workspace]


def needed(cls: type[Part]) -> dict[str, object]:
    """A value for each field that has no default."""
    return {f.name: f.name for f in fields(cls) if f.default is MISSING}


@pytest.mark.parametrize("cls", CLASSES)
def test_a_minted_record_is_the_one_that_its_constructor_makes(cls: type[Part]) -> None:
    where = Place("a.yaml", 7)
    minted, made = mint(cls)(where=where, **needed(cls)), cls(where=where, **needed(cls))  # type: ignore[arg-type]
    assert type(minted) is cls
    assert minted == made
    assert hash(minted) == hash(made)
    assert repr(minted) == repr(made)
    assert replace(minted, note="x") == replace(made, note="x")
    assert copy.deepcopy(minted) == made
    assert pickle.loads(pickle.dumps(minted)) == made  # noqa: S301 - its own bytes


@pytest.mark.parametrize("cls", CLASSES)
def test_a_minted_record_cannot_be_changed(cls: type[Part]) -> None:
    minted = mint(cls)(**needed(cls))
    with pytest.raises(FrozenInstanceError):
        minted.note = "x"  # type: ignore[misc]
    with pytest.raises(FrozenInstanceError):
        del minted.where


@pytest.mark.parametrize("cls", [cls for cls in CLASSES if needed(cls)])
def test_a_missing_or_unknown_field_is_refused(cls: type[Part]) -> None:
    make, values = mint(cls), needed(cls)
    with pytest.raises(TypeError):
        make(**values, unheard_of=1)
    del values[next(iter(values))]
    with pytest.raises(TypeError):
        make(**values)
