"""What the database itself refuses: two records in one place at once, and spans that run backwards.

Each constraint carries the name of the rule that says the same to people (`rules.py` of its context); a test holds the two together.
"""

from __future__ import annotations

from typing import TypeAlias

from django.contrib.postgres.constraints import ExclusionConstraint
from django.contrib.postgres.fields import RangeOperators
from django.db import models
from django.db.models import Deferrable, F, Func, Q
from django.db.models.functions import Cast
from django.db.models.lookups import LessThanOrEqual

Place: TypeAlias = str | Func


def alone(name: str, *place: Place, where: Q | None = None) -> ExclusionConstraint:
    """Of the records in one place only one holds at a time. The tenant is part of the place; see ADR "row-level security".

    Checked at the end of the statement; an import puts it off to its own end, since a record may end there where another begins.
    """
    return ExclusionConstraint(
        name=name,
        expressions=[*((one, RangeOperators.EQUAL) for one in place), ("valid", RangeOperators.OVERLAPS)],
        condition=where,
        deferrable=Deferrable.IMMEDIATE,
    )


def same(*columns: str) -> Func:
    """That all of the columns say the same; a digest, since an index cannot hold texts of any length."""
    return Func(
        *(Cast(F(column), models.TextField()) for column in columns),
        function="record_same",
        output_field=models.UUIDField(),
    )


def days_in_order(name: str, first: str, last: str) -> models.CheckConstraint:
    """A span of imprecise dates that can have begun before it ended."""
    begins = Func(F(first), function="edtf_first", output_field=models.DateField())
    ends = Func(F(last), function="edtf_last", output_field=models.DateField())
    return models.CheckConstraint(name=name, condition=LessThanOrEqual(begins, ends))


def at_most(name: str, less: str, more: str) -> models.CheckConstraint:
    """A span of numbers whose first is no larger than its last, where both are known."""
    return models.CheckConstraint(name=name, condition=Q(**{f"{less}__lte": F(more)}))
