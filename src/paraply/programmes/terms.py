"""The glossary searched in three languages at once, and its terms found in running text. Pure."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from difflib import get_close_matches
from functools import lru_cache
from unicodedata import normalize

from paraply.kernel.localised import LANGUAGES, Language, Localised
from paraply.kernel.sorting import norwegian_key
from paraply.programmes.facts import TermFact

# How Norwegian and English words end when they are bent; the longest first.
_ENDINGS: Mapping[Language, str] = {
    "nb": "enes|ene|ens|ets|ers|er|en|et|a|e|s",
    "nn": "anes|ane|enes|ene|ens|ets|ars|ar|er|en|et|a|e|s",
    "en": "s|es",
}
_SHORTEST = 4
NEAR = 3


@dataclass(frozen=True, slots=True)
class TextPiece:
    """A stretch of text; `term`: key of the term it is, "" for the text between."""

    text: str
    term: str = ""


def names(term: TermFact, language: Language) -> tuple[str, ...]:
    """What a term is called in a language: without what stands in parentheses, each of several names by itself."""
    text = re.sub(r"\([^)]*\)", "", term.term.text(language))
    return tuple(name for part in text.split("/") if (name := part.strip()))


def search(terms: Sequence[TermFact], asked: str) -> tuple[TermFact, ...]:
    """Terms that fit the words asked for, in any language, the best first; all of them in alphabetical order when none is."""
    wanted = normalize("NFC", " ".join(asked.split())).casefold()
    ranked = [(rank, term) for term in terms if (rank := _rank(term, wanted)) is not None]
    return tuple(
        term for _, term in sorted(ranked, key=lambda one: (one[0], norwegian_key(one[1].term.text("nb"))))
    )


def _rank(term: TermFact, wanted: str) -> int | None:
    if not wanted:
        return 0
    called = [name.casefold() for language in LANGUAGES for name in names(term, language)]
    aliases = [alias.casefold() for alias in term.aliases]
    texts = [term.definition.text(language).casefold() for language in LANGUAGES]
    tests = (
        wanted in called,
        any(name.startswith(wanted) for name in called),
        any(wanted in alias for alias in aliases),
        any(wanted in name for name in called),
        any(wanted in text for text in texts),
    )
    return next((rank for rank, fits in enumerate(tests) if fits), None)


def near(terms: Sequence[TermFact], asked: str) -> tuple[TermFact, ...]:
    """Terms that look like what was asked for, for those who have misspelt it."""
    called = {
        name.casefold(): term for term in terms for language in LANGUAGES for name in names(term, language)
    }
    found = get_close_matches(normalize("NFC", asked).casefold(), called, n=NEAR, cutoff=0.6)
    return tuple({called[name].key: called[name] for name in found}.values())


def by_letter(terms: Iterable[TermFact], language: Language) -> tuple[tuple[str, tuple[TermFact, ...]], ...]:
    """Terms under their first letters, in Norwegian order."""
    groups: dict[str, list[TermFact]] = {}
    for term in sorted(terms, key=lambda one: norwegian_key(one.term.text(language))):
        groups.setdefault(term.term.text(language)[:1].upper(), []).append(term)
    return tuple((letter, tuple(found)) for letter, found in groups.items())


def needs_care(term: TermFact) -> bool:
    """Whether a term is worth opening in running text: it is confused with others, has local words, or a law behind it."""
    return bool(term.others or term.confusions or term.aliases or term.law)


def pieces(text: str, terms: tuple[TermFact, ...], language: Language, seen: set[str]) -> Iterator[TextPiece]:
    """The text with the terms in it; each is found once, and then joins `seen`."""
    pattern, keys = _pattern(terms, language)
    at = 0
    for found in pattern.finditer(text) if pattern else ():
        key = keys[int((found.lastgroup or "t0")[1:])]
        if key in seen:
            continue
        seen.add(key)
        if found.start() > at:
            yield TextPiece(text[at : found.start()])
        yield TextPiece(found[0], key)
        at = found.end()
    if at < len(text):
        yield TextPiece(text[at:])


def mentions(texts: Iterable[tuple[str, Localised]], term: TermFact, language: Language) -> tuple[str, ...]:
    """Keys of the texts that mention a term, in the order they come."""
    pattern, _ = _pattern((term,), language)
    if pattern is None:
        return ()
    return tuple(dict.fromkeys(key for key, text in texts if pattern.search(text.text(language))))


@lru_cache(maxsize=256)
def _pattern(
    terms: tuple[TermFact, ...], language: Language
) -> tuple[re.Pattern[str] | None, tuple[str, ...]]:
    """One pattern for all terms, the longest first, and which of them each of its groups is."""
    called = [(name, term.key) for term in terms for name in names(term, language) if len(name) >= _SHORTEST]
    called.sort(key=lambda one: -len(one[0]))
    groups = [f"(?P<t{number}>{_bent(name, language)})" for number, (name, _) in enumerate(called)]
    if not groups:
        return None, ()
    return re.compile(rf"(?<!\w)(?:{'|'.join(groups)})(?!\w)", re.IGNORECASE), tuple(key for _, key in called)


def _bent(name: str, language: Language) -> str:
    """The name with the endings it may take: «gruppe» loses its e before them, «program» doubles its m."""
    endings = _ENDINGS[language]
    if language == "en":
        return rf"{re.escape(name)}(?:{endings})?"
    if name.endswith("e"):
        return rf"{re.escape(name[:-1])}(?:{endings}|e)"
    doubled = "m?" if name.endswith("m") else ""
    return rf"{re.escape(name)}(?:{doubled}(?:{endings}))?"
