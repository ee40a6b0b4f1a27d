"""The bytes of a file, before anything is made of them: how many, in which characters, under which directives."""

from __future__ import annotations

import re
from collections.abc import Iterator
from io import BytesIO
from pathlib import Path
from typing import Any

from paraply.kernel.files.refusals import MOST_FAULTS, Refusal, Refused
from paraply.kernel.files.sentences import SENTENCES

LARGEST_FILE = 32 * 1024 * 1024  # bytes; a national programme with ten years of records takes about 5 MB
_BOM = b"\xef\xbb\xbf"
# What YAML allows nowhere in a file, not even in a comment; the parser would say where in characters, not in lines.
_NOT_YAML = re.compile("[^\t\n\r\x20-\x7e\x85\xa0-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
_YAML_1_2 = re.compile(r"%YAML[ \t]+1\.2[ \t]*(#.*)?")


def content_of(path: Path) -> bytes:
    """A file's bytes, no more of them than it takes to see that it is too large: some files have no end.

    Raises: OSError.
    """
    with path.open("rb") as file:
        return file.read(LARGEST_FILE + 1)


def checked(content: bytes) -> bytes:
    """The bytes without their mark of byte order, when they are text that a parser may see.

    Raises: Refused, with each line's first fault.
    """
    if len(content) > LARGEST_FILE:
        raise _refused(1, "too_large", limit=LARGEST_FILE // 2**20)
    if b"\0" in content[:4]:
        raise _refused(1, "not_utf8")  # two or four bytes to each character
    content = content.removeprefix(_BOM)
    faults = list(_faults(content))
    if faults:
        raise Refused(faults)
    return content


def _faults(content: bytes) -> Iterator[Refusal]:
    found, in_head = 0, True
    for number, line in enumerate(BytesIO(content), 1):
        try:
            text = line.decode()
        except UnicodeDecodeError:
            yield _refusal(number, "not_utf8")
            return
        if hidden := _NOT_YAML.search(text):
            yield _refusal(number, "character", name=f"U+{ord(hidden[0]):04X}")
            found += 1
        if in_head and text.startswith("%") and not _YAML_1_2.fullmatch(text.rstrip()):
            yield _refusal(number, "directive", text=text.strip()[:60])
        in_head = in_head and text.lstrip()[:1] in ("", "#", "%")
        if found >= MOST_FAULTS:
            return


def _refused(line: int, reason: str, **values: Any) -> Refused:
    return Refused([_refusal(line, reason, **values)])


def _refusal(line: int, reason: str, **values: Any) -> Refusal:
    return Refusal(line, (), SENTENCES[reason].format(**values))
