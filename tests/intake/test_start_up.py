"""Clean files are typed without pydantic, which alone would take longer than all the rest."""

import subprocess
import sys

CLEAN = """
import sys
from carecli.files.reading import read_nodes
from carecli.intake.documents import type_documents
from carecli.intake.head import read_head
top, _ = read_nodes('care: 1\\nname: x\\nfigures: {dibao_line: {since: 2026-01-01, value: 1}}\\n'
    'members: [{id: m1, name: a, branch: b, kin: [{name: c, relation: child}]}]\\n'
    'fund: [{id: f1, date: 2026-01-01, kind: receipt, account: a, source: dues, amount: 1}]\\n', 'care.yaml')
workspace, problems = read_head(top, 'care.yaml')
typed = type_documents([('care.yaml', top, True)])
assert workspace and not problems and not typed.problems and len(typed.records) == 2
loaded = {name.partition('.')[0] for name in sys.modules}
print(sorted(loaded & {'pydantic', 'pydantic_core', 'difflib', 'typer', 'rich'}))
"""


def test_clean_files_need_neither_pydantic_nor_suggestions() -> None:
    run = subprocess.run([sys.executable, "-c", CLEAN], capture_output=True, text=True, check=True)
    assert run.stdout == "[]\n"
