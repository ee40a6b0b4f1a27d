"""How a value looks: always a symbol, a tone and a word, so that colour never stands alone."""

from __future__ import annotations

from dataclasses import dataclass

ABSENT = {
    "unknown": "question",
    "no_data": "absent",
    "not_in_study": "outside",
    "not_in_programme": "outside",
}
_SYMBOLS = {
    "yes": "yes",
    "no": "no",
    "none": "no",
    "done": "yes",
    "adopted": "yes",
    "planned": "status-planned",
    "considered": "status-considered",
}
_TONES = {
    "yes": "good",
    "adopted": "good",
    "no": "calm",
    "none": "calm",
    "planned": "info",
    "considered": "info",
}


@dataclass(frozen=True, slots=True)
class ValueLook:
    """Icon, tone and style of a badge."""

    icon: str
    tone: str
    absent: bool = False

    @property
    def css(self) -> str:
        """The badge's classes."""
        return "ds-tag badge badge-absent" if self.absent else "ds-tag badge"


def look_of(code: str) -> ValueLook:
    """The look of a value code; a code without one of its own is an ordinary, calm value."""
    if code in ABSENT:
        return ValueLook(ABSENT[code], "calm", absent=True)
    return ValueLook(_SYMBOLS.get(code, "value"), _TONES.get(code, "info"))
