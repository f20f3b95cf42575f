"""What the commands about duties read is all that duties rest on."""

from pathlib import Path

from carecli.cli.arguments import Arguments
from carecli.cli.desk import Desk
from carecli.cli.held import SECTIONS as FOR_FACTS
from carecli.cli.owing import CASES, SECTIONS, grounded
from carecli.duties.leads import SIGNS
from carecli.duties.owed import owed
from carecli.duties.recorded_acts import ACTS
from carecli.model.presence import Attendance, Dues
from carecli.model.sections import BY_NAME, section_of

DATA = Path(__file__).parents[2] / "data"


def test_every_section_whose_records_are_acts_is_read() -> None:
    assert {section_of(record) for record in ACTS} <= {*SECTIONS}


def test_the_registers_from_which_leads_come_are_read() -> None:
    assert {section_of(record) for record in (Dues, Attendance)} <= {*SECTIONS}
    assert len(SIGNS) == 2


def test_facts_are_found_from_the_same_sections_as_duties() -> None:
    assert {*FOR_FACTS} <= {*SECTIONS} <= {*BY_NAME}


def test_the_demonstrations_duties_are_the_same_with_every_section_read() -> None:
    desk = Desk(Arguments(directory=str(DATA)))
    part, whole = (
        [(row.duty.id, row.duty.state) for row in owed(basis, None, None)]
        for basis in (grounded(desk, *CASES).basis, grounded(desk, *BY_NAME).basis)
    )
    assert part == whole
