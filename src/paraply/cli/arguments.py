"""What each command takes."""

from __future__ import annotations

import argparse
import os
from collections.abc import Callable
from importlib import import_module
from typing import Any, NoReturn

from paraply.cli.values import LARGEST, day, email, file, printable, spot, whole, word
from paraply.documents.writers.formats import FORMATS
from paraply.kernel.localised import LANGUAGES
from paraply.planning.budget_rules import shipped

Options = argparse.Namespace
# As `access.giving.GIVING`, which a test compares.
ROLES = (
    "secretariat", "council", "management", "ministry", "coordinator", "steering_member", "project_member", "politician",
    "user_organisation", "evaluator", "administrator",
)  # fmt: skip


class Parser(argparse.ArgumentParser):
    """One sentence for wrong usage, and exit code 2."""

    def error(self, message: str) -> NoReturn:
        self.exit(2, f"{self.prog}: {printable(message, 300)}. See {self.prog} --help.\n")


def later(module: str, function: str) -> Callable[[Options], Any]:
    """Import a command when it is run: most of them need settings and a database first."""

    def run(options: Options) -> Any:
        return getattr(import_module(module if "." in module else f"paraply.cli.{module}"), function)(options)

    return run


def language() -> str:
    """The language of output when none is asked for: PARAPLY_LANGUAGE, else the locale's, else bokmål."""
    wanted = os.environ.get("PARAPLY_LANGUAGE") or os.environ.get("LC_ALL") or os.environ.get("LANG") or "nb"
    return wanted[:2] if wanted[:2] in LANGUAGES else "nb"


def parser() -> argparse.ArgumentParser:
    """The whole command line."""
    whole = Parser(
        prog="paraply", description="Runs a public development programme and lets evaluators follow it."
    )
    whole.add_argument(
        "--as", dest="actor", type=word, default="system", metavar="ACTOR", help="who acts (default: system)"
    )
    whole.set_defaults(lang=language(), environment={}, serves=False, with_parent=None)
    commands = whole.add_subparsers(dest="command", required=True, metavar="COMMAND")
    _servers(commands)
    _files(commands)
    _members(commands)
    _comparison(commands)
    _reports(commands)
    _publishing(commands)
    return whole


def _command(
    commands: Any,
    name: str,
    run: Callable[[Options], Any],
    words: str,
    *,
    role: str = "job",
    database: bool = True,
) -> argparse.ArgumentParser:
    command: argparse.ArgumentParser = commands.add_parser(name, help=words, description=words)
    command.set_defaults(run=run, role=role, needs_database=database, needs_django=database)
    command.add_argument("--lang", choices=LANGUAGES, default=language(), help="language of the output")
    return command


def _servers(commands: Any) -> None:
    demo = _command(
        commands,
        "demo",
        later("paraply.demo.command", "demo"),
        "start everything with BoSo loaded and personas to sign in as",
        role="web",
    )
    demo.set_defaults(environment={"PARAPLY_DEMO": "1"})
    serve = _command(commands, "serve", later("servers", "serve"), "serve the pages", role="web")
    for command in (demo, serve):
        command.add_argument("--host", type=word, default="127.0.0.1")
        command.add_argument("--port", type=whole(1, 65535), default=8000)
    worker = _command(commands, "worker", later("servers", "worker"), "run jobs from the queue")
    for command in (serve, worker):
        command.set_defaults(serves=True)
        words = "end when the process that started it is gone"
        command.add_argument("--with-parent", type=whole(1, LARGEST), metavar="PID", help=words)
    _command(commands, "migrate", later("servers", "migrate"), "bring the database up to date", role="web")
    _command(
        commands,
        "doctor",
        later("doctor", "doctor"),
        "say what is wrong with the set-up",
        role="web",
        database=False,
    )


def _files(commands: Any) -> None:
    take = _command(
        commands, "import", later("files", "take"), "take a programme file whole, or refuse it whole"
    )
    take.add_argument("file", type=file)
    give = _command(commands, "export", later("files", "give"), "write a programme as a programme file")
    give.add_argument("programme", type=word)
    give.add_argument("-o", dest="file", type=file, help="where to (default: standard output)")
    missing = _command(
        commands,
        "texts",
        later("files", "missing"),
        "count a programme file's texts that lack a language",
        database=False,
    )
    missing.set_defaults(needs_django=True)
    missing.add_argument("file", type=file)
    schema = _command(
        commands, "schema", later("files", "schema"), "print the programme file's JSON Schema", database=False
    )
    schema.set_defaults(needs_django=True)
    schema.add_argument("-o", dest="file", type=file)


