"""Reading outlines: those that come with the product, and files of one's own."""

from __future__ import annotations

from pathlib import Path

from paraply.kernel.files.form import faults
from paraply.kernel.files.reading import read
from paraply.kernel.files.refusals import Refusal, Refused
from paraply.reporting.outline.declaration import Outline, from_values
from paraply.reporting.outline.form import meant, schema

FOLDER = Path(__file__).with_name("standard")
STATUS = "status"


def standard(name: str = STATUS) -> Outline:
    """An outline that comes with the product, by name.

    Raises: FileNotFoundError.
    """
    return parse((FOLDER / f"{name}.yaml").read_bytes())


def names() -> tuple[str, ...]:
    """The outlines that come with the product."""
    return tuple(sorted(path.stem for path in FOLDER.glob("*.yaml")))


def parse(content: bytes) -> Outline:
    """Read an outline from YAML.

    Raises: Refused with every fault found.
    """
    file = read(content)
    refusals = faults(file, schema())
    if not refusals:
        refusals = [Refusal(file.line(place), place, sentence) for place, sentence in meant(file.values)]
    if refusals:
        raise Refused(refusals)
    return from_values(file.values)
