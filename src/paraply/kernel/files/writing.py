"""Plain values → YAML that people read and that reads back as it was written.

What fits on a line stands on one; longer texts are in quotes and broken only where a break means one space, which is why nothing in
them can change on the way. The same values give the same bytes.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from typing import Any

from paraply.kernel.files.reading import read
from paraply.kernel.files.scalars import composed

WIDTH = 120
# Also words that other readers of YAML take for something else than text.
_OTHERWISE = {"null", "true", "false", "yes", "no", "on", "off", "y", "n"}
_PLAIN = re.compile(
    r"[^\W\d_][\w./§()<>«»–%+*&;!'-]*( [\w./§()<>«»–%+*&;!'-]+)*|[0-9]{4}-[0-9]{2}(-[0-9]{2})?"
)
_ESCAPED = re.compile("[\x7f-\x9f\u2028\u2029\ufeff\ud800-\udfff\ufffe\uffff]")


class Unlike(AssertionError):
    """What was written does not read back as it was: a fault of the writer, not of the values. `place`: the first difference."""

    def __init__(self, place: str) -> None:
        super().__init__(place)
        self.place = place


def write(values: dict[str, Any]) -> bytes:
    """Values as the text of a file, in UTF-8.

    Raises: TypeError for a value that is no text, whole number, truth value, list or mapping.
    """
    return ("\n".join(_block(values, 0)) + "\n").encode()


def write_and_read_back(values: dict[str, Any]) -> bytes:
    """As `write`, when what is written says the same.

    Raises: Unlike; Refused when it does not read at all.
    """
    content = write(values)
    for place in differences(_composed(values), read(content).values):
        raise Unlike(place)
    return content


def _composed(value: Any) -> Any:
    if isinstance(value, dict):
        return {composed(name): _composed(inner) for name, inner in value.items()}
    if isinstance(value, list):
        return [_composed(inner) for inner in value]
    return composed(value) if isinstance(value, str) else value


def differences(wanted: Any, found: Any, place: str = "") -> Iterator[str]:
    """Where two values differ, as paths."""
    if wanted == found:
        return
    if isinstance(wanted, dict) and isinstance(found, dict) and wanted.keys() == found.keys():
        for name, inner in wanted.items():
            yield from differences(inner, found[name], f"{place}/{name}")
    elif isinstance(wanted, list) and isinstance(found, list) and len(wanted) == len(found):
        for index, (one, other) in enumerate(zip(wanted, found, strict=True)):
            yield from differences(one, other, f"{place}/{index}")
    else:
        yield place[1:]


def _block(value: Any, indent: int) -> Iterator[str]:
    """The lines of a list or a mapping whose parts stand under each other."""
    pad = " " * indent
    if isinstance(value, dict):
        for name, inner in value.items():
            yield from _part(f"{pad}{_scalar(name)}:", inner, indent)
        return
    for inner in value:
        if isinstance(inner, dict | list) and _flow(inner, WIDTH - indent - 2) is None:
            lines = _block(inner, indent + 2)
            yield f"{pad}- {next(lines)[indent + 2 :]}"
            yield from lines
        else:
            yield from _part(f"{pad}-", inner, indent)


def _part(head: str, value: Any, indent: int) -> Iterator[str]:
    """A field or an item: on the line of its head where it has room, otherwise below it; at the top always below."""
    whole = _flow(value, WIDTH - len(head) - 1)
    if isinstance(value, dict | list) and value and (whole is None or indent == 0):
        yield head
        yield from _block(value, indent + 2)
    elif whole is None:
        yield from _folded(head, _quoted(composed(str(value))), indent + 2)
    else:
        yield f"{head} {whole}"


def _flow(value: Any, room: int) -> str | None:
    """The value on one line; None when it takes more room."""
    if not isinstance(value, dict | list):
        text = _scalar(value)
        return text if len(text) <= room else None
    parts: list[str] = []
    room -= 2
    pairs = value.items() if isinstance(value, dict) else (("", inner) for inner in value)
    for name, inner in pairs:
        head = f"{_scalar(name)}: " if isinstance(value, dict) else ""
        part = _flow(inner, room - len(head))
        if part is None:
            return None
        parts.append(head + part)
        room -= len(parts[-1]) + 2
    inside = ", ".join(parts)
    return f"{{{inside}}}" if isinstance(value, dict) else f"[{inside}]"


def _folded(head: str, text: str, indent: int) -> Iterator[str]:
    """A text in quotes on several lines, broken at single spaces between words: there a break is read as one space."""
    line, before = head, ""
    for word in text.split(" "):
        between = word not in ("", '"') and before not in ("", '"')
        if between and len(line) + 1 + len(word) > WIDTH:
            yield line
            line = " " * indent + word
        else:
            line = f"{line} {word}"
        before = word
    yield line


def _scalar(value: Any) -> str:
    if isinstance(value, str):
        text = composed(value)
        return text if _PLAIN.fullmatch(text) and text.casefold() not in _OTHERWISE else _quoted(text)
    if value is None or isinstance(value, int):
        return json.dumps(value)
    raise TypeError(f"{type(value).__name__} cannot be written in a file.")


def _quoted(text: str) -> str:
    return _ESCAPED.sub(lambda one: f"\\u{ord(one[0]):04x}", json.dumps(text, ensure_ascii=False))
