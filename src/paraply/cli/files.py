"""`import`, `export` and `schema`."""

from __future__ import annotations

import json
import sys
from contextlib import suppress
from pathlib import Path

from django.utils import translation

from paraply.access.context import acting_as
from paraply.access.queries import named_actor
from paraply.access.vocabulary import Target
from paraply.cli.arguments import Options
from paraply.cli.failures import Failure
from paraply.interchange.exporting import export_programme
from paraply.interchange.importing import Imported, import_programme, read_and_check
from paraply.interchange.schema import programme_file_schema
from paraply.interchange.texts import texts
from paraply.kernel.files.content import content_of
from paraply.kernel.files.reading import read
from paraply.kernel.files.refusals import Refused
from paraply.kernel.files.writing import Unlike
from paraply.kernel.localised import Localised
from paraply.kernel.troubles import Doing, trouble
from paraply.programmes.queries import identity

SHOWN = 50
CANNOT_READ = Localised(
    "Filen {file} kan ikke leses ({reason}).",
    "Fila {file} kan ikkje lesast ({reason}).",
    "The file {file} cannot be read ({reason}).",
)
REFUSED = Localised(
    "{file} er avvist, og ingenting er endret: {count} feil.",
    "{file} er avvist, og ingenting er endra: {count} feil.",
    "{file} was refused and nothing was changed: {count} faults.",
)
UNCOUNTED = Localised(
    "{file} er avvist, og ingenting er endret: {count} feil eller flere. Rett disse først.",
    "{file} er avvist, og ingenting er endra: {count} feil eller fleire. Rett desse først.",
    "{file} was refused and nothing was changed: {count} faults or more. Correct these first.",
)
TAKEN = Localised(
    "{programme}: {inserted} nye, {changed} endret, {unchanged} uendret.",
    "{programme}: {inserted} nye, {changed} endra, {unchanged} uendra.",
    "{programme}: {inserted} new, {changed} changed, {unchanged} unchanged.",
)
UNLIKE = Localised(
    "Ingenting er skrevet: filen ville ikke blitt lest slik den ble skrevet ({place}). Det er en feil i Paraply eller i en opplysning som er lagt inn utenom; meld fra om den.",
    "Ingenting er skrive: fila ville ikkje blitt lesen slik ho vart skriven ({place}). Det er ein feil i Paraply eller i ei opplysning som er lagd inn utanom; meld frå om han.",
    "Nothing was written: the file would not read as it was written ({place}). That is a fault in Paraply, or in a record put in past it; report it.",
)
LACKING = Localised(
    "{count} av {total} tekster mangler et språk.",
    "{count} av {total} tekstar manglar eit språk.",
    "{count} of {total} texts lack a language.",
)
UNTOUCHED = Localised(
    "{count} opplysninger i databasen er ikke i filen; de er beholdt.",
    "{count} opplysningar i databasen er ikkje i fila; dei er haldne på.",
    "{count} records in the database are not in the file; they are kept.",
)


def take(options: Options) -> int:
    """Import a file; every fault is listed with line and path."""
    content = _content(options)
    try:
        imported = take_content(content, options)
    except Refused as refused:
        for refusal in refused.refusals[:SHOWN]:
            print(refusal.text(options.lang), file=sys.stderr)
        words = REFUSED if refused.counted else UNCOUNTED
        summary = words.format(file=options.file.name, count=len(refused.refusals))
        raise Failure(summary.text(options.lang)) from refused
    counts = {name: getattr(imported, name) for name in ("programme", "inserted", "changed", "unchanged")}
    print(TAKEN.format(**counts).text(options.lang))
    if imported.untouched:
        print(UNTOUCHED.format(count=imported.untouched).text(options.lang))
    return 0


def _content(options: Options) -> bytes:
    try:
        return content_of(options.file)
    except OSError as error:
        reason = error.strerror or "?"
        raise Failure(CANNOT_READ.format(file=str(options.file), reason=reason).text(options.lang)) from error


def take_content(content: bytes, options: Options) -> Imported:
    """Check the bytes of a file and import them as the named actor."""
    actor = named_actor(options.actor)
    with translation.override(options.lang):
        file = read_and_check(content)
        return import_programme(actor, Target(), file, _progress)


def _progress(table: str, count: int) -> None:
    if sys.stderr.isatty() and count:
        print(f"\r{table}: {count}\033[K", end="", file=sys.stderr, flush=True)


def missing(options: Options) -> int:
    """Count a file's texts that lack a language, and list them with their lines."""
    file = read(_content(options))
    found = list(texts(file.values))
    lacking = [(path, text.missing()) for path, text in found if text.missing()]
    for path, languages in lacking:
        print(f"{file.line(path)}: {'/'.join(map(str, path))}: {', '.join(languages)}")
    print(LACKING.format(count=len(lacking), total=len(found)).text(options.lang))
    return 0


def give(options: Options) -> int:
    """Export a programme."""
    # Exporting leaves an entry in the audit, so the transaction writes too.
    try:
        with translation.override(options.lang), acting_as(actor := named_actor(options.actor), steady=True):
            content = export_programme(
                actor, Target(programme=identity(options.programme)), options.programme
            )
    except (Unlike, Refused) as error:
        place = error.refusals[0].text(options.lang) if isinstance(error, Refused) else error.place
        raise Failure(UNLIKE.format(place=place).text(options.lang)) from error
    _write(content, options.file, options.lang)
    return 0


def schema(options: Options) -> int:
    """Print the JSON Schema."""
    content = json.dumps(programme_file_schema(), ensure_ascii=False, indent=2) + "\n"
    _write(content.encode(), options.file, options.lang)
    return 0


def _write(content: bytes, file: Path | None, language: str) -> None:
    if file is None:
        sys.stdout.buffer.write(content)
    else:
        # Whole or not at all: a full disk must not leave half a file where there was a whole one.
        fresh = file.with_name(f".{file.name}.new")
        try:
            fresh.write_bytes(content)
            fresh.replace(file)
        except OSError as error:
            with suppress(OSError):  # where the folder is none, there is nothing to take away
                fresh.unlink()
            place = file if file.parent.exists() else file.parent
            raise Failure(trouble(Doing.FILING, error, place=str(place)).text(language)) from error
