"""The programme's plan in each municipality: what it is, how far it has come, and what it is tied to."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable

from paraply.comparison.gathered.participant import ParticipantRecords
from paraply.comparison.matrix.answers import UNKNOWN, Answer, Characteristic, furthest, yes_no
from paraply.comparison.matrix.words import YES_NO_COMING
from paraply.comparison.words import in_each
from paraply.kernel.localised import Localised
from paraply.planning.facts import GoalFact, LinkFact, PlanFact
from paraply.planning.words import CHAIN_STATUSES, FUNCTIONS, PLAN_STATUSES
from paraply.records.facts import Fact
from paraply.records.words import STATUSES

CARRYING = ("anchored_in", "implements", "is")
# A chain is as weak as its weakest link; what nobody knows is weaker than what is known to be planned.
STRENGTH = ("none", "unknown", "considered", "planned", "adopted")
SOCIAL_HOUSING_PLAN = "social_housing_action_plan"
FIRM = frozenset({"done", "existing"})  # a plan with another status is not adopted, however firm its links


def function(records: ParticipantRecords) -> Answer:
    """What the plan is: by its own field, or by the social-housing plan that it is or produces."""
    plan = records.programme_plan
    if plan is None:
        return Answer(UNKNOWN)
    if plan.function:
        return Answer(plan.function, (plan,))
    social = {other.key: other for other in records.plans if other.kind == SOCIAL_HOUSING_PLAN}
    for link in records.links:
        if link.plan == plan.key and link.relation in ("is", "produces") and link.target in social:
            return Answer(f"{link.relation}_social_housing_plan", (link, social[link.target]))
    return Answer(UNKNOWN, (plan,))


def status(records: ParticipantRecords) -> Answer:
    """The plan's own status, whatever it is tied to."""
    plan = records.programme_plan
    return Answer(plan.status, (plan,)) if plan else Answer(UNKNOWN)


def reaches(kind: str) -> Callable[[ParticipantRecords], Answer]:
    """The strongest chain of links from the programme's plan to a plan of a kind; a chain is as weak as its weakest link."""

    def compute(records: ParticipantRecords) -> Answer:
        plan = records.programme_plan
        if plan is None:
            return Answer(UNKNOWN)
        chain = strongest_chain(records, plan, kind)
        if chain:
            weakest = min((link.link_status for link in chain), key=STRENGTH.index)
            return Answer(weakest, (plan, *chain), detail=_said(records, plan, chain, weakest))
        register = records.complete("links")
        return Answer("none", (plan, register)) if register else Answer(UNKNOWN, (plan,))

    return compute


def strongest_chain(records: ParticipantRecords, plan: PlanFact, kind: str) -> tuple[LinkFact, ...]:
    """The links of the strongest chain, from the plan outwards, the shortest of several; empty when no chain leads there."""
    goals = {other.key for other in records.plans if other.kind == kind}
    carrying = [link for link in records.links if link.relation in CARRYING]
    for weakest in reversed(range(len(STRENGTH))):
        strong = [link for link in carrying if STRENGTH.index(link.link_status) >= weakest]
        if chain := _shortest(strong, plan.key, goals):
            return chain
    return ()


def _shortest(links: list[LinkFact], start: str, goals: set[str]) -> tuple[LinkFact, ...]:
    # Place by place outwards, so that circles and many ways to one plan cost nothing.
    outwards: dict[str, list[LinkFact]] = {}
    for link in links:
        outwards.setdefault(link.plan, []).append(link)
    trails: dict[str, tuple[LinkFact, ...]] = {start: ()}
    waiting = deque([start])
    while waiting:
        place = waiting.popleft()
        for link in outwards.get(place, ()):
            if link.target in trails:
                continue
            trails[link.target] = (*trails[place], link)
            if link.target in goals:
                return trails[link.target]
            waiting.append(link.target)
    return ()


def _said(
    records: ParticipantRecords, plan: PlanFact, chain: tuple[LinkFact, ...], weakest: str
) -> Localised:
    """The chain's plans; where its links are adopted and the plan itself is not, that too: "adopted" alone would mislead."""
    names = {other.key: other.name for other in records.plans}
    way = Localised.same(" → ".join(names.get(link.target, link.target) for link in chain))
    if weakest != "adopted" or plan.status in FIRM:
        return way
    return in_each(
        lambda language: f"{way.text(language)}. {_LOOSE.format(status=STATUSES[plan.status]).text(language)}"
    )


def hearing(records: ParticipantRecords) -> Answer:
    """Hearing on the plan itself, or on a plan it implements, or none."""
    plan = records.programme_plan
    if plan is None:
        return Answer(UNKNOWN)
    if plan.hearing == "held":
        return Answer("own", (plan,))
    plans = {other.key: other for other in records.plans}
    for link in records.links:
        target = plans.get(link.target)
        if link.plan == plan.key and link.relation == "implements" and target and target.hearing == "held":
            return Answer("implemented_plan", (plan, link, target), detail=Localised.same(target.name))
    return Answer("none" if plan.hearing == "none" else UNKNOWN, (plan,))


