"""The plan tree as a picture: the programme's plan, what it rests on, and how firm each tie is."""

from __future__ import annotations

from collections.abc import Iterable

from paraply.comparison.budget.plan_tree import Branch, PlanTree
from paraply.comparison.matrix.answers import STATUS_LABELS
from paraply.documents.figures.picture import Picture
from paraply.documents.figures.plan_tree import Edge, Node, plan_tree
from paraply.kernel.localised import Language, Localised
from paraply.planning.facts import LinkFact, PlanFact

L = Localised
KINDS: dict[str, Localised] = {
    "action_plan": L("handlingsplan", "handlingsplan", "action plan"),
    "working_document": L("arbeidsdokument", "arbeidsdokument", "working document"),
    "theme_plan": L("temaplan", "temaplan", "theme plan"),
    "housing_white_paper": L("boligmelding", "bustadmelding", "housing white paper"),
    "action_programme": L("handlingsprogram", "handlingsprogram", "action programme"),
    "strategy": L("strategi", "strategi", "strategy"),
    "social_housing_action_plan": L("boligsosial handlingsplan", "bustadsosial handlingsplan", "social-housing action plan"),
    "municipal_sub_plan": L("kommunedelplan", "kommunedelplan", "municipal sub-plan"),
    "municipal_master_plan": L("kommuneplan", "kommuneplan", "municipal master plan"),
    "economic_plan": L("økonomiplan", "økonomiplan", "economic plan"),
    "annual_budget": L("årsbudsjett", "årsbudsjett", "annual budget"),
    "planning_strategy": L("planstrategi", "planstrategi", "planning strategy"),
}  # fmt: skip
RELATIONS: dict[str, Localised] = {
    "anchored_in": L("forankret i", "forankra i", "anchored in"),
    "implements": L("iverksetter", "set i verk", "implements"),
    "is": L("er", "er", "is"),
    "produces": L("skal gi", "skal gi", "produces"),
    "coordinated_with": L("samordnet med", "samordna med", "coordinated with"),
}
LINKS: dict[str, Localised] = {
    "adopted": L("vedtatt", "vedteke", "adopted"),
    "planned": L("planlagt", "planlagt", "planned"),
    "considered": L("vurdert", "vurdert", "considered"),
    "none": L("ingen kobling", "inga kopling", "no link"),
    "unknown": L("ukjent", "ukjent", "unknown"),
}
_FROM = L("fra {year}", "frå {year}", "from {year}")
_TITLE = L("Plantre, {name}", "Plantre, {name}", "Plan tree, {name}")
_TIE = L(
    "{plan} – {relation} {target}: {status}",
    "{plan} – {relation} {target}: {status}",
    "{plan} – {relation} {target}: {status}",
)
_ALONE = L(
    "Planen er ikke knyttet til noen annen.",
    "Planen er ikkje knytt til nokon annan.",
    "The plan is tied to no other.",
)


def plan_picture(name: str, tree: PlanTree, plans: Iterable[PlanFact], language: Language) -> Picture | None:
    """Draw the tree; None when the participant has no plan."""
    if tree.root is None:
        return None
    links = list(_links(tree.root))
    known = {plan.key: plan for plan in plans}
    reached = [tree.root.plan.key, *(link.target for link in links)]
    nodes = [
        _node(known[key], language, key == tree.root.plan.key)
        for key in dict.fromkeys([*reached, *(p.key for p in tree.loose)])
    ]
    edges = [Edge(link.plan, link.target, said(link, language), link.link_status) for link in links]
    description = " ".join(_spoken(link, known, language) for link in links) or _ALONE.text(language)
    title = _TITLE.text(language).format(name=name)
    return plan_tree(nodes, edges, tree.root.plan.key, title, description)


def said(link: LinkFact, language: Language) -> str:
    """A link in few words: its kind, its status, and from when."""
    words = [RELATIONS[link.relation].text(language), LINKS[link.link_status].text(language)]
    if link.first_year:
        words.append(_FROM.text(language).format(year=link.first_year))
    return " · ".join(words)


def _links(branch: Branch) -> Iterable[LinkFact]:
    for one in branch.branches:
        if one.link:
            yield one.link
        yield from _links(one)


def _node(plan: PlanFact, language: Language, root: bool) -> Node:
    details = [KINDS[plan.kind].text(language) if plan.kind in KINDS else ""]
    if plan.status != "existing":
        details.append(STATUS_LABELS[plan.status].text(language))
    kind = "root" if root else ("preliminary" if plan.status not in ("existing", "done") else "")
    return Node(plan.key, plan.name, " · ".join(filter(None, details)), kind, plan.status)


def _spoken(link: LinkFact, plans: dict[str, PlanFact], language: Language) -> str:
    status = LINKS[link.link_status].text(language)
    if link.first_year:
        status += f" {_FROM.text(language).format(year=link.first_year)}"
    relation = RELATIONS[link.relation].text(language)
    plan, target = plans[link.plan].name, plans[link.target].name
    return _TIE.text(language).format(plan=plan, relation=relation, target=target, status=status) + "."
