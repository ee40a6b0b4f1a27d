"""Everybody's anchoring side by side: who has come furthest and who least far in each arena, and why. Pure."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from paraply.comparison.anchoring.arenas import Anchoring, Arena, anchoring, step
from paraply.comparison.anchoring.ranking import Ranking, ranking
from paraply.comparison.anchoring.words import ARENAS
from paraply.comparison.gathered.programme import ProgrammeRecords
from paraply.comparison.matrix.answers import UNKNOWN
from paraply.comparison.words import joined, listing, number, whom
from paraply.kernel.localised import Localised
from paraply.records.words import STATUSES

L = Localised
QUOTED = 3  # names that each have their reason beside them; more are only listed


@dataclass(frozen=True, slots=True)
class ArenaTogether:
    """One arena for everybody. `furthest` and `least`: names, empty where all are alike; `unknown`: nothing recorded."""

    key: str
    label: Localised
    furthest: tuple[str, ...]
    least: tuple[str, ...]
    unknown: tuple[str, ...]
    sentence: Localised


@dataclass(frozen=True, slots=True)
class Together:
    """Everybody in the study and in the programme whom the actor may read. `without_data`: names."""

    anchored: tuple[Anchoring, ...]
    arenas: tuple[ArenaTogether, ...]
    ranking: Ranking
    without_data: tuple[str, ...]


def together(programme: ProgrammeRecords) -> Together:
    """Everybody's anchoring on the date of the records."""
    columns = [one for one in programme.columns if one.in_programme]
    anchored = tuple(anchoring(one, programme.documents, programme.findings) for one in columns)
    known = [one for one in anchored if one.known]
    ranked = ranking(anchored)
    return Together(
        anchored,
        tuple(_arena(key, known, ranked) for key in ARENAS),
        ranked,
        tuple(one.name for one in anchored if not one.known),
    )


def _arena(key: str, known: Sequence[Anchoring], ranked: Ranking) -> ArenaTogether:
    if key == "political":
        unknown = tuple(one.name for one in ranked.unranked)
        furthest = tuple(one.name for one in ranked.strongest)
        least = tuple(one.name for one in ranked.weakest)
        sentence = _RANKED.format(label=ARENAS[key], sentence=ranked.sentence)
        return ArenaTogether(key, ARENAS[key], furthest, least, unknown, sentence)
    unknown = tuple(one.name for one in known if one.arena(key).reached == UNKNOWN)
    found = [(one.name, one.arena(key)) for one in known if one.arena(key).reached != UNKNOWN]
    steps = [step(arena.reached) or 0 for _, arena in found]
    high, low = max(steps, default=0), min(steps, default=0)
    top = [pair for pair, where in zip(found, steps, strict=True) if where == high]
    bottom = [pair for pair, where in zip(found, steps, strict=True) if where == low] if low < high else []
    sentence = _sentence(key, top, bottom)
    names = tuple(name for name, _ in top) if bottom else ()
    least = tuple(name for name, _ in bottom)
    missing = _NO_CHAIN if key == "plan" else _UNKNOWN
    return ArenaTogether(key, ARENAS[key], names, least, unknown, _with(sentence, unknown, missing))


def _sentence(key: str, top: list[tuple[str, Arena]], bottom: list[tuple[str, Arena]]) -> Localised:
    label = ARENAS[key]
    if not top:
        return _NOTHING.format(label=label)
    status = STATUSES[top[0][1].reached]
    if bottom:
        low = STATUSES[bottom[0][1].reached]
        return _ENDS.format(label=label, high=status, top=_who(top), low=low, bottom=_who(bottom))
    if len(top) == 1:
        return _ONE.format(label=label, status=status, name=_who(top))
    return _ALL.format(label=label, status=status, count=number(len(top)))


def _who(found: list[tuple[str, Arena]]) -> Localised:
    """The names, each with the matter that carries the arena, while they are few."""
    names = [name for name, _ in found]
    if len(found) > QUOTED:
        return whom(names)
    return listing([_why(name, arena) for name, arena in found])


def _why(name: str, arena: Arena) -> Localised:
    carriers = [item for item in arena.carriers if item.text]
    return _BECAUSE.format(name=name, text=carriers[0].text) if carriers else Localised.same(name)


def _with(sentence: Localised, unknown: Iterable[str], missing: Localised) -> Localised:
    names = list(unknown)
    return joined([sentence, missing.format(names=whom(names))]) if names else sentence


_RANKED = L("{label}. {sentence}", "{label}. {sentence}", "{label}. {sentence}")
_NOTHING = L("{label}: ingenting er registrert.", "{label}: ingenting er registrert.", "{label}: nothing is recorded.")  # fmt: skip
_ALL = L("{label}: {status} hos alle {count}.", "{label}: {status} hos alle {count}.", "{label}: {status} in all {count}.")  # fmt: skip
_ONE = L("{label}: {status} hos {name}.", "{label}: {status} hos {name}.", "{label}: {status} in {name}.")
_ENDS = L(
    "{label}. Lengst: {top} – {high}. Kortest: {bottom} – {low}.",
    "{label}. Lengst: {top} – {high}. Kortast: {bottom} – {low}.",
    "{label}. Furthest: {top} – {high}. Least far: {bottom} – {low}.",
)
_BECAUSE = L("{name} («{text}»)", "{name} («{text}»)", "{name} (“{text}”)")
_NO_CHAIN = L(
    "Kjedene til [[master_plan.the]] og [[economic_plan.the]] er ukjente for {names}.",
    "Kjedene til [[master_plan.the]] og [[economic_plan.the]] er ukjende for {names}.",
    "The chains to [[master_plan.the]] and [[economic_plan.the]] are unknown for {names}.",
)
_UNKNOWN = L("Ingenting er registrert om {names}.", "Ingenting er registrert om {names}.", "Nothing is recorded of {names}.")  # fmt: skip
