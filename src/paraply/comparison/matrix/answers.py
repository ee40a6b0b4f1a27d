"""What a characteristic answers, with the records it rests on."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from paraply.comparison.matrix.words import WITHOUT_VALUE, YES_NO
from paraply.kernel.localised import Localised

if TYPE_CHECKING:
    from paraply.comparison.gathered.participant import ParticipantRecords
    from paraply.records.facts import Fact

UNKNOWN = "unknown"
NO_DATA = "no_data"
NOT_IN_STUDY = "not_in_study"
NOT_IN_PROGRAMME = "not_in_programme"
ORDER_OF_STATUS = ("none", "considered", "planned", "ongoing", "done")


@dataclass(frozen=True, slots=True)
class Answer:
    """A value code, how far it has come, words that make it concrete, and the facts it was read from."""

    code: str
    facts: tuple[Fact, ...] = ()
    status: str | None = None
    detail: Localised = field(default_factory=Localised)

    @property
    def same(self) -> tuple[str, str | None]:
        """What must be equal for two answers to agree."""
        return self.code, self.status


Compute = Callable[["ParticipantRecords"], Answer]


@dataclass(frozen=True, slots=True, kw_only=True)
class Characteristic:
    """One row of comparison: a pure function with its words. `source`: where the reasoning comes from.

    `codes`: every value it can give, besides those of WITHOUT_VALUE; `numeric`: the value is a number written out; `share`:
    that number is a part of a whole, from 0 to 1, and is read in percent.
    """

    key: str
    label: Localised
    why: Localised
    source: str
    compute: Compute
    codes: Mapping[str, Localised] = field(default_factory=lambda: YES_NO)
    numeric: bool = False
    share: bool = False
    unit: Localised = field(default_factory=Localised)

    @property
    def theme(self) -> str:
        """The part of the key before the point."""
        return self.key.partition(".")[0]

    def value_label(self, code: str) -> Localised:
        """The words for a code; a number is its own word."""
        found = self.codes.get(code) or WITHOUT_VALUE.get(code)
        if found is not None:
            return found
        if self.share:
            percent = round(float(code) * 100)
            return Localised(f"{percent}\N{NO-BREAK SPACE}%", f"{percent}\N{NO-BREAK SPACE}%", f"{percent}%")
        return Localised(f"{_comma(code)} {self.unit.nb or ''}".strip(), f"{_comma(code)} {self.unit.nn or ''}".strip(),
                         f"{code} {self.unit.en or ''}".strip())  # fmt: skip


def _comma(number: str) -> str:
    return number.replace(".", ",")


def furthest(statuses: list[str]) -> str | None:
    """The status that has come furthest; None when there is none. What exists, with no status of its own, is done."""
    ranked = ["done" if status == "existing" else status for status in statuses]
    ranked = [status for status in ranked if status in ORDER_OF_STATUS]
    return max(ranked, key=ORDER_OF_STATUS.index, default=None)


def yes_no(
    truth: bool, facts: tuple[Fact, ...], detail: Localised | None = None, status: str | None = None
) -> Answer:
    """The answer yes or no."""
    return Answer("yes" if truth else "no", facts, status, detail or Localised())
