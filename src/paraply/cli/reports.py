"""`report`: the status report as files."""

from __future__ import annotations

import sys
from collections.abc import Callable
from pathlib import Path

from paraply.access.queries import require
from paraply.access.vocabulary import Action, Target
from paraply.cli.acting import at, reading
from paraply.cli.arguments import Options
from paraply.cli.failures import Failure
from paraply.comparison.reads import overview
from paraply.documents import Document, check
from paraply.documents.writers import Written
from paraply.kernel.localised import Localised
from paraply.programmes.queries import identity
from paraply.reporting.status_report import status_report

UNKNOWN_FORMAT = Localised(
    "Formatet «{wanted}» finnes ikke. Formatene er {known}.",
    "Formatet «{wanted}» finst ikkje. Formata er {known}.",
    "There is no format “{wanted}”. The formats are {known}.",
)
CANNOT_WRITE = Localised(
    "Kan ikke skrive til {folder} ({reason}).",
    "Kan ikkje skrive til {folder} ({reason}).",
    "Cannot write to {folder} ({reason}).",
)
UNSHOWN = Localised(
    "{file}: {count} tegn som skriftene mangler, er skrevet som U+XXXX.",
    "{file}: {count} teikn som skriftene manglar, er skrivne som U+XXXX.",
    "{file}: {count} characters that the fonts lack are written as U+XXXX.",
)


def _pdf(document: Document) -> Written:
    from paraply.documents.writers import pdf

    return pdf.write(document)


def _html(document: Document) -> Written:
    from paraply.documents.writers import html

    return html.write(document)


WRITERS: dict[str, Callable[[Document], Written]] = {"pdf": _pdf, "html": _html}


def report(options: Options) -> int:
    """Build the report once and write it in each format asked for."""
    formats = [name for name in options.format.split(",") if name]
    for name in formats:
        if name not in WRITERS:
            raise Failure(UNKNOWN_FORMAT.format(wanted=name, known=", ".join(WRITERS)).text(options.lang), 2)
    with reading(options) as actor:
        place = at(options)
        require(actor, Action.BUILD_REPORT, Target(programme=identity(place.programme.key)))
        whole = overview(place.programme.key, place.as_of)
    document = status_report(whole, options.lang)
    for problem in check(document):
        print(problem, file=sys.stderr)
    for name in formats:
        file = options.out / f"{place.programme.key}-{place.as_of}-{options.lang}.{name}"
        _save(file, WRITERS[name](document), options.lang)
        print(file)
    return 0


def _save(file: Path, written: Written, lang: str) -> None:
    fresh = file.with_name(f".{file.name}.new")
    try:
        file.parent.mkdir(parents=True, exist_ok=True)
        fresh.write_bytes(written.content)
        fresh.replace(file)
    except OSError as error:
        fresh.unlink(missing_ok=True)
        raise Failure(
            CANNOT_WRITE.format(folder=str(file.parent), reason=error.strerror or "?").text(lang)
        ) from error
    if written.missing:
        print(UNSHOWN.format(file=file.name, count=len(written.missing)).text(lang), file=sys.stderr)
