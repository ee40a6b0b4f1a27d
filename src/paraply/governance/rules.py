"""What must hold of bodies and their seats. Pure."""

from __future__ import annotations

from collections.abc import Iterator

from paraply.kernel.localised import Localised
from paraply.records.rules import Alone, Entries, Entry, Fault, Rule, laws

BODY, SEAT = "governance.Body", "governance.Seat"
ONE_CHAIR = Localised(
    "Et organ har én leder om gangen. Ta merket bort fra den ene, eller gi begge start og slutt.",
    "Eit organ har éin leiar om gongen. Ta merket bort frå den eine, eller gi begge start og slutt.",
    "A body has one chair at a time. Take the mark off one of them, or give both a start and an end.",
)
ONE_SEAT = Localised(
    "Det er samme plass i samme organ. Behold den ene med begge kildene; er det to personer, gi hver sin tittel eller enhet,"
    " eller merk plassen som en hel gruppe.",
    "Det er same plass i same organ. Behald den eine med begge kjeldene; er det to personar, gi kvar sin tittel eller si eining,"
    " eller merk plassen som ei heil gruppe.",
    "It is the same seat of the same body. Keep one with the sources of both; if they are two people, give each a title or unit"
    " of its own, or mark the seat as a whole group.",
)
BEFORE_BODY = Localised(
    "Plassen gjelder fra {value}, før organet «{body}» ble til ({bound}). Rett en av datoene.",
    "Plassen gjeld frå {value}, før organet «{body}» vart til ({bound}). Rett ein av datoane.",
    "The seat holds from {value}, before the body “{body}” came to be ({bound}). Correct one of the dates.",
)
AFTER_BODY = Localised(
    "Plassen gjelder {value}, etter at organet «{body}» var slutt ({bound}). Rett en av datoene.",
    "Plassen gjeld {value}, etter at organet «{body}» var slutt ({bound}). Rett ein av datoane.",
    "The seat holds {value}, after the body “{body}” had ended ({bound}). Correct one of the dates.",
)
SAME_SEAT = (
    "body", "title", "unit", "sector", "level", "office", "actor", "organisation", "chair", "whole_group",
)  # fmt: skip


def within_body(entries: Entries) -> Iterator[Fault]:
    """No seat begins certainly before its body, nor begins or ends certainly after it.

    A seat whose own dates nobody knows is in its body as long as there is one.
    """
    bodies = {body.key: body for body in entries.get(BODY, ())}
    for seat in entries.get(SEAT, ()):
        body = bodies.get(str(seat.columns.get("body")))
        if body is not None:
            yield from _outside(seat, body)


def _outside(seat: Entry, body: Entry) -> Iterator[Fault]:
    begins, ends = body.day("starts"), body.day("ends")
    starts = seat.day("starts")
    if begins and starts and starts.last < begins.first:
        said = BEFORE_BODY.format(value=str(starts), body=body.key, bound=str(begins))
        yield Fault(seat, ("starts",), said)
    for column in ("starts", "ends"):
        day = seat.day(column)
        if ends and day and day.first > ends.last:
            yield Fault(seat, (column,), AFTER_BODY.format(value=str(day), body=body.key, bound=str(ends)))


RULES: tuple[Rule, ...] = (
    Alone("one_chair", SEAT, ("body",), ONE_CHAIR, where="chair"),
    Alone("one_seat", SEAT, SAME_SEAT, ONE_SEAT),
    within_body,
)
LAWS = laws(RULES)
