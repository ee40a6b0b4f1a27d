"""Columns that refuse wrong values in the database itself, not only in Python."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import TYPE_CHECKING, Any, TypeAlias

from django.db import models
from django.db.backends.base.base import BaseDatabaseWrapper

from paraply.kernel.dates import PATTERN
from paraply.kernel.localised import Localised

if TYPE_CHECKING:
    Text: TypeAlias = models.TextField[Any, Any]
    Column: TypeAlias = models.Field[Any, Any]
    Reference: TypeAlias = models.ForeignKey[Any, Any]
else:  # Django's fields take type parameters only in its stubs
    Text, Column, Reference = models.TextField, models.Field, models.ForeignKey


class CodeField(Text):
    """One of a closed list of codes; the list is a CHECK in the database and an enum in the programme file.

    A model gives its context's `words`, so that no code is without a label; a migration the codes alone.
    """

    def __init__(
        self, *args: Any, codes: Mapping[str, Localised] | Iterable[str] = (), **options: Any
    ) -> None:
        self.codes = tuple(codes)
        self.labels = codes if isinstance(codes, Mapping) else {}
        super().__init__(*args, **options)

    def deconstruct(self) -> tuple[str, str, Sequence[Any], dict[str, Any]]:
        name, path, args, options = super().deconstruct()
        return name, path, args, {**options, "codes": self.codes}

    def db_check(self, connection: BaseDatabaseWrapper) -> str:
        codes = ", ".join(f"'{code}'" for code in self.codes)
        return f'"{self.column}" IN ({codes})'


class CodesField(models.JSONField):
    """Several codes of a closed list, kept as a JSON array. `codes`: as those of `CodeField`."""

    def __init__(
        self, *args: Any, codes: Mapping[str, Localised] | Iterable[str] = (), **options: Any
    ) -> None:
        self.codes = tuple(codes)
        self.labels = codes if isinstance(codes, Mapping) else {}
        super().__init__(*args, **{"default": list, "blank": True, **options})

    def deconstruct(self) -> tuple[str, str, Sequence[Any], dict[str, Any]]:
        name, path, args, options = super().deconstruct()
        return name, path, args, {**options, "codes": self.codes}

    def db_check(self, connection: BaseDatabaseWrapper) -> str:
        codes = ", ".join(f'"{code}"' for code in self.codes)
        return f"\"{self.column}\" <@ '[{codes}]'::jsonb"


class ImpreciseDateField(Text):
    """A date as precise as its source (EDTF text); the generated `valid` range refuses days that do not exist."""

    def __init__(self, *args: Any, **options: Any) -> None:
        super().__init__(*args, **{"null": True, "blank": True, **options})

    def db_check(self, connection: BaseDatabaseWrapper) -> str:
        return f"\"{self.column}\" ~ '{PATTERN}'"


class LocalisedField(models.JSONField):
    """Text per language, ``{"nb": …, "nn": …, "en": …}``; empty where nobody has written it."""

    def __init__(self, *args: Any, **options: Any) -> None:
        super().__init__(*args, **{"default": dict, "blank": True, **options})

    def db_check(self, connection: BaseDatabaseWrapper) -> str:
        return f"jsonb_typeof(\"{self.column}\") = 'object' AND \"{self.column}\" - ARRAY['nb', 'nn', 'en'] = '{{}}'"


class LocalisedListField(models.JSONField):
    """A list of localised texts, in order."""

    def __init__(self, *args: Any, **options: Any) -> None:
        super().__init__(*args, **{"default": list, "blank": True, **options})

    def db_check(self, connection: BaseDatabaseWrapper) -> str:
        return f"jsonb_typeof(\"{self.column}\") = 'array'"


class TextsField(models.JSONField):
    """A list of plain words, such as keys or the participant's own names, in order."""

    def __init__(self, *args: Any, **options: Any) -> None:
        super().__init__(*args, **{"default": list, "blank": True, **options})

    def db_check(self, connection: BaseDatabaseWrapper) -> str:
        return f"jsonb_typeof(\"{self.column}\") = 'array'"


class TenantForeignKey(Reference):
    """A reference inside one tenant.

    The database constraint is a composite one (tenant and id) made by `access.police`, since a plain foreign key would
    let one tenant learn of another's rows. Source: ADR "row-level security".
    """

    def __init__(self, to: Any, on_delete: Any = models.CASCADE, **options: Any) -> None:
        super().__init__(to, on_delete, **{"db_constraint": False, "related_name": "+", **options})
