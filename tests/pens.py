"""Small workspaces on disk for the tests of writing."""

from collections.abc import Mapping
from datetime import UTC, datetime
from pathlib import Path

from carecli.files.writing.errand import Errand
from carecli.files.writing.spelled import Fields

ERRAND = Errand("record visit", datetime(2026, 7, 6, 9, 30, tzinfo=UTC), "m001")
HEAD = "care: 1\nname: 试验支部\n"
MEMBERS = "members:\n  - {id: m001, name: 甲, branch: one}\n  - {id: m002, name: 乙, branch: one}\n"
VISITS = "# 走访\nvisits:\n  - {id: v-2026-001, date: 2026-01-04, member: m001, by: m002}  # 上门\n"
VISIT: Fields = {"date": "2026-07-06", "member": "m002", "by": ["m001"], "note": "住院 # 三天: 好转"}
SMALL = {"care.yaml": HEAD, "members.yaml": MEMBERS, "visits/2026.yaml": VISITS}


def workspace(folder: Path, files: Mapping[str, str] = SMALL, newline: str = "\n") -> Path:
    """A workspace of these files; ``care.yaml`` is added where it is not among them."""
    for name, text in {"care.yaml": HEAD, **files}.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(text.replace("\n", newline).encode())
    return folder


def contents(folder: Path) -> dict[str, bytes]:
    """The bytes of every file, but for what the program keeps for itself."""
    found = (path for path in folder.rglob("*") if path.is_file())
    named = {path.relative_to(folder).as_posix(): path.read_bytes() for path in found}
    return {name: data for name, data in sorted(named.items()) if not name.startswith(".care/")}
