"""Why a file is refused: line, path and a sentence for each fault, all at once."""

from __future__ import annotations

from dataclasses import dataclass

from paraply.kernel.localised import Localised

Path = tuple[str | int, ...]


@dataclass(frozen=True, slots=True)
class Refusal:
    """One fault in the file."""

    line: int
    path: Path
    sentence: Localised

    def text(self, language: str) -> str:
        """`line 12, participants/3/bodies/0: …` in the reader's language."""
        word = {"nb": "linje", "nn": "linje", "en": "line"}.get(language, "linje")
        place = "/".join(str(step) for step in self.path)
        return f"{word} {self.line}{', ' + place if place else ''}: {self.sentence.text(language)}"


class Refused(Exception):
    """The file was refused whole; nothing of it was taken."""

    def __init__(self, refusals: list[Refusal]) -> None:
        super().__init__("; ".join(refusal.text("en") for refusal in refusals[:3]))
        self.refusals = sorted(refusals, key=lambda refusal: (refusal.line, str(refusal.path)))
