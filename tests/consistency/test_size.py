"""Code stays in small pieces. Exemptions are listed, are exact, and may only shrink."""

from __future__ import annotations

import ast
import re
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
SOURCE = ROOT / "src" / "paraply"
LONGEST_MODULE = 300
LONGEST_FUNCTION = 40
VAGUE = frozenset(
    {
        "utils",
        "util",
        "helpers",
        "helper",
        "common",
        "misc",
        "services",
        "service",
        "manager",
        "managers",
        "base",
    }
)

# Shape: path below src/paraply -> lines it has now.
LONG_MODULES: dict[str, int] = {}
# Shape: path:function -> lines it has now.
LONG_FUNCTIONS: dict[str, int] = {}

MODULES = sorted(path for path in SOURCE.rglob("*.py") if "migrations" not in path.parts)
Function = ast.FunctionDef | ast.AsyncFunctionDef


def name_of(path: Path) -> str:
    return path.relative_to(SOURCE).as_posix()


def functions(path: Path) -> list[Function]:
    tree = ast.parse(path.read_text("utf-8"))
    return [node for node in ast.walk(tree) if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef)]


def length(node: Function) -> int:
    return (node.end_lineno or node.lineno) - node.lineno + 1


def test_modules_are_short() -> None:
    long = {
        name_of(path): count
        for path in MODULES
        if (count := len(path.read_text("utf-8").splitlines())) > LONGEST_MODULE
    }
    assert long == LONG_MODULES


def test_functions_are_short() -> None:
    long = {
        f"{name_of(path)}:{node.name}": length(node)
        for path in MODULES
        for node in functions(path)
        if length(node) > LONGEST_FUNCTION
    }
    assert long == LONG_FUNCTIONS


@pytest.mark.parametrize("path", MODULES, ids=name_of)
def test_a_module_says_what_it_is_for(path: Path) -> None:
    assert ast.get_docstring(ast.parse(path.read_text("utf-8"))), "a docstring is missing"
    assert path.stem not in VAGUE, "the name says nothing"


def test_every_package_has_a_place_among_the_layers() -> None:
    listed = (ROOT / "pyproject.toml").read_text("utf-8").split("[tool.importlinter]")[1]
    packages = {path.parent.name for path in SOURCE.glob("*/__init__.py")}
    # Two that know nothing of each other share a layer: "web | jobs".
    named = {name for layer in re.findall(r'"([^"]+)"', listed) for name in re.findall(r"\w+", layer)}
    assert sorted(packages - named) == []
