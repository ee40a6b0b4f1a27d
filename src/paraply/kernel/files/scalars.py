"""What a word without quotes means: YAML 1.2's core schema, and nothing that a file could turn it into.

Source: YAML 1.2.2, section 10.3.2.
"""

from __future__ import annotations

import re
from unicodedata import normalize

# More digits than any number here has; Python takes a time that grows with their square to read them.
LONGEST_NUMBER = 18
# YAML can write these as escapes, the database and terminals cannot take them; U+FEFF is seen by nobody.
HIDDEN = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x84\x86-\x9f\ud800-\udfff\ufeff\ufffe\uffff]")
_WHOLE = re.compile(r"[-+]?[0-9]+|0o[0-7]+|0x[0-9a-fA-F]+")
_FRACTION = re.compile(
    r"[-+]?(\.[0-9]+|[0-9]+(\.[0-9]*)?)([eE][-+]?[0-9]+)?|[-+]?\.(inf|Inf|INF)|\.(nan|NaN|NAN)"
)
# Of the ways to write a truth value, one each: `True` and `yes` are words, and a field that wants a truth value refuses them.
_WORDS = {**dict.fromkeys(("", "~", "null", "Null", "NULL")), "true": True, "false": False}
_PAIRS = re.compile("[\ud800-\udbff][\udc00-\udfff]")


def plain(text: str) -> str | int | float | bool | None:
    """The value of a text that stands without quotes.

    Raises: ValueError for a number that no file here means, such as `.inf` or one of a thousand digits.
    """
    if text in _WORDS:
        return _WORDS[text]
    if text[:1] not in "+-.0123456789":
        return text
    if _WHOLE.fullmatch(text):
        return int(_short(text), 8 if text[:2] == "0o" else 16 if text[:2] == "0x" else 10)
    return float(_short(text)) if _FRACTION.fullmatch(text) else text


def _short(text: str) -> str:
    if len(text) > LONGEST_NUMBER:
        raise ValueError(text)
    return text


def composed(text: str) -> str:
    """The text as it is kept and compared: in NFC, with one kind of line end, the halves of JSON's escapes put together."""
    if "\r" in text:
        text = text.replace("\r\n", "\n").replace("\r", "\n")
    if text.isascii():
        return text
    return normalize("NFC", _PAIRS.sub(_whole_character, text))


def _whole_character(pair: re.Match[str]) -> str:
    return pair[0].encode("utf-16-le", "surrogatepass").decode("utf-16-le")
