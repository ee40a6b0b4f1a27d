"""Writers turn a `Document` into the bytes of one format; they know no domain."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Written:
    """A finished file, and the characters no font could show, written as U+XXXX instead."""

    content: bytes
    missing: tuple[str, ...] = ()
