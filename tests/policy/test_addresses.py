"""The generated matrix: every address × method × role × own and other place. An address nobody has listed fails."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from itertools import product
from typing import Any

import pytest
from django.apps import apps
from django.test import Client
from django.urls import NoReverseMatch, URLPattern, URLResolver, get_resolver, reverse

from paraply.access.context import acting_as
from paraply.access.operation import system
from paraply.access.policy import RULES, explain
from paraply.access.queries import actor_of
from paraply.access.vocabulary import NOBODY, Action, Actor, Role, Target
from policy.world import World
from support.everywhere import EDITION, FILE, OUTLINE

pytestmark = [pytest.mark.django_db, pytest.mark.filterwarnings("ignore:No directory at")]

READING = ("get", "head")
WRITING = ("post", "put", "patch", "delete")
NOWHERE = "nowhere"
# The public pages of the world, and its programmes with an open edition; see `world.fill`.
PUBLISHED = {("first", "A"), ("second", "C")}
OPENED = {"first", "second"}


@dataclass(frozen=True, slots=True)
class Page:
    """What an address needs: `action` None means that it is open to all and tells nothing of anybody.

    `takes`: the names of the parts of the address, in order; `published`: open to all, where something has been published; `reads`: whether it answers to GET.
    """

    action: Action | None
    takes: tuple[str, ...] = ()
    writes: tuple[str, ...] = ()
    published: bool = False
    reads: bool = True


# Every address of ours by name. A page that is not here does not exist, as far as this test goes.
PAGES: dict[str, Page] = {
    "health": Page(None, writes=WRITING),
    "sign-in": Page(None, writes=("post",)),
    "gallery": Page(None),
    "accessibility": Page(None),
    "public": Page(None, ("programme", "participant"), published=True),
    "open-editions": Page(None, ("programme",), published=True),
    "open-file": Page(None, ("programme", "number", "name"), published=True),
    "start": Page(Action.VIEW_START),
    "dates": Page(Action.VIEW_START, ("programme",)),
    "board": Page(Action.VIEW_BOARD, ("programme",)),
    "matrix": Page(Action.VIEW_MATRIX, ("programme",)),
    "likenesses": Page(Action.VIEW_LIKENESSES, ("programme",)),
    "participant": Page(Action.VIEW_PARTICIPANT, ("programme", "participant")),
    "all-plans": Page(Action.VIEW_COMPARISON, ("programme",)),
    "plans": Page(Action.VIEW_PARTICIPANT, ("programme", "participant")),
    "action-plan": Page(Action.VIEW_PARTICIPANT, ("programme", "participant")),
    "agreement": Page(Action.VIEW_PARTICIPANT, ("programme", "participant")),
    "signals": Page(Action.VIEW_SIGNALS, ("programme",)),
    "conflicts": Page(Action.VIEW_CONFLICTS, ("programme",)),
    "organisations": Page(Action.VIEW_COMPARISON, ("programme",)),
    "organisation": Page(Action.VIEW_PARTICIPANT, ("programme", "participant")),
    "owner": Page(Action.VIEW_PROGRAMME, ("programme",)),
    "study": Page(Action.VIEW_PROGRAMME, ("programme",)),
    "challenges": Page(Action.VIEW_PROGRAMME, ("programme",)),
    "learning": Page(Action.VIEW_PROGRAMME, ("programme",)),
    "framework": Page(Action.VIEW_PROGRAMME, ("programme",)),
    "round": Page(Action.VIEW_PROGRAMME, ("programme",)),
    "glossary": Page(Action.VIEW_PROGRAMME, ("programme",)),
    "term": Page(Action.VIEW_PROGRAMME, ("programme", "term")),
    "editions": Page(Action.VIEW_PROGRAMME, ("programme",)),
    "edition": Page(Action.VIEW_PROGRAMME, ("programme", "number")),
    "edition-file": Page(Action.VIEW_PROGRAMME, ("programme", "number", "name")),
    "edition-open": Page(Action.OPEN_EDITION, ("programme", "number"), writes=("post",), reads=False),
    "edition-new": Page(Action.BUILD_REPORT, ("programme",), writes=("post",)),
    "preview": Page(Action.BUILD_REPORT, ("programme", "outline")),
    "anchorings": Page(Action.VIEW_COMPARISON, ("programme",)),
    "anchoring": Page(Action.VIEW_PARTICIPANT, ("programme", "participant")),
    "evidence": Page(Action.VIEW_PARTICIPANT, ("programme", "participant", "key")),
}
# Addresses of the sign-in and language libraries: they speak of the visitor's own account and of nothing else.
LIBRARY = ("account_", "mfa_", "socialaccount_", "openid_connect_", "set_language")
# The same library's old addresses, which have no name and lead on to the new ones.
NAMELESS = ("social/login/cancelled/", "social/login/error/", "social/signup/", "social/connections/")


@dataclass(frozen=True, slots=True)
class Asked:
    """One place in an address, with what the policy has to say about it; None where there is no such place."""

    programme: str
    participant: str
    target: Target | None
    term: str = ""

    def parts(self, page: Page) -> list[str]:
        values = {
            "programme": self.programme,
            "participant": self.participant,
            "key": "phase.calendar",
            "term": self.term,
            "number": str(EDITION),
            "name": FILE,
            "outline": OUTLINE,
        }
        return [values[name] for name in page.takes]


def addresses(resolver: Any = None) -> Iterator[URLPattern]:
    """Every address of the product, those of included libraries too."""
    for found in (resolver or get_resolver()).url_patterns:
        if isinstance(found, URLResolver):
            yield from addresses(found)
        else:
            yield found


def unlisted(found: Iterator[URLPattern]) -> list[str]:
    return [
        f"{address.name}: {address.pattern}"
        for address in found
        if address.name not in PAGES
        and not (address.name or "").startswith(LIBRARY)
        and not (address.name is None and str(address.pattern) in NAMELESS)
    ]


def places(world: World) -> dict[str, Asked]:
    home, neighbour, abroad = world.home, world.neighbour, world.abroad
    # The term of the programme that everybody belongs to.
    with acting_as(system()):
        terms = apps.get_model("programmes.GlossaryTerm").objects.filter(programme_id=home.programme)
        term = terms.values_list("key", flat=True)[0]
    found = {
        "own": Asked("first", "A", Target(home.programme, home.participant)),
        "neighbour": Asked("first", "B", Target(neighbour.programme, neighbour.participant)),
        "abroad": Asked("second", "C", Target(abroad.programme, abroad.participant)),
        "another's participant": Asked("first", "C", None),
        "no such participant": Asked("first", NOWHERE, None),
        "no such programme": Asked(NOWHERE, "A", None),
    }
    return {name: replace(asked, term=term) for name, asked in found.items()}


def may(actor: Actor, action: Action, target: Target) -> bool:
    """The policy as it was when this module was loaded: a page that asks another one gives another answer."""
    return explain(actor, action, target) is not None


def has_page(actor: Actor, action: Action) -> bool:
    return any(may(actor, action, Target(held.programme, held.participant)) for held in actor.standings)


def expected(page: Page, actor: Actor, asked: Asked) -> int:
    """The status that the policy asks for."""
    if not page.reads:
        return 405
    if page.published:
        open_to_all = (asked.programme, asked.participant) in PUBLISHED
        return 200 if (open_to_all if "participant" in page.takes else asked.programme in OPENED) else 404
    if page.action is None:
        return 200
    if actor == NOBODY:
        return 302
    if page.takes and asked.programme != "first":
        return 404  # everybody's part is in the first programme; another one is hidden, whatever the role
    if not has_page(actor, page.action):
        return 404
    if "participant" not in page.takes:
        return 200  # one page for all whom the role has it for; which rows it shows, `test_rows` proves
    return 200 if asked.target is not None and may(actor, page.action, asked.target) else 404


def wrong_answers(world: World, role: Role, names: Iterable[str] = tuple(PAGES)) -> list[str]:
    """Every address where somebody in the role gets another answer than the policy's."""
    actor, browser = actor_of(world.who(role)), _browser(world, role)
    found = []
    for name, (place, asked) in product(names, places(world).items()):
        page = PAGES[name]
        if place != "own" and not page.takes:
            continue
        if "participant" not in page.takes and "participant" in place:
            continue
        address = reverse(name, args=asked.parts(page))
        # Who may look is a question of the place; which methods there are is none.
        for method in (*READING, *WRITING) if place == "own" else ("get", *page.writes):
            got = getattr(browser, method)(address).status_code
            wanted = _wanted(page, actor, asked, method)
            if got not in wanted:
                found.append(f"{role} {method} {address} ({place}): {got}, wanted {wanted}")
    return found


