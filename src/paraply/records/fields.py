"""Columns that refuse wrong values in the database itself, not only in Python."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import TYPE_CHECKING, Any, TypeAlias

from django.db import models
from django.db.backends.base.base import BaseDatabaseWrapper

from paraply.kernel import keys
from paraply.kernel.dates import FIRST_YEAR, LAST_YEAR, PATTERN
from paraply.kernel.localised import Localised

if TYPE_CHECKING:
    Text: TypeAlias = models.TextField[Any, Any]
    Day: TypeAlias = models.DateField[Any, Any]
    Number: TypeAlias = models.PositiveSmallIntegerField[Any, Any]
    Column: TypeAlias = models.Field[Any, Any]
    Reference: TypeAlias = models.ForeignKey[Any, Any]
else:  # Django's fields take type parameters only in its stubs
    Text, Column, Reference = models.TextField, models.Field, models.ForeignKey
    Day, Number = models.DateField, models.PositiveSmallIntegerField


# A document, and where in it; in files and in the database's own check.
CITATION = r"^\S+ § .+$"


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


class KeyField(Text):
    """A key that may be only what its pattern says (see `kernel.keys`), which is a CHECK in the database and in the file."""

    def __init__(self, *args: Any, pattern: str = keys.IN_ADDRESS, **options: Any) -> None:
        self.pattern = pattern
        super().__init__(*args, **options)

    def deconstruct(self) -> tuple[str, str, Sequence[Any], dict[str, Any]]:
        name, path, args, options = super().deconstruct()
        return name, path, args, {**options, "pattern": self.pattern}

    def db_check(self, connection: BaseDatabaseWrapper) -> str:
        return f"\"{self.column}\" ~ '{self.pattern}'"


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

    # Text is compared in the order of its characters, whatever the database sorts by.

    def __init__(self, *args: Any, **options: Any) -> None:
        super().__init__(*args, **{"null": True, "blank": True, **options})

    def db_check(self, connection: BaseDatabaseWrapper) -> str:
        within = f"\"{self.column}\" COLLATE \"C\" BETWEEN '{FIRST_YEAR}' AND '{LAST_YEAR}-99'"
        return f"\"{self.column}\" ~ '{PATTERN}' AND {within}"


class DayField(Day):
    """A day that somebody wrote down, within the years that dates may lie in."""

    def db_check(self, connection: BaseDatabaseWrapper) -> str:
        return f"\"{self.column}\" BETWEEN '{FIRST_YEAR}-01-01' AND '{LAST_YEAR}-12-31'"


class YearField(Number):
    """A year, within those that dates may lie in."""

    def db_check(self, connection: BaseDatabaseWrapper) -> str:
        return f'"{self.column}" BETWEEN {FIRST_YEAR} AND {LAST_YEAR}'


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


class SourcesField(models.JSONField):
    """What a record rests on: at least one citation, "DOCUMENT § section"."""

    def db_check(self, connection: BaseDatabaseWrapper) -> str:
        pattern = CITATION.replace("\\", "\\\\")
        wrong = f'$[*] ? (@.type() != "string" || !(@ like_regex "{pattern}"))'
        column = f'"{self.column}"'
        return (
            f"jsonb_typeof({column}) = 'array' AND jsonb_array_length({column}) > 0"
            f" AND NOT jsonb_path_exists({column}, 'strict {wrong}')"
        )


class TenantForeignKey(Reference):
    """A reference inside one tenant.

    The database constraint is a composite one (tenant and id) made by `access.police`, since a plain foreign key would
    let one tenant learn of another's rows. Source: ADR "row-level security".
    """

    def __init__(self, to: Any, on_delete: Any = models.CASCADE, **options: Any) -> None:
        super().__init__(to, on_delete, **{"db_constraint": False, "related_name": "+", **options})
