"""`matrix`, `compare`, `signals` and `conflicts`."""

from __future__ import annotations

import csv
import json
import sys
from typing import Any

from paraply.access.queries import require
from paraply.access.vocabulary import Action, Target
from paraply.cli.acting import at, reading
from paraply.cli.arguments import Options
from paraply.cli.failures import Failure
from paraply.comparison.matrix.catalogue import CHARACTERISTICS
from paraply.comparison.matrix.matrix import Row, Value
from paraply.comparison.matrix.words import CONFLICTS, PATTERNS, WITHOUT_VALUE
from paraply.comparison.overview import Opened, Overview, overview
from paraply.comparison.signals.words import SEVERITIES
from paraply.records.words import STATUSES


def matrix(options: Options) -> int:
    """Print the matrix, or every key with its codes."""
    if options.codes:
        return _codes()
    if not options.programme:
        raise Failure("paraply matrix: the programme's key is missing. See paraply matrix --help.", 2)
    place, whole = _compute(options, everyone=options.everyone)
    rows = {
        "characteristics": whole.matrix.rows,
        "registers": whole.registers,
        "all": (*whole.matrix.rows, *whole.registers),
    }[options.rows]
    {"csv": _matrix_csv, "json": _matrix_json, "md": _matrix_md}[options.format](
        rows, whole, place, options.lang
    )
    return 0


def _compute(options: Options, everyone: bool = False) -> tuple[Opened, Overview]:
    with reading(options) as actor:
        place = at(options)
        require(actor, Action.VIEW_MATRIX, Target(programme=place.programme.pk))
        return place, overview(place.programme.key, place.as_of, everyone)


def _codes() -> int:
    out = csv.writer(sys.stdout, lineterminator="\n")
    out.writerow(["key", "codes"])
    for key, characteristic in CHARACTERISTICS.items():
        own = ["<number>"] if characteristic.numeric else list(characteristic.codes)
        own += [f"<{characteristic.own}>"] if characteristic.own else []
        out.writerow([key, " ".join([*own, *WITHOUT_VALUE])])
    return 0


def _matrix_csv(rows: tuple[Row, ...], whole: Overview, place: Opened, lang: str) -> None:
    out = csv.writer(sys.stdout, lineterminator="\n")
    out.writerow(["key", "participant", "value", "status", "conflict", "sources"])
    for row in rows:
        for cell in row.cells:
            for value in cell.values:
                shown = value.label.text(lang) if value.code == "listed" else value.code
                conflict = "yes" if cell.conflict else "no"
                out.writerow(
                    [row.key, cell.participant, shown, value.status or "", conflict, _sources(value)]
                )


def _sources(value: Value) -> str:
    return "; ".join((*value.records, *value.sources))


def _matrix_json(rows: tuple[Row, ...], whole: Overview, place: Opened, lang: str) -> None:
    _print_json(
        {
            "programme": place.programme.key,
            "as_of": place.as_of.isoformat(),
            "participants": [{"id": key, "name": name} for key, name in whole.matrix.columns],
            "rows": [
                {
                    "key": row.key,
                    "label": row.label.text(lang),
                    "cells": [
                        {
                            "participant": cell.participant,
                            "conflict": cell.conflict,
                            "claims": cell.claims,
                            "polarities": cell.polarities,
                            "values": [_value_json(value, lang) for value in cell.values],
                        }
                        for cell in row.cells
                    ],
                }
                for row in rows
            ],
        }
    )


def _value_json(value: Value, lang: str) -> dict[str, Any]:
    return {
        "value": value.code,
        "label": value.label.text(lang),
        "status": value.status,
        "detail": value.detail.text(lang),
        "voices": value.voices,
        "records": value.records,
        "sources": value.sources,
    }


def _matrix_md(rows: tuple[Row, ...], whole: Overview, place: Opened, lang: str) -> None:
    names = [name for _, name in whole.matrix.columns]
    print(f"# {place.programme.name.text(lang)}, {place.as_of}\n")
    print("| | " + " | ".join(names) + " |")
    print("|---" * (len(names) + 1) + "|")
    for row in rows:
        cells = [
            " / ".join(_words(value, lang) for value in cell.values) + (" ⚠" if cell.conflict else "")
            for cell in row.cells
        ]
        print("| " + " | ".join(_md(text) for text in (row.label.text(lang), *cells)) + " |")


def _words(value: Value, lang: str) -> str:
    status = f" ({STATUSES[value.status].text(lang)})" if value.status else ""
    return value.label.text(lang) + status


def _md(text: str) -> str:
    return text.replace("|", "\\|").replace("\n", " ")


def compare(options: Options) -> int:
    """Print likenesses and differences."""
    place, whole = _compute(options)
    if options.format == "json":
        _print_json([
            {
                "key": one.row.key,
                "pattern": one.pattern,
                "sentence": one.sentence.text(options.lang),
                "groups": [
                    {"value": group.code, "label": group.label.text(options.lang), "participants": group.participants}
                    for group in one.groups
                ],
                "unknown": one.unknown,
                "without_data": one.without_data,
                "disputed": one.disputed,
            }
            for one in whole.likenesses
        ])  # fmt: skip
        return 0
    _heading(place, options.lang)
    for one in whole.likenesses:
        print(f"- {one.sentence.text(options.lang)} *({PATTERNS[one.pattern].text(options.lang)})*")
    return 0


def signals(options: Options) -> int:
    """Print what needs attention."""
    place, whole = _compute(options)
    if options.format == "json":
        _print_json([
            {
                "key": one.key,
                "severity": one.severity,
                "participant": one.participant,
                "label": one.label.text(options.lang),
                "reason": one.reason.text(options.lang),
                "advice": one.advice.text(options.lang),
                "records": one.records,
            }
            for one in whole.signals
        ])  # fmt: skip
        return 0
    _heading(place, options.lang)
    for one in whole.signals:
        severity = SEVERITIES[one.severity].text(options.lang)
        words = (one.reason.text(options.lang), one.advice.text(options.lang))
        print(
            f"- **{one.label.text(options.lang)}** [{severity}] {words[0]} {words[1]} ({', '.join(one.records)})"
        )
    return 0


def conflicts(options: Options) -> int:
    """Print where sources, statements and claims disagree."""
    place, whole = _compute(options)
    if options.format == "json":
        _print_json([
            {
                "kind": one.kind,
                "row": one.row,
                "participants": one.names,
                "sentence": one.sentence.text(options.lang),
                "clearing": one.clearing.text(options.lang),
                "records": one.records,
            }
            for one in whole.conflicts
        ])  # fmt: skip
        return 0
    _heading(place, options.lang)
    for one in whole.conflicts:
        kind = CONFLICTS[one.kind].text(options.lang)
        print(f"- **{kind}** {one.sentence.text(options.lang)} ({', '.join(one.records)})")
    return 0


def _heading(place: Opened, lang: str) -> None:
    print(f"# {place.programme.name.text(lang)}, {place.as_of}\n")


def _print_json(value: Any) -> None:
    print(json.dumps(value, ensure_ascii=False, indent=2))
