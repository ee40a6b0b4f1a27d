"""One profile per municipality: phases, characteristics, registers, plans' window and signals."""

from __future__ import annotations

from paraply.comparison.answers import STATUS_LABELS
from paraply.comparison.claims import Verdict
from paraply.comparison.outputs import shown_outputs
from paraply.comparison.records import ParticipantRecords
from paraply.documents import Block, Callout, Cell, Column, Heading, ListBlock, Paragraph, Table, Tone
from paraply.planning.budget_calendar import next_budget
from paraply.planning.budget_window import backward
from paraply.reporting.overview_sections import finding_point, signal_table
from paraply.reporting.pages import Pages


def profiles(pages: Pages) -> list[Block]:
    """The profiles of the study's municipalities."""
    blocks: list[Block] = [Heading(1, pages.say("profiles"), anchor="profiles")]
    for records in pages.whole.records.columns:
        blocks += _profile(pages, records)
    return blocks


def _profile(pages: Pages, records: ParticipantRecords) -> list[Block]:
    heading = Heading(2, records.name, anchor=f"profile-{records.key}")
    if not records.in_programme or records.empty:
        words = pages.say("profile_none" if records.in_programme else "profile_outside", name=records.name)
        return [heading, Callout(Tone.INFO, words, _signals(pages, records))]
    return [
        heading,
        *_outputs(pages, records),
        *_characteristics(pages, records),
        *_registers(pages, records),
        *_budget(pages, records),
        *_signals(pages, records),
        *_findings(pages, records),
    ]


def _outputs(pages: Pages, records: ParticipantRecords) -> list[Block]:
    rows = tuple(
        (
            Cell(pages.run(one.phase.name)),
            Cell(pages.run(one.output.name, (one.output,))),
            Cell(
                pages.run(STATUS_LABELS[one.status], one.facts),
                tone=Tone.MUTED if one.status == "unknown" else Tone.NONE,
            ),
        )
        for one in shown_outputs(records)
    )
    if not rows:
        return []
    header = ((pages.say("phase"), pages.say("output"), pages.say("status")),)
    caption = pages.say("outputs_caption", name=records.name)
    return [
        Heading(3, pages.say("phase_table")),
        Table(caption, header, rows, (Column(2), Column(3), Column(1))),
    ]


def _characteristics(pages: Pages, records: ParticipantRecords) -> list[Block]:
    rows = tuple(
        (Cell(pages.run(row.label)), pages.cell(row.cell(records.key))) for row in pages.whole.matrix.rows
    )
    header = ((pages.say("characteristic"), pages.say("value")),)
    caption = pages.say("profile_caption", name=records.name)
    return [Heading(3, pages.say("organisation")), Table(caption, header, rows, (Column(1), Column(1)))]


def _registers(pages: Pages, records: ParticipantRecords) -> list[Block]:
    rows = tuple(
        (Cell(pages.run(row.label)), pages.cell(row.cell(records.key))) for row in pages.whole.registers
    )
    header = ((pages.say("row"), pages.say("value")),)
    caption = pages.say("registers_caption", name=records.name)
    return [Heading(3, pages.say("registered")), Table(caption, header, rows, (Column(1), Column(3)))]


def _budget(pages: Pages, records: ParticipantRecords) -> list[Block]:
    back = backward(next_budget(records.budget_years, pages.whole.records.as_of))
    words = pages.say(
        "budget_next",
        year=str(back.budget_year),
        recommended=pages.day(back.recommended),
        last=pages.day(back.last_ordinary),
        hearing=pages.day(back.start_of_hearing),
    )
    return [Heading(3, pages.say("budget")), Paragraph(words)]


def _signals(pages: Pages, records: ParticipantRecords) -> tuple[Block, ...]:
    found = tuple(signal for signal in pages.whole.signals if signal.participant == records.key)
    return (signal_table(pages, found, f"{pages.say('signals')}: {records.name}"),) if found else ()


def _findings(pages: Pages, records: ParticipantRecords) -> list[Block]:
    # Findings about all stand in the common part; here those that single this municipality out.
    everyone = {one.key for one in pages.whole.records.columns if not one.empty}
    contradicted = {one.finding.key for one in pages.whole.checked if one.verdict is Verdict.CONTRADICTED}
    found = [
        one for one in pages.whole.records.findings if records.key in one.units and set(one.units) != everyone
    ]
    if not found:
        return []
    points = tuple(finding_point(pages, one, one.key in contradicted) for one in found)
    return [Heading(3, pages.say("findings")), ListBlock(points)]
