"""The dates in the address: `?as_of=2010-12-10`, and `against` where two are compared. Nothing else on the pages reads a clock or guesses a date."""

from __future__ import annotations

from datetime import date

from django.http import HttpRequest

from paraply.kernel.dates import is_within_years


class WrongDateError(ValueError):
    """What was typed is no date; `typed` is given back to the reader, `name` is the part of the query it stood in."""

    def __init__(self, typed: str, name: str = "as_of") -> None:
        super().__init__(typed)
        self.name = name
        # Long enough for any date that somebody meant, short enough to be shown.
        self.typed = typed[:40]


def chosen_date(request: HttpRequest, name: str = "as_of") -> date | None:
    """The date in the address; None when it names none. `name`: which part of the query.

    Raises: WrongDateError.
    """
    typed = request.GET.get(name, "").strip()
    if not typed:
        return None
    try:
        day = date.fromisoformat(typed)
    except ValueError:
        raise WrongDateError(typed, name) from None
    # "20101210" and "2010-W49-5" are dates to Python, but not what the address promises.
    if day.isoformat() != typed or not is_within_years(day.year):
        raise WrongDateError(typed, name)
    return day
