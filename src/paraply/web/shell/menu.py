"""The menu: which pages there are, under which heading, and who has them."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from django.urls import reverse
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from paraply.access.vocabulary import Action
from paraply.web.shell.frame import MenuGroup, MenuItem


@dataclass(frozen=True, slots=True)
class MenuEntry:
    """A page of the menu: its address's name, its word, its icon, the action that opens it, and what it answers.

    `below`: names of the pages that one comes to from it.
    """

    name: str
    label: str | Promise
    icon: str
    action: Action
    answers: str | Promise
    below: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class MenuHeading:
    """A heading of the menu with its pages."""

    label: str | Promise
    icon: str
    entries: tuple[MenuEntry, ...]


PROGRAMME_MENU: tuple[MenuEntry | MenuHeading, ...] = (
    MenuEntry(
        "board",
        _("Board"),
        "calendar",
        Action.VIEW_BOARD,
        _("Where everybody is by the calendar and by the gates, with signals, on one axis."),
    ),
    MenuHeading(
        _("Attention"),
        "alert",
        (
            MenuEntry(
                "signals",
                _("Signals"),
                "alert",
                Action.VIEW_SIGNALS,
                _("What needs somebody: why, since when, on what records, and what makes it go away."),
            ),
            MenuEntry(
                "conflicts",
                _("Conflicts"),
                "conflict",
                Action.VIEW_CONFLICTS,
                _("Where sources, statements and claims say different things, side by side."),
            ),
        ),
    ),
    MenuHeading(
        _("Compare"),
        "compare",
        (
            MenuEntry(
                "matrix",
                _("Matrix"),
                "grid",
                Action.VIEW_MATRIX,
                _("Every computed value for every participant; each cell opens what it rests on."),
            ),
            MenuEntry(
                "likenesses",
                _("Likenesses and differences"),
                "compare",
                Action.VIEW_LIKENESSES,
                _("What the participants share and where they part, in sentences with counts."),
            ),
            MenuEntry(
                "organisations",
                _("Organisation, all"),
                "person",
                Action.VIEW_COMPARISON,
                _("Everybody's bodies, seats and coordinator drawn to the same scale."),
            ),
            MenuEntry(
                "anchorings",
                _("Anchoring, all"),
                "political",
                Action.VIEW_COMPARISON,
                _("Who is anchored in which arena, and which political routes each uses."),
            ),
            MenuEntry(
                "all-plans",
                _("Plans, all"),
                "plan",
                Action.VIEW_COMPARISON,
                _("How far each action plan has come, what it is tied to, and what it can still reach."),
            ),
        ),
    ),
    MenuHeading(
        _("Programme"),
        "umbrella",
        (
            MenuEntry(
                "framework",
                _("Framework model"),
                "calendar",
                Action.VIEW_PROGRAMME,
                _("Phases to scale, what each requires, and whether the sums fit."),
            ),
            MenuEntry(
                "round",
                _("Rounds of admission"),
                "spark",
                Action.VIEW_PROGRAMME,
                _("Invited, applied, admitted and capacity, never mixed."),
            ),
            MenuEntry(
                "owner",
                _("The programme owner"),
                "home",
                Action.VIEW_PROGRAMME,
                _("How the owner has organised the programme, and how it sees it itself."),
            ),
            MenuEntry(
                "challenges",
                _("Expectations and challenges"),
                "goal",
                Action.VIEW_PROGRAMME,
                _("What the parties expect of each other, and the questions ahead."),
            ),
            MenuEntry(
                "learning",
                _("Learning model"),
                "spark",
                Action.VIEW_PROGRAMME,
                _("Knowledge areas, levels and the three loops of learning."),
            ),
            MenuEntry(
                "study",
                _("Study and coverage"),
                "source",
                Action.VIEW_PROGRAMME,
                _("What the evaluators ask, whom they have heard, and where the gaps are."),
            ),
        ),
    ),
    MenuEntry(
        "editions",
        _("Reports"),
        "source",
        Action.VIEW_PROGRAMME,
        _("Every report that has been published, with its files, its mark and what has changed since."),
        ("edition", "edition-new"),
    ),
    MenuEntry(
        "glossary",
        _("Glossary"),
        "info",
        Action.VIEW_PROGRAMME,
        _("The terms in three languages, with local words and what they are not."),
        ("term",),
    ),
)
# The pages of one participant, as tabs; all open by the same action as the participant's first page.
PARTICIPANT_TABS: tuple[tuple[str, str | Promise], ...] = (
    ("participant", _("Overview")),
    ("organisation", _("Organisation")),
    ("anchoring", _("Anchoring")),
    ("plans", _("Plans")),
    ("action-plan", _("Action plan")),
    ("agreement", _("Agreement")),
)


def menu(
    may: Callable[[Action], bool], programme: str, query: str, current: str
) -> tuple[MenuItem | MenuGroup, ...]:
    """The menu of somebody who may open some pages. `query`: kept in every address; `current`: the page's name."""
    start = MenuItem(_("Start"), reverse("start") + query, "home", "page" if current == "start" else "")
    found: list[MenuItem | MenuGroup] = [start]
    for one in PROGRAMME_MENU:
        entries = one.entries if isinstance(one, MenuHeading) else (one,)
        items = [_item(entry, programme, query, current) for entry in entries if may(entry.action)]
        if isinstance(one, MenuHeading) and len(items) > 1:
            found.append(MenuGroup(one.label, one.icon, tuple(items)))
        else:
            found += items
    return tuple(found)


def ways(found: Sequence[MenuItem | MenuGroup]) -> tuple[MenuGroup, ...]:
    """The menu as groups to choose from, with what each page answers; pages without a heading make up the first."""
    single = tuple(one for one in found if isinstance(one, MenuItem) and one.answers)
    groups = tuple(one for one in found if isinstance(one, MenuGroup))
    first = (MenuGroup(_("First of all"), "next", single),) if single else ()
    return first + groups


def _item(entry: MenuEntry, programme: str, query: str, current: str) -> MenuItem:
    address = reverse(entry.name, args=(programme,)) + query
    where = "page" if entry.name == current else "true" if current in entry.below else ""
    return MenuItem(entry.label, address, entry.icon, where, entry.answers)


def tabs(programme: str, participant: str, query: str, current: str) -> tuple[MenuItem, ...]:
    """The tabs of a participant's pages."""
    return tuple(
        MenuItem(
            label, reverse(name, args=(programme, participant)) + query, "", "page" if name == current else ""
        )
        for name, label in PARTICIPANT_TABS
    )
