"""The closed lists that the database holds are those of the code."""

from __future__ import annotations

import pytest
from django.apps import apps
from django.db import connection

from paraply.records.fields import CodeField

pytestmark = pytest.mark.django_db
FIELDS = [
    (model._meta.db_table, field)
    for model in apps.get_models()
    for field in model._meta.local_fields
    if isinstance(field, CodeField) and not model._meta.abstract
]


def test_there_are_closed_lists() -> None:
    assert len(FIELDS) > 20


@pytest.mark.parametrize(("table", "field"), FIELDS, ids=lambda one: getattr(one, "name", one))
def test_the_column_takes_the_codes_of_its_list_and_no_others(table: str, field: CodeField) -> None:
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT pg_get_constraintdef(oid) FROM pg_constraint WHERE conname = %s",
            [f"{table}_{field.column}_check"],
        )
        (held,) = cursor.fetchone()
    quoted = held.split("'")[1::2]
    assert sorted(quoted) == sorted(field.codes)
