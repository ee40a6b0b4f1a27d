"""What the system says when it refuses something, as a sentence with its cause and what to do.

One table: what was being done × the error's number. Each caller says what it was doing and with what.
"""

from __future__ import annotations

import errno
import os
import socket
from enum import Enum

from paraply.kernel.localised import Localised

L = Localised


class Doing(Enum):
    """What was being done when the system refused it."""

    KEEPING = "keeping data in the data folder"
    FILING = "reading or writing a file that was asked for"
    LISTENING = "taking an address to serve on"
    RUNNING = "running a program"


ANYTHING = -1  # every other number
UNKNOWN_HOST = -2  # numbers of `gaierror` are of another series
NO_PROGRAMS = -3  # a disk mounted with noexec, which the system tells as a missing right

DATA_ELSEWHERE = {
    "nb": "sett PARAPLY_DATA til en annen mappe.",
    "nn": "set PARAPLY_DATA til ei anna mappe.",
    "en": "set PARAPLY_DATA to another folder.",
}


def _data(nb: str, nn: str, en: str) -> L:
    """A cause, with the advice that helps against each of them."""
    return L(*(f"{cause} {DATA_ELSEWHERE[lang]}" for cause, lang in ((nb, "nb"), (nn, "nn"), (en, "en"))))


NO_RIGHT = _data(
    "Kan ikke skrive til {place} (ingen tilgang): gi brukeren tilgang, eller",
    "Kan ikkje skrive til {place} (ingen tilgang): gi brukaren tilgang, eller",
    "Cannot write to {place} (permission denied): give this user access, or",
)
NO_ROOM = _data(
    "Disken under {place} er full: rydd plass, eller",
    "Disken under {place} er full: rydd plass, eller",
    "The disk under {place} is full: make room, or",
)
NO_FOLDER = _data(
    "Kan ikke skrive til {place}, for den, eller noe den står i, er en fil og ingen mappe:",
    "Kan ikkje skrive til {place}, for ho, eller noko ho står i, er ei fil og inga mappe:",
    "Cannot write to {place}, since it, or what it stands in, is a file and no folder:",
)
FILE_RIGHT = L(
    "Brukeren har ikke tilgang til {place}: gi tilgang, eller velg et annet sted.",
    "Brukaren har ikkje tilgang til {place}: gi tilgang, eller vel ein annan stad.",
    "This user has no access to {place}: give access, or choose another place.",
)
FILE_ROOM = L(
    "Disken under {place} er full. Rydd plass og prøv igjen.",
    "Disken under {place} er full. Rydd plass og prøv igjen.",
    "The disk under {place} is full. Make room and try again.",
)
PORT_RIGHT = L(
    "Denne brukeren får ikke bruke port {port}: porter under 1024 er for root. Velg en annen med --port.",
    "Denne brukaren får ikkje bruke port {port}: portar under 1024 er for root. Vel ein annan med --port.",
    "This user may not use port {port}: ports below 1024 are for root. Choose another with --port.",
)
NOT_RUN = L(
    "Brukeren får ikke kjøre programmer fra {place}: sett PARAPLY_DATA til en mappe der det er lov.",
    "Brukaren får ikkje køyre program frå {place}: set PARAPLY_DATA til ei mappe der det er lov.",
    "This user may not run programs from {place}: set PARAPLY_DATA to a folder where it may.",
)
KEEPING, FILING, LISTENING, RUNNING = Doing.KEEPING, Doing.FILING, Doing.LISTENING, Doing.RUNNING

