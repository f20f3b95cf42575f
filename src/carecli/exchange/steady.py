"""A workbook without the moment at which it was written: the same sheets and day give the same bytes."""

import re
from datetime import date
from io import BytesIO
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

_ABOUT = "docProps/core.xml"
_MOMENT = re.compile(rb"(<dcterms:(?:created|modified)[^>]*>)[^<]*")


def steady(content: bytes, today: date) -> bytes:
    """The workbook as if it had been written at the beginning of ``today``."""
    target = BytesIO()
    with ZipFile(BytesIO(content)) as made, ZipFile(target, "w", ZIP_DEFLATED) as steadied:
        for name in made.namelist():
            data = made.read(name)
            if name == _ABOUT:
                data = _MOMENT.sub(rb"\g<1>" + f"{today}T00:00:00Z".encode(), data)
            steadied.writestr(ZipInfo(name, (1980, 1, 1, 0, 0, 0)), data, ZIP_DEFLATED)
    return target.getvalue()
