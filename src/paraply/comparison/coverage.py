"""Whom the evaluators have heard, unit by role group, and where the gaps are. Counts and groups, never persons. Pure."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from paraply.comparison.gathered.programme import ProgrammeRecords
from paraply.comparison.words import in_each, listing
from paraply.evidence.facts import CollectionFact
from paraply.evidence.words import INFORMANT_GROUPS
from paraply.kernel.localised import Localised

HEARD, NOT_HEARD, UNKNOWN, NO_DATA = "heard", "not_heard", "unknown", "no_data"
L = Localised


@dataclass(frozen=True, slots=True)
class UnitCoverage:
    """A unit of the study with what was collected there. `participant`: its key, "" for an organisation."""

    key: str
    name: str
    participant: str
    collections: tuple[CollectionFact, ...]
    answers: tuple[tuple[str, str], ...]

    @property
    def empty(self) -> bool:
        return not self.collections

    @property
    def interviews(self) -> int | None:
        """How many interviews are recorded there; None where no number is."""
        counts = [one.interviews for one in self.collections if one.interviews is not None]
        return sum(counts) if counts else None


@dataclass(frozen=True, slots=True)
class Coverage:
    """Units by role groups. `whole`: collections that name no unit; `gaps`: sentences about who was not heard where."""

    groups: tuple[str, ...]
    units: tuple[UnitCoverage, ...]
    whole: tuple[CollectionFact, ...]
    gaps: tuple[Localised, ...]

    @property
    def collected(self) -> bool:
        return bool(self.whole) or any(not unit.empty for unit in self.units)


def coverage(records: ProgrammeRecords) -> Coverage:
    """What has been collected by the date, for the participants of the study and the organisations asked."""
    studied = [one for one in records.participants if one.in_study]
    outside = [one for one in records.collections if one.organisation]
    used = {group for one in (*records.collections, *_own(studied)) for group in one.informant_groups}
    groups = (*(group for group in INFORMANT_GROUPS if group in used), *sorted(used - set(INFORMANT_GROUPS)))
    units = [
        UnitCoverage(one.key, one.name, one.key, one.collections, _answers(one.collections, groups))
        for one in studied
    ]
    for key in dict.fromkeys(one.organisation for one in outside if one.organisation):
        name = records.organisations[key].name if key in records.organisations else key
        own = tuple(one for one in outside if one.organisation == key)
        units.append(UnitCoverage(key, name, "", own, _answers(own, groups)))
    return Coverage(
        groups,
        tuple(units),
        tuple(one for one in records.collections if not one.organisation),
        tuple(_gaps(groups, units)),
    )


def group_name(group: str) -> Localised:
    """A role group in words."""
    return INFORMANT_GROUPS.get(group, Localised.same(group))


def _own(studied: Iterable[object]) -> list[CollectionFact]:
    return [fact for one in studied for fact in getattr(one, "collections", ())]


def _answers(own: tuple[CollectionFact, ...], groups: tuple[str, ...]) -> tuple[tuple[str, str], ...]:
    """Each group's answer. Where some collection does not say which groups were heard, nobody can tell who was not."""
    if not own:
        return tuple((group, NO_DATA) for group in groups)
    heard = {group for one in own for group in one.informant_groups}
    rest = NOT_HEARD if all(one.informant_groups for one in own) else UNKNOWN
    return tuple((group, HEARD if group in heard else rest) for group in groups)


def _gaps(groups: tuple[str, ...], units: list[UnitCoverage]) -> Iterable[Localised]:
    empty = [unit.name for unit in units if unit.empty]
    if empty:
        yield _NO_DATA.format(names=listing(empty))
    for group in groups:
        missing = [unit.name for unit in units if dict(unit.answers)[group] == NOT_HEARD]
        if missing:
            yield _NOT_HEARD.format(group=_capital(group_name(group)), names=listing(missing))
    silent = [
        unit.name
        for unit in units
        if unit.collections and not all(one.informant_groups for one in unit.collections)
    ]
    if silent:
        yield _UNKNOWN.format(names=listing(silent))


def _capital(text: Localised) -> Localised:
    return in_each(lambda language: text.text(language)[:1].upper() + text.text(language)[1:])


_NO_DATA = L("{names}: ingen data ennå.", "{names}: ingen data enno.", "{names}: no data yet.")
_NOT_HEARD = L(
    "{group}: ikke nevnt blant de intervjuede i {names}.",
    "{group}: ikkje nemnd blant dei intervjua i {names}.",
    "{group}: not named among those interviewed in {names}.",
)
_UNKNOWN = L(
    "{names}: hvem som ble intervjuet, er ikke oppgitt.",
    "{names}: kven som vart intervjua, er ikkje oppgitt.",
    "{names}: who was interviewed is not stated.",
)
