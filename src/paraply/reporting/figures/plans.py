"""The plan tree as a picture: the programme's plan, what it rests on, and how firm each tie is."""

from __future__ import annotations

from collections.abc import Iterable

from paraply.comparison.budget.plan_tree import Branch, PlanTree
from paraply.documents.figures.picture import Picture
from paraply.documents.figures.plan_tree import Edge, Node, plan_tree
from paraply.kernel.localised import Language, Localised
from paraply.planning.facts import LinkFact, PlanFact
from paraply.planning.words import LINK_STATUSES, PLAN_KINDS, RELATIONS
from paraply.records.words import STATUSES

L = Localised
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
    words = [RELATIONS[link.relation].text(language), LINK_STATUSES[link.link_status].text(language)]
    if link.first_year:
        words.append(_FROM.text(language).format(year=link.first_year))
    return " · ".join(words)


def _links(branch: Branch) -> Iterable[LinkFact]:
    for one in branch.branches:
        if one.link:
            yield one.link
        yield from _links(one)


def _node(plan: PlanFact, language: Language, root: bool) -> Node:
    details = [PLAN_KINDS[plan.kind].text(language) if plan.kind in PLAN_KINDS else ""]
    if plan.status != "existing":
        details.append(STATUSES[plan.status].text(language))
    kind = "root" if root else ("preliminary" if plan.status not in ("existing", "done") else "")
    return Node(plan.key, plan.name, " · ".join(filter(None, details)), kind, plan.status)


def _spoken(link: LinkFact, plans: dict[str, PlanFact], language: Language) -> str:
    status = LINK_STATUSES[link.link_status].text(language)
    if link.first_year:
        status += f" {_FROM.text(language).format(year=link.first_year)}"
    relation = RELATIONS[link.relation].text(language)
    plan, target = plans[link.plan].name, plans[link.target].name
    return _TIE.text(language).format(plan=plan, relation=relation, target=target, status=status) + "."
