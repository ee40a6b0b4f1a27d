"""`report`: the status report as files."""

from __future__ import annotations

import sys
from collections.abc import Iterable
from contextlib import suppress
from pathlib import Path

from paraply.access.queries import require
from paraply.access.vocabulary import Action, Target
from paraply.cli.acting import at, reading
from paraply.cli.arguments import Options
from paraply.cli.failures import Failure
from paraply.comparison.overview import overview
from paraply.documents import check
from paraply.documents.writers import Written
from paraply.documents.writers.formats import FORMATS
from paraply.kernel.files.content import content_of
from paraply.kernel.files.refusals import Refused
from paraply.kernel.localised import Localised
from paraply.programmes.queries import glossary, identity
from paraply.reporting.editions.queries import NoEdition, file
from paraply.reporting.look import theme
from paraply.reporting.outline.declaration import Outline
from paraply.reporting.outline.reading import names, parse, standard
from paraply.reporting.report import Report
from paraply.reporting.report import report as build
from paraply.reporting.sections.pages import Unsupported

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


UNSUPPORTED = Localised(
    "Uten belegg ({records}): {text}",
    "Utan belegg ({records}): {text}",
    "Without evidence ({records}): {text}",
)
UNTRANSLATED = Localised(
    "{count} tekster finnes ikke på språket og står på et annet: {texts}",
    "{count} tekstar finst ikkje på språket og står på eit anna: {texts}",
    "{count} texts do not exist in the language and stand in another: {texts}",
)
NO_OUTLINE = Localised(
    "Disposisjonen «{name}» finnes ikke. Skriv navnet på en som følger med ({known}) eller på en fil.",
    "Disposisjonen «{name}» finst ikkje. Skriv namnet på ein som følgjer med ({known}) eller på ei fil.",
    "There is no outline “{name}”. Write the name of one that comes along ({known}) or of a file.",
)
BAD_OUTLINE = Localised(
    "{file} kan ikke brukes: {count} feil.",
    "{file} kan ikkje brukast: {count} feil.",
    "{file} cannot be used: {count} faults.",
)
NO_FILE = Localised(
    "Utgave {number} finnes ikke, eller har ikke {name}.",
    "Utgåve {number} finst ikkje, eller har ikkje {name}.",
    "There is no edition {number}, or it has no {name}.",
)
LISTED = 5


def report(options: Options) -> int:
    """Build the report once and write it in each format asked for."""
    formats = chosen_formats(options)
    if options.edition:
        return _of_edition(options, formats)
    outline = chosen_outline(options)
    with reading(options) as actor:
        place = at(options)
        require(actor, Action.BUILD_REPORT, Target(programme=identity(place.programme.key)))
        whole = overview(place.programme.key, place.as_of)
        terms = glossary(place.programme.key)
    built = build(outline, whole, options.lang, terms, theme())
    _say(built, options.lang)
    for name in formats:
        target = options.out / f"{place.programme.key}-{outline.key}-{place.as_of}-{options.lang}.{name}"
        _save(target, FORMATS[name](built.document), options.lang)
        print(target)
    return 0


def _of_edition(options: Options, formats: tuple[str, ...]) -> int:
    """Write the files of a published edition as they were published."""
    with reading(options):
        pk = identity(options.programme)
        try:
            made = {name: file(pk, options.edition, f"{options.lang}.{name}") for name in formats}
        except NoEdition as error:
            raise Failure(
                NO_FILE.format(number=options.edition, name=str(error)).text(options.lang)
            ) from error
    for name, content in made.items():
        target = options.out / f"{options.programme}-{options.edition}-{options.lang}.{name}"
        _save(target, Written(content), options.lang)
        print(target)
    return 0


def chosen_formats(options: Options) -> tuple[str, ...]:
    """The formats asked for.

    Raises: Failure for one that does not exist.
    """
    formats = tuple(dict.fromkeys(name.strip().lower() for name in options.format.split(",") if name.strip()))
    for name in formats:
        if name not in FORMATS:
            raise Failure(UNKNOWN_FORMAT.format(wanted=name, known=", ".join(FORMATS)).text(options.lang), 2)
    return formats


def chosen_outline(options: Options) -> Outline:
    """The outline asked for: one that comes along, or a file."""
    if options.outline in names():
        return standard(options.outline)
    try:
        return parse(content_of(Path(options.outline)))
    except OSError as error:
        sentence = NO_OUTLINE.format(name=options.outline, known=", ".join(names()))
        raise Failure(sentence.text(options.lang), 2) from error
    except Refused as refused:
        for refusal in refused.refusals:
            print(refusal.text(options.lang), file=sys.stderr)
        sentence = BAD_OUTLINE.format(file=options.outline, count=len(refused.refusals))
        raise Failure(sentence.text(options.lang)) from refused


def _say(built: Report, lang: str) -> None:
    """Say on the side what a reader of the report should know of it."""
    for problem in check(built.document):
        print(problem, file=sys.stderr)
    say_unsupported(built.unsupported, lang)
    if built.untranslated:
        texts = "; ".join(f"«{text[:60]}»" for text in built.untranslated[:LISTED])
        print(UNTRANSLATED.format(count=len(built.untranslated), texts=texts).text(lang), file=sys.stderr)


def say_unsupported(claims: Iterable[Unsupported], lang: str) -> None:
    """Name the claims that may not be published, with the records that lack sources."""
    for one in claims:
        print(UNSUPPORTED.format(records=", ".join(one.records), text=one.text).text(lang), file=sys.stderr)


def _save(file: Path, written: Written, lang: str) -> None:
    fresh = file.with_name(f".{file.name}.new")
    try:
        file.parent.mkdir(parents=True, exist_ok=True)
        fresh.write_bytes(written.content)
        fresh.replace(file)
    except OSError as error:
        with suppress(OSError):  # where the folder is none, there is nothing to take away
            fresh.unlink()
        raise Failure(
            CANNOT_WRITE.format(folder=str(file.parent), reason=error.strerror or "?").text(lang)
        ) from error
    if written.missing:
        print(UNSHOWN.format(file=file.name, count=len(written.missing)).text(lang), file=sys.stderr)
