"""What is pinned, listed and documented agrees with what is there."""

from __future__ import annotations

import json
import re
from pathlib import Path

from paraply.config.addresses import KINDS, variable
from paraply.database import gate, grants

ROOT = Path(__file__).resolve().parents[2]
VARIABLE = re.compile(r'"(PARAPLY_[A-Z_]+|DATABASE_URL[A-Z_]*)"')


def test_locks_hold_hashes_and_no_addresses() -> None:
    for lock in ROOT.glob("requirements*.lock"):
        text = lock.read_text("utf-8")
        assert "://" not in text, lock.name
        pins = re.findall(r"^[a-z0-9.-]+==\S+(?: ; [^\\\n]+)? \\$", text, re.MULTILINE)
        assert pins and len(pins) == len(re.findall(r"^[a-z0-9.-]+==", text, re.MULTILINE)), lock.name


def test_the_lock_of_the_assets_holds_hashes_and_no_download_addresses() -> None:
    packages = json.loads((ROOT / "package-lock.json").read_text("utf-8"))["packages"]
    for name, package in packages.items():
        assert "resolved" not in package, name
        assert not name or package.get("integrity"), name


def test_the_development_lock_pins_what_the_product_runs_on() -> None:
    def pins(name: str) -> set[str]:
        return set(re.findall(r"^([a-z0-9.-]+==\S+)", (ROOT / name).read_text("utf-8"), re.MULTILINE))

    assert pins("requirements.lock") <= pins("requirements-dev.lock")


def test_every_setting_is_documented() -> None:
    text = (ROOT / "docs" / "settings.md").read_text("utf-8")
    named = {
        name
        for path in (ROOT / "src/paraply/config").glob("*.py")
        for name in VARIABLE.findall(path.read_text("utf-8"))
    }
    named |= {variable(kind) for kind in KINDS}
    assert sorted(name for name in named if f"`{name}`" not in text) == []


def test_grants_and_gate_name_the_same_infrastructure() -> None:
    in_public = {name.removeprefix("public.") for name in gate.INFRASTRUCTURE if name.startswith("public.")}
    assert in_public == set(grants.INFRASTRUCTURE)


def test_what_is_served_needs_no_node() -> None:
    """Node builds the pages' style and script, and is a tool."""
    assert "nodejs" not in (ROOT / "requirements.lock").read_text("utf-8")
    assert "nodejs" in (ROOT / "requirements-dev.lock").read_text("utf-8")
