"""A municipality's public page: what crosses from its room to everybody, copied with source and date. Pure.

What is on the list below crosses; nothing else does. Goals, the action plan and its chain, resolutions and cases that a political
body has had, the agreement, the phase and the dates ahead. No seats, no persons, nothing that informants or evaluators
have said or judged, and no notes.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace
from datetime import date

from paraply.comparison.anchoring.words import CASE_NUMBER
from paraply.comparison.budget.plan_tree import Branch
from paraply.comparison.gathered.participant import ParticipantRecords
from paraply.comparison.gathered.programme import ProgrammeRecords
from paraply.comparison.matrix.characteristics.plans import FIRM
from paraply.comparison.matrix.characteristics.progress import PREPARATORY, after_admission, current_phase
from paraply.comparison.overview import ParticipantOverview
from paraply.comparison.words import capital, joined
from paraply.governance.facts import PoliticalFact
from paraply.kernel.dates import ImpreciseDate
from paraply.kernel.localised import Localised
from paraply.kernel.spoken import in_every_language
from paraply.kernel.vocabulary import speaking
from paraply.planning.facts import LinkFact, PlanFact
from paraply.planning.words import GOAL_LEVELS, LINK_STATUSES, PLAN_KINDS, RELATIONS
from paraply.records.facts import Fact, cite
from paraply.records.words import STATUSES
from paraply.reporting.public import words as words
from paraply.reporting.public.budget import budget_ahead
from paraply.reporting.public.copy import PublicCopy, PublicEntry, PublicSection, PublicStep, with_words

# A judgement or an informant's view stays where it is.
PUBLIC_BASES = frozenset({"observed", "planned", "derived"})
# What is to happen, and not what has.
COMING = frozenset({"planned", "considered"})
SYMBOLS = {"adopted": "done", "planned": "planned", "considered": "considered", "none": "none"}


def public_page(programme: ProgrammeRecords, one: ParticipantOverview) -> PublicCopy:
    """The page of one participant on the date of the records, in the programme's words."""
    with speaking(programme.programme.words):
        copy: PublicCopy = with_words(_page(programme, one))
        return copy


def _page(programme: ProgrammeRecords, one: ParticipantOverview) -> PublicCopy:
    records = one.records
    owner = programme.organisations.get(programme.programme.owner)
    filled = {
        "goals": _goals(records),
        "plan": _plan(one),
        "political": _political(records),
        "agreement": _agreement(records, owner.name if owner else ""),
    }
    sections = tuple(
        PublicSection(key, title, nothing, tuple(filled.get(key, ())))
        for key, (title, nothing) in words.SECTIONS.items()
    )
    stands, coming = _stands(records), _coming(records)
    cited = [source for part in sections for entry in part.entries for source in entry.sources]
    cited += [source for entry in (stands, *coming) for source in entry.sources]
    return PublicCopy(
        programme=programme.programme.key,
        programme_name=programme.programme.name,
        owner=owner.name if owner else "",
        participant=records.key,
        name=records.name,
        as_of=records.as_of,
        stands=stands,
        steps=_steps(records),
        coming=coming,
        sections=sections,
        documents=_titles(programme, cited),
    )


def _titles(programme: ProgrammeRecords, sources: Iterable[str]) -> dict[str, str]:
    keys = dict.fromkeys(cite(source)[0] for source in sources)
    return {key: programme.documents[key].title for key in keys if key in programme.documents}


def _entry(
    fact: Fact, text: Localised, detail: Localised | None = None, when: str | None = None
) -> PublicEntry:
    """What a record says, with its status, date and sources; that something merely exists is no status."""
    told = fact.status != "existing"
    return PublicEntry(
        text,
        detail or Localised(),
        fact.status if told else "",
        STATUSES[fact.status] if told else Localised(),
        when,
        fact.since,
        fact.sources,
    )


def _stands(records: ParticipantRecords) -> PublicEntry:
    fact, phase = records.admission_fact, current_phase(records)
    if records.admission is None or fact is None or not records.phases:
        return PublicEntry(words.NOT_KNOWN)
    text = words.STANDS_IN.format(phase=_lower(phase.name)) if phase else words.ALL_PASSED
    detail = words.ADMITTED.format(when=in_every_language(records.admission))
    sources = dict.fromkeys((*fact.sources, *(phase.sources if phase else ())))
    return PublicEntry(text, detail, when=str(records.admission), sources=tuple(sources))


def _lower(text: Localised) -> Localised:
    """The text with a small first letter, for the middle of a sentence."""
    small = {code: found[:1].lower() + found[1:] for code, found in text.as_dict().items()}
    return Localised.from_dict(small)


def _steps(records: ParticipantRecords) -> tuple[PublicStep, ...]:
    if records.admission is None:
        return ()
    current, after = current_phase(records), after_admission(records)
    before = [phase for phase in records.phases if phase.stage == PREPARATORY]
    passed = [phase for phase in after if current is None or phase.number < current.number]
    done = {phase.key for phase in (*before, *passed)}
    return tuple(
        PublicStep(phase.name, "done" if phase.key in done else ("now" if phase == current else "later"))
        for phase in (*before, *after)
    )


