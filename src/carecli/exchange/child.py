"""The process that opens workbooks: whatever a file does to its reader, only this process dies of it.

``python -m carecli.exchange.child FILE`` prints the sheets, or the reason why not, as one JSON document.
"""

import json
import sys
from datetime import date, datetime, time, timedelta
from io import BytesIO
from math import isfinite
from pathlib import Path
from typing import Any

from carecli.exchange.container import check_container
from carecli.exchange.sheet_xml import Faults, faults_of
from carecli.model.problem import Refused

MEMORY = 2**30
"""Bytes of address space; a roster of 30,000 people needs a sixth of it."""


def limit_memory() -> None:
    """Make whoever asks for too much memory fail, where the system knows limits."""
    try:
        import resource
    except ImportError:  # Windows
        return
    _, hard = resource.getrlimit(resource.RLIMIT_AS)
    most = MEMORY if hard == resource.RLIM_INFINITY else min(MEMORY, hard)
    resource.setrlimit(resource.RLIMIT_AS, (most, hard))


def read(path: str) -> dict[str, Any]:
    """The visible sheets of a workbook that have any cells: name, rows from the very first, cells without value."""
    data = Path(path).read_bytes()
    archive = check_container(data)
    faults = faults_of(archive) if archive else {}
    return {"sheets": _sheets(data, faults)}


def _sheets(data: bytes, faults: dict[str, Faults]) -> list[dict[str, Any]]:
    import python_calamine as calamine

    try:
        workbook = calamine.CalamineWorkbook.from_filelike(BytesIO(data))
        wanted = [
            each.name
            for each in workbook.sheets_metadata
            if each.typ == calamine.SheetTypeEnum.WorkSheet and each.visible == calamine.SheetVisibleEnum.Visible
        ]
        return [_sheet(workbook.get_sheet_by_name(name), faults.get(name, {})) for name in wanted]
    except calamine.PasswordError:
        raise Refused("sheet-locked") from None
    except calamine.CalamineError:
        raise Refused("sheet-cut") from None


def _sheet(sheet: Any, faults: Faults) -> dict[str, Any]:
    if sheet.start is None and not faults:
        return {"name": sheet.name, "rows": [], "faults": []}
    # from the first row and column on, so that rows have the numbers that the spreadsheet shows
    rows = [[_cell(cell) for cell in row] for row in sheet.to_python(skip_empty_area=False)]
    return {
        "name": sheet.name,
        "rows": rows,
        "faults": [[row, column, fault] for (row, column), fault in faults.items()],
    }


def _cell(cell: object) -> object:
    match cell:
        case datetime():
            return {"day": cell.date().isoformat()}
        case date():
            return {"day": cell.isoformat()}
        case time() | timedelta():
            return {"time": str(cell)}
        case float() if not isfinite(cell):
            return str(cell)
        case _:
            return cell


def main(path: str) -> None:
    """Print what the file holds, or why it cannot be had."""
    limit_memory()
    try:
        answer = read(path)
    except Refused as refused:
        answer = {"refused": refused.id, "details": refused.details}
    except OSError:
        answer = {"refused": "sheet-not-opened", "details": {}}
    json.dump(answer, sys.stdout, ensure_ascii=True, separators=(",", ":"))


if __name__ == "__main__":
    main(sys.argv[1])