TABLE: dict[tuple[Doing, int], L] = {
    (KEEPING, errno.EACCES): NO_RIGHT,
    (KEEPING, errno.EPERM): NO_RIGHT,
    (KEEPING, errno.ENOSPC): NO_ROOM,
    (KEEPING, errno.EDQUOT): NO_ROOM,
    (KEEPING, errno.ENOTDIR): NO_FOLDER,
    (KEEPING, errno.EEXIST): NO_FOLDER,
    (KEEPING, errno.EROFS): _data(
        "{place} kan bare leses (skrivebeskyttet filsystem):",
        "{place} kan berre lesast (skriveverna filsystem):",
        "{place} can only be read (read-only file system):",
    ),
    (KEEPING, errno.ENAMETOOLONG): _data(
        "Stien {place} er for lang:", "Stien {place} er for lang:", "The path {place} is too long:"
    ),
    (KEEPING, ANYTHING): _data(
        "Kan ikke skrive til {place} ({reason}):",
        "Kan ikkje skrive til {place} ({reason}):",
        "Cannot write to {place} ({reason}):",
    ),
    (FILING, errno.EACCES): FILE_RIGHT,
    (FILING, errno.EPERM): FILE_RIGHT,
    (FILING, errno.ENOSPC): FILE_ROOM,
    (FILING, errno.EDQUOT): FILE_ROOM,
    (FILING, errno.ENOENT): L(
        "{place} finnes ikke. Se etter om navnet er rett.",
        "{place} finst ikkje. Sjå etter om namnet er rett.",
        "{place} does not exist. See whether the name is right.",
    ),
    (FILING, errno.EISDIR): L(
        "{place} er en mappe. Skriv navnet på en fil.",
        "{place} er ei mappe. Skriv namnet på ei fil.",
        "{place} is a folder. Write the name of a file.",
    ),
    (FILING, errno.ENOTDIR): L(
        "{place} står i noe som er en fil og ingen mappe. Velg et annet sted.",
        "{place} står i noko som er ei fil og inga mappe. Vel ein annan stad.",
        "{place} stands in something that is a file and no folder. Choose another place.",
    ),
    (FILING, errno.EROFS): L(
        "{place} kan bare leses (skrivebeskyttet filsystem). Velg et annet sted.",
        "{place} kan berre lesast (skriveverna filsystem). Vel ein annan stad.",
        "{place} can only be read (read-only file system). Choose another place.",
    ),
    (FILING, errno.ENAMETOOLONG): L(
        "Filnavnet er for langt. Velg et kortere.",
        "Filnamnet er for langt. Vel eit kortare.",
        "The file name is too long. Choose a shorter one.",
    ),
    (FILING, ANYTHING): L(
        "{place} kan ikke brukes ({reason}).",
        "{place} kan ikkje brukast ({reason}).",
        "{place} cannot be used ({reason}).",
    ),
    (LISTENING, errno.EACCES): PORT_RIGHT,
    (LISTENING, errno.EPERM): PORT_RIGHT,
    (LISTENING, errno.EADDRINUSE): L(
        "Port {port} er i bruk av noe annet. Velg en annen med --port.",
        "Port {port} er i bruk av noko anna. Vel ein annan med --port.",
        "Port {port} is used by something else. Choose another with --port.",
    ),
    (LISTENING, errno.EADDRNOTAVAIL): L(
        "Denne maskinen har ikke adressen {host}. Velg en den har med --host.",
        "Denne maskina har ikkje adressa {host}. Vel ei ho har med --host.",
        "This machine does not have the address {host}. Choose one it has with --host.",
    ),
    (LISTENING, UNKNOWN_HOST): L(
        "Verten {host} er ukjent. Skriv et navn eller en adresse som denne maskinen har, med --host.",
        "Verten {host} er ukjend. Skriv eit namn eller ei adresse som denne maskina har, med --host.",
        "The host {host} is unknown. Write a name or an address that this machine has, with --host.",
    ),
    (LISTENING, ANYTHING): L(
        "Kan ikke ta imot på {host}, port {port} ({reason}). Velg andre med --host og --port.",
        "Kan ikkje ta imot på {host}, port {port} ({reason}). Vel andre med --host og --port.",
        "Cannot serve on {host}, port {port} ({reason}). Choose others with --host and --port.",
    ),
    (RUNNING, errno.EACCES): NOT_RUN,
    (RUNNING, errno.EPERM): NOT_RUN,
    (RUNNING, NO_PROGRAMS): L(
        "Programmer får ikke kjøres fra {place} (noexec): sett PARAPLY_DATA til en mappe på en annen disk.",
        "Program får ikkje køyrast frå {place} (noexec): set PARAPLY_DATA til ei mappe på ein annan disk.",
        "Programs may not be run from {place} (noexec): set PARAPLY_DATA to a folder on another disk.",
    ),
    (RUNNING, errno.ENOEXEC): L(
        "{place} er laget for en annen slags maskin: gi DATABASE_URL til en tjener i stedet.",
        "{place} er laga for ei anna slags maskin: gi DATABASE_URL til ein tenar i staden.",
        "{place} is made for another kind of machine: give DATABASE_URL of a server instead.",
    ),
    (RUNNING, ANYTHING): L(
        "{place} kan ikke kjøres ({reason}).",
        "{place} kan ikkje køyrast ({reason}).",
        "{place} cannot be run ({reason}).",
    ),
}


def trouble(doing: Doing, error: OSError, **words: str) -> L:
    """The sentence for an error of the system; `words` are what it names, such as `place`, or `host` and `port`."""
    said = TABLE.get((doing, _number(doing, error)), TABLE[doing, ANYTHING])
    reason = (error.strerror or type(error).__name__).lower()
    return said.format(**{"place": "?", "reason": reason, **words})


def _number(doing: Doing, error: OSError) -> int:
    if isinstance(error, socket.gaierror):
        return UNKNOWN_HOST
    if doing is RUNNING and error.errno == errno.EACCES and _forbids_programs(error.filename):
        return NO_PROGRAMS
    return error.errno or ANYTHING


def _forbids_programs(program: str | None) -> bool:
    try:
        return program is not None and bool(os.statvfs(program).f_flag & os.ST_NOEXEC)
    except OSError:
        return False
