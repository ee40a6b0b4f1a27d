"""Who has come furthest and least far in each arena, in sentences with the reason."""

from __future__ import annotations

from paraply.comparison.anchoring.everybody import ArenaTogether, together
from paraply.comparison.gathered.participant import ParticipantRecords
from paraply.kernel.localised import LANGUAGES, Localised
from unit.comparison.making import body, case, programme, records, register, users


def arena(key: str, *participants: ParticipantRecords) -> ArenaTogether:
    return next(one for one in together(programme(*participants)).arenas if one.key == key)


HEARING = Localised("Høring", "Høyring", "Hearing")
HEARD = records("Hamar", activities=(users("heard", text=HEARING),))
THINKS = records("Bærum", activities=(users("heard", "considered", text=Localised.same("Metoder")),))


def test_the_ends_are_named_with_the_reason() -> None:
    found = arena("users", HEARD, THINKS)
    assert (found.furthest, found.least) == (("Hamar",), ("Bærum",))
    assert found.sentence.as_dict() == {
        "nb": "Brukere. Lengst: Hamar («Høring») – gjennomført. Kortest: Bærum («Metoder») – vurderes.",
        "nn": "Brukarar. Lengst: Hamar («Høyring») – gjennomført. Kortast: Bærum («Metoder») – blir vurdert.",
        "en": "Users. Furthest: Hamar (“Hearing”) – done. Least far: Bærum (“Metoder”) – considered.",
    }


def test_those_who_are_alike_have_no_ends() -> None:
    found = arena("users", HEARD, records("Moss", activities=(users("heard"),)))
    assert (found.furthest, found.least) == ((), ())
    assert found.sentence.text("nb") == "Brukere: gjennomført hos alle to."


def test_the_unknown_are_named_and_the_empty_left_out() -> None:
    found = arena("users", HEARD, records("Vet", bodies=(body(),)), records("Tom"))
    assert found.unknown == ("Vet",)
    assert found.sentence.text("en").endswith("Nothing is recorded of Vet.")
    assert together(programme(HEARD, records("Tom"))).without_data == ("Tom",)


def test_the_political_arena_is_told_by_the_ranking() -> None:
    known = {"bodies": (body(),), "registers": (register("seats"), register("cases"))}
    one, two = (
        records("En", cases=(case(),), **known),
        records("To", cases=(case(), case("process")), **known),
    )
    found = arena("political", one, two)
    assert (found.furthest, found.least) == (("To",), ("En",))
    assert (
        "Færrest politiske veier i bruk: En (én vei i bruk, én formell sak gjennomført)."
        in found.sentence.text("nb")
    )


def test_no_sentence_is_left_unfilled() -> None:
    for participants in ((), (HEARD,), (HEARD, THINKS), (records("Tom"),)):
        for one in together(programme(*participants)).arenas:
            for language in LANGUAGES:
                text = one.sentence.text(language)
                assert text and "{" not in text and "  " not in text
