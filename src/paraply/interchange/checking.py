"""Everything that can be wrong with a programme file, found at once and said with line and path."""

from __future__ import annotations

from itertools import islice

from paraply.interchange.meaning import Meaning
from paraply.interchange.schema import programme_file_schema
from paraply.kernel.files.form import faults
from paraply.kernel.files.reading import ReadFile
from paraply.kernel.files.refusals import MOST_FAULTS, Refused

_EXAMPLES = {
    "date": "2010-12-10, 2010-12, 2010-21, 2010",
    "day": "2010-12-10",
    "key": "BAE-SG",
    "participant_key": "BAE",
    "programme_key": "boso",
    "sources": "R2010 § 2.2.1",
}


def check(file: ReadFile) -> None:
    """Check form, then the meaning of every record whose form is right.

    Raises: Refused with all faults, up to `MOST_FAULTS` of each sort.
    """
    refusals = faults(file, programme_file_schema(), _example)
    # Where faults are left uncounted, so are fields whose meaning cannot be read.
    if isinstance(file.values, dict) and len(refusals) < MOST_FAULTS:
        meant = Meaning(file, [refusal.path for refusal in refusals]).refusals()
        refusals += islice(meant, MOST_FAULTS)
    if refusals:
        raise Refused(list(dict.fromkeys(refusals)))


def _example(pattern: str) -> str:
    definitions = programme_file_schema()["$defs"]
    for name, example in _EXAMPLES.items():
        definition = definitions[name]
        if pattern in (definition.get("pattern"), definition.get("items", {}).get("pattern")):
            return example
    return pattern
