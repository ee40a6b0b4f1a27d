"""The status report of a programme on a date: overview → `Document`. Pure."""

from __future__ import annotations

from paraply.comparison.reads import Overview
from paraply.documents import Block, Contents, Document, KeyValue, SourceList
from paraply.reporting.evidence import Citations
from paraply.reporting.overview_sections import about, conflicts, findings, likenesses, matrix, signals
from paraply.reporting.pages import Pages
from paraply.reporting.profiles import profiles


def status_report(whole: Overview, language: str) -> Document:
    """Build the report in one language. The same overview gives an equal document."""
    citations = Citations(whole.records.documents, language)
    pages = Pages(whole, language, citations)
    programme = whole.records.programme
    sections: list[Block] = [Contents(depth=2)]
    for section in (about, matrix, likenesses, conflicts, signals, findings, profiles):
        sections += section(pages)
    sections.append(SourceList(pages.say("sources")))
    owner = whole.records.organisations.get(programme.owner)
    return Document(
        title=programme.name.text(language),
        subtitle=f"{pages.say('subtitle')}. {pages.say('as_of', date=pages.day(whole.records.as_of))}",
        language=language,
        date=whole.records.as_of,
        publisher=owner.name if owner else "",
        identifier=f"paraply:{programme.key}:{whole.records.as_of.isoformat()}:{language}",
        details=_details(pages, owner.name if owner else ""),
        blocks=tuple(sections),
        sources=citations.sources(),
        numbered=True,
    )


def _details(pages: Pages, owner: str) -> tuple[KeyValue, ...]:
    programme = pages.whole.records.programme
    period = "–".join(filter(None, (programme.starts, programme.ends)))
    units = ", ".join(name for _, name in pages.whole.matrix.columns)
    found = {
        "owner": owner,
        "period": period,
        "date": pages.day(pages.whole.records.as_of),
        "units": units,
    }
    return tuple(KeyValue(pages.say(name), value) for name, value in found.items() if value)
