"""Every table of ours lies in a room, or is infrastructure by name."""

from __future__ import annotations

from django.apps import apps

from paraply.access.rooms import TABLES
from paraply.database.gate import INFRASTRUCTURE
from paraply.database.history import is_history


def test_every_model_lies_in_a_room_or_is_named_infrastructure() -> None:
    unplaced = [
        model._meta.label
        for model in apps.get_models(include_auto_created=True)
        if model._meta.managed
        and not model._meta.proxy
        and not is_history(model)
        and model._meta.label not in TABLES
        and f"public.{model._meta.db_table}" not in INFRASTRUCTURE
    ]
    assert unplaced == []


def test_the_policy_names_no_table_that_does_not_exist() -> None:
    assert [label for label in TABLES if not apps.is_installed(f"paraply.{label.split('.')[0]}")] == []
    for label in TABLES:
        assert apps.get_model(label)._meta.managed


def test_a_confidential_table_has_no_plain_twin_in_history() -> None:
    assert apps.get_model("evidence.ExcerptEvent")._meta.get_field("study")
