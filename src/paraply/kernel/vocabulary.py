"""A programme's own words for its own things, active while the programme is spoken of, as a language is.

Sentences name such a thing by its term: ``[[participant]]``, ``[[participant.the]]``, ``[[Participant.many]]`` (with a capital). The words
are filled in where a text is read in a language, so that a sentence written once says "the municipalities" in one programme and "the
boroughs" in another. Terms that a programme has no word for have a plain one of ours. Source: ADR "a programme's own words".
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from contextvars import ContextVar
from types import MappingProxyType

Forms = Mapping[str, str]
Words = Mapping[str, Mapping[str, Forms]]  # term, then language, then form
FORMS = ("one", "the", "many", "the_many")
_TERM = re.compile(r"\[\[([A-Za-z_]+)(?:\.(the|many|the_many))?\]\]")


def _forms(text: str) -> dict[str, str]:
    return dict(zip(FORMS, text.split("/"), strict=True))


def _term(nb: str, nn: str, en: str) -> dict[str, dict[str, str]]:
    return {"nb": _forms(nb), "nn": _forms(nn), "en": _forms(en)}


# Each: one, the one, many, the many.
DEFAULTS: Words = {
    "participant": _term(
        "deltaker/deltakeren/deltakere/deltakerne",
        "deltakar/deltakaren/deltakarar/deltakarane",
        "participant/the participant/participants/the participants",
    ),
    "owner": _term(
        "programeier/programeieren/programeiere/programeierne",
        "programeigar/programeigaren/programeigarar/programeigarane",
        "programme owner/the programme owner/programme owners/the programme owners",
    ),
    "coordinator": _term(
        "programleder/programlederen/programledere/programlederne",
        "programleiar/programleiaren/programleiarar/programleiarane",
        "programme coordinator/the programme coordinator/programme coordinators/the programme coordinators",
    ),
    "chief_executive": _term(
        "administrasjonssjef/administrasjonssjefen/administrasjonssjefer/administrasjonssjefene",
        "administrasjonssjef/administrasjonssjefen/administrasjonssjefar/administrasjonssjefane",
        "chief executive/the chief executive/chief executives/the chief executives",
    ),
    "council": _term(
        "folkevalgt råd/det folkevalgte rådet/folkevalgte råd/de folkevalgte rådene",
        "folkevalt råd/det folkevalde rådet/folkevalde råd/dei folkevalde råda",
        "council/the council/councils/the councils",
    ),
    "executive_committee": _term(
        "ledende utvalg/det ledende utvalget/ledende utvalg/de ledende utvalgene",
        "leiande utval/det leiande utvalet/leiande utval/dei leiande utvala",
        "executive committee/the executive committee/executive committees/the executive committees",
    ),
    "steering_group": _term(
        "styringsgruppe/styringsgruppen/styringsgrupper/styringsgruppene",
        "styringsgruppe/styringsgruppa/styringsgrupper/styringsgruppene",
        "steering group/the steering group/steering groups/the steering groups",
    ),
    "project_group": _term(
        "prosjektgruppe/prosjektgruppen/prosjektgrupper/prosjektgruppene",
        "prosjektgruppe/prosjektgruppa/prosjektgrupper/prosjektgruppene",
        "project group/the project group/project groups/the project groups",
    ),
    "key_partner": _term(
        "nøkkelpartner/nøkkelpartneren/nøkkelpartnere/nøkkelpartnerne",
        "nøkkelpartnar/nøkkelpartnaren/nøkkelpartnarar/nøkkelpartnarane",
        "key partner/the key partner/key partners/the key partners",
    ),
    "action_plan": _term(
        "handlingsplan/handlingsplanen/handlingsplaner/handlingsplanene",
        "handlingsplan/handlingsplanen/handlingsplanar/handlingsplanane",
        "action plan/the action plan/action plans/the action plans",
    ),
    "field_plan": _term(
        "fagplan/fagplanen/fagplaner/fagplanene",
        "fagplan/fagplanen/fagplanar/fagplanane",
        "subject action plan/the subject action plan/subject action plans/the subject action plans",
    ),
    "master_plan": _term(
        "overordnet plan/den overordnede planen/overordnede planer/de overordnede planene",
        "overordna plan/den overordna planen/overordna planar/dei overordna planane",
        "overall plan/the overall plan/overall plans/the overall plans",
    ),
    "sub_plan": _term(
        "delplan/delplanen/delplaner/delplanene",
        "delplan/delplanen/delplanar/delplanane",
        "sub-plan/the sub-plan/sub-plans/the sub-plans",
    ),
    "economic_plan": _term(
        "økonomiplan/økonomiplanen/økonomiplaner/økonomiplanene",
        "økonomiplan/økonomiplanen/økonomiplanar/økonomiplanane",
        "economic plan/the economic plan/economic plans/the economic plans",
    ),
}
_NONE: Words = MappingProxyType({})
_ACTIVE: ContextVar[Words] = ContextVar("words", default=_NONE)


@contextmanager
def speaking(words: Words) -> Iterator[None]:
    """Speak of a programme, with its words."""
    before = _ACTIVE.set(words or _NONE)
    try:
        yield
    finally:
        _ACTIVE.reset(before)


def speak(words: Words) -> None:
    """Speak of a programme from here on: for a command that speaks of one alone."""
    _ACTIVE.set(words or _NONE)


def filled(text: str, language: str, as_written: Callable[[str], str] = str) -> str:
    """The text with the active words for its terms in a language; what is no term stays as it is.

    `as_written`: what is done to each word, as to escape it where the text is markup.
    """
    if "[[" not in text:
        return text
    return _TERM.sub(lambda found: _word(found, language, as_written), text)


def _word(found: re.Match[str], language: str, as_written: Callable[[str], str]) -> str:
    name, form = found[1], found[2] or "one"
    term = name[:1].lower() + name[1:]
    if term not in DEFAULTS:
        return found[0]
    own = _ACTIVE.get().get(term, {})
    word = _of(own, language, form) or DEFAULTS[term][language if language in DEFAULTS[term] else "nb"][form]
    return as_written(word[:1].upper() + word[1:] if name[:1].isupper() else word)


def _of(own: Mapping[str, Forms], language: str, form: str) -> str:
    """The programme's word; a name, of one form, is the same in all."""
    forms = own.get(language, {})
    return forms.get(form) or forms.get("one", "")
