"""What a report opens with: the summary in each language, what is said of a topic, and the programme's figures."""

from __future__ import annotations

from collections.abc import Iterator

from paraply.comparison.anchoring.everybody import together
from paraply.comparison.budget.landing import outlook
from paraply.comparison.matrix.likenesses import Pattern
from paraply.comparison.signals.signal import Severity
from paraply.comparison.words import listing, number, whom
from paraply.documents import (
    Block,
    Column,
    Content,
    Figure,
    Heading,
    Inline,
    ListBlock,
    ListItem,
    Paragraph,
    Run,
    Table,
)
from paraply.documents.figures.bars import Bar, bars
from paraply.kernel.localised import Language, Localised
from paraply.kernel.spoken import in_every_language, spoken
from paraply.programmes.facts import COUNTED, FigureFact
from paraply.programmes.words import FIGURES, SHORT_UNITS
from paraply.records.facts import Fact, StatementFact
from paraply.records.words import STATUSES
from paraply.reporting.sections.place import Place

L = Localised
_SUMMARY = L("Sammendrag", "Samandrag", "Summary")
_WHO = L(
    "{programme}: {names} er med i evalueringen. Alt er regnet ut av daterte opplysninger slik de sto {date}.",
    "{programme}: {names} er med i evalueringa. Alt er rekna ut av daterte opplysningar slik dei stod {date}.",
    "{programme}: {names} are in the study. Everything is computed from dated records as they stood on {date}.",
)
_LIKENESSES = L(
    "Av {total} kjennetegn er {common} felles for alle, {alone} for alle unntatt én, og {rest} er ulike eller ikke kjent for alle.",
    "Av {total} kjenneteikn er {common} felles for alle, {alone} for alle unntatt éin, og {rest} er ulike eller ikkje kjende for alle.",
    "Of {total} characteristics {common} are common to all, {alone} to all but one, and {rest} differ or are not known for all.",
)
_CONFLICTS = L(
    "Steder der kilder, utsagn eller påstander er uenige: {count}.",
    "Stader der kjelder, utsegner eller påstandar er usamde: {count}.",
    "Places where sources, statements or claims disagree: {count}.",
)
_SIGNALS = L("Alvorlige signaler: {count} ({names}).", "Alvorlege signal: {count} ({names}).", "Severe signals: {count} ({names}).")  # fmt: skip
_FINDINGS = L(
    "Evaluatorenes funn: {strengths} styrker, {weaknesses} svakheter og {uncertain} usikre.",
    "Funna til evaluatorane: {strengths} styrkar, {weaknesses} veikskapar og {uncertain} usikre.",
    "The evaluators' findings: {strengths} strengths, {weaknesses} weaknesses and {uncertain} uncertain.",
)
_AMOUNT = L("[[Participant.many]]", "[[Participant.many]]", "[[Participant.many]]")
_FIGURE = L("Tall", "Tal", "Figure")
_EACH = L(
    "[[Participant.many]], hvert tall for seg",
    "[[Participant.many]], kvart tal for seg",
    "[[Participant.many]], each number by itself",
)
_TONES = {"capacity": "calm", "invited": "info", "applied": "plum", "admitted": "accent"}


def text(place: Place) -> list[Block]:
    """Nothing but what the outline itself says."""
    return []


def summary(place: Place) -> list[Block]:
    """The gist in each language asked for, the report's own first; other languages are marked as what they are."""
    asked: list[Language] = place.options.get("languages", [place.pages.language])
    wanted = sorted(asked, key=lambda one: one != place.pages.language)
    blocks: list[Block] = []
    for language in wanted:
        tag = None if language == place.pages.language else language
        if len(wanted) > 1:
            blocks.append(Heading(place.level, Run(_SUMMARY.text(language), lang=tag)))
        points = tuple(
            Run(sentence.text(language), lang=tag, evidence=place.pages.citations.ids(facts))
            for sentence, facts in _gist(place)
        )
        blocks.append(ListBlock(points))
    return blocks


