"""Norwegian alphabetical order, since the embedded database has no ICU."""

from __future__ import annotations

import unicodedata

_LETTERS = {"æ": "{a", "ä": "{a", "ø": "{b", "ö": "{b", "å": "{c"}


def norwegian_key(text: str) -> tuple[str, str]:
    """Sort key: a–z, æ, ø, å; «aa» sorts as å; case and other accents only break ties.

    Source: the Norwegian alphabet as Språkrådet gives it; ä and ö sort with æ and ø.
    """
    folded = unicodedata.normalize("NFC", text).casefold().replace("aa", "å")
    letters = "".join(_LETTERS.get(letter) or _plain(letter) for letter in folded)
    return letters, text


def _plain(letter: str) -> str:
    return unicodedata.normalize("NFD", letter)[0]
