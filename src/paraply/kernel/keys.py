"""What a record's key may be: one pattern for each place that keys stand in, for the file, the database and the addresses alike."""

from __future__ import annotations

# Of any record: it is shown to people and cited in sources, and no address is made of it.
RECORD = r"^[A-Za-zÆØÅæøå0-9][A-Za-zÆØÅæøå0-9._:>/-]{0,79}$"
# Of what has a page of its own (participants, terms): one step of an address, and never a step up.
IN_ADDRESS = r"^[A-Za-zÆØÅæøå0-9][A-Za-zÆØÅæøå0-9._-]{0,79}$"
# Of a programme: the same, and files are named by it, so nothing that a file system or a header writes in its own way.
PROGRAMME = r"^[A-Za-z0-9][A-Za-z0-9_-]{0,49}$"
