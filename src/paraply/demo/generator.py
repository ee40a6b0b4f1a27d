"""A made-up programme of any size in the programme-file format, for measuring and for testing. Names are numbers.

The same size and seed give the same programme. Every participant has ten years of records: bodies whose seats change hands,
coordinators who move, plans that are replaced, and so on.
"""

from __future__ import annotations

from collections.abc import Iterator
from random import Random
from typing import Any

Values = dict[str, Any]
FIRST_YEAR, YEARS = 2010, 10
SOURCES = ("G § 1", "G § A/1", "G § B/1")
MANDATE = "Oppgave og rammer for gruppen"


def text(words: str) -> Values:
    """The same words in each language; made-up text needs no translation."""
    return {"nb": words, "nn": words, "en": words}


def generate(participants: int, seed: int = 1, key: str = "generated") -> Values:
    """A whole programme file's values with that many participants, all of them in the study."""
    random = Random(seed)  # noqa: S311
    keys = [f"P{number:03d}" for number in range(1, participants + 1)]
    return {
        "format": 1,
        "programme": {
            "id": key,
            "name": text("Oppdiktet program"),
            "abbreviation": "GEN",
            "owner": "OWNER",
            "from": FIRST_YEAR,
            "to": FIRST_YEAR + YEARS,
            "status_date": f"{FIRST_YEAR + YEARS - 1}-12-10",
            "budget_rules": "norwegian-municipalities",
            "source": ["G § 1"],
        },
        "documents": [_document()],
        "organisations": [
            {"id": "OWNER", "name": "Oppdiktet eier", "roles": ["programme_owner"], "source": ["G § 1"]},
            {"id": "NAV", "name": "NAV", "roles": ["key_partner"], "source": ["G § 1"]},
        ],
        "framework_models": [_model()],
        "cohorts": [
            {"id": "C1", "name": text("Pulje 1"), "model": "M1", "decided_when": f"{FIRST_YEAR}-06", "source": ["G § 1"]}
        ],
        "figures": [
            {
                "id": "LENGTH", "kind": "participation", "amount": 36, "amount_max": 60, "unit": "months",
                "text": text("Deltakelse"), "source": ["G § 1"],
            }
        ],
        "participants": [_participant(key, random) for key in keys],
        "studies": [{"id": "S1", "name": text("Evaluering"), "units": keys, "source": ["G § 1"]}],
        "findings": _findings(keys, random),
    }  # fmt: skip


def _document() -> Values:
    voices = [{"section": "A/", "voice": "interviews"}, {"section": "B/", "voice": "self_report"}]
    return {
        "id": "G",
        "title": "Oppdiktet kilde",
        "voices": [*voices, {"section": "", "voice": "evaluators"}],
        "source": ["G § 1"],
    }


def _model() -> Values:
    stages = (("preparatory", 3), ("planning", 6), ("implementation", 36), ("phase_out", 24))
    phases = [
        {
            "id": f"F{number}",
            "number": number,
            "stage": stage,
            "name": text(f"Fase {number}"),
            "max_months": months,
            "required_outputs": [
                {"id": f"F{number}-O", "name": text(f"Krav {number}"), "shown_by": "action_plan"}
            ],
        }
        for number, (stage, months) in enumerate(stages, 1)
    ]
    return {"id": "M1", "name": text("Rammemodell"), "source": ["G § 1"], "phases": phases}


def _findings(keys: list[str], random: Random) -> list[Values]:
    polarities = ("strength", "weakness", "uncertain", "neutral")
    findings: list[Values] = [
        {
            "id": f"FIND-{number}",
            "text": text(f"Funn {number} om noen av deltakerne"),
            "polarity": random.choice(polarities),
            "units": sorted(random.sample(keys, min(3, len(keys)))),
            "source": ["G § 1"],
        }
        for number in range(1, 41)
    ]
    findings[0]["check"] = {
        "key": "project_group.key_partner",
        "value": "yes",
        "count": len(findings[0]["units"][:2]),
    }
    findings[1]["check"] = {"key": "ownership.kind", "value": "political", "units": findings[1]["units"]}
    return findings


def _participant(key: str, random: Random) -> Values:
    return {
        "id": key,
        "name": f"Kommune {key[1:]}",
        "cohort": "C1",
        "source": list(SOURCES),
        "registers": [
            {"id": f"{key}/{register}", "register": register, "complete_from": FIRST_YEAR}
            for register in ("seats", "participation", "goals")
        ],
        "gate_decisions": [
            {
                "id": f"{key}/gate", "phase": "F2", "outcome": "passed",
                "decided_when": f"{FIRST_YEAR + 1 + random.randrange(3)}-0{random.randrange(1, 9)}",
            }
        ],
        "agreements": [{"id": f"{key}/agreement", "party": "OWNER", "status": "done", "from": FIRST_YEAR}],
        "bodies": list(_bodies(key, random)),
        "coordinators": list(_coordinators(key, random)),
        "ownerships": [
            {"id": f"{key}/owner", "kind": random.choice(("political", "administrative")), "from": FIRST_YEAR}
        ],
        "political_cases": list(_cases(key, random)),
        "participation": list(_participation(key, random)),
        "plans": list(_plans(key, random)),
        "goals": [
            {
                "id": f"{key}/goal{number}", "text": text(f"Mål {number}"), "from": FIRST_YEAR,
                "level": random.choice(("target_group", "system", "plan")), "kind": "main_goal",
            }
            for number in range(1, 4)
        ],
        "data_collections": list(_collections(key, random)),
        "statements": list(_statements(key, random)),
    }  # fmt: skip


