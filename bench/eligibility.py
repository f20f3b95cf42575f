"""Time the findings: every member against every category of two policies, with reasons for those eligible.

    python bench/eligibility.py --members 100000

Reading the files is not counted. A quarter of the members is timed first, so that the two times show whether the cost
grows with them alone.
"""

import argparse
import gc
import tempfile
import time
from collections import Counter
from dataclasses import replace
from datetime import date
from pathlib import Path

from carecli.eligibility.findings import findings
from carecli.eligibility.register import Register
from carecli.files.builtin import read_builtin
from carecli.files.workspace import read_folder
from carecli.intake.documents import type_documents
from carecli.intake.head import read_head
from carecli.intake.policies import type_policy
from carecli.model.hardship import Judgement
from carecli.model.member import Person
from carecli.model.records import Records
from carecli.model.workspace import Adoption
from carecli.policy.active import activate
from carecli.policy.policy import Active, Policy
from invented.size import Size
from make_workspace import make_workspace

TODAY = date(2026, 10, 31)
POLICIES = ("urban-management-bureau", "hospital")
SECTIONS = {"organisation", "members", "hardship", "judgements", "events"}
MOST = 10.0
"""Seconds for 100,000 members."""


def read(folder: Path) -> tuple[Records, tuple[Active, ...]]:
    """The records that findings rest on, under the two policies."""
    documents = read_folder(folder, lambda key: key in SECTIONS).documents
    head = next(document for document in documents if document.file == "care.yaml")
    workspace, _ = read_head(head.top, head.file)
    if workspace is None:
        raise SystemExit("the workspace cannot be read")
    workspace = replace(workspace, policies=tuple(Adoption(id=id_) for id_ in POLICIES))
    active, _ = activate(workspace, {id_: policy(id_) for id_ in POLICIES}, TODAY)
    return Records(workspace, type_documents(documents, SECTIONS).records), active


def policy(id_: str) -> Policy:
    """A policy that comes with the program."""
    file, nodes, _ = read_builtin(id_)
    found, _ = type_policy(nodes, file)
    if found is None:
        raise SystemExit(f"{id_} cannot be read")
    return found


def once(records: Records, people: list[Person], active: tuple[Active, ...]) -> tuple[float, Counter[str]]:
    """The seconds it took, and how many findings of each verdict there were."""
    start, counts = time.perf_counter(), Counter[str]()
    for finding in findings(people, active, Register(records, TODAY), records.of(Judgement), TODAY):
        counts[finding.verdict] += 1
        if finding.verdict == "eligible":
            counts["provisional"] += finding.provisional
    return time.perf_counter() - start, counts


def main() -> None:
    """Read the arguments, make the workspace, time a quarter of it and the whole."""
    parser = argparse.ArgumentParser(description="Time the findings of an invented workspace.")
    parser.add_argument("--members", type=int, default=100_000)
    parser.add_argument("--rounds", type=int, default=3)
    told = parser.parse_args()
    size = Size(members=told.members, branches=max(1, told.members // 40), entries=1, years=1, seed=1)
    gc.disable()  # as the tool does
    with tempfile.TemporaryDirectory() as folder:
        make_workspace(Path(folder), size)
        records, active = read(Path(folder))
    everybody = list(records.persons.values())
    best: list[float] = []
    for people in (everybody[: len(everybody) // 4], everybody):
        times = [once(records, people, active) for _ in range(told.rounds)]
        best.append(min(seconds for seconds, _ in times))
        print(f"{len(people):>8} members: {best[-1]:.2f} s at best; {dict(times[0][1])}")
    print(f"4 times the members took {best[1] / best[0]:.1f} times as long")
    print(f"seconds: {best[1]:.2f}, at most {MOST:g}: {'kept' if best[1] <= MOST else 'MISSED'}")


if __name__ == "__main__":
    main()
