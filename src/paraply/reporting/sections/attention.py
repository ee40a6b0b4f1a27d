"""What needs somebody: where sources disagree, and the signals, most severe first."""

from __future__ import annotations

from itertools import groupby

from paraply.comparison.matrix.words import CONFLICTS
from paraply.comparison.signals.catalogue import BY_KEY
from paraply.comparison.signals.shared import shared_reason
from paraply.comparison.signals.signal import Severity, Signal
from paraply.comparison.signals.words import SEVERITIES
from paraply.documents import Badge, Block, Cell, Column, Inline, ListBlock, ListItem, Paragraph, Table, Tone
from paraply.reporting.sections.place import Place

NAMED = 12  # reasons shown one by one; with more, nobody reads them
SEVERITY_TONES = {Severity.HIGH: Tone.DANGER, Severity.MEDIUM: Tone.WARNING, Severity.LOW: Tone.INFO}
WIDTHS = (Column(0), Column(1.2), Column(2.2), Column(1.8))


def conflicts(place: Place) -> list[Block]:
    """Every disagreement and what would clear it."""
    pages = place.pages
    if not pages.whole.conflicts:
        return [Paragraph(pages.say("no_conflicts"))]
    if place.brief:
        return [ListBlock(tuple(pages.claim(one.sentence, one.facts) for one in pages.whole.conflicts))]
    rows = tuple(
        (
            Cell(pages.run(CONFLICTS[one.kind])),
            Cell(pages.claim(one.sentence, one.facts)),
            Cell(pages.run(one.clearing)),
        )
        for one in pages.whole.conflicts
    )
    header = (tuple(pages.say(name) for name in ("kind", "conflict", "clearing")),)
    return [Table(pages.say("conflicts"), header, rows, (Column(1), Column(3), Column(2)))]


def signals(place: Place) -> list[Block]:
    """What needs attention: one row for a signal that several share, with the reason for each while they are few."""
    pages = place.pages
    if not pages.whole.signals:
        return [Paragraph(pages.say("no_signals"))]
    grouped = [list(found) for _, found in groupby(pages.whole.signals, key=lambda one: one.key)]
    if place.brief:
        return [
            ListBlock(tuple(_point(place, found) for found in grouped if found[0].severity is Severity.HIGH))
        ]
    rows = tuple(_grouped(place, found) for found in grouped)
    return [_table(place, rows, pages.say("signals"))]


def participant_signals(place: Place) -> list[Block]:
    """What needs attention in one participant; on a slide only what is severe, where anything is."""
    pages = place.pages
    found = [signal for signal in pages.whole.signals if signal.participant == place.one.key]
    if not found:
        return [Paragraph(pages.say("no_signals"))]
    if place.brief:
        severe = [one for one in found if one.severity is Severity.HIGH] or found
        return [ListBlock(tuple(_point(place, [one]) for one in severe))]
    return [
        _table(
            place, tuple(_grouped(place, [one]) for one in found), f"{pages.say('signals')}: {place.one.name}"
        )
    ]


def _table(place: Place, rows: tuple[tuple[Cell, ...], ...], caption: str) -> Table:
    header = (tuple(place.pages.say(name) for name in ("severity", "signal", "reason", "advice")),)
    return Table(caption, header, rows, WIDTHS, row_headers=False)


def _point(place: Place, found: list[Signal]) -> ListItem:
    label = place.pages.run(found[0].label, strong=True)
    return ListItem((label, ": ", *_reasons(place, found)))


def _grouped(place: Place, found: list[Signal]) -> tuple[Cell, ...]:
    pages = place.pages
    first = found[0]
    cleared = pages.run(BY_KEY[first.key].cleared_by)
    advice = (pages.run(first.advice), f" {pages.say('cleared')} ", cleared)
    return (
        Cell(Badge(pages.run(SEVERITIES[first.severity]).text, SEVERITY_TONES[first.severity])),
        Cell(pages.run(first.label)),
        Cell(_reasons(place, found)),
        Cell(advice),
    )


def _reasons(place: Place, found: list[Signal]) -> tuple[str | Inline, ...]:
    """What several share is said once; otherwise each has its own, while they are few."""
    pages = place.pages
    shared = shared_reason(found, pages.whole.records) if len(found) > 1 else None
    if shared:
        return (pages.claim(shared, [fact for one in found for fact in one.facts]),)
    reasons: list[str | Inline] = []
    for one in found[:NAMED]:
        reasons += [pages.claim(one.reason, one.facts), " "]
    if len(found) > NAMED:
        reasons.append(pages.say("and_more", count=len(found) - NAMED))
    return tuple(reasons)
