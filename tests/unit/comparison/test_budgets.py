"""Which budget the action plans can reach: the sentence on top, at many dates and for many mixes of plans."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from paraply.comparison.budget.landing import Outlook, missed, outlook, plan_landing
from paraply.comparison.gathered.participant import ParticipantRecords
from paraply.comparison.overview import compute
from paraply.comparison.signals.year_gap import year_gap
from paraply.kernel.localised import LANGUAGES
from paraply.planning.budget_window import Window
from paraply.planning.facts import BudgetYearFact
from unit.comparison.making import link, plan, programme, records

BOSO = ("Bærum", "Hamar", "Lillehammer", "Lørenskog")


def of(name: str, day: date, status: str = "preliminary", **fields: Any) -> ParticipantRecords:
    """A participant with an action plan of a status."""
    treated = fields.pop("treated_when", None)
    return records(name, as_of=day, plans=(plan(status=status, treated_when=treated),), **fields)


def seen(day: date, *participants: ParticipantRecords) -> Outlook:
    found = outlook(programme(*participants, as_of=day))
    assert found is not None
    return found


def said(day: str, *statuses: tuple[str, str], **fields: Any) -> str:
    """The sentence in English on a day, for participants of these names and statuses."""
    when = date.fromisoformat(day)
    return seen(when, *(of(name, when, status, **fields) for name, status in statuses)).sentence.text("en")


def all_four(day: str) -> str:
    return said(day, *((name, "preliminary") for name in BOSO))


def test_after_the_recommendation_only_an_amendment_remains() -> None:
    assert all_four("2010-12-10") == (
        "None of the four action plans can reach the budget for 2011 in the ordinary way: none is adopted, and the "
        "executive committee's recommendation was due 28 November 2010 (a Sunday, usual date) at the latest, since it must lie open "
        "for 14 days before the council's budget meeting. All that remains is an amendment in that meeting, no later than "
        "12 December 2010 (a Sunday, usual date)."
    )


def test_the_same_in_the_two_norwegian_standards() -> None:
    day = date(2010, 12, 10)
    sentence = seen(day, *(of(name, day) for name in BOSO)).sentence
    assert sentence.text("nb").startswith(
        "Ingen av de fire handlingsplanene kan nå budsjettet for 2011 på ordinær måte: Ingen er vedtatt, og"
    )
    assert "28. november 2010" in sentence.text("nb")
    assert "seinast 12. desember 2010 (ein sundag, vanleg dato)" in sentence.text("nn")
    assert "ikke" not in sentence.text("nn").split()


@pytest.mark.parametrize(
    ("day", "window"),
    [
        ("2010-01-01", "inside the frames"),
        ("2010-06-15", "inside the frames"),
        ("2010-06-16", "competing with other measures"),
        ("2010-09-01", "competing with other measures"),
        ("2010-09-02", "late, only through the recommendation"),
        ("2010-11-28", "late, only through the recommendation"),
    ],
)
def test_until_the_recommendation_all_can_and_it_says_how(day: str, window: str) -> None:
    found = all_four(day)
    assert found.startswith("All four action plans that are not adopted can still reach the budget for 2011")
    assert "if adopted no later than 28 November 2010" in found
    assert found.endswith(f"Adopted now: {window}.")


@pytest.mark.parametrize(
    ("day", "part"),
    [
        ("2010-11-29", "All that remains is an amendment"),
        ("2010-12-12", "All that remains is an amendment"),
        (
            "2010-12-13",
            "That meeting is over too; it was no later than 12 December 2010 (a Sunday, usual date).",
        ),
        ("2010-12-31", "The budget for 2012 remains, or a budget revision during 2011."),
    ],
)
def test_between_recommendation_and_meeting_and_after(day: str, part: str) -> None:
    assert "for 2011 in the ordinary way" in all_four(day)
    assert part in all_four(day)


def test_with_the_new_year_the_next_budget_is_the_one() -> None:
    assert "budget for 2012" in all_four("2011-01-01")
    assert all_four("2011-01-01").startswith("All four")


def test_one_alone_is_named() -> None:
    late = said("2010-12-10", ("Hamar", "ongoing"))
    assert late.startswith("The action plan of Hamar cannot reach the budget for 2011")
    early = said("2010-05-01", ("Hamar", "ongoing"))
    assert early.startswith(
        "The action plan of Hamar is not adopted, but can still reach the budget for 2011"
    )


@pytest.mark.parametrize(
    ("treated", "tail"),
    [
        ("2010-06-10", "Adopted in time for the budget for 2011: Hamar."),
        ("2009-12-24", "Adopted in time for the budget for 2011: Hamar."),
        ("2010-12-01", "Adopted, but too late to reach the budget for 2011 in the ordinary way: Hamar."),
        ("2010", "Adopted in time or late for the budget for 2011; the day is not known well enough: Hamar."),
        ("2010-12", "Adopted, but too late to reach the budget for 2011 in the ordinary way: Hamar."),
        (None, "Adopted on a day that is not recorded: Hamar."),
    ],
)
def test_plans_that_are_adopted_are_told_apart_by_their_day(treated: str | None, tail: str) -> None:
    day = date(2010, 12, 31)
    adopted = of("Hamar", day, "done", treated_when=treated)
    alone = seen(day, adopted).sentence.text("en")
    assert alone == f"No action plan is waiting to be adopted. {tail}"
    beside = seen(day, adopted, of("Bærum", day)).sentence.text("en")
    assert beside.startswith("The action plan of Bærum cannot reach")
    assert beside.endswith(tail)


def test_two_that_wait_beside_one_adopted() -> None:
    found = said("2010-12-10", ("Hamar", "done"), ("Bærum", "preliminary"), ("Asker", "planned"))
    assert found.startswith("None of the two action plans that are not adopted can reach the budget for 2011")


def test_own_dates_let_some_reach_what_others_cannot() -> None:
    day = date(2010, 12, 1)
    late = BudgetYearFact(key="Y", year=2011, council_meeting=date(2010, 12, 20))
    found = seen(day, of("Hamar", day), of("Bærum", day, budget_years=(late,)))
    assert found.sentence.text("en") == (
        "One of the two action plans that are not adopted can still reach the budget for 2011 in the ordinary way: Bærum. "
        "For the others the executive committee's recommendation was due 28 November 2010 (a Sunday, usual date) at the latest."
    )
    assert found.tone == "calm"
    hamar, baerum = found.plans
    assert (hamar.recorded, baerum.recorded) == (frozenset(), {"council_meeting", "recommendation"})


def test_own_dates_leave_an_amendment_to_some_and_nothing_to_others() -> None:
    day = date(2010, 12, 10)
    early = BudgetYearFact(key="Y", year=2011, council_meeting=date(2010, 12, 8))
    found = seen(day, of("Hamar", day), of("Bærum", day, budget_years=(early,))).sentence.text("en")
    assert "For Hamar an amendment in the council's budget meeting remains" in found
    assert found.endswith("For Bærum the council's budget meeting is over too.")


def test_who_has_no_plan_is_named_and_not_counted() -> None:
    day = date(2010, 12, 10)
    found = seen(day, of("Hamar", day), records("Moss", as_of=day))
    assert found.without == ("Moss",)
    assert found.sentence.text("en").startswith("The action plan of Hamar")


def test_without_plans_and_without_participants() -> None:
    day = date(2010, 12, 10)
    assert (
        seen(day, records("Moss", as_of=day)).sentence.text("en")
        == "No action plan is recorded on this date."
    )
    outside = of("Moss", day, in_programme=False)
    assert seen(day, outside).sentence.text("en") == "Nobody is in the programme on this date."
    assert seen(day).sentence.text("en") == "Nobody is in the programme on this date."
    assert seen(day).tone == "calm"


def test_only_those_in_the_study_and_readable_count() -> None:
    day = date(2010, 12, 10)
    hidden = of("Bærum", day, readable=False)
    beside = of("Asker", day, in_study=False)
    assert [one.name for one in seen(day, hidden, beside, of("Hamar", day)).plans] == ["Hamar"]


def test_many_are_counted_and_not_listed() -> None:
    day = date(2010, 12, 10)
    adopted = [of(f"Kommune {number}", day, "done") for number in range(30)]
    assert "30 participants" in seen(day, *adopted).sentence.text("en")


def test_names_with_braces_are_only_names() -> None:
    day = date(2010, 12, 10)
    early = BudgetYearFact(key="Y", year=2011, council_meeting=date(2010, 12, 8))
    found = seen(day, of("{0} {name}", day), of("{council}", day, budget_years=(early,)))
    assert "For {0} {name} an amendment" in found.sentence.text("en")


@pytest.mark.parametrize(
    ("status", "treated", "day", "why"),
    [
        ("preliminary", None, "2010-12-10", "The plan is not adopted (preliminary), and the executive committee's recommendation on the budget for 2011 was due 28 November 2010 (a Sunday, usual date) at the latest."),
        ("planned", None, "2010-05-01", "The plan is not adopted (planned); it must be adopted no later than 28 November 2010 (a Sunday, usual date) to reach the budget for 2011 in the ordinary way."),
        ("done", "2010-06-10", "2010-12-10", "Adopted 10 June 2010."),
        ("done", None, "2010-12-10", "Adopted; the day is not recorded."),
    ],
)  # fmt: skip
def test_each_has_its_reason(status: str, treated: str | None, day: str, why: str) -> None:
    when = date.fromisoformat(day)
    found = plan_landing(of("Hamar", when, status, treated_when=treated), when)
    assert found is not None
    assert found.why.text("en") == why


@pytest.mark.parametrize(
    ("status", "treated", "why"),
    [
        ("preliminary", None, "it is not adopted, and the executive committee's recommendation was due 28 November"),
        ("done", "2010-12-01", "it was adopted 1 December 2010, but the executive committee's recommendation was due"),
    ],
)  # fmt: skip
def test_one_that_misses_the_budget_has_a_whole_sentence(status: str, treated: str | None, why: str) -> None:
    when = date(2010, 12, 10)
    found = plan_landing(of("Hamar", when, status, treated_when=treated), when)
    assert found is not None
    sentence = missed(found).text("en")
    assert (
        sentence.startswith("The action plan of Hamar cannot reach the budget for 2011") and why in sentence
    )
    assert sentence.endswith("for 14 days before the council's budget meeting.")


def test_an_adopted_plan_lands_by_the_day_it_was_adopted() -> None:
    when = date(2010, 12, 10)
    found = plan_landing(of("Hamar", when, "done", treated_when="2010-07"), when)
    assert found is not None and found.landing is not None
    assert (found.day, found.landing.window) == (date(2010, 7, 31), Window.COMPETING)
    unknown = plan_landing(of("Hamar", when, "done"), when)
    assert unknown is not None
    assert (unknown.day, unknown.landing, unknown.ordinary) == (None, None, False)
    assert plan_landing(records(as_of=when), when) is None


def test_the_year_between_budget_and_economic_plan() -> None:
    plans = (plan(), plan("AB", "annual_budget"), plan("OP", "economic_plan"))
    ties = (link("HP", "AB", "planned", first_year=2011), link("HP", "OP", "planned", first_year=2012))
    everything = programme(records(plans=plans, links=ties))
    found = year_gap(compute(everything).signals)
    assert found is not None
    assert found.years == ((2010, False, False), (2011, True, False), (2012, True, True), (2013, True, True))
    assert found.links == ties
    together = programme(records(plans=plans, links=(ties[0], link("HP", "OP", first_year=2011))))
    assert year_gap(compute(together).signals) is None


@given(
    st.dates(date(1900, 1, 1), date(2199, 12, 31)),
    st.lists(st.tuples(st.sampled_from(["preliminary", "done", "existing", "none"]), st.dates(date(2000, 1, 1), date(2030, 1, 1)) | st.none()), max_size=5),
)  # fmt: skip
def test_on_any_day_with_any_plans_there_is_a_whole_sentence(
    day: date, plans: list[tuple[str, date | None]]
) -> None:
    some = [
        of(f"K{number}", day, status, treated_when=treated.isoformat() if treated else None)
        for number, (status, treated) in enumerate(plans)
    ]
    found = seen(day, *some)
    for language in LANGUAGES:
        text = found.sentence.text(language)
        assert text.endswith(".")
        assert "{" not in text and "None" not in text.replace("None of", "")
    assert found.budget_year == day.year + 1
    waits_in_vain = [one for one in found.plans if not one.adopted and not one.ordinary]
    assert (found.tone == "bad") == bool(
        waits_in_vain and len(waits_in_vain) == sum(not one.adopted for one in found.plans)
    )
