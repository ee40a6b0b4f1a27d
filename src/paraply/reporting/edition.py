"""A published edition as plain values: what is frozen, how it is built again, and what has changed since the one before. Pure.

What was published is this and never a query: the records as they were, the outline, the glossary, the definitions, the
parameters, the code's mark, the computed values, who was left out, and the marks of every file.
Source: access model, section 3.
"""

from __future__ import annotations

import hashlib
import sys
import zlib
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from functools import lru_cache
from importlib.metadata import version
from pathlib import Path
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
from paraply.programmes.facts import TermFact
from paraply.reporting.outline import Outline, from_values
from paraply.reporting.report import Report, Stamp, report
from paraply.reporting.sheets import every_fact

FORMAT = 1
PACKAGE = Path(__file__).resolve().parents[1]
# What decides a file's bytes; pages, commands and the database do not.
DECIDING = (
    "kernel", "documents", "records", "organisations", "programmes", "governance", "mobilisation", "planning", "evidence", "findings",
    "comparison", "reporting",
)  # fmt: skip
LIBRARIES = ("typst", "vl-convert-python", "python-docx", "python-pptx", "lxml", "pillow", "xlsxwriter")
Files = Mapping[str, bytes]
# Codes by row and participant.
Figures = Mapping[str, Mapping[str, Sequence[str]]]


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


def reports(inputs: Inputs) -> Iterator[tuple[Language, Report]]:
    """The report in each language."""
    whole = compute(inputs.records)
    for language in inputs.languages:
        yield language, report(inputs.outline, whole, language, inputs.glossary, inputs.theme, inputs.stamp)


def files(inputs: Inputs, step: Callable[[int, int], None] = lambda done, total: None) -> Files:
    """Every file of an edition, by name: "nb.pdf". `step` is told how many are done, of how many."""
    made: dict[str, bytes] = {}
    total = len(inputs.languages) * len(inputs.formats)
    for language, built in reports(inputs):
        for form in inputs.formats:
            made[f"{language}.{form}"] = FORMATS[form](built.document).content
            step(len(made), total)
    return made


def frozen(inputs: Inputs, made: Files, after: tuple[int, str], moment: datetime) -> dict[str, Any]:
    """The edition as JSON values. `after`: number and mark of the edition before it, (0, "") for the first."""
    number, before = after
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
        "definitions": definitions(),
        "parameters": {
            "languages": list(inputs.languages),
            "formats": list(inputs.formats),
            "theme": {
                "accent": inputs.theme.accent,
                "logo": inputs.theme.logo.hex(),
                "logo_alt": inputs.theme.logo_alt,
            },
        },
        "code": {"version": version("paraply"), "digest": code_digest()},
        "figures": figures(compute(inputs.records)),
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


def definitions() -> list[dict[str, Any]]:
    """What each characteristic means: key, label, why it matters and where that is reasoned."""
    return [
        {"key": one.key, "label": one.label.as_dict(), "why": one.why.as_dict(), "source": one.source}
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


@lru_cache(maxsize=1)
def code_digest() -> str:
    """The mark of everything that decides a file's bytes: our code, fonts and outlines, and the libraries that write."""
    mark = hashlib.sha256(repr((sys.version_info[:2], zlib.ZLIB_RUNTIME_VERSION)).encode())
    mark.update(repr([(name, version(name)) for name in LIBRARIES]).encode())
    for path in sorted(found for name in DECIDING for found in (PACKAGE / name).rglob("*")):
        if path.is_file() and "__pycache__" not in path.parts and "migrations" not in path.parts:
            mark.update(path.relative_to(PACKAGE).as_posix().encode())
            mark.update(path.read_bytes())
    return mark.hexdigest()


@dataclass(frozen=True, slots=True)
class Changed:
    """A cell that reads otherwise than in the edition before. `then`, `now`: its codes."""

    row: str
    participant: str
    then: tuple[str, ...]
    now: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Difference:
    """Two editions side by side. Changed, unchanged and no data in one of them are three different things."""

    changed: tuple[Changed, ...]
    unchanged: int
    without_data: int


def difference(now: Figures, then: Figures) -> Difference:
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
    return Difference(tuple(changed), unchanged, without)


def _silent(codes: Iterable[str]) -> bool:
    return set(codes) <= set(WITHOUT_VALUE)


def otherwise_now(content: Mapping[str, Any], live: ProgrammeRecords) -> tuple[str, ...]:
    """Keys of the records that read otherwise today, for the same date, than when the edition was published."""
    then = {fact.key: digest(written(fact)) for fact in every_fact(thawed(content).records)}
    now = {fact.key: digest(written(fact)) for fact in every_fact(live)}
    return tuple(sorted(key for key in then.keys() | now.keys() if then.get(key) != now.get(key)))
