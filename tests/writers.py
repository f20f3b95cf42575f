"""Several writers at once, and somebody with an editor who knows of no lock."""

import os
import random
import signal
import time
from pathlib import Path

from pens import ERRAND, HEAD, MEMBERS, workspace

from carecli.files.reading import read_nodes
from carecli.files.writing.pen import append
from carecli.files.writing.refusals import ChangedError
from carecli.files.writing.rows import rows_of
from carecli.files.writing.spelled import Fields
from carecli.files.writing.swap import stale

FILE = "visits.yaml"


def _writes(folder: Path, who: int, count: int, pipe: int) -> None:
    """Adds records, again where the file had just been saved by somebody, and says which were saved."""
    for number in range(count):
        fields: Fields = {"date": "2026-07-06", "member": "m002", "by": "m001", "note": f"{who}/{number}"}
        while not (saved := _added(folder, fields)):
            os.write(pipe, b"changed\n")
        os.write(pipe, f"{saved} {who}/{number}\n".encode())
        time.sleep(random.random() / 500)  # noqa: S311 - so that others get the lock too


def _added(folder: Path, fields: Fields) -> str:
    """The id of the record added, or nothing where somebody had just saved the file."""
    try:
        return append(folder, "visits", fields, ERRAND).id
    except ChangedError:
        return ""


def _started(folder: Path, who: int, count: int, pipe: int) -> int:
    child = os.fork()
    if not child:
        try:
            _writes(folder, who, count, pipe)
            os._exit(0)
        finally:
            os._exit(1)
    return child


class Editor:
    """Saves a file now and then, with a comment more; it never looks for a lock."""

    def __init__(self, path: Path) -> None:
        self.saved: list[str] = []
        self._path = path

    def save(self, writers: list[int]) -> list[int]:
        """Stops the writers wherever they are, saves, and lets them go on; gives back those that are not done yet.

        So the editor itself cannot write over what they saved. A save in the few microseconds between a writer's last
        look and its swap would be lost, as the documents say; so it waits while a temporary is there.
        """
        stopped = [writer for writer in writers if _stopped(writer)]
        if not stale(self._path.parent):
            mark = f"# 编辑 {len(self.saved)}\n"
            other = self._path.with_suffix(".other")
            other.write_bytes(mark.encode() + self._path.read_bytes())
            other.replace(self._path)
            self.saved.append(mark)
        for writer in stopped:
            os.kill(writer, signal.SIGCONT)
        return stopped


def at_once(folder: Path, writers: int, count: int) -> tuple[list[str], Editor]:
    """What the writers said, and the editor, when all is done."""
    workspace(folder, {"care.yaml": HEAD, "members.yaml": MEMBERS, FILE: "visits: # 走访\n"})
    read, write = os.pipe()
    running = [_started(folder, who, count, write) for who in range(writers)]
    os.close(write)
    editor = Editor(folder / FILE)
    said = b""
    while part := os.read(read, 1 << 16):
        said += part
        # until a writer was met at work the editor saves at every word; a busy machine keeps writers waiting elsewhere
        if b"changed" not in said or said.count(b"\n") // 10 > len(editor.saved):
            time.sleep(random.random() / 100)  # noqa: S311 - wherever the writers then are
            running = editor.save(running)
    os.close(read)
    for writer in running:
        assert os.waitpid(writer, 0)[1] == 0
    return said.decode().splitlines(), editor


def _stopped(writer: int) -> bool:
    """Stops a writer, if it has not ended well already."""
    os.kill(writer, signal.SIGSTOP)
    _, status = os.waitpid(writer, os.WUNTRACED)
    assert os.WIFSTOPPED(status) or os.waitstatus_to_exitcode(status) == 0
    return os.WIFSTOPPED(status)


def hold(folder: Path, said: list[str], editor: Editor, count: int) -> None:
    """Every record acknowledged stands there once, and every save of the editor."""
    text = (folder / FILE).read_text(encoding="utf-8")
    top, problems = read_nodes(text, FILE)
    assert problems == []
    kept = {str(row["id"]): row["note"] for row in rows_of(top, "visits")}
    saved = dict(line.split(" ") for line in said if line != "changed")
    assert len(saved) == count
    assert kept == saved
    assert [line for line in text.splitlines(keepends=True) if line.startswith("# ")] == editor.saved[::-1]
    assert editor.saved
    assert "changed" in said
