"""The report's common part: about, matrix, likenesses, conflicts, signals and findings."""

from __future__ import annotations

from itertools import groupby

from paraply.comparison.catalogue import THEMES
from paraply.comparison.claims import Verdict
from paraply.comparison.conflicts import KIND_LABELS
from paraply.comparison.likenesses import PATTERN_LABELS, Pattern
from paraply.comparison.matrix import Row
from paraply.comparison.signals import SEVERITY_LABELS, Severity, Signal
from paraply.comparison.words import listing, number
from paraply.documents import (
    Badge,
    Block,
    Cell,
    Column,
    Content,
    Heading,
    Inline,
    Landscape,
    ListBlock,
    ListItem,
    Paragraph,
    Table,
    Tone,
)
from paraply.findings.facts import FindingFact
from paraply.reporting.pages import Pages
from paraply.reporting.texts import POLARITIES

COLUMNS = 6  # participants that a landscape page holds beside the row's name
NAMED = 12  # reasons shown one by one; with more, nobody reads them
SIGNAL_COLUMNS = (Column(0), Column(1.2), Column(2.2), Column(1.8))
SEVERITY_TONES = {Severity.HIGH: Tone.DANGER, Severity.MEDIUM: Tone.WARNING, Severity.LOW: Tone.INFO}


def about(pages: Pages) -> list[Block]:
    """What the report is, and the programme's figures."""
    blocks: list[Block] = [
        Heading(1, pages.say("about"), anchor="about"),
        Paragraph(pages.say("about_lead"), lead=True),
        Paragraph(pages.say("about_words")),
        ListBlock(tuple(_summary(pages))),
    ]
    rows = tuple(
        (pages.run(figure.text, (figure,)), _amount(pages, figure)) for figure in pages.whole.records.figures
    )
    if rows:
        header = ((pages.say("what"), pages.say("figure")),)
        blocks.append(Table(pages.say("figures"), header, rows, (Column(3), Column(1))))
    return blocks


def _summary(pages: Pages) -> list[Content]:
    """What the chapters hold, in counts."""
    whole = pages.whole
    patterns = [one.pattern for one in whole.likenesses]
    common, alone = patterns.count(Pattern.COMMON), patterns.count(Pattern.ALL_BUT_ONE)
    severe = dict.fromkeys(one.label for one in whole.signals if one.severity is Severity.HIGH)
    points: list[Content] = [
        pages.say(
            "sum_likenesses",
            total=len(patterns),
            common=common,
            alone=alone,
            rest=len(patterns) - common - alone,
        ),
        pages.say("sum_conflicts", count=len(whole.conflicts)),
    ]
    if severe:
        points.append(pages.say("sum_signals", count=len(severe), names=listing(list(severe))))
    return points


def _amount(pages: Pages, figure: object) -> str:
    amount, most, unit = (getattr(figure, name) for name in ("amount", "amount_max", "unit"))
    words = {
        "months": ("md.", "md.", "months"),
        "years": ("år", "år", "years"),
        "municipalities": ("", "", ""),
    }[unit]
    shown = words[("nb", "nn", "en").index(pages.language)]
    return f"{amount}–{most} {shown}".strip() if most else f"{amount} {shown}".strip()


def matrix(pages: Pages) -> list[Block]:
    """The overview matrix by theme, then what is registered."""
    blocks: list[Block] = [
        Heading(1, pages.say("matrix"), anchor="matrix"),
        Paragraph(pages.say("matrix_lead")),
    ]
    for theme, rows in groupby(pages.whole.matrix.rows, key=lambda row: row.theme):
        blocks += _tables(pages, THEMES[theme].text(pages.language), pages.say("characteristic"), tuple(rows))
    blocks.append(Heading(2, pages.say("registered"), anchor="registered"))
    blocks += _tables(pages, pages.say("registered"), pages.say("row"), pages.whole.registers)
    return [Landscape(tuple(blocks))]


def _tables(pages: Pages, caption: str, first: str, rows: tuple[Row, ...]) -> list[Block]:
    """One table, or one for each stretch of columns where a page cannot hold them all."""
    names = [name for _, name in pages.whole.matrix.columns]
    found: list[Block] = []
    for start in range(0, len(names), COLUMNS):
        shown = names[start : start + COLUMNS]
        body = tuple(
            (Cell(pages.run(row.label)), *(pages.cell(cell) for cell in row.cells[start : start + COLUMNS]))
            for row in rows
        )
        stretch = f"{caption} ({shown[0]} – {shown[-1]})" if len(names) > COLUMNS else caption
        columns = (Column(1.3), *(Column(1) for _ in shown))
        found.append(Table(stretch, ((first, *shown),), body, columns))
    return found


