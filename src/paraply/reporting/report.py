"""A report built from its outline: overview and outline in, `Document` out. Pure; the same in gives an equal document."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date
from itertools import takewhile

from paraply.comparison.gathered.participant import ParticipantRecords
from paraply.comparison.overview import Overview
from paraply.documents import (
    Block,
    Callout,
    Contents,
    Document,
    Heading,
    KeyValue,
    Landscape,
    Paragraph,
    Slide,
    SourceList,
    Theme,
    Tone,
)
from paraply.documents.theme import PLAIN
from paraply.kernel.localised import Language, Localised
from paraply.kernel.vocabulary import speaking
from paraply.programmes.facts import TermFact
from paraply.reporting.outline.declaration import Outline, Section
from paraply.reporting.sections import SECTIONS
from paraply.reporting.sections.citations import CitedRecords
from paraply.reporting.sections.pages import Pages, Unsupported
from paraply.reporting.sections.place import Place
from paraply.reporting.sheets import SHEETS

L = Localised
_NOTHING = L(
    "Ingenting er registrert om {name} på denne datoen.",
    "Ingenting er registrert om {name} på denne datoen.",
    "Nothing is recorded of {name} on this date.",
)
_OUTSIDE = L(
    "{name} er ikke med i programmet på denne datoen.",
    "{name} er ikkje med i programmet på denne datoen.",
    "{name} is not in the programme on this date.",
)


_DRAFT = L("Utkast", "Utkast", "Draft")
_ABOUT_DRAFT = L(
    "Dette er ikke publisert. Det viser rapporten slik registrene er nå, og kan bli annerledes.",
    "Dette er ikkje publisert. Det viser rapporten slik registra er no, og kan bli annleis.",
    "This has not been published. It shows the report as the records are now, and may come out otherwise.",
)


@dataclass(frozen=True, slots=True)
class Stamp:
    """Which edition a file belongs to, and the day it was published: what tells it from a draft and from a correction."""

    number: int
    day: date


@dataclass(frozen=True, slots=True)
class Report:
    """A built report. `unsupported`: claims that may not be published; `untranslated`: texts shown in another language."""

    document: Document
    unsupported: tuple[Unsupported, ...]
    untranslated: tuple[str, ...]


def report(
    outline: Outline,
    whole: Overview,
    language: Language,
    glossary: tuple[TermFact, ...] = (),
    theme: Theme = PLAIN,
    stamp: Stamp | None = None,
) -> Report:
    """Build a report in one language, in the programme's words. `stamp`: of the edition it is a file of, where it is one."""
    with speaking(whole.records.programme.words):
        return _report(outline, whole, language, glossary, theme, stamp)


def _report(
    outline: Outline,
    whole: Overview,
    language: Language,
    glossary: tuple[TermFact, ...],
    theme: Theme,
    stamp: Stamp | None,
) -> Report:
    pages = Pages(whole, language, CitedRecords(whole.records.documents, language), glossary)
    blocks = (Contents(depth=2), *_parts(pages, outline), SourceList(pages.say("sources")))
    slides = tuple(_slides(pages, outline.slides))
    sheets = tuple(SHEETS[name](pages) for name in outline.sheets)
    programme, as_of = whole.records.programme, whole.records.as_of
    owner = whole.records.organisations.get(programme.owner)
    document = Document(
        title=programme.name.text(language),
        subtitle=f"{outline.title.text(language)}. {pages.say('as_of', date=pages.day(as_of))}",
        language=language,
        date=as_of,
        publisher=owner.name if owner else "",
        identifier=f"paraply:{programme.key}:{outline.key}:{as_of.isoformat()}:{language}",
        details=_details(pages, owner.name if owner else "", stamp),
        blocks=blocks,
        sources=pages.citations.sources(),
        numbered=True,
        slides=slides,
        sheets=sheets,
        theme=theme,
    )
    return Report(document, tuple(pages.unsupported), tuple(pages.untranslated))


def as_draft(built: Report) -> Report:
    """The same report marked as one that nobody has published."""
    language = built.document.language
    word, about = _DRAFT.text(language), _ABOUT_DRAFT.text(language)
    document = replace(
        built.document,
        subtitle=f"{word}. {built.document.subtitle}",
        blocks=(Callout(Tone.WARNING, word, (Paragraph(about),)), *built.document.blocks),
    )
    return replace(built, document=document)


