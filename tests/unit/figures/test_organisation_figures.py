"""The organisation chart: what is drawn full, what dashed, which way, and small charts with their ranks at one height."""

from __future__ import annotations

from itertools import combinations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from paraply.comparison.gathered.participant import ParticipantRecords
from paraply.documents.figures.picture import Box, Line, Picture
from paraply.kernel.localised import LANGUAGES
from paraply.reporting.figures.organisation import organisation_picture
from paraply.reporting.figures.organisation_multiples import organisation_pictures
from unit.comparison.making import DOCUMENTS, INTERVIEWS, OWN, body, coordinator, ownership, records, seat

LONG = "Ælvdalsoverkommunen " * 10


def lead(orientation: str | None) -> ParticipantRecords:
    return records(
        bodies=(body(), body("project_group")),
        seats=(seat(title="Rådmann", level="top_administration"), seat("project_group", unit="NAV")),
        coordinators=(coordinator(key="lead", unit="Plan", orientation=orientation),),
        ownerships=(ownership(key="own", owner="Kommunestyret", title_used="prosjekteier"),),
    )


def picture(one: ParticipantRecords, room: float = 1000) -> Picture:
    drawn = organisation_picture(one, DOCUMENTS, "en", room=room)
    assert drawn is not None
    return drawn


def ties(drawn: Picture) -> set[tuple[str, str, str]]:
    return {(line.source, line.target, line.kind) for line in drawn.lines}


BY_ROLE = {
    ("own", "steering_group", "reports"),
    ("lead", "steering_group", "reports"),
    ("lead", "project_group", "reports"),
}


@pytest.mark.parametrize(
    ("orientation", "dashed"),
    [
        (None, set()),
        ("steering_group", {"steering_group"}),
        ("project_group", {"project_group"}),
        ("both", {"steering_group", "project_group"}),
    ],
)
def test_only_what_is_recorded_is_dashed(orientation: str | None, dashed: set[str]) -> None:
    assert ties(picture(lead(orientation))) == BY_ROLE | {("lead", body, "oriented") for body in dashed}


def end_in(line: Line, box: Box) -> bool:
    x, y = line.points[-1]
    return box.x <= x <= box.right and (y == pytest.approx(box.y) or y == pytest.approx(box.bottom))


def test_a_line_ends_at_the_one_it_goes_to() -> None:
    drawn = picture(lead("both"))
    boxes = {box.key: box for box in drawn.boxes}
    assert all(end_in(line, boxes[line.target]) for line in drawn.lines)
    (up,) = (
        line for line in drawn.lines if line.kind == "reports" and line.target == "steering_group"
        and line.source == "lead"
    )  # fmt: skip
    assert up.points[-1][1] < up.points[0][1]


def test_the_lines_are_told_in_sentences() -> None:
    assert picture(lead("both")).description == (
        "Kommunestyret owns the programme. Programme coordinator reports to Steering group. "
        "Programme coordinator leads the work of Project group. "
        "Programme coordinator is mostly turned to Steering group. "
        "Programme coordinator is mostly turned to Project group."
    )


def test_boxes_say_seats_levels_and_own_words() -> None:
    labels = [box.label for box in picture(lead(None)).boxes]
    assert labels[0] == "Kommunestyret, Political owner, called “prosjekteier”"
    assert labels[1] == "Steering group, 1 seat: Rådmann. Levels: 1 top administration"
    assert labels[2] == "Programme coordinator, Plan, in a subject unit"


def test_an_owner_that_nobody_has_recorded_is_said_to_be_so_and_owns_nothing() -> None:
    drawn = picture(records(bodies=(body(),), coordinators=(coordinator(key="lead"),)))
    assert drawn.boxes[0].label == "Owner not recorded"
    assert ties(drawn) == {("lead", "steering_group", "reports")}
    assert "unit not recorded" not in drawn.boxes[0].label


def test_a_group_under_the_programme_hangs_under_the_project_group() -> None:
    drawn = picture(records(bodies=(body(), body("project_group"), body("working_group"))))
    assert ("project_group", "working_group", "reports") in ties(drawn)
    assert "Working group belongs under Project group." in drawn.description


def test_a_seat_that_the_sources_disagree_on_is_marked() -> None:
    both, mine = seat(title="Rådmann", sources=(*INTERVIEWS, *OWN)), seat(title="Leder", sources=OWN)
    drawn = picture(records(bodies=(body(),), seats=(both, mine)))
    assert "Rådmann; Leder, disputed" in drawn.boxes[1].label


def test_nothing_recorded_gives_no_picture() -> None:
    assert organisation_picture(records(), DOCUMENTS, "nb") is None


def overlap(one: Box, other: Box) -> bool:
    return one.x < other.right and other.x < one.right and one.y < other.bottom and other.y < one.bottom


@pytest.mark.parametrize("language", LANGUAGES)
def test_sixty_seats_with_long_names_stay_apart(language: str) -> None:
    seats = tuple(seat(title=f"{LONG}{number}", unit=LONG, level="adviser") for number in range(60))
    one = records(
        bodies=(body(name=LONG), body("project_group")), seats=seats, coordinators=(coordinator(unit=LONG),)
    )
    drawn = organisation_picture(one, DOCUMENTS, language, room=780)  # type: ignore[arg-type]
    assert drawn is not None and drawn.width < 900
    assert all(not overlap(*pair) for pair in combinations(drawn.boxes, 2))
    assert all(f"{number}" in drawn.boxes[1].label for number in range(60))


@st.composite
def participants(draw: st.DrawFn) -> ParticipantRecords:
    kinds = draw(
        st.lists(
            st.sampled_from(["steering_group", "project_group", "working_group", "reference_group"]),
            unique=True,
        )
    )
    seats = tuple(
        seat(kind, title="T") for kind in kinds for _ in range(draw(st.sampled_from([0, 1, 7, 60])))
    )
    return records(
        bodies=tuple(body(kind) for kind in kinds),
        seats=seats,
        coordinators=(coordinator(),) * draw(st.integers(0, 1)),
        ownerships=(ownership(owner=draw(st.sampled_from(["", LONG]))),) * draw(st.integers(0, 1)),
    )


@settings(max_examples=40, deadline=None)
@given(st.lists(participants(), max_size=4))
def test_small_charts_have_each_rank_at_one_height(everyone: list[ParticipantRecords]) -> None:
    drawn = [one for one in organisation_pictures(everyone, DOCUMENTS, "nb", 172) if one]
    heights = {(box.kind, box.y) for one in drawn for box in one.boxes if box.kind == "steering_group"}
    assert len(heights) <= 1
    assert len({one.height for one in drawn if len(one.boxes)}) <= 1 or len(drawn) < 2
    for one in drawn:
        boxes = {box.key: box for box in one.boxes}
        assert all(not overlap(*pair) for pair in combinations(one.boxes, 2))
        assert all(box.bottom <= one.height and box.right <= one.width for box in one.boxes)
        assert all(end_in(line, boxes[line.target]) for line in one.lines)
        assert all(0 <= y <= one.height for line in one.lines for _, y in line.points)


def test_nobody_has_no_small_chart() -> None:
    assert organisation_pictures([records()], DOCUMENTS, "nb", 172) == (None,)