def _goals(records: ParticipantRecords) -> Iterator[PublicEntry]:
    order = list(GOAL_LEVELS)
    goals = [goal for goal in records.goals if goal.basis in PUBLIC_BASES]
    for goal in sorted(goals, key=lambda goal: order.index(goal.level) if goal.level in order else 9):
        yield _entry(goal, goal.text, GOAL_LEVELS.get(goal.level))


def _plan(one: ParticipantOverview) -> Iterator[PublicEntry]:
    """The action plan, then what it is tied to, nearest first."""
    root = one.plan_tree.root
    if root is None or root.plan.basis not in PUBLIC_BASES:
        return
    plan = root.plan
    adopted = plan.status in FIRM
    yield PublicEntry(
        Localised.same(plan.name),
        _kind(plan),
        "done" if adopted else plan.status,
        words.ADOPTED if adopted else STATUSES[plan.status],
        plan.period_from,
        plan.since,
        plan.sources,
    )
    names = {known.key: known for known in one.records.plans}
    for link in _links(root):
        if link.basis in PUBLIC_BASES:
            yield _tie(link, names[link.target], "" if link.plan == plan.key else names[link.plan].name)


def _links(branch: Branch) -> Iterator[LinkFact]:
    """The tree's links, level by level."""
    level = [branch]
    while level:
        below = [child for one in level for child in one.branches]
        yield from (child.link for child in below if child.link)
        level = below


def _tie(link: LinkFact, target: PlanFact, other: str) -> PublicEntry:
    """One link. `other`: the plan that is tied, when it is not the action plan."""
    relation = RELATIONS[link.relation]
    head = f"{other}: " if other else ""
    said = {code: f"{head}{found} {target.name}" for code, found in relation.as_dict().items()}
    text = capital(Localised.from_dict(said))
    status = LINK_STATUSES[link.link_status]
    year = str(link.first_year) if link.first_year else None
    return PublicEntry(
        text,
        _kind(target),
        SYMBOLS.get(link.link_status, "unknown"),
        status,
        year,
        link.since,
        link.sources,
    )


def _kind(plan: PlanFact) -> Localised:
    kind = PLAN_KINDS.get(plan.kind)
    return capital(kind) if kind and plan.kind.replace("_", " ") not in plan.name.casefold() else Localised()


def _political(records: ParticipantRecords) -> list[PublicEntry]:
    """What a political body has had: decided, been given or followed. Meetings and opinions are no matter of record."""
    cases = [
        fact for fact in records.cases if fact.route == "formal" or (fact.route == "process" and fact.body)
    ]
    found = [
        fact
        for fact in (*records.resolutions, *records.mandates, *cases)
        if fact.basis in PUBLIC_BASES and fact.polarity == "neutral" and not _is_coming(fact, records.as_of)
    ]
    return [_case(fact) for fact in sorted(found, key=_latest_first)]


def _case(fact: PoliticalFact) -> PublicEntry:
    """A case; that what is told as done is done need not be said."""
    entry = _entry(fact, fact.text, _body(fact), fact.when)
    return replace(entry, status="", status_text=Localised()) if fact.status == "done" else entry


def _is_coming(fact: PoliticalFact, as_of: date) -> bool:
    return fact.status in COMING and fact.when is not None and _ahead(fact.when, as_of)


def _body(fact: PoliticalFact) -> Localised:
    """Which body, and the number by which its papers are found."""
    body = Localised.same(fact.body) if fact.body else Localised()
    if not fact.case_number:
        return body
    return joined([body, CASE_NUMBER.format(number=fact.case_number)], ", ")


def _latest_first(fact: PoliticalFact) -> int:
    """Dated before undated, the latest first; otherwise in the order of the records."""
    return -ImpreciseDate.parse(fact.when).last.toordinal() if fact.when else 0


def _agreement(records: ParticipantRecords, owner: str) -> Iterator[PublicEntry]:
    for fact in records.owner_agreements:
        if fact.basis not in PUBLIC_BASES:
            continue
        text = words.AGREED.format(party=owner or fact.party)
        signed = fact.status in FIRM
        status = words.SIGNED if signed else STATUSES[fact.status]
        yield PublicEntry(
            text,
            status="done" if signed else fact.status,
            status_text=status,
            known=fact.since,
            sources=fact.sources,
        )


def _coming(records: ParticipantRecords) -> tuple[PublicEntry, ...]:
    """Decisions ahead, the next one first: what is recorded with a date, and the budget's own dates."""
    found = [*_treated(records), *budget_ahead(records)]
    return tuple(sorted(found, key=lambda entry: ImpreciseDate.parse(entry.when or "9999").first))


def _treated(records: ParticipantRecords) -> Iterator[PublicEntry]:
    for plan in records.plans:
        waits = plan.status not in FIRM and plan.basis in PUBLIC_BASES
        if waits and plan.treated_when and _ahead(plan.treated_when, records.as_of):
            text = words.IS_TREATED.format(name=plan.name)
            yield PublicEntry(text, when=plan.treated_when, known=plan.since, sources=plan.sources)
    for fact in (*records.mandates, *records.resolutions, *records.cases):
        if fact.route == "formal" and _is_coming(fact, records.as_of) and fact.basis in PUBLIC_BASES:
            yield _entry(fact, fact.text, _body(fact), fact.when)


def _ahead(when: str, as_of: date) -> bool:
    return ImpreciseDate.parse(when).last >= as_of
