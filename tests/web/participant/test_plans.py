"""One participant's plans: the tree, the chains, the year that is missing, and the way into the budget."""

from __future__ import annotations

import pytest

from web.conftest import Reader
from web.pages import LANGUAGES, evidence, html, participant, words

pytestmark = [pytest.mark.django_db, pytest.mark.boso]


def plans(key: str) -> str:
    return f"{participant(key)}plans/"


def test_the_tree_says_each_tie_with_its_status_and_first_year(reader: Reader) -> None:
    page = words(reader("evaluator").get(plans("LOR")))
    assert "anchored in · planned · from 2013" in page
    assert "anchored in · planned · from 2012" in page
    assert "anchored in · planned · from 2011" in page
    assert "anchored in · adopted" in page
    assert "Not tied to the action plan: Ny planstrategi" in page


def test_a_plan_that_is_not_adopted_is_drawn_so(reader: Reader) -> None:
    page = html(reader("evaluator").get(plans("LIL")))
    assert "box-preliminary" in page
    assert "the plan itself is not adopted" in page
    hamar = html(reader("evaluator").get(plans("HAM")))
    assert "box-preliminary" not in hamar


def test_an_adopted_chain_from_a_preliminary_plan_is_not_read_as_safe(reader: Reader) -> None:
    page = words(reader("evaluator").get(plans("HAM")))
    assert "Boligplan → Kommuneplan. The links are adopted; the plan's own status: preliminary." in page
    assert "the plan's own status" not in words(reader("evaluator").get(plans("LIL")))


@pytest.mark.parametrize(
    "row",
    ["reaches_municipal_plan", "reaches_economic_plan", "hearing", "function", "status"],
)
def test_each_verdict_opens_what_it_rests_on(reader: Reader, row: str) -> None:
    page = html(reader("evaluator").get(plans("HAM")))
    place = evidence("HAM", f"plan.{row}")
    assert f'href="{place}" hx-get="{place}"' in page


def test_the_sources_disagree_on_what_lorenskogs_plan_is(reader: Reader) -> None:
    page = words(reader("evaluator").get(plans("LOR")))
    assert "sources disagree" in page
    assert "sources disagree" not in words(reader("evaluator").get(plans("HAM")))


def test_the_year_between_budget_and_economic_plan_is_seen(reader: Reader) -> None:
    page = words(reader("evaluator").get(plans("LOR")))
    assert "The budget is to hold the programme from 2011, the economic plan only from 2012." in page
    assert "2010 2011 2012 2013 Annual budget not in in in Economic plan not missing in in" in page
    assert html(reader("evaluator").get(plans("LOR"))).count('class="missing"') == 1
    assert 'id="gap"' not in html(reader("evaluator").get(plans("HAM")))


@pytest.mark.parametrize(
    ("day", "window"),
    [
        ("2010-06-15", "reaches the budget for 2011: inside the frames"),
        ("2010-06-16", "reaches the budget for 2011: competing with other measures"),
        ("2010-11-28", "reaches the budget for 2011: late, only through the recommendation"),
        ("2010-12-12", "reaches the budget for 2011: only as an amendment in the council"),
        ("2010-12-13", "misses the budget for 2011. It can reach the budget for 2012, or a budget revision"),
        ("2011-05-02", "reaches the budget for 2012: inside the frames"),
    ],
)
def test_another_day_of_adoption_lands_where_it_must(reader: Reader, day: str, window: str) -> None:
    response = reader("evaluator").get(plans("LOR"), {"adopted": day})
    assert window in words(response)
    assert f'name="adopted" value="{day}"' in html(response)
    assert "Back to the day looked at" in words(response)


def test_without_a_choice_it_is_the_day_looked_at(reader: Reader) -> None:
    response = reader("evaluator").get(plans("LOR"))
    assert "A plan adopted on 10 December 2010 reaches the budget for 2011" in words(response)
    assert "Back to the day looked at" not in words(response)


def test_the_day_looked_at_is_kept_when_another_is_tried(reader: Reader) -> None:
    page = html(reader("evaluator").get(plans("LOR"), {"as_of": "2010-12-10", "adopted": "2010-05-01"}))
    assert '<input type="hidden" name="as_of" value="2010-12-10">' in page


@pytest.mark.parametrize("typed", ["2010-02-30", "soon", "20100501", "9999-12-31", "1799-12-31"])
def test_a_day_that_is_none_is_given_back(reader: Reader, typed: str) -> None:
    response = reader("evaluator").get(plans("LOR"), {"adopted": typed})
    assert response.status_code == 400
    assert typed in words(response)


