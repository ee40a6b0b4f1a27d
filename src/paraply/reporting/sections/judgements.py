"""What the evaluators judge, what lies ahead, and the words nobody agrees on."""

from __future__ import annotations

from collections.abc import Iterable

from paraply.comparison.matrix.claims import Verdict
from paraply.comparison.matrix.words import VERDICTS
from paraply.comparison.words import listing, number
from paraply.documents import Badge, Block, Column, Inline, ListBlock, ListItem, Paragraph, Table, Tone
from paraply.findings.facts import FindingFact
from paraply.kernel.localised import Localised
from paraply.programmes.facts import TermFact
from paraply.programmes.terms import mentions
from paraply.records.facts import StatementFact
from paraply.records.words import POLARITY_HEADINGS
from paraply.reporting.sections.place import Place

L = Localised
_ASKED = L("Til samtalen", "Til samtalen", "To talk about")
_NO_CHALLENGES = L(
    "Ingen utfordringer er registrert.", "Ingen utfordringar er registrerte.", "No challenges are recorded."
)
_CONFUSED = L("Hva som forveksles", "Kva som blir forveksla", "What is confused")
_TERM = L("Begrep", "Omgrep", "Term")
_MEANS = L("Betydning", "Tyding", "Meaning")
_NOT = L("Må ikke forveksles med", "Må ikkje forvekslast med", "Not to be confused with")
_LOCAL = L("Kalles også", "Blir også kalla", "Also called")
_TERMS = L(
    "Ord rapporten bruker bare slik",
    "Ord rapporten bruker berre slik",
    "Words the report uses in this way alone",
)
_NONE_CONFUSED = L(
    "Ingen forvekslinger er registrert.", "Ingen forvekslingar er registrerte.", "No confusions are recorded."
)
_USED_WRONGLY = L(
    "Teksten «{text}» bruker både {term} og {others}, som ikke er det samme.",
    "Teksten «{text}» bruker både {term} og {others}, som ikkje er det same.",
    "The text “{text}” uses both {term} and {others}, which are not the same.",
)
_MIXED = L(
    "Tekster der ordene går i hverandre",
    "Tekstar der orda går i kvarandre",
    "Texts in which the words run together",
)


def findings(place: Place) -> list[Block]:
    """Findings by polarity. With a polarity as option, those alone and without a heading."""
    pages = place.pages
    found = pages.whole.records.findings
    wanted = place.options.get("polarities", list(POLARITY_HEADINGS))
    chosen = [(key, [one for one in found if one.polarity == key]) for key in wanted]
    blocks: list[Block] = []
    for polarity, some in chosen:
        if some:
            if len(wanted) > 1 and not place.brief:
                blocks.append(place.heading(POLARITY_HEADINGS[polarity]))
            blocks.append(ListBlock(tuple(finding_points(place, some))))
    return blocks or [Paragraph(pages.say("no_findings"))]


def participant_findings(place: Place) -> list[Block]:
    """Findings that name one participant among some; those about all stand in the common part."""
    everyone = {one.key for one in place.pages.whole.records.columns if not one.empty}
    found = [
        one
        for one in place.pages.whole.records.findings
        if place.one.key in one.units and set(one.units) != everyone
    ]
    return (
        [ListBlock(tuple(finding_points(place, found)))]
        if found
        else [Paragraph(place.pages.say("no_findings"))]
    )


def finding_points(place: Place, found: Iterable[FindingFact]) -> list[ListItem]:
    """Findings as points of a list: whom they concern, and whether the records say otherwise."""
    pages = place.pages
    contradicted = {one.finding.key for one in pages.whole.checked if one.verdict is Verdict.CONTRADICTED}
    points = []
    for one in found:
        content: list[str | Inline] = [pages.claim(one.text, (one,))]
        if whom := _whom(place, one):
            content.append(f" ({whom})")
        if one.key in contradicted:
            content += [" ", Badge(pages.run(VERDICTS["contradicted"]).text, Tone.WARNING)]
        points.append(ListItem(tuple(content)))
    return points


