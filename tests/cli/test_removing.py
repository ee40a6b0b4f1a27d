"""`remove`: a shared row goes when nobody uses it, and stays with a sentence naming who does."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from cli.running import Command
from paraply.access.context import acting_as
from paraply.access.operation import system
from paraply.cli.arguments import parser
from paraply.demo.generator import generate
from paraply.interchange.removing import SHARED_SECTIONS
from paraply.kernel.files.writing import write
from paraply.organisations.models import Municipality, MunicipalityCode
from paraply.programmes.models import GlossaryTerm

pytestmark = pytest.mark.django_db

CODE = {"id": "asker-0220", "code": "0220"}


@pytest.fixture
def programme(paraply: Command, tmp_path: Path) -> Any:
    """Take a programme with a municipality and two glossary terms, of which a participant uses one each."""

    def take(key: str = "one", **more: Any) -> None:
        values = generate(1, key=key)
        values["municipalities"] = [{"id": "asker", "name": "Asker", "codes": [CODE]}]
        values["participants"][0]["municipality"] = "asker"
        terms = [{"id": one, "term": {"nb": one}} for one in ("trinn", "løp")]
        terms[1]["not_to_be_confused_with"] = ["trinn"]
        alias = {"id": "a", "participant": "P001", "term": "løp", "word": "bane", "source": ["G § 1"]}
        file = tmp_path / f"{key}.yaml"
        file.write_bytes(write({**values, "glossary": terms, "local_aliases": [alias], **more}))
        assert paraply("import", file).code == 0

    return take


def keys(model: Any) -> set[str]:
    with acting_as(system(), read_only=True):
        return set(model.objects.values_list("key", flat=True))


def test_the_sections_of_the_command_are_the_shared_ones() -> None:
    for section in SHARED_SECTIONS:
        assert parser().parse_args(["remove", section, "x"]).section == section
    assert SHARED_SECTIONS == ("municipalities", "glossary")


def test_what_nobody_uses_goes(paraply: Command, programme: Any) -> None:
    programme()
    ran = paraply("remove", "glossary", "trinn")
    assert (ran.code, ran.out) == (0, "«trinn» er tatt bort fra glossary.\n")
    assert keys(GlossaryTerm) == {"løp"}
    assert paraply("remove", "glossary", "trinn").sentence == (
        "«trinn» finnes ikke i glossary. Ingenting er endret."
    )


def test_what_somebody_uses_stays_and_they_are_named(paraply: Command, programme: Any) -> None:
    for key in ("one", "two"):
        programme(key)
    ran = paraply("remove", "glossary", "løp")
    assert ran.code == 1
    assert ran.sentence == "«løp» er i bruk og er beholdt (one: a; two: a). Ta den ut der først."
    assert "(one: P001; two: P001)" in paraply("remove", "municipalities", "asker").sentence
    assert (keys(GlossaryTerm), keys(Municipality)) == ({"trinn", "løp"}, {"asker"})


def test_what_stands_inside_goes_with_it(paraply: Command, programme: Any) -> None:
    programme()
    programme(participants=generate(1)["participants"])  # the participant is no longer tied to it
    assert paraply("remove", "municipalities", "asker").code == 0
    assert (keys(Municipality), keys(MunicipalityCode)) == (set(), set())


def test_only_those_who_write_what_is_shared_may(paraply: Command, programme: Any) -> None:
    programme()
    assert paraply("--as", "nobody", "remove", "glossary", "trinn").code == 1
    assert "trinn" in keys(GlossaryTerm)
