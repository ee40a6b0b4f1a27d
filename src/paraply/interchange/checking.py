"""Everything that can be wrong with a programme file, found at once and said with line and path."""

from __future__ import annotations

from itertools import islice

from paraply.interchange.meaning import Meaning
from paraply.interchange.schema import programme_file_schema
from paraply.kernel.files.form import faults
from paraply.kernel.files.reading import ReadFile
from paraply.kernel.files.refusals import MOST_FAULTS, Refused
from paraply.kernel.localised import Localised

_EXAMPLES: dict[str, str | Localised] = {
    "date": "2010-12-10, 2010-12, 2010-21, 2010",
    "day": "2010-12-10",
    "key": Localised(
        "BAE-SG/1 (bokstaver, tall og . _ : > / -, høyst 80 tegn, og en bokstav eller et tall først)",
        "BAE-SG/1 (bokstavar, tal og . _ : > / -, høgst 80 teikn, og ein bokstav eller eit tal først)",
        "BAE-SG/1 (letters, digits and . _ : > / -, 80 characters at most, and a letter or a digit first)",
    ),
    "address_key": Localised(
        "BAE-1, siden id-en står i adressen til en side: bokstaver, tall og . _ -, høyst 80 tegn, og en bokstav eller et tall først",
        "BAE-1, sidan id-en står i adressa til ei side: bokstavar, tal og . _ -, høgst 80 teikn, og ein bokstav eller eit tal først",
        "BAE-1, since the id stands in a page's address: letters, digits and . _ -, 80 characters at most, and a letter or a digit first",
    ),
    "programme_key": Localised(
        "boso, siden id-en står i adresser og filnavn: bokstavene a–z, tall og _ -, høyst 50 tegn, og en bokstav eller et tall først",
        "boso, sidan id-en står i adresser og filnamn: bokstavane a–z, tal og _ -, høgst 50 teikn, og ein bokstav eller eit tal først",
        "boso, since the id stands in addresses and file names: the letters a–z, digits and _ -, 50 characters at most, and a letter or a digit first",
    ),
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


def _example(pattern: str) -> str | Localised:
    definitions = programme_file_schema()["$defs"]
    for name, example in _EXAMPLES.items():
        definition = definitions[name]
        if pattern in (definition.get("pattern"), definition.get("items", {}).get("pattern")):
            return example
    return pattern