def test_usual_dates_are_said_to_be_usual_and_sundays_to_be_sundays(reader: Reader) -> None:
    page = words(reader("evaluator").get(plans("LOR")))
    assert "by 28 November 2010 a Sunday" in page
    assert "by 12 December 2010 a Sunday" in page
    assert "by 1 November 2010 a" not in page
    assert "The dates are the usual ones" in page


def test_the_last_days_are_reckoned_back_and_the_past_ones_marked(reader: Reader) -> None:
    page = words(reader("evaluator").get(plans("LOR")))
    assert "Reckoned back from the budget for 2012" in page
    assert "by 14 April 2011 Start of work, as a municipal sub-plan" in page
    assert "past" not in page[page.index("Reckoned back") :]
    earlier = reader("evaluator").get(plans("LOR"), {"as_of": "2010-10-01"})
    before = words(earlier)[words(earlier).index("Reckoned back from the budget for 2011") :]
    assert "by 15 June 2010 Adoption inside the frames past" in before
    assert "by 28 November 2010 Last ordinary day of adoption by" in before


def test_one_without_plans_says_what_will_stand_there(reader: Reader) -> None:
    page = words(reader("evaluator").get(plans("MOS")))
    assert "No plans yet When plans and their ties are recorded, the tree stands here." in page


@pytest.mark.parametrize("day", ["1900-01-01", "2009-06-01", "2010-06-01", "2199-12-31"])
def test_it_can_be_shown_on_any_date(reader: Reader, day: str) -> None:
    for query in ({"as_of": day}, {"adopted": day}):
        assert reader("evaluator").get(plans("LOR"), query).status_code == 200


@pytest.mark.parametrize("key", ["HAM", "BAE", "NONE"])
@pytest.mark.parametrize("persona", ["coordinator-ham", "politician"])
def test_only_the_own_municipality_is_found(reader: Reader, persona: str, key: str) -> None:
    assert reader(persona).get(plans(key)).status_code == (200 if key == "HAM" else 404)


@pytest.mark.parametrize("persona", ["council", "ministry", "user-organisation", "administrator"])
def test_a_role_without_such_pages_finds_none(reader: Reader, persona: str) -> None:
    assert reader(persona).get(plans("HAM")).status_code == 404


@pytest.mark.parametrize("language", LANGUAGES)
def test_words_are_in_the_readers_language(reader: Reader, language: str) -> None:
    page = words(reader("evaluator", language).get(plans("HAM")))
    wanted = {
        "nb": "Leddene er vedtatt; planens egen status: foreløpig.",
        "nn": "Ledda er vedtekne; eigen status for planen: førebels.",
        "en": "The links are adopted; the plan's own status: preliminary.",
    }
    assert wanted[language] in page


def test_picture_and_table_use_the_same_words(reader: Reader) -> None:
    page = words(reader("evaluator", "nb").get(plans("BAE")))
    assert "iverksetter · vedtatt" in page
    assert "iverksetter: vedtatt" in page


def test_a_visitor_is_sent_to_the_way_in(client: object) -> None:
    response = client.get(plans("HAM"))  # type: ignore[attr-defined]
    assert response["Location"].startswith("/sign-in/?next=")


@pytest.mark.parametrize("address", [plans("HAM"), "/p/boso/participants/HAM/"])
def test_a_plan_adopted_after_the_council_has_met_is_told_the_same_everywhere(
    reader: Reader, address: str
) -> None:
    query = {"adopted": "2010-12-13"} if address == plans("HAM") else {"as_of": "2010-12-13"}
    page = words(reader("secretariat").get(address, query))
    assert (
        "A plan adopted on 13 December 2010 misses the budget for 2011. It can reach the budget for 2012, "
        "or a budget revision during 2011."
    ) in page
    assert "reaches the budget for 2012: missed" not in page


def test_steps_that_belong_to_the_recommended_day_say_so(reader: Reader) -> None:
    page = words(reader("secretariat").get(plans("HAM")))
    assert "Start of a hearing, for the recommended day" in page


def test_without_an_action_plan_nothing_is_said_of_where_one_would_land(reader: Reader) -> None:
    for name in ("", "plans/"):
        page = words(reader("secretariat").get(f"/p/boso/participants/ASK/{name}"))
        assert "A plan adopted on" not in page
