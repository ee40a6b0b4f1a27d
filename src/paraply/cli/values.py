"""What an argument may be: outside input, checked before anything is done with it."""

from __future__ import annotations

import argparse
from collections.abc import Callable
from datetime import date
from pathlib import Path

LONGEST = 200  # Unit: letters.
LONGEST_EMAIL = 254  # Unit: letters, as RFC 5321 allows.
LARGEST = 2**31 - 1  # the largest number of an edition that the database keeps


def printable(text: str, longest: int) -> str:
    """The text on one line, not too long, with what cannot be printed as numbers."""
    short = text if len(text) <= longest else f"{text[:longest]}…"
    return "".join(one if one.isprintable() else ascii(one)[1:-1] for one in short)


def _shown(text: str) -> str:
    return f"“{printable(text, 40)}”"


def word(text: str) -> str:
    """A name or key on the command line: text that can be read, and some of it."""
    if not text.strip() or len(text) > LONGEST or not text.isprintable():
        raise argparse.ArgumentTypeError(
            f"{_shown(text)} cannot be a name: it is empty, longer than {LONGEST} letters, or holds what is no letter"
        )
    return text


def spot(text: str) -> str:
    """The name of a file or folder, or of something that comes along; it may be any bytes the system takes."""
    if not text or "\0" in text:
        raise argparse.ArgumentTypeError(f"{_shown(text)} cannot be the name of a file")
    return text


def file(text: str) -> Path:
    """A file or folder on the command line."""
    return Path(spot(text))


def email(text: str) -> str:
    """An e-mail address on the command line, in small letters, as addresses are compared."""
    from django.core.exceptions import ValidationError
    from django.core.validators import validate_email

    try:
        validate_email(text)
    except ValidationError:
        text = ""
    if not text or len(text) > LONGEST_EMAIL or '"' in text:
        raise argparse.ArgumentTypeError("this is no e-mail address; write it alone, like kari@example.org")
    return text.lower()


def whole(lowest: int, highest: int) -> Callable[[str], int]:
    """A whole number on the command line, within bounds."""

    def number(text: str) -> int:
        plain = text.isascii() and text.isdigit() and len(text) <= len(str(highest))
        if not plain or not lowest <= int(text) <= highest:
            raise argparse.ArgumentTypeError(f"{_shown(text)} is no whole number from {lowest} to {highest}")
        return int(text)

    return number


def day(text: str) -> date:
    """A day on the command line."""
    try:
        found = date.fromisoformat(text) if len(text) == 10 else None
    except ValueError:
        found = None
    # Outside these years, reckoning months would leave the calendar.
    if found is None or not 1900 <= found.year <= 2199:
        raise argparse.ArgumentTypeError(f"{_shown(text)} is no day; write it like 2010-12-10")
    return found
