"""What every section of a report needs: the language, the records and the citations collected on the way."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date

from paraply.comparison.matrix.matrix import MatrixCell, Value
from paraply.comparison.matrix.words import WITHOUT_VALUE
from paraply.comparison.overview import Overview
from paraply.comparison.words import listing
from paraply.documents import Cell, Inline, Run, Tone
from paraply.governance.words import LEVELS, NO_LEVEL
from paraply.kernel.localised import Language, Localised
from paraply.kernel.spoken import spoken
from paraply.programmes.facts import TermFact
from paraply.records.facts import Fact
from paraply.records.words import STATUSES, VOICES
from paraply.reporting.sections.citations import CitedRecords
from paraply.reporting.sections.texts import TEXTS


@dataclass(frozen=True, slots=True)
class Unsupported:
    """A claim that stands on a record without a source, or on one whose document is not known. `text`: in the report's language."""

    text: str
    records: tuple[str, ...]


@dataclass(frozen=True)
class Pages:
    """One report being built. `unsupported`: claims found on the way that may not be published; `untranslated`: texts that

    are shown in another language, since nobody has written them in the report's.
    """

    whole: Overview
    language: Language
    citations: CitedRecords
    glossary: tuple[TermFact, ...] = ()
    unsupported: dict[Unsupported, None] = field(default_factory=dict)
    untranslated: dict[str, None] = field(default_factory=dict)

    def say(self, name: str, /, **values: Localised | str | int) -> str:
        """One of the report's own texts."""
        return TEXTS[name].format(**values).text(self.language)

    def run(self, text: Localised, facts: Iterable[Fact] = (), strong: bool = False) -> Run:
        """A text with its evidence, marked with its language where that is not the report's."""
        words, language = text.find(self.language)
        if language != self.language:
            self.untranslated[words] = None
        return Run(
            words,
            lang=language if language != self.language else None,
            strong=strong,
            evidence=self.citations.ids(facts),
        )

    def claim(self, text: Localised, facts: Iterable[Fact], strong: bool = False) -> Run:
        """A text that claims something, with its evidence; where a record behind it has none, the claim is noted."""
        rests_on = tuple(facts)
        loose = tuple(dict.fromkeys(fact.key for fact in rests_on if not self.citations.supported(fact)))
        if loose:
            self.unsupported[Unsupported(text.text(self.language), loose)] = None
        return self.run(text, rests_on, strong)

    def level(self, level: str) -> str:
        """A level of seats in words."""
        return LEVELS.get(level, NO_LEVEL).text(self.language)

    def status(self, status: str) -> str:
        """A status in words; nothing where the record only exists."""
        label = STATUSES.get(status)
        return label.text(self.language) if label and status != "existing" else ""

    def when(self, when: str) -> str:
        """A date as precise as its source, in words."""
        return spoken(when, self.language)

    def own(self, words: str, facts: Iterable[Fact] = ()) -> Run:
        """A participant's own words, which are Norwegian whatever the report's language."""
        return Run(
            words, lang=None if self.language in ("nb", "nn") else "nb", evidence=self.citations.ids(facts)
        )

    def day(self, when: date) -> str:
        """A date as people read it."""
        return spoken(when, self.language)

    def cell(self, cell: MatrixCell) -> Cell:
        """A matrix cell with every value, who says it when they disagree, and what claims otherwise."""
        content: list[str | Inline] = []
        for index, value in enumerate(cell.values):
            content += ([" · "] if index else []) + list(self.value(value))
        if cell.claims:
            claims = [one for one in self.whole.records.findings if one.key in cell.claims]
            content += [" (", Run(self.say("claim_differs"), evidence=self.citations.ids(claims)), ")"]
        return Cell(tuple(content), tone=_tone(cell), evidence=())

    def value(self, value: Value) -> tuple[str | Inline, ...]:
        """A value with status and detail."""
        content: list[str | Inline] = []
        if value.items:
            for index, (words, fact) in enumerate(zip(value.items, value.facts, strict=True)):
                content += ([" · "] if index else []) + [self.run(words, (fact,))]
            return tuple(content)
        content.append(self.run(value.label, value.facts))
        extra = [STATUSES[value.status].text(self.language)] if value.status else []
        if extra:
            content.append(f" ({', '.join(extra)})")
        if value.voices:
            voices = listing([VOICES[voice] for voice in value.voices])
            content.append(f" – {self.say('according_to', voices=voices)}")
        return tuple(content)


def _tone(cell: MatrixCell) -> Tone:
    if cell.conflict:
        return Tone.WARNING
    return Tone.MUTED if cell.codes <= set(WITHOUT_VALUE) else Tone.NONE