def _whom(place: Place, finding: FindingFact) -> str:
    pages = place.pages
    if finding.vague:
        return pages.say("some")
    studied = [one.key for one in pages.whole.records.columns if not one.empty]
    if studied and set(finding.units) == set(studied):
        return pages.say("all_units", count=number(len(studied)))
    return listing(pages.whole.records.named(finding.units)).text(pages.language) if finding.units else ""


def challenges(place: Place) -> list[Block]:
    """What is hard, point by point, with the questions to take into a meeting."""
    pages = place.pages
    found = [one for one in pages.whole.records.statements if one.topic == "challenge"]
    if not found:
        return [Paragraph(pages.run(_NO_CHALLENGES))]
    if place.brief:
        return [
            ListBlock(tuple(ListItem((pages.claim(one.heading or one.text, (one,)),)) for one in found), True)
        ]
    blocks: list[Block] = []
    for one in found:
        blocks += _challenge(place, one)
    return blocks


def _challenge(place: Place, fact: StatementFact) -> list[Block]:
    pages = place.pages
    blocks: list[Block] = [place.heading(fact.heading or fact.text)]
    if fact.text and fact.heading and fact.text != fact.heading:
        blocks.append(Paragraph(pages.claim(fact.text, (fact,))))
    if fact.points:
        blocks.append(ListBlock(tuple(pages.claim(point, (fact,)) for point in fact.points)))
    if fact.questions:
        blocks.append(Paragraph(pages.run(_ASKED, strong=True)))
        blocks.append(ListBlock(tuple(pages.run(question) for question in fact.questions)))
    return blocks


def terminology(place: Place) -> list[Block]:
    """What the programme's words are confused with, the terms that need care, and texts that mix them."""
    pages = place.pages
    said = [one for one in pages.whole.records.statements if one.topic == "terminology"]
    blocks: list[Block] = [place.heading(_CONFUSED)]
    points = []
    for one in said:
        below = (ListBlock(tuple(pages.run(point) for point in (*one.points, *one.questions))),)
        points.append(ListItem(pages.claim(one.text, (one,)), below if one.points or one.questions else ()))
    blocks.append(ListBlock(tuple(points)) if points else Paragraph(pages.run(_NONE_CONFUSED)))
    careful = [term for term in pages.glossary if term.others]
    if careful and not place.brief:
        blocks.append(_terms(place, careful))
    mixed = mixed_up(place)
    if mixed and not place.brief:
        blocks += [place.heading(_MIXED), ListBlock(tuple(mixed))]
    return blocks


def _terms(place: Place, terms: list[TermFact]) -> Table:
    pages = place.pages
    names = {term.key: term.term for term in pages.glossary}
    rows = tuple(
        (
            pages.run(term.term),
            pages.run(term.definition),
            ", ".join(names[key].text(pages.language) for key in term.others if key in names) or "–",
            ", ".join(f"«{alias}»" for alias in term.aliases) or "–",
        )
        for term in terms
    )
    header = (tuple(pages.run(head).text for head in (_TERM, _MEANS, _NOT, _LOCAL)),)
    return Table(pages.run(_TERMS), header, rows, (Column(1), Column(2.2), Column(1.2), Column(1)))


def mixed_up(place: Place) -> list[ListItem]:
    """Findings and statements that use two terms which are not the same, such as a programme called a project."""
    pages = place.pages
    records = pages.whole.records
    said: list[FindingFact | StatementFact] = [*records.findings, *records.statements]
    facts = {one.key: one for one in said if one.text}
    texts = [(key, fact.text) for key, fact in facts.items()]
    by_term = {term.key: set(mentions(texts, term, pages.language)) for term in pages.glossary if term.others}
    names = {term.key: term.term for term in pages.glossary}
    items = []
    for key, fact in facts.items():
        for term in pages.glossary:
            others = [other for other in term.others if key in by_term.get(other, ()) and term.key < other]
            if others and key in by_term[term.key]:
                sentence = _USED_WRONGLY.format(
                    text=fact.text, term=names[term.key], others=listing([names[other] for other in others])
                )
                items.append(ListItem(pages.claim(sentence, (fact,))))
                break
    return items