def _members(commands: Any) -> None:
    enrol = _command(
        commands, "enrol", later("members", "enrol"), "give somebody a role in a programme", role="web"
    )
    enrol.add_argument("email", type=email)
    enrol.add_argument("programme", type=word)
    enrol.add_argument("--role", dest="member_role", choices=ROLES, required=True)
    enrol.add_argument("--participant", type=word, metavar="KEY", help="for the roles of one municipality")
    enrol.add_argument("--study", type=word, metavar="KEY", help="for the first evaluator of a study")


def _comparison(commands: Any) -> None:
    matrix = _command(
        commands, "matrix", later("comparing", "matrix"), "the matrix of characteristics × participants"
    )
    matrix.add_argument("programme", nargs="?", type=word)
    matrix.add_argument("--codes", action="store_true", help="print every key with its value codes instead")
    matrix.add_argument(
        "--all", dest="everyone", action="store_true", help="participants outside the study too"
    )
    matrix.add_argument("--rows", choices=("characteristics", "registers", "all"), default="characteristics")
    _dated(matrix, "csv", "json", "md")
    for name, words in (
        ("compare", "likenesses and differences"),
        ("signals", "what needs attention"),
        ("conflicts", "where sources, statements and claims disagree"),
    ):
        command = _command(commands, name, later("comparing", name), words)
        command.add_argument("programme", type=word)
        _dated(command, "md", "json")
    window = _command(
        commands, "budget-window", later("budget", "window"), "which budget a plan reaches", database=False
    )
    window.add_argument("--adopted", type=day, required=True, metavar="DATE")
    window.add_argument("--council-meeting", type=day, metavar="DATE")
    window.add_argument(
        "--rules",
        choices=shipped(),
        default=shipped()[0],
        help="the budget rules that ship, %(default)s unless named",
    )
    window.add_argument("--frames", type=day, metavar="DATE")
    window.add_argument("--cut-off", type=day, metavar="DATE")
    window.add_argument("--format", choices=("md", "json"), default="md")


def _dated(command: argparse.ArgumentParser, *formats: str) -> None:
    command.add_argument(
        "--as-of", type=day, metavar="DATE", help="the day to show (default: today, or the records' last day)"
    )
    command.add_argument("--format", choices=formats, default=formats[0])


def _publishing(commands: Any) -> None:
    page = _command(
        commands,
        "publish-page",
        later("publishing", "publish"),
        "freeze municipalities' public pages, which anybody may read",
    )
    page.add_argument("programme", type=word)
    page.add_argument(
        "--participant",
        type=word,
        action="append",
        metavar="KEY",
        help="only this one; may be repeated (default: everybody of whom something is recorded)",
    )
    page.add_argument(
        "--as-of", type=day, metavar="DATE", help="the day to show (default: today, or the records' last day)"
    )


def _reports(commands: Any) -> None:
    report = _command(commands, "report", later("reports", "report"), "write a report as files")
    _of_report(report, "pdf,html")
    report.add_argument(
        "--edition", type=whole(1, LARGEST), metavar="N", help="the files of a published edition"
    )
    report.add_argument("--out", type=file, required=True, metavar="DIR")
    publish = _command(
        commands,
        "publish",
        later("editions", "publish"),
        "freeze an edition and publish it in every language",
    )
    _of_report(publish, ",".join(FORMATS))
    listed = _command(commands, "editions", later("editions", "listed"), "list what has been published")
    listed.add_argument("programme", type=word)
    opened = _command(
        commands, "open-edition", later("editions", "open_up"), "let anybody read a published edition"
    )
    opened.add_argument("programme", type=word)
    opened.add_argument("--edition", type=whole(1, LARGEST), metavar="N", required=True)
    verify = _command(
        commands,
        "verify",
        later("editions", "verify"),
        "find out whether editions still are what was published",
    )
    verify.add_argument("programme", type=word)
    verify.add_argument("--edition", type=whole(1, LARGEST), metavar="N", help="only this one")


def _of_report(command: argparse.ArgumentParser, formats: str) -> None:
    command.add_argument("programme", type=word)
    command.add_argument("--as-of", type=day, metavar="DATE")
    command.add_argument(
        "--format",
        type=word,
        default=formats,
        metavar="LIST",
        help=f"some of {','.join(FORMATS)}, with commas between",
    )
    command.add_argument(
        "--outline",
        type=spot,
        default="status",
        metavar="NAME|FILE",
        help="status, brief, or an outline of your own (YAML)",
    )
