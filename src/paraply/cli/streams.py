"""Standard input, output and error, made fit for any text and any end."""

from __future__ import annotations

import io
import os
import sys


def make_ready() -> None:
    """Open what is closed, and let letters that an encoding lacks be written as their numbers.

    Left closed, the number of a stream would go to the next file that is opened, such as a lock, and a sentence would be
    written into it.
    """
    for number, name, mode in ((0, "stdin", "r"), (1, "stdout", "w"), (2, "stderr", "w")):
        try:
            os.fstat(number)
        except OSError:
            os.open(os.devnull, os.O_RDWR)  # takes the lowest number that is free: this one
            setattr(sys, name, os.fdopen(number, mode, closefd=False))
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="backslashreplace")


def give_up_output() -> None:
    """Let what could not be written go nowhere, so that ending the process does not try once more."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
