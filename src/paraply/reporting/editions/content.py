"""A published edition as plain values: what is frozen, how it is built again, and what has changed since the one before. Pure.

What was published is this and never a query: the records as they were, the outline, the glossary, the definitions, the
parameters, the code's marks, the computed values, who was left out, and the marks of every file.
Source: access model, section 3.
"""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any

from paraply.comparison.gathered.programme import ProgrammeRecords
from paraply.comparison.matrix.catalogue import CHARACTERISTICS
from paraply.comparison.matrix.words import WITHOUT_VALUE
from paraply.comparison.overview import Overview, compute
from paraply.documents import Theme
from paraply.documents.theme import PLAIN
from paraply.documents.writers.formats import FORMATS
from paraply.kernel.frozen import digest, read_as, written
from paraply.kernel.localised import LANGUAGES, Language
from paraply.kernel.vocabulary import speaking
from paraply.programmes.facts import ProgrammeFact, TermFact
from paraply.reporting.editions.code import code
from paraply.reporting.outline.declaration import Outline, from_values
from paraply.reporting.report import Report, Stamp, report
from paraply.reporting.sections.pages import Unsupported
from paraply.reporting.sheets import every_fact

FORMAT = 1
Files = Mapping[str, bytes]
# Told how many files are done, of how many.
Step = Callable[[int, int], None]
# Codes by row and participant.
Figures = Mapping[str, Mapping[str, Sequence[str]]]


def unheard(done: int, total: int) -> None:
    """Where nobody follows."""


@dataclass(frozen=True, slots=True)
class Inputs:
    """All that an edition is made from. `left_out`: keys of participants in the study that whoever published could not read.

    `stamp`: number and day of the edition, once it has them.
    """

    outline: Outline
    records: ProgrammeRecords
    glossary: tuple[TermFact, ...]
    theme: Theme = PLAIN
    languages: tuple[Language, ...] = LANGUAGES
    formats: tuple[str, ...] = tuple(FORMATS)
    stamp: Stamp | None = None

    @property
    def left_out(self) -> tuple[str, ...]:
        return tuple(one.key for one in self.records.participants if one.in_study and not one.readable)


@dataclass(frozen=True, slots=True)
class Built:
    """What an edition's files and figures are written from: all of it computed once, and the report in each language built once."""

    inputs: Inputs
    whole: Overview
    reports: Mapping[Language, Report]

    @property
    def loose(self) -> tuple[Unsupported, ...]:
        """Claims without evidence, as each language says them."""
        return tuple(dict.fromkeys(one for built in self.reports.values() for one in built.unsupported))


@dataclass(frozen=True, slots=True)
class Frozen:
    """An edition that is ready to be published. `number`: its place in the chain; `digest`: of its content."""

    number: int
    content: Mapping[str, Any]
    digest: str
    files: Files


class ChangedSince(RuntimeError):
    """The records read otherwise now than when whoever publishes looked at them."""


class NotSupported(ValueError):
    """Claims without evidence; nothing is published while there are any."""

    def __init__(self, claims: tuple[Unsupported, ...]) -> None:
        super().__init__("; ".join(one.text for one in claims[:3]))
        self.claims = claims


def prepare(inputs: Inputs, latest: tuple[int, str], moment: datetime, step: Step = unheard) -> Frozen:
    """Build every file of an edition and freeze it after the latest, given by number and digest; (0, "") before the first.

    `moment`: when it is published.
    Raises: NotSupported with every claim that lacks evidence.
    """
    # The day where the moment was read: the time zone comes with it.
    stamped = replace(inputs, stamp=Stamp(latest[0] + 1, moment.date()))
    ready = built(stamped)
    if ready.loose:
        raise NotSupported(ready.loose)
    made = files(ready, step)
    content = frozen(ready, made, latest, moment)
    return Frozen(latest[0] + 1, content, digest(content), made)


def mark_of(records: ProgrammeRecords, glossary: tuple[TermFact, ...]) -> str:
    """The mark of what a reader of a report has seen, so that what is published is what was read."""
    return digest([written(records), written(glossary)])


def built(inputs: Inputs) -> Built:
    """Compute the records and build the report in each language."""
    whole = compute(inputs.records)
    made = {
        language: report(inputs.outline, whole, language, inputs.glossary, inputs.theme, inputs.stamp)
        for language in inputs.languages
    }
    return Built(inputs, whole, made)