def _gist(place: Place) -> Iterator[tuple[Localised, tuple[Fact, ...]]]:
    """The report's main results as sentences, each with the records it rests on."""
    whole = place.pages.whole
    records = whole.records
    names = [one.name for one in records.columns]
    if names:
        day = in_every_language(records.as_of)
        yield _WHO.format(programme=records.programme.name, names=whom(names), date=day), records.studies
    if whole.likenesses:
        patterns = [one.pattern for one in whole.likenesses]
        common, alone = patterns.count(Pattern.COMMON), patterns.count(Pattern.ALL_BUT_ONE)
        counts = {"common": common, "alone": alone, "rest": len(patterns) - common - alone}
        compared = (cell for one in whole.likenesses for cell in one.row.cells)
        facts = tuple(fact for cell in compared for value in cell.values for fact in value.facts)
        yield _LIKENESSES.format(total=len(patterns), **counts), facts
    ranked = together(records).ranking
    if ranked.weakest:
        yield ranked.sentence, tuple(fact for one in ranked.standings for fact in one.facts)
    if plans := outlook(records):
        yield plans.sentence, tuple(one.plan for one in plans.plans)
    facts = tuple(fact for one in whole.conflicts for fact in one.facts)
    yield _CONFLICTS.format(count=len(whole.conflicts)), facts
    high = [one for one in whole.signals if one.severity is Severity.HIGH]
    severe = dict.fromkeys(one.label for one in high)
    if severe:
        facts = tuple(fact for one in high for fact in one.facts)
        yield _SIGNALS.format(count=number(len(severe)), names=listing(list(severe))), facts
    if records.findings:
        said = [one.polarity for one in records.findings]
        yield (
            _FINDINGS.format(
                strengths=said.count("strength"),
                weaknesses=said.count("weakness"),
                uncertain=said.count("uncertain"),
            ),
            records.findings,
        )


def statements(place: Place) -> list[Block]:
    """What is said of some topics, each statement with its points and questions."""
    found = [one for one in place.pages.whole.records.statements if one.topic in place.options["topics"]]
    if not found:
        return [Paragraph(place.pages.say("nothing_said"))]
    return [ListBlock(tuple(statement(place, one) for one in found))]


def statement(place: Place, fact: StatementFact) -> ListItem:
    """One statement as a point of a list."""
    pages = place.pages
    content: list[str | Inline] = []
    heading = fact.heading.text(pages.language)
    if heading and heading.casefold() not in fact.text.text(pages.language).casefold():
        content += [pages.run(fact.heading, strong=True), ": "]
    content.append(pages.claim(fact.text, (fact,)))
    if fact.status != "existing" and fact.status in STATUSES:
        content.append(f" ({pages.run(STATUSES[fact.status]).text})")
    below: list[Block] = []
    asked = () if place.brief else (*fact.points, *fact.questions)
    if place.brief and fact.points:
        content += [": ", pages.run(listing(list(fact.points)))]
    if asked:
        points: tuple[Content, ...] = tuple(pages.run(one) for one in asked)
        below.append(ListBlock(points))
    return ListItem(tuple(content), tuple(below))


def figures(place: Place) -> list[Block]:
    """Capacity, invited, applied and admitted as bars, never mixed, and every figure with its source."""
    pages = place.pages
    counted = [one for one in pages.whole.records.figures if one.kind in COUNTED]
    blocks: list[Block] = []
    if counted:
        drawn = [Bar(_named(place, one), one.amount, str(one.amount), _TONES[one.kind]) for one in counted]
        said = "; ".join(f"{bar.name}: {bar.words}" for bar in drawn) + "."
        header = (pages.run(_FIGURE).text, pages.run(_AMOUNT).text)
        chart = bars(drawn, pages.run(_EACH).text, said, header)
        blocks.append(Figure(chart, said, chart.title, width=0.75, evidence=pages.citations.ids(counted)))
    if not place.brief:
        rows = tuple(
            (pages.claim(one.text, (one,)), _amount(place, one)) for one in pages.whole.records.figures
        )
        if rows:
            heads = ((pages.say("what"), pages.say("figure")),)
            blocks.append(Table(pages.say("figures"), heads, rows, (Column(3), Column(1))))
    return blocks or [Paragraph(pages.say("nothing_said"))]


def _named(place: Place, figure: FigureFact) -> str:
    language = place.pages.language
    cohorts = {one.key: one.name.text(language) for one in place.pages.whole.records.cohorts}
    more = [cohorts.get(figure.cohort or "", ""), spoken(figure.when, language) if figure.when else ""]
    said = ", ".join(filter(None, more))
    label = FIGURES[figure.kind].text(language)
    return f"{label} ({said})" if said else label


def _amount(place: Place, figure: FigureFact) -> str:
    unit = SHORT_UNITS[figure.unit].text(place.pages.language)
    most = f"–{figure.amount_max}" if figure.amount_max else ""
    return f"{figure.amount}{most} {unit}".strip()
