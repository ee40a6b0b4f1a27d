"""The pages' words in bokmål and nynorsk: collect them from code and templates, check them, compile them.

`python -m paraply.web.messages build | check | update`. English is what the code says, so it needs no file.
"""

from __future__ import annotations

import re
import sys
from collections.abc import Iterator
from datetime import UTC, datetime
from io import BytesIO
from pathlib import Path

from babel.messages.catalog import Catalog, Message
from babel.messages.extract import extract
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po, write_po
from django.conf import settings
from django.utils.translation.template import templatize

PACKAGE = Path(__file__).resolve().parent.parent
LOCALES = PACKAGE / "web" / "locale"
LANGUAGES = ("nb", "nn")
# A call that Django wrote for a template's tag: everything else in its output is filling that is not Python.
_CALL = re.compile(r"""\b(?:n?p?gettext|_)\((?:u?'(?:\\.|[^'\\])*'|u?"(?:\\.|[^"\\])*"|[\s,]|count)+\)""")
KEYWORDS = {
    **dict.fromkeys(("_", "gettext", "gettext_lazy", "gettext_noop")),
    **dict.fromkeys(("ngettext", "ngettext_lazy"), (1, 2)),
    **dict.fromkeys(("pgettext", "pgettext_lazy"), ((1, "c"), 2)),
    "npgettext": ((1, "c"), 2, 3),
}


def catalogue_file(language: str) -> Path:
    """Where a language's words stand."""
    return LOCALES / language / "LC_MESSAGES" / "django.po"


def collect() -> Catalog:
    """Every message in the package, each with the places that use it."""
    catalogue = Catalog(charset="utf-8")
    for path, text in _texts():
        place = path.relative_to(PACKAGE).as_posix()
        found = extract("python", BytesIO(text.encode()), KEYWORDS, (), {"encoding": "utf-8"})
        for _line, message, _comments, context in found:
            # Line numbers would make every edit a change here.
            catalogue.add(message, locations=[(place, 0)], context=context)
    return catalogue


def _texts() -> Iterator[tuple[Path, str]]:
    for path in sorted(PACKAGE.rglob("*.py")):
        if "migrations" not in path.parts:
            yield path, path.read_text()
    if not settings.configured:
        settings.configure()
    for path in sorted((PACKAGE / "web" / "templates").rglob("*.html")):
        yield path, "\n".join(_CALL.findall(templatize(path.read_text(), origin=str(path))))


def read(language: str) -> Catalog:
    """A language's words as they stand in its file; empty when there is none."""
    path = catalogue_file(language)
    if not path.exists():
        return Catalog(locale=language, charset="utf-8")
    with path.open("rb") as file:
        return read_po(file, locale=language)


def update() -> None:
    """Write what the code says into each language's file, keeping what is translated and dropping what is gone."""
    collected = collect()
    for language in LANGUAGES:
        catalogue = read(language)
        catalogue.update(collected, no_fuzzy_matching=True)
        catalogue.obsolete.clear()
        _head(catalogue, language)
        path = catalogue_file(language)
        path.parent.mkdir(parents=True, exist_ok=True)
        with path.open("wb") as file:
            write_po(file, catalogue, width=110, sort_output=True, omit_header=False, include_lineno=False)


def _head(catalogue: Catalog, language: str) -> None:
    """A head without names or times, so that an update that changes nothing writes the same bytes."""
    catalogue.project, catalogue.version, catalogue.fuzzy = "Paraply", "1", False
    catalogue.creation_date = catalogue.revision_date = datetime(2010, 12, 10, tzinfo=UTC)
    catalogue.last_translator = catalogue.language_team = catalogue.msgid_bugs_address = "Paraply"
    catalogue.header_comment = (
        f"# The pages' words, {language}. Written by python -m paraply.web.messages update."
    )


def build() -> None:
    """Compile each language's file to what the running product reads."""
    for language in LANGUAGES:
        with catalogue_file(language).with_suffix(".mo").open("wb") as file:
            write_mo(file, read(language))


def faults() -> list[str]:
    """What is missing or wrong, one sentence each; none when both languages are complete."""
    wanted = {(message.context, message.id) for message in collect() if message.id}
    found = []
    for language in LANGUAGES:
        catalogue = read(language)
        written = {(message.context, message.id): message for message in catalogue if message.id}
        found += [
            f"{language}: “{_name(key)}” is not in the file" for key in sorted(wanted - set(written), key=str)
        ]
        found += [
            f"{language}: “{_name(key)}” is used no more" for key in sorted(set(written) - wanted, key=str)
        ]
        for message in written.values():
            found += [f"{language}: {fault}" for fault in _faults_of(message, catalogue)]
    return found


def _faults_of(message: Message, catalogue: Catalog) -> Iterator[str]:
    strings = message.string if isinstance(message.string, (list, tuple)) else (message.string,)
    if not all(strings):
        yield f"“{_name((None, message.id))}” is not translated"
    elif message.fuzzy:
        yield f"“{_name((None, message.id))}” is marked as uncertain"
    for error in message.check(catalogue):
        yield f"“{_name((None, message.id))}”: {error}"


def _name(key: tuple[str | None, str | tuple[str, ...] | list[str]]) -> str:
    message = key[1]
    return message if isinstance(message, str) else message[0]


def main(arguments: list[str]) -> int:
    """Run one command. Exit codes: 0 well, 1 faults found, 2 wrong use."""
    command = arguments[0] if len(arguments) == 1 else ""
    if command == "check":
        problems = faults()
        sys.stderr.writelines(f"{problem}\n" for problem in problems)
        return 1 if problems else 0
    if command in {"build", "update"}:
        {"build": build, "update": update}[command]()
        return 0
    sys.stderr.write("usage: python -m paraply.web.messages build | check | update\n")
    return 2


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
