"""What PostgreSQL's programs complain about, each with the cause and what to do. Their messages are plain English (LC_ALL=C)."""

from __future__ import annotations

import re

# Shape: pattern -> sentence, the first that is found. `{place}`: the data folder.
COMPLAINTS: tuple[tuple[str, str], ...] = (
    (
        r"shared memory segment.*(No space left|Cannot allocate)|could not resize shared memory",
        "The shared memory (/dev/shm) is too small for the database: give it at least 64 MB (containers: --shm-size).",
    ),
    (
        r"could not (open|create) shared memory|dynamic shared memory.*(Permission|No such)",
        "The shared memory (/dev/shm) cannot be used by the database: mount it, with the right for all to write (mode 1777).",
    ),
    (
        r"could not map anonymous shared memory|Cannot allocate memory|out of memory",
        "The machine has too little free memory for the database: about 300 MB are needed.",
    ),
    (
        r"No space left on device|Disk quota exceeded",
        "The disk under {place} is full: make room, or set PARAPLY_DATA to another folder.",
    ),
    (
        r"could not look up effective user ID (\d+)",
        "The user that starts the database has no entry in /etc/passwd: add one, or give DATABASE_URL of another server.",
    ),
    (
        r"Read-only file system",
        "{place} can only be read (read-only file system): set PARAPLY_DATA to another folder.",
    ),
    (
        r"invalid locale|locale name .* (invalid|unknown)",
        "The machine lacks the locale C, which the database needs: install the system's basic locales.",
    ),
    (
        r"Permission denied",
        "The database's user may not use all of {place}: give it back, or set PARAPLY_DATA to another folder.",
    ),
    (
        r"Too many open files",
        "Too many files are open on this machine: raise the limit (ulimit -n), then try again.",
    ),
)


def sentence_for(said: str, place: object) -> str | None:
    """The sentence for what a program has said; None when none is known."""
    for pattern, sentence in COMPLAINTS:
        if re.search(pattern, said):
            return sentence.format(place=place)
    return None
