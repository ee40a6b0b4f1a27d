"""The programme BoSo in a database, taken from its programme file as the command line would."""

from __future__ import annotations

import hashlib
from pathlib import Path

import paraply

PACKAGE = Path(paraply.__file__).parent
FILE = PACKAGE / "demo" / "data" / "boso.yaml"


def state() -> str:
    """What the loaded database follows from besides its tables: the file and the code that takes it."""
    digest = hashlib.sha256()
    for path in (FILE, *sorted(PACKAGE.glob("interchange/*.py")), *sorted(PACKAGE.glob("records/*.py"))):
        digest.update(path.name.encode() + path.read_bytes())
    return digest.hexdigest()


def load() -> None:
    """Take the file into the empty database at hand."""
    from paraply.access.operation import system
    from paraply.access.vocabulary import Target
    from paraply.interchange.importing import import_programme, read_and_check

    import_programme(system(), Target(), read_and_check(FILE.read_bytes()))
