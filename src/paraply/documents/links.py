"""Which addresses a document may link to; anything else is shown as text without a link."""

import re

# Spaces and controls are refused because readers disagree on how to skip them, as in "java\nscript:".
_OUTSIDE = re.compile(
    r"(?:https?://|mailto:)[^\s\x00-\x1f\x7f\"<>\\^`{|}\u202a-\u202e\ud800-\udfff]+", re.IGNORECASE
)


def outside(address: str | None) -> str | None:
    """Give the address back if it is an http, https or mailto address, otherwise nothing."""
    return address if address and _OUTSIDE.fullmatch(address) else None
