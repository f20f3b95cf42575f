"""Write an invented workspace of any size: the same arguments give the same bytes. Standard library only.

    python bench/make_workspace.py FOLDER --members 30000

`expected.json` beside the records says how many of each section there are, and the fen in each account.
"""

import argparse
import json
from pathlib import Path

from invented.folder import Folder, flow, write_lines
from invented.fund import Fund
from invented.organisation import add_organisation
from invented.people import add_care, add_members
from invented.size import TODAY, WORDS, Size


def _settings() -> list[str]:
    line = {"since": "2020-01-01", "value": "900.00", "source": WORDS["source"], "confirmed_on": "2026-06-01"}
    policy = {"id": "urban-management-bureau", "since": "2025-01-01"}
    settings: dict[str, object] = {
        "care": 1,
        "name": WORDS["workspace"],
        "timezone": "Asia/Shanghai",
        "language": "zh",
    }
    settings |= {"today": TODAY, "policies": [policy], "figures": {"dibao_line": [line]}}
    return [f"{key}: {flow(value)}" for key, value in settings.items()]


def make_workspace(root: Path, size: Size) -> None:
    """Write the whole workspace below the folder, with what it should add up to."""
    folder, chance = Folder(), size.chance("care")
    fund = Fund(size, add_organisation(folder, size))
    people = list(add_members(folder, size))
    for person in people:
        add_care(folder, person, chance)
    fund.add_entries(folder, people)
    folder.write(root)
    write_lines(root / "care.yaml", _settings())
    expected = {"counts": folder.counts, "balance_fen": fund.holds}
    write_lines(root / "expected.json", [json.dumps(expected, indent=1)])


def main() -> None:
    """Read the arguments and write the workspace."""
    parser = argparse.ArgumentParser(description="Write an invented workspace of any size.")
    parser.add_argument("folder", type=Path)
    parser.add_argument("--members", type=int, default=200)
    parser.add_argument("--branches", type=int, help="one for forty members unless told")
    parser.add_argument("--entries", type=int, default=1000, help="of the fund")
    parser.add_argument("--years", type=int, default=5, help="that the fund looks back")
    parser.add_argument("--seed", type=int, default=1)
    told = vars(parser.parse_args())
    root = told.pop("folder")
    told["branches"] = told["branches"] or max(1, told["members"] // 40)
    if not 1 <= told["branches"] <= told["members"]:
        parser.error("every branch needs a member")
    make_workspace(root, Size(**told))


if __name__ == "__main__":
    main()
