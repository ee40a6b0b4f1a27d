"""Texts that lack a language are found where they stand."""

from __future__ import annotations

from paraply.interchange.texts import texts


def test_texts_are_found_with_their_place_and_what_they_lack() -> None:
    values = {
        "programme": {"name": {"nb": "Navn", "nn": "Namn", "en": "Name"}},
        "findings": [{"id": "F", "text": {"nb": "Funn"}, "units": ["A"]}, {"id": "G", "note": {}}],
    }
    found = {path: text.missing() for path, text in texts(values)}
    assert found == {("programme", "name"): (), ("findings", 0, "text"): ("nn", "en")}