def target_group(records: ParticipantRecords) -> Answer:
    """Whether some goal is for the people the programme exists for."""
    found: tuple[Fact, ...] = tuple(goal for goal in records.goals if goal.level == "target_group")
    if found:
        return yes_no(True, found)
    if awaited := tuple(goal for goal in records.waiting(GoalFact) if goal.level == "target_group"):
        return Answer(str(furthest([goal.status for goal in awaited])), awaited)
    if records.goals and (register := records.complete("goals")):
        return yes_no(False, (*records.goals, register))
    return Answer(UNKNOWN, records.goals)


_LOOSE = Localised(
    "Leddene er vedtatt; planens egen status: {status}.",
    "Ledda er vedtekne; eigen status for planen: {status}.",
    "The links are adopted; the plan's own status: {status}.",
)
CHARACTERISTICS = (
    Characteristic(
        key="plan.function",
        label=Localised("Hva handlingsplanen er", "Kva handlingsplanen er", "What the action plan is"),
        why=Localised(
            "Er planen en plan for programmet eller for arbeidet på feltet? Uklarhet om det forsinker arbeidet.",
            "Er planen ein plan for programmet eller for arbeidet på feltet? Uklarleik om det forseinkar arbeidet.",
            "Does it plan the programme or the work of the field? Not knowing delays the work.",
        ),
        compute=function,
        codes={
            **FUNCTIONS,
            "is_social_housing_plan": Localised("er selv [[field_plan]]", "er sjølv [[field_plan]]", "is itself the [[field_plan]]"),
            "produces_social_housing_plan": Localised("skal lage [[field_plan]]", "skal lage [[field_plan]]", "is to produce the [[field_plan]]"),
        },
    ),
    Characteristic(
        key="plan.status",
        label=Localised("Handlingsplanens egen status", "Handlingsplanen sin eigen status", "The action plan's own status"),
        why=Localised("En uferdig plan kan ingen vedta penger til.", "Ein uferdig plan kan ingen løyve pengar til.", "Nobody can vote money for an unfinished plan."),
        compute=status,
        codes=PLAN_STATUSES,
    ),
    Characteristic(
        key="plan.reaches_municipal_plan",
        label=Localised("Kjede fra handlingsplanen til [[master_plan.the]]", "Kjede frå handlingsplanen til [[master_plan.the]]", "Chain from the action plan to [[master_plan.the]]"),
        why=Localised(
            "Mål og tiltak bør inn i det sentrale planverket for å forplikte.",
            "Mål og tiltak bør inn i det sentrale planverket for å forplikte.",
            "Goals and measures must enter the central plans to commit.",
        ),
        compute=reaches("municipal_master_plan"),
        codes=CHAIN_STATUSES,
    ),
    Characteristic(
        key="plan.reaches_economic_plan",
        label=Localised("Kjede fra handlingsplanen til [[economic_plan.the]]", "Kjede frå handlingsplanen til [[economic_plan.the]]", "Chain from the action plan to [[economic_plan.the]]"),
        why=Localised("Det som ikke er med i [[economic_plan.the]], får sjelden penger.", "Det som ikkje er med i [[economic_plan.the]], får sjeldan pengar.", "What is not in [[economic_plan.the]] seldom gets money."),
        compute=reaches("economic_plan"),
        codes=CHAIN_STATUSES,
    ),
    Characteristic(
        key="plan.hearing",
        label=Localised("Høring på handlingsplanen", "Høyring på handlingsplanen", "Hearing on the action plan"),
        why=Localised("Uten høring får brukere og andre ikke sagt sitt.", "Utan høyring får brukarar og andre ikkje sagt sitt.", "Without a hearing users and others have no say."),
        compute=hearing,
        codes={
            "own": Localised("på planen selv", "på planen sjølv", "on the plan itself"),
            "implemented_plan": Localised("på planen den iverksetter", "på planen han set i verk", "on the plan it implements"),
            "none": Localised("ingen", "inga", "none"),
        },
    ),
    Characteristic(
        key="goals.target_group",
        label=Localised("Mål for målgruppen selv", "Mål for målgruppa sjølv", "Goals for the target group itself"),
        why=Localised(
            "Visjonen handler om mennesker som får egnet bolig, ikke bare om systemer.",
            "Visjonen handlar om menneske som får eigna bustad, ikkje berre om system.",
            "The vision is about people getting suitable homes, not only about systems.",
        ),
        compute=target_group,
        codes=YES_NO_COMING,
    ),
)  # fmt: skip
