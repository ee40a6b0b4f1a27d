"""`publish`, `editions` and `verify`: freeze an edition, list what has been published, and find out whether it still is that."""

from __future__ import annotations

import sys

from django.utils import timezone, translation

from paraply.access.context import acting_as
from paraply.access.queries import named_actor
from paraply.access.vocabulary import Target
from paraply.cli.acting import at, reading
from paraply.cli.arguments import Options
from paraply.cli.failures import Failure
from paraply.cli.reports import chosen_formats, chosen_outline, say_unsupported
from paraply.kernel.localised import Localised
from paraply.kernel.spoken import in_every_language
from paraply.programmes.queries import identity
from paraply.programmes.queries import programme as programme_of
from paraply.reporting.editions import queries as published
from paraply.reporting.editions.builds import Asked
from paraply.reporting.editions.content import Frozen, NotSupported
from paraply.reporting.editions.operations import PublishedMeanwhile, open_edition
from paraply.reporting.editions.operations import publish as make_edition
from paraply.reporting.editions.queries import is_open
from paraply.reporting.editions.verify import verify as verdict_on

L = Localised
BLOCKED = L(
    "Ingenting er publisert: {count} påstander mangler belegg. Gi opplysningene kilder, eller ta påstandene ut.",
    "Ingenting er publisert: {count} påstandar manglar belegg. Gi opplysningane kjelder, eller ta påstandane ut.",
    "Nothing is published: {count} claims lack evidence. Give the records sources, or take the claims out.",
)
MEANWHILE = L(
    "Ingenting er publisert: noen andre publiserte en utgave imens. Se på den, og prøv så på nytt.",
    "Ingenting er publisert: nokon andre publiserte ei utgåve imens. Sjå på ho, og prøv så på nytt.",
    "Nothing is published: somebody else published an edition meanwhile. Look at it, then try again.",
)
DONE = L(
    "Utgave {number} er publisert: {files} filer, avtrykk {digest}.",
    "Utgåve {number} er publisert: {files} filer, avtrykk {digest}.",
    "Edition {number} is published: {files} files, digest {digest}.",
)
LINE = L(
    "{number}  {title}, {day}  {digest}  {files} filer",
    "{number}  {title}, {day}  {digest}  {files} filer",
    "{number}  {title}, {day}  {digest}  {files} files",
)
NONE = L("Ingenting er publisert.", "Ingenting er publisert.", "Nothing has been published.")
NO_EDITION = L(
    "Det finnes ingen utgave {number}.", "Det finst inga utgåve {number}.", "There is no edition {number}."
)
OPEN = L(
    "Utgave {number} kan leses av alle: /public/{programme}/",
    "Utgåve {number} kan lesast av alle: /public/{programme}/",
    "Anybody can read edition {number}: /public/{programme}/",
)
SOUND = L(
    "Utgave {number}: som publisert.", "Utgåve {number}: som publisert.", "Edition {number}: as published."
)
UNSOUND = L(
    "Utgave {number}: IKKE som publisert.",
    "Utgåve {number}: IKKJE som publisert.",
    "Edition {number}: NOT as published.",
)


def publish(options: Options) -> int:
    """Build every file in every language, freeze the edition after the latest, and publish it."""
    formats = chosen_formats(options)
    outline = chosen_outline(options)
    with reading(options):
        place = at(options)
        asked = Asked(place.programme.pk, place.programme.key, outline, place.as_of, formats=formats)
    with translation.override(options.lang):
        ready = _published(options, asked)
    done = DONE.format(number=ready.number, files=len(ready.files), digest=ready.digest[:16])
    print(done.text(options.lang))
    return 0


def _published(options: Options, asked: Asked) -> Frozen:
    try:
        return make_edition(asked, lambda: named_actor(options.actor), timezone.localtime(), _progress)
    except NotSupported as loose:
        say_unsupported(loose.claims, options.lang)
        raise Failure(BLOCKED.format(count=len(loose.claims)).text(options.lang)) from loose
    except PublishedMeanwhile as late:
        raise Failure(MEANWHILE.text(options.lang)) from late


def _progress(done: int, total: int) -> None:
    if sys.stderr.isatty():
        print(f"\r{done}/{total}\033[K", end="" if done < total else "\n", file=sys.stderr, flush=True)


def listed(options: Options) -> int:
    """List a programme's editions, the latest first."""
    with reading(options):
        found = published.editions(identity(options.programme))
    for one in found:
        line = LINE.format(
            number=one.number,
            title=one.title,
            day=in_every_language(one.as_of),
            digest=one.digest[:16],
            files=len(one.files),
        )
        print(line.text(options.lang))
    if not found:
        print(NONE.text(options.lang))
    return 0


def open_up(options: Options) -> int:
    """Let anybody read an edition."""
    with translation.override(options.lang), acting_as(actor := named_actor(options.actor)):
        programme = programme_of(options.programme)
        try:
            if not is_open(programme.pk, options.edition):
                open_edition(actor, Target(programme=programme.pk), programme, options.edition)
        except published.NoEdition as error:
            raise Failure(NO_EDITION.format(number=options.edition).text(options.lang)) from error
    print(OPEN.format(number=options.edition, programme=options.programme).text(options.lang))
    return 0


def verify(options: Options) -> int:
    """Verify one edition, or all of them; faults end with 1."""
    with reading(options):
        pk = identity(options.programme)
        numbers = [options.edition] if options.edition else [one.number for one in published.editions(pk)]
        try:
            verdicts = [verdict_on(options.programme, pk, number) for number in sorted(numbers)]
        except published.NoEdition as error:
            raise Failure(NO_EDITION.format(number=options.edition).text(options.lang)) from error
    for one in verdicts:
        print((UNSOUND if one.faults else SOUND).format(number=one.number).text(options.lang))
        for sentence in (*one.faults, *one.notes):
            print(f"  {sentence.text(options.lang)}")
    if not verdicts:
        print(NONE.text(options.lang))
    return 1 if any(one.faults for one in verdicts) else 0
