"""Files as people leave them, times texts as people type them: what must hold whenever a record is added."""

from codecs import BOM_UTF8
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from hypothesis import strategies as st
from pens import ERRAND, HEAD, MEMBERS

from carecli.files.reading import read_bytes
from carecli.files.writing.marks import Marked, marks
from carecli.files.writing.pen import writing
from carecli.files.writing.refusals import NotWritten
from carecli.files.writing.rows import rows_of, said, section_key

BEGINNINGS = [
    "",
    "# 走访记录\n\n",
    "talks:\n  - {date: 2026-01-02, members: m001, by: m002}\n\n",
    "谈话:\n- 日期: 2026-01-02\n  党员: m001\n  谈话人: m002\n",
    "talks: []\n",
    "---\n",
]
BODIES = [
    "visits:\n  - {date: 2026-01-04, member: m001, by: m002}\n",
    "visits:\n- {date: 2026-01-04, member: m001, by: m002}\n- {date: 2026-01-05, member: m002, by: [m001]}\n",
    "visits:\n\n  - date: 2026-01-04\n    unit: one\n    by: m002\n\n  - date: 2026-01-05\n    unit: one\n    by: m1\n",
    "visits:\n    -   date: 2026-01-04\n        member: m001\n        by:\n          - m002\n",
    "visits:\n  -\n    date: 2026-01-04\n    member: m001\n    by: m002\n",
    "走访:\n  - {日期: 2026-01-04, 对象: m001, 走访人: m002, 备注: 𠮷野家}   # 𠮷\n",
    "visits: [{date: 2026-01-04, member: m001, by: m002}]\n",
    "visits: [\n  {date: 2026-01-04, member: m001, by: m002},\n  {date: 2026-01-05, unit: one, by: m002}, # x, y\n]\n",
    "visits: []\n",
    "visits: [ ]  # 暂无\n",
    "visits:\n",
    "visits:   # 暂无\n  # 2026年\n",
    "visits: null\n",
    "visits: 无\n",
    "visits:\n  - {date: 2026-01-04, member: m001, by: m002, note: '两行\n      文字'}\n",
    "visits:\n  - date: 2026-01-04\n    member: m001\n    by: m002\n    note: |\n      一行\n      两行\n",
    "visits:\n  - date: 2026-01-04\n    member: m001\n    by: m002\n    note: |+\n      一行\n\n",
    "visits:\n  - date: 2026-01-04\n    member: m001\n    by: m002\n    note: >-\n      一行\n      两行\n",
    "visits:\n  - date: 2026-01-04\n    member: m001\n    by: m002\n    note:\n",
    "visits:\n  - {date: 2026-01-04, member: m001, by: m002}\nvisits:\n  - {date: 2026-01-05, unit: one, by: m002}\n",
    "visits:\n  - {date: 2026-01-04, member: m001, by: @x}\n",
    "visits:\n  - {date: 2026-01-04, member: m001, by: m002\n",
    "visits:\n  - {date: 2026-13-04, member: m001, by: m002}\n",
    "visits:\n  - 甲\n",
    "",
]
ENDS = [
    "",
    "\n",
    "\n\n",
    "# 完",
    "# 完\n",
    "  # 缩进的注释\n",
    "\n  # 七月\n\n",
    "    ",
    "\t\n",
    "...\n",
    "---\n",
    "greetings:\n  - {date: 2026-01-04, member: m001, by: m002}\n",
    "\n# 祝福\ngreetings: []",
    "祝福:",
    "\u200b",
    "乱",
]
TEXTS = [
    "",
    "住院",
    "a: b",
    "甲 # 乙",
    "- x",
    "一行\n---\n两行",
    '"',
    "'",
    "\\",
    "{",
    "]",
    "\u2028",
    "\x00",
    "😀𠮷",
    "~",
    "1e3",
    " ",
]
files = st.tuples(
    st.booleans(),
    st.sampled_from(BEGINNINGS),
    st.sampled_from(BODIES),
    st.sampled_from(ENDS),
    st.booleans(),
    st.booleans(),
)
texts = st.sampled_from(TEXTS) | st.text(st.characters(exclude_categories=["Cs"]), max_size=12)


def made(file: tuple[bool, str, str, str, bool, bool]) -> bytes:
    """The bytes of a drawn file: with a byte order mark or not, its lines ended either way, its last one or not."""
    mark, beginning, body, end, wide, cut = file
    text = f"{beginning}{body}{end}"
    data = (text.removesuffix("\n") if cut else text).replace("\n", "\r\n" if wide else "\n").encode()
    return (BOM_UTF8 if mark else b"") + data


def inserted(before: bytes, after: bytes) -> bytes:
    """What was put in between bytes that are all still there."""
    first = next((at for at, (a, b) in enumerate(zip(before, after, strict=False)) if a != b), len(before))
    rest = before[first:]
    while not after.endswith(rest) or after[: len(before) - len(rest)] != before[: len(before) - len(rest)]:
        first -= 1
        rest = before[first:]
    return after[first : len(after) - len(rest)]


def check(data: bytes, text: str) -> bool:
    """Adds a visit to a file and holds the promises; whether it was added, and not refused."""
    with TemporaryDirectory() as folder:
        (Path(folder) / "care.yaml").write_text(HEAD, encoding="utf-8")
        (Path(folder) / "members.yaml").write_text(MEMBERS, encoding="utf-8")
        path = Path(folder) / "visits.yaml"
        path.write_bytes(data)
        fields = {"date": "2026-07-06", "member": "m002", "by": ["m001", "m002"], "note": text}
        try:
            with writing(Path(folder), ERRAND, dry=True) as pen:
                written = pen.append("visits", fields)
                after = pen.copies.open(written.file).data
        except NotWritten as refused:
            assert refused.problems  # noqa: PT017 - either outcome is right, and each has its promise
            assert path.read_bytes() == data
            return False
        _hold(data if written.file == "visits.yaml" else b"", after, written.line, text)
        return True


def _last_key(marked: Marked | None) -> str:
    """The last key of a file."""
    return marked.keys[-1].text if marked and marked.keys else ""


def _hold(before: bytes, after: bytes, line: int, text: str) -> None:
    added = inserted(before, after)
    assert added
    if b"\n" not in before.replace(b"\r\n", b"") and b"\n" in before:
        assert b"\n" not in added.replace(b"\r\n", b"")
    old, told, _ = read_bytes(before, "f")
    new, fresh, _ = read_bytes(after, "f")
    marked = marks(before.removeprefix(BOM_UTF8).decode())
    last = marked.values[-1] if marked and marked.values else None
    twice = "duplicate-key" in {found.id for found in told}
    if last and section_key(old, "visits") == _last_key(marked) and not (last.flow or twice):
        assert after.startswith(before)
    rows = rows_of(new, "visits")
    assert rows[:-1] == rows_of(old, "visits")
    key = section_key(new, "visits")
    assert {name: value for name, value in new.items() if name != key} == {
        name: value for name, value in old.items() if name != key
    }
    said_now: dict[str, Any] = {name: said(rows[-1], "visits", name) for name in ("date", "member", "by", "note")}
    assert said_now == {"date": "2026-07-06", "member": "m002", "by": ["m001", "m002"], "note": text}
    assert rows[-1].line == line
    assert len(fresh) <= len(told) + 1  # a foreign letter may be noticed
