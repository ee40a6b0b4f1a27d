"""Why a file is refused: line, path and a sentence for each fault, all at once."""

from __future__ import annotations

from dataclasses import dataclass

from paraply.kernel.localised import Localised

Path = tuple[str | int, ...]
MOST_FAULTS = 2000  # nobody reads more of them, and each takes memory
_LONGEST_STEP = 80


@dataclass(frozen=True, slots=True)
class Refusal:
    """One fault in the file."""

    line: int
    path: Path
    sentence: Localised

    def text(self, language: str) -> str:
        """`line 12, participants/3/bodies/0: …` in the reader's language."""
        word = {"nb": "linje", "nn": "linje", "en": "line"}.get(language, "linje")
        place = "/".join(" ".join(str(step).split())[:_LONGEST_STEP] for step in self.path)
        return f"{word} {self.line}{', ' + place if place else ''}: {self.sentence.text(language)}"


class Refused(Exception):
    """The file was refused whole; nothing of it was taken. `counted`: whether these are all its faults."""

    def __init__(self, refusals: list[Refusal]) -> None:
        super().__init__("; ".join(refusal.text("en") for refusal in refusals[:3]))
        self.refusals = sorted(refusals[:MOST_FAULTS], key=lambda refusal: (refusal.line, str(refusal.path)))
        self.counted = len(refusals) < MOST_FAULTS
