"""Office files made the same on every machine and at every hour.

DOCX, PPTX and XLSX are zip packages. The libraries stamp each member with the hour it was written, and the properties with now;
a chart on a slide carries a workbook that does the same. Here every member gets one fixed time and the properties the
document's own date.
Source: ECMA-376 part 2, "core properties"; ZIP application note, 4.4.6.
"""

import re
from datetime import date
from io import BytesIO
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

# The earliest time a zip can hold.
_BEFORE_ALL = (1980, 1, 1, 0, 0, 0)
_REGULAR = 0o600 << 16
_UNIX = 3
_LEVEL = 6
_MOMENT = re.compile(rb"(<dcterms:(created|modified)\b[^>]*>)[^<]*(</dcterms:\2>)")
_PROPERTIES = "docProps/core.xml"
_PACKAGES = (".docx", ".pptx", ".xlsx")


def normalised(package: bytes, day: date) -> bytes:
    """The same package with fixed times, the properties saying the day, packages inside it too."""
    written = BytesIO()
    with ZipFile(BytesIO(package)) as source, ZipFile(written, "w") as target:
        for name in source.namelist():
            entry = ZipInfo(name, _BEFORE_ALL)
            entry.external_attr, entry.create_system, entry.compress_type = _REGULAR, _UNIX, ZIP_DEFLATED
            target.writestr(entry, _same(name, source.read(name), day), compresslevel=_LEVEL)
    return written.getvalue()


def _same(name: str, content: bytes, day: date) -> bytes:
    if name.endswith(_PACKAGES):
        return normalised(content, day)
    if name.endswith(_PROPERTIES):
        moment = f"{day.isoformat()}T00:00:00Z".encode()
        return _MOMENT.sub(lambda found: found[1] + moment + found[3], content)
    return content
