"""An answer as JSON for other programs: keys are only ever added, and it is valid when there is nothing to tell."""

import json
import re

from carecli.render.forms import Printing
from carecli.reports.page import Answer, Json

SCHEMA = 1
# JSON itself escapes the controls below the space; these too would steer a screen, or could not be written.
_UNFIT = re.compile("[\x7f-\x9f\u2028-\u202e\u2066-\u2069\ud800-\udfff]")


def text(answer: Answer, printing: Printing) -> str:
    """One object: schema, today, the answer's further keys, and the items, each on a line of its own."""
    heads = {"schema": SCHEMA, "today": printing.today.isoformat(), **answer.more}
    told = [f"{_written(key)}: {_written(value)}" for key, value in heads.items()]
    items = ",\n  ".join(map(_written, answer.items))
    body = f"[\n  {items}\n ]" if items else "[]"
    return "{\n " + ",\n ".join([*told, f'"items": {body}']) + "\n}\n"


def _written(value: Json) -> str:
    """A value on one line: written so, the library's quick writer does it, and a program finds an item by its line."""
    written = json.dumps(value, ensure_ascii=False, default=dict)
    return written if written.isprintable() else _UNFIT.sub(lambda match: f"\\u{ord(match[0]):04x}", written)
