"""An answer as JSON for other programs: keys are only ever added, and it is valid when there is nothing to tell."""

import json
import re

from carecli.render.forms import Printing
from carecli.reports.page import Answer

SCHEMA = 1
# JSON itself escapes the controls below the space; these too would steer a screen, or could not be written.
_UNFIT = re.compile("[\x7f-\x9f\u2028-\u202e\u2066-\u2069\ud800-\udfff]")


def text(answer: Answer, printing: Printing) -> str:
    """One object: schema, today, the answer's further keys, and the items."""
    document = {
        "schema": SCHEMA,
        "today": printing.today.isoformat(),
        **answer.more,
        "items": tuple(answer.items),
    }
    written = json.dumps(document, ensure_ascii=False, indent=1, default=dict)
    return _UNFIT.sub(lambda match: f"\\u{ord(match[0]):04x}", written) + "\n"