def likenesses(pages: Pages) -> list[Block]:
    """One generated sentence a row, theme by theme."""
    blocks: list[Block] = [
        Heading(1, pages.say("likenesses"), anchor="likenesses"),
        Paragraph(pages.say("likenesses_lead")),
    ]
    for theme, found in groupby(pages.whole.likenesses, key=lambda one: one.row.theme):
        points: list[ListItem | Content] = []
        for one in found:
            facts = [fact for cell in one.row.cells for value in cell.values for fact in value.facts]
            badge = Badge(PATTERN_LABELS[one.pattern].text(pages.language), Tone.INFO)
            points.append(ListItem((pages.run(one.sentence, facts), " ", badge)))
        blocks += [Heading(2, THEMES[theme].text(pages.language)), ListBlock(tuple(points))]
    return blocks


def conflicts(pages: Pages) -> list[Block]:
    """Every disagreement and what would clear it."""
    heading = Heading(1, pages.say("conflicts"), anchor="conflicts")
    if not pages.whole.conflicts:
        return [heading, Paragraph(pages.say("no_conflicts"))]
    rows = tuple(
        (
            Cell(KIND_LABELS[one.kind].text(pages.language)),
            Cell(pages.run(one.sentence, one.facts)),
            Cell(pages.run(one.clearing)),
        )
        for one in pages.whole.conflicts
    )
    header = ((pages.say("kind"), pages.say("conflict"), pages.say("clearing")),)
    return [heading, Table(pages.say("conflicts"), header, rows, (Column(1), Column(3), Column(2)))]


def signals(pages: Pages) -> list[Block]:
    """What needs attention, most severe first."""
    heading = Heading(1, pages.say("signals"), anchor="signals")
    if not pages.whole.signals:
        return [heading, Paragraph(pages.say("no_signals"))]
    rows = tuple(
        _grouped(pages, list(found)) for _, found in groupby(pages.whole.signals, key=lambda one: one.key)
    )
    header = (tuple(pages.say(name) for name in ("severity", "signal", "reason", "advice")),)
    return [heading, Table(pages.say("signals"), header, rows, SIGNAL_COLUMNS, row_headers=False)]


def _grouped(pages: Pages, found: list[Signal]) -> tuple[Cell, ...]:
    """One row for a signal that several share: whom it concerns, then the reason for each while they are few."""
    reasons: list[str | Inline] = []
    for one in found[:NAMED]:
        reasons += [pages.run(one.reason, one.facts), " "]
    if len(found) > NAMED:
        reasons.append(pages.say("and_more", count=len(found) - NAMED))
    first = found[0]
    return (
        Cell(Badge(SEVERITY_LABELS[first.severity].text(pages.language), SEVERITY_TONES[first.severity])),
        Cell(pages.run(first.label)),
        Cell(tuple(reasons)),
        Cell(pages.run(first.advice)),
    )


def signal_table(pages: Pages, found: tuple[Signal, ...], caption: str) -> Table:
    """Signals as a table with reason and advice."""
    rows = tuple(
        (
            Cell(Badge(SEVERITY_LABELS[one.severity].text(pages.language), SEVERITY_TONES[one.severity])),
            Cell(pages.run(one.label)),
            Cell(pages.run(one.reason, one.facts)),
            Cell(pages.run(one.advice)),
        )
        for one in found
    )
    header = (tuple(pages.say(name) for name in ("severity", "signal", "reason", "advice")),)
    return Table(caption, header, rows, SIGNAL_COLUMNS, row_headers=False)


def findings(pages: Pages) -> list[Block]:
    """The evaluators' findings by polarity, each with the municipalities it speaks of."""
    blocks: list[Block] = [Heading(1, pages.say("findings"), anchor="findings")]
    found = pages.whole.records.findings
    if not found:
        return [*blocks, Paragraph(pages.say("no_findings"))]
    contradicted = {one.finding.key for one in pages.whole.checked if one.verdict is Verdict.CONTRADICTED}
    for polarity, label in POLARITIES.items():
        points = [
            finding_point(pages, one, one.key in contradicted) for one in found if one.polarity == polarity
        ]
        if points:
            blocks += [Heading(2, label.text(pages.language)), ListBlock(tuple(points))]
    return blocks


def finding_point(pages: Pages, finding: FindingFact, contradicted: bool) -> ListItem:
    """One finding as a point of a list."""
    content: list[str | Inline] = [pages.run(finding.text, (finding,))]
    if whom := _whom(pages, finding):
        content.append(f" ({whom})")
    if contradicted:
        content += [" ", Badge(pages.say("contradicted"), Tone.WARNING)]
    return ListItem(tuple(content))


def _whom(pages: Pages, finding: FindingFact) -> str:
    if finding.vague:
        return pages.say("some")
    studied = [one.key for one in pages.whole.records.columns if not one.empty]
    if studied and set(finding.units) == set(studied):
        return pages.say("all_units", count=number(len(studied)))
    return listing(pages.whole.records.named(finding.units)).text(pages.language) if finding.units else ""