def files(ready: Built, step: Step = unheard) -> Files:
    """Every file of an edition, by name: "nb.pdf". `step` is told how many are done, of how many."""
    made: dict[str, bytes] = {}
    total = len(ready.reports) * len(ready.inputs.formats)
    for language, built_report in ready.reports.items():
        for form in ready.inputs.formats:
            made[f"{language}.{form}"] = FORMATS[form](built_report.document).content
            step(len(made), total)
    return made


def frozen(ready: Built, made: Files, after: tuple[int, str], moment: datetime) -> dict[str, Any]:
    """The edition as JSON values. `after`: number and mark of the edition before it, (0, "") for the first."""
    inputs, (number, before) = ready.inputs, after
    return {
        "format": FORMAT,
        "programme": inputs.records.programme.key,
        "number": number + 1,
        "published_at": moment.isoformat(),
        "as_of": inputs.records.as_of.isoformat(),
        "before": before,
        "outline": dict(inputs.outline.values),
        "inputs": written(inputs.records),
        "glossary": written(inputs.glossary),
        "definitions": definitions(inputs.records.programme),
        "parameters": {
            "languages": list(inputs.languages),
            "formats": list(inputs.formats),
            "theme": {
                "accent": inputs.theme.accent,
                "logo": inputs.theme.logo.hex(),
                "logo_alt": inputs.theme.logo_alt,
            },
        },
        "code": code(),
        "figures": figures(ready.whole),
        "suppressed": list(inputs.left_out),
        "files": {name: {"sha256": sha256(content), "bytes": len(content)} for name, content in made.items()},
    }


def thawed(content: Mapping[str, Any]) -> Inputs:
    """What an edition was made from, as it was."""
    theme = content["parameters"]["theme"]
    return Inputs(
        from_values(content["outline"]),
        read_as(ProgrammeRecords, content["inputs"]),
        tuple(read_as(TermFact, one) for one in content["glossary"]),
        Theme(theme["accent"], bytes.fromhex(theme["logo"]), theme["logo_alt"]),
        tuple(content["parameters"]["languages"]),
        tuple(content["parameters"]["formats"]),
        Stamp(content["number"], datetime.fromisoformat(content["published_at"]).date()),
    )


def definitions(programme: ProgrammeFact) -> list[dict[str, Any]]:
    """What each characteristic means, in the programme's words: key, label, why it matters and where that is reasoned."""
    with speaking(programme.words):
        return [
            {
                "key": one.key,
                "label": one.label.spoken().as_dict(),
                "why": one.why.spoken().as_dict(),
                "source": programme.reasons.get(one.key, ""),
            }
            for one in CHARACTERISTICS.values()
        ]


def figures(whole: Overview) -> Figures:
    """The computed values by row and participant, as codes in order."""
    return {
        row.key: {cell.participant: sorted(cell.codes) for cell in row.cells} for row in whole.matrix.rows
    }


def sha256(content: bytes) -> str:
    """The mark of a file, in hexadecimal."""
    return hashlib.sha256(content).hexdigest()


@dataclass(frozen=True, slots=True)
class Changed:
    """A cell that reads otherwise than in the edition before. `then`, `now`: its codes."""

    row: str
    participant: str
    then: tuple[str, ...]
    now: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class EditionDifference:
    """Two editions side by side. Changed, unchanged and no data in one of them are three different things."""

    changed: tuple[Changed, ...]
    unchanged: int
    without_data: int


def difference(now: Figures, then: Figures) -> EditionDifference:
    """What has changed between two editions' computed values."""
    changed: list[Changed] = []
    unchanged = without = 0
    for row, cells in now.items():
        for participant, codes in cells.items():
            before = then.get(row, {}).get(participant, [])
            if _silent(codes) or _silent(before):
                without += 1
            elif codes == before:
                unchanged += 1
            else:
                changed.append(Changed(row, participant, tuple(before), tuple(codes)))
    return EditionDifference(tuple(changed), unchanged, without)


def _silent(codes: Iterable[str]) -> bool:
    return set(codes) <= set(WITHOUT_VALUE)


def otherwise_now(then: ProgrammeRecords, live: ProgrammeRecords) -> tuple[str, ...]:
    """Keys of the records that read otherwise today, for the same date, than when the edition was published."""
    was, now = ({fact.key: digest(written(fact)) for fact in every_fact(records)} for records in (then, live))
    return tuple(sorted(key for key in was.keys() | now.keys() if was.get(key) != now.get(key)))
