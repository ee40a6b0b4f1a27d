"""Evidence ids for claims in a report, and the sources they stand for."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from paraply.documents import Source
from paraply.governance.facts import SeatFact
from paraply.kernel.localised import Localised
from paraply.planning.facts import LinkFact
from paraply.programmes.facts import FigureFact
from paraply.programmes.words import FIGURES
from paraply.records.facts import DocumentFact, Fact, cite


class CitedRecords:
    """Collects the records that a report rests on while it is built."""

    def __init__(self, documents: Mapping[str, DocumentFact], language: str) -> None:
        self.documents = documents
        self.language = language
        self.cited: dict[str, dict[str, None]] = {}
        self.said: dict[str, str] = {}

    def ids(self, facts: Iterable[Fact]) -> tuple[str, ...]:
        """The evidence ids of some facts, each once; a body stands for its seats and a plan for its links."""
        found: dict[str, None] = {}
        for fact in facts:
            key = _stands_in(fact)
            found[key] = None
            self.cited.setdefault(key, {}).update(dict.fromkeys(fact.sources))
            if key == fact.key:
                self.said[key] = _words(fact, self.language)
        return tuple(found)

    def words(self, fact: Fact) -> str:
        """What a record says or is called."""
        return _words(fact, self.language)

    def supported(self, fact: Fact) -> bool:
        """Whether a record says where it is from, and every document it names is known."""
        return bool(fact.sources) and all(cite(source)[0] in self.documents for source in fact.sources)

    def sources(self) -> tuple[Source, ...]:
        """What each id used stands for: record, document and sections."""
        return tuple(
            Source(key, f"{self._named(key)}: {self._places(cited)}") for key, cited in self.cited.items()
        )

    def _named(self, key: str) -> str:
        words = self.said.get(key)
        return f"{key} – {words.rstrip('.')}" if words else key

    def _places(self, sources: Iterable[str]) -> str:
        sections: dict[str, list[str]] = {}
        for source in sources:
            document, section = cite(source)
            sections.setdefault(document, []).append(section)
        named = (
            (self.documents[key].title if key in self.documents else key, found)
            for key, found in sections.items()
        )
        return "; ".join(f"{title} § {', '.join(found)}" for title, found in named)


def _words(fact: Fact, language: str) -> str:
    """What the record is called or says, where it has words of its own; a study has both, and is called by its name."""
    if isinstance(fact, FigureFact) and not fact.text:
        return FIGURES[fact.kind].text(language)
    for name in ("name", "text", "heading", "title", "unit", "owner"):
        value = getattr(fact, name, None)
        if isinstance(value, Localised):
            value = value.text(language)
        if value:
            return str(value)
    return ""


def _stands_in(fact: Fact) -> str:
    if isinstance(fact, SeatFact):
        return fact.body
    return fact.plan if isinstance(fact, LinkFact) else fact.key