def _wanted(page: Page, actor: Actor, asked: Asked, method: str) -> set[int]:
    if method in READING:
        return {expected(page, actor, asked)}
    # What may be written to answers in its own way, but never with a failure; the rest takes no writing.
    return {200, 302, 400, 403, 404, 405} if method in page.writes else {405}


def _browser(world: World, role: Role) -> Client:
    client = Client(raise_request_exception=False)
    if user := world.who(role):
        client.force_login(user)
    return client


def test_every_address_is_listed() -> None:
    assert unlisted(addresses()) == []


def test_an_unlisted_address_is_found(settings: Any) -> None:
    settings.ROOT_URLCONF = "policy.addresses"
    assert "None: change" in unlisted(addresses(get_resolver("policy.addresses")))


def test_every_listed_address_exists() -> None:
    assert set(PAGES) <= {address.name for address in addresses()}


@pytest.mark.parametrize("role", [role for role in Role if role is not Role.SYSTEM])
def test_everybody_gets_the_answer_that_the_policy_gives(world: World, role: Role) -> None:
    assert wrong_answers(world, role) == []


def test_a_page_that_forgets_to_ask_is_found(world: World, monkeypatch: pytest.MonkeyPatch) -> None:
    """A page that lets everybody in is a difference, and so is one that lets nobody in."""
    asking = ("matrix", "participant", "framework")
    assert wrong_answers(world, Role.MINISTRY, asking) == []
    for answer in (RULES[0], None):
        monkeypatch.setattr("paraply.access.policy.explain", lambda *_, answer=answer: answer)
        assert wrong_answers(world, Role.MINISTRY, asking) != []


@pytest.mark.parametrize("role", [Role.VISITOR, Role.COORDINATOR, Role.EVALUATOR])
def test_the_libraries_pages_stay_on_their_feet(world: World, role: Role) -> None:
    failed = []
    for address in addresses():
        if not (address.name or "").startswith(LIBRARY):
            continue
        try:
            path = reverse(address.name)
        except NoReverseMatch:  # an address with parts needs words that mean something to the library
            continue
        for method in ("get", "post"):
            status = getattr(_browser(world, role), method)(path).status_code
            if status >= 500:
                failed.append(f"{role} {method} {path}: {status}")
    assert failed == []
