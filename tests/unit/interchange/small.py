"""A programme file as small as it can be, with places to put something wrong."""

from __future__ import annotations

from paraply.interchange.importing import read_and_check
from paraply.kernel.files.refusals import Refusal, Refused

HEAD = """\
format: 1
programme: {id: p, name: {nb: P}, from: 2009, to: 2017, status_date: 2010-12-10, source: [D § 1]}
documents:
  - {id: D, title: D, source: [D § 1]}
participants:
  - id: A
    name: Aa
    source: [D § 1]
  - id: B
    name: Bb
    source: [D § 1]
"""
FIRST_FREE_LINE = HEAD.count("\n") + 1
# The first line after HEAD stands in participant B; `AT_TOP` ends the participants.
GOAL = "    goals: [{{id: G, text: {{nb: mål}}, level: system, kind: main_goal{}}}]\n"
FINDING = "findings:\n  - {{id: F, text: {{nb: funn}}, polarity: neutral, source: [D § 1]{}}}\n"


def refusals(content: str | bytes) -> list[Refusal]:
    """Everything a file is refused for; empty when it is taken."""
    try:
        read_and_check(content if isinstance(content, bytes) else content.encode())
    except Refused as refused:
        return refused.refusals
    return []


def only(content: str | bytes) -> Refusal:
    """The one thing a file is refused for."""
    found = refusals(content)
    assert len(found) == 1, [refusal.text("en") for refusal in found]
    return found[0]