def _collections(key: str, random: Random) -> Iterator[Values]:
    for year in range(FIRST_YEAR, FIRST_YEAR + YEARS, 3):
        yield {
            "id": f"{key}/data{year}",
            "collected_from": f"{year}-08",
            "collected_to": f"{year}-10",
            "from": year,
            "interviews": random.randrange(2, 9),
            "external_informants": random.random() < 0.5,
        }


def _statements(key: str, random: Random) -> Iterator[Values]:
    for year in range(FIRST_YEAR, FIRST_YEAR + YEARS):
        yield {
            "id": f"{key}/said{year}",
            "topic": "administrative_anchoring",
            "text": text(f"Utsagn fra {year}"),
            "from": year,
            "status": random.choice(("planned", "ongoing", "done")),
        }


def _held(number: int) -> Values:
    """A stretch of the ten years: the first ends when the second begins."""
    middle = FIRST_YEAR + YEARS // 2
    return {"from": FIRST_YEAR, "to": f"{middle - 1}-12-31"} if number == 0 else {"from": f"{middle}-01-01"}


def _bodies(key: str, random: Random) -> Iterator[Values]:
    leaders = [("Rådmann", "top_administration", "chief_executive"), ("Økonomisjef", "staff_leader", None)]
    leaders += [("Helsesjef", "service_leader", None), ("Rådgiver", "adviser", None)]
    steering = [
        {
            "id": f"{key}/SG/{place}.{turn}", "title": title, "level": level, "unit": f"Enhet {place}", **_held(turn),
            **({"office": office} if office else {}),
        }
        for place, (title, level, office) in enumerate(leaders)
        for turn in (0, 1)
        if place or random.random() < 0.8
    ]  # fmt: skip
    project = [
        {"id": f"{key}/PG/{place}.{turn}", "unit": f"Enhet {place}", **_held(turn)}
        for place in range(2, 7)
        for turn in (0, 1)
    ]
    if random.random() < 0.5:
        project.append(
            {
                "id": f"{key}/PG/nav",
                "unit": "NAV",
                "organisation": "NAV",
                "actor": "partnership",
                "from": FIRST_YEAR,
            }
        )
    yield {
        "id": f"{key}/SG",
        "kind": "steering_group",
        "from": FIRST_YEAR,
        "mandate": text(MANDATE),
        "seats": steering,
    }
    yield {"id": f"{key}/PG", "kind": "project_group", "from": FIRST_YEAR, "seats": project}


def _coordinators(key: str, random: Random) -> Iterator[Values]:
    for turn in (0, 1):
        yield {
            "id": f"{key}/lead{turn}",
            "unit": f"Enhet {turn}",
            "placement": random.choice(("subject_unit", "cross_sector_unit")),
            "orientation": random.choice(("steering_group", "project_group", "both")),
            **_held(turn),
        }


def _cases(key: str, random: Random) -> Iterator[Values]:
    for year in range(FIRST_YEAR, FIRST_YEAR + YEARS):
        yield {
            "id": f"{key}/case{year}",
            "route": random.choice(("formal", "process")),
            "body": "Fagutvalget",
            "body_kind": random.choice(("committee", "council")),
            "text": text(f"Sak {year}"),
            "when": f"{year}-05",
            "from": f"{year}-05",
            "status": random.choice(("planned", "ongoing", "done")),
        }


def _participation(key: str, random: Random) -> Iterator[Values]:
    for year in range(FIRST_YEAR, FIRST_YEAR + YEARS):
        yield {
            "id": f"{key}/part{year}",
            "actor_type": random.choice(("users", "voluntary", "private")),
            "type": random.choice(("heard", "active", "informed", "unspecified")),
            "text": text(f"Medvirkning {year}"),
            "from": year,
            "status": random.choice(("considered", "planned", "done")),
        }


def _plans(key: str, random: Random) -> Iterator[Values]:
    yield {"id": f"{key}/KP", "name": "Kommuneplan", "kind": "municipal_master_plan", "from": FIRST_YEAR}
    yield {"id": f"{key}/OP", "name": "Økonomiplan", "kind": "economic_plan", "from": FIRST_YEAR}
    for turn in (0, 1):
        links = [
            {
                "id": f"{key}/HP{turn}>{target}",
                "target": f"{key}/{target}",
                "link_status": random.choice(("planned", "adopted")),
                **_held(turn),
            }
            for target in ("KP", "OP")
        ]
        yield {
            "id": f"{key}/HP{turn}",
            "name": f"Handlingsplan {turn + 1}",
            "kind": "action_plan",
            "programme_plan": True,
            "function": "implementation_plan",
            "status": random.choice(("preliminary", "done")),
            "links": links,
            **_held(turn),
        }
