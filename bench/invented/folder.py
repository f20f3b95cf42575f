"""Records on their way into YAML files."""

from collections import Counter, defaultdict
from pathlib import Path


class Folder:
    """The lines of every file, and the count of each section."""

    def __init__(self) -> None:
        self.lines: dict[tuple[str, str], list[str]] = defaultdict(list)
        self.counts: Counter[str] = Counter()

    def add(self, file: str, section: str, record: dict[str, object]) -> None:
        """Put one record at the end of a file, on one line."""
        self.counts[section] += 1
        self.lines[file, section].append(f"  - {flow(record)}")

    def add_block(self, file: str, section: str, record: dict[str, object]) -> None:
        """Put one record at the end of a file, a line for each field."""
        self.counts[section] += 1
        fields = [f"    {key}: {flow(value)}" for key, value in record.items()]
        self.lines[file, section] += [f"  - {fields[0].lstrip()}", *fields[1:]]

    def write(self, root: Path) -> None:
        """Write every file below the folder."""
        for (file, section), lines in self.lines.items():
            write_lines(root / file, [f"{section}:", *lines])


def write_lines(path: Path, lines: list[str]) -> None:
    """Write one file, its folder too, with the same line ends everywhere."""
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(("\n".join(lines) + "\n").encode())


def flow(value: object) -> str:
    """A value as YAML in one line; the texts written here need no quotes."""
    if isinstance(value, dict):
        return "{" + ", ".join(f"{key}: {flow(item)}" for key, item in value.items()) + "}"
    if isinstance(value, list):
        return "[" + ", ".join(map(flow, value)) + "]"
    return str(value)


def yuan(fen: int) -> str:
    """An amount as the files have it."""
    return f"{fen // 100}.{fen % 100:02d}"
