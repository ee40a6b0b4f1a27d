"""What a characteristic answers, with the records it rests on."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from paraply.comparison.matrix.words import BETWEEN, WITHOUT_VALUE, YES_NO
from paraply.comparison.words import either, joined, listing
from paraply.kernel.localised import Localised

if TYPE_CHECKING:
    from paraply.comparison.gathered.participant import ParticipantRecords
    from paraply.records.facts import Fact

UNKNOWN = "unknown"
NO_DATA = "no_data"
NOT_IN_STUDY = "not_in_study"
NOT_IN_PROGRAMME = "not_in_programme"
ALL_HOLD, EITHER, TO = "+", "|", ".."
ORDER_OF_STATUS = ("none", "considered", "planned", "ongoing", "done")


@dataclass(frozen=True, slots=True)
class Answer:
    """A value code, how far it has come, words that make it concrete, and the facts it was read from.

    Shape: `code` is one of the characteristic's codes, a number written out, two numbers that the value lies between ("0..3"),
    or codes of which all hold (joined by `ALL_HOLD`) or some one does (joined by `EITHER`); `label`: words for a code that is
    the programme's own.
    """

    code: str
    facts: tuple[Fact, ...] = ()
    status: str | None = None
    detail: Localised = field(default_factory=Localised)
    label: Localised | None = None

    @property
    def same(self) -> tuple[str, str | None]:
        """What must be equal for two answers to agree."""
        return self.code, self.status


Compute = Callable[["ParticipantRecords"], Answer]


@dataclass(frozen=True, slots=True, kw_only=True)
class Characteristic:
    """One row of comparison: a pure function with its words. Where its reasoning is from is the programme's to say (`reasons`).

    `codes`: every value it can give, besides those of WITHOUT_VALUE; `own`: the table whose keys in the programme are values
    too; `numeric`: the value is a number written out; `share`:
    that number is a part of a whole, from 0 to 1, and is read in percent.
    """

    key: str
    label: Localised
    why: Localised
    compute: Compute
    codes: Mapping[str, Localised] = field(default_factory=lambda: YES_NO)
    own: str = ""
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
        for sign, together in ((ALL_HOLD, listing), (EITHER, either)):
            if sign in code:
                return together([self.value_label(part) for part in code.split(sign)])
        if TO in code:
            low, high = code.split(TO)
            return BETWEEN.format(low=_number(low), high=self.value_label(high))
        if self.share:
            percent = round(float(code) * 100)
            return Localised(f"{percent}\N{NO-BREAK SPACE}%", f"{percent}\N{NO-BREAK SPACE}%", f"{percent}%")
        number = _number(code)
        return joined([number, self.unit]) if self.unit else number


def _number(code: str) -> Localised:
    return Localised(code.replace(".", ","), code.replace(".", ","), code)


def span(low: int, high: int) -> str:
    """The code of a whole number that is known to lie between two."""
    return str(low) if low == high else f"{low}{TO}{high}"


def bounds(code: str) -> tuple[int, int] | None:
    """The least and the most that a whole number can be; None where the code is no number."""
    low, _, high = code.partition(TO)
    return (int(low), int(high or low)) if low.isdecimal() and (high or low).isdecimal() else None


def several(answers: Sequence[Answer]) -> Answer:
    """One answer of several that hold at once: all are said. Those that are so go before those that are coming."""
    settled = [one for one in answers if one.status is None] or list(answers)
    by_code = {one.code: one for one in reversed(settled)}
    if len(by_code) == 1:
        first = settled[0]
        details = list(dict.fromkeys(one.detail for one in settled if one.detail))
        facts = tuple(fact for one in settled for fact in one.facts)
        status = furthest([one.status for one in settled if one.status])
        return replace(first, facts=facts, status=status, detail=listing(details) if details else Localised())
    return Answer(
        ALL_HOLD.join(sorted(by_code)),
        tuple(fact for one in settled for fact in one.facts),
        furthest([one.status for one in settled if one.status]),
        listing([one.detail for one in settled if one.detail])
        if any(one.detail for one in settled)
        else Localised(),
    )


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