def _details(pages: Pages, owner: str, stamp: Stamp | None) -> tuple[KeyValue, ...]:
    programme = pages.whole.records.programme
    period = "–".join(filter(None, (programme.starts, programme.ends)))
    units = ", ".join(name for _, name in pages.whole.matrix.columns)
    published = pages.say("published_on", number=stamp.number, date=pages.day(stamp.day)) if stamp else ""
    found = {
        "edition": published,
        "owner": owner,
        "evaluator": ", ".join(_evaluators(pages)),
        "period": period,
        "date": pages.day(pages.whole.records.as_of),
        "units": units,
    }
    return tuple(KeyValue(pages.say(name), value) for name, value in found.items() if value)


def _evaluators(pages: Pages) -> tuple[str, ...]:
    """Who evaluates: not the one who owns the programme, and on the cover beside it."""
    records = pages.whole.records
    keys = dict.fromkeys(study.evaluator for study in records.studies if study.evaluator)
    return tuple(records.organisations[key].name if key in records.organisations else key for key in keys)


def _parts(pages: Pages, outline: Outline) -> Iterator[Block]:
    for part in outline.parts:
        yield Heading(1, pages.run(part.title))
        if part.lead:
            yield Paragraph(pages.run(part.lead), lead=True)
        for section in part.sections:
            yield from _section(pages, section, 2, None)


def _section(pages: Pages, section: Section, level: int, about: ParticipantRecords | None) -> Iterator[Block]:
    if section.each:
        for one in pages.whole.records.columns:
            yield from _about(pages, section, level, one)
        return
    blocks = tuple(_inside(pages, section, level, about))
    yield from (Landscape(blocks),) if section.landscape else blocks


def _about(pages: Pages, section: Section, level: int, one: ParticipantRecords) -> Iterator[Block]:
    """A repeated section for one participant; one with nothing on record says so in a frame."""
    if one.in_programme and not one.empty:
        yield from _inside(pages, section, level, one)
        return
    sentence = _NOTHING if one.in_programme else _OUTSIDE
    yield Heading(level, pages.run(section.title.format(name=one.name)))
    yield Callout(Tone.INFO, pages.run(sentence.format(name=one.name)))


def _inside(pages: Pages, section: Section, level: int, about: ParticipantRecords | None) -> Iterator[Block]:
    title = section.title.format(name=about.name) if about else section.title
    if title:
        yield Heading(level, pages.run(title))
    if section.text:
        yield Paragraph(pages.run(section.text))
    below = level + 1 if title else level
    if section.show:
        place = Place(pages, below, options=section.options, about=about)
        yield from SECTIONS[section.show].build(place)
    for one in section.sections:
        yield from _section(pages, one, below, about)


def _slides(pages: Pages, sections: tuple[Section, ...]) -> Iterator[Slide]:
    for section in sections:
        for one in pages.whole.records.columns if section.each else (None,):
            yield from _talk(pages, section, one)


def _talk(pages: Pages, section: Section, about: ParticipantRecords | None) -> Iterator[Slide]:
    """A section that gathers others opens a part of the talk, with those that have no title of their own on its first slide."""
    title = _titled(pages, section, about)
    notes = (pages.run(section.text),) if section.text else ()
    if about and not (about.in_programme and not about.empty):
        sentence = _NOTHING if about.in_programme else _OUTSIDE
        yield Slide(title, (Paragraph(pages.run(sentence.format(name=about.name))),), notes, section=True)
        return
    if section.show:
        yield Slide(title, tuple(_shown(pages, (section,), about)), notes)
        return
    opening = tuple(takewhile(lambda one: not one.title, section.sections))
    yield Slide(title, tuple(_shown(pages, opening, about)), notes, section=True)
    for one in section.sections[len(opening) :]:
        words = _titled(pages, one, about)
        said = (pages.run(one.text),) if one.text else ()
        shown = _shown(pages, one.sections or (one,), about)
        yield Slide(f"{title}: {words}" if about else words, tuple(shown), said)


def _titled(pages: Pages, section: Section, about: ParticipantRecords | None) -> str:
    return pages.run(section.title.format(name=about.name) if about else section.title).text


def _shown(pages: Pages, sections: tuple[Section, ...], about: ParticipantRecords | None) -> Iterator[Block]:
    """What some kinds show on one slide, each under its own title where it has one."""
    for one in sections:
        if one.title and len(sections) > 1:
            yield Paragraph(pages.run(one.title, strong=True))
        yield from SECTIONS[one.show].build(Place(pages, 3, True, one.options, about))
