"""The command line: `paraply COMMAND`. Exit codes: 0 done, 1 the input was refused, 2 wrong usage."""

from __future__ import annotations

import os
import sys
from contextlib import ExitStack
from contextvars import copy_context

from paraply.cli.arguments import Options, language, parser
from paraply.cli.failures import Failure, sentence_of, unforeseen
from paraply.cli.streams import give_up_output, make_ready


def main(arguments: list[str] | None = None) -> int:
    """Run one command; what goes wrong is said in one sentence on standard error."""
    make_ready()
    options = Options(lang=language())
    try:
        try:
            parser().parse_args(arguments, options)
            code = _run(options, sys.argv[1:] if arguments is None else arguments)
        except SystemExit as left:  # help, or wrong usage
            code = int(left.code or 0)
        sys.stdout.flush()
    except KeyboardInterrupt:
        return 130
    except BrokenPipeError:
        # The reader, such as `head`, has had enough.
        give_up_output()
        return 0
    except Failure as failure:
        _say(str(failure))
        return failure.code
    except Exception as error:
        return _told(error, options.lang)
    return code


def _run(options: Options, arguments: list[str]) -> int:
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "paraply.config.settings")
    os.environ.update(options.environment)
    os.environ["PARAPLY_ROLE"] = os.environ.get("PARAPLY_ROLE") or options.role
    if options.serves:
        from paraply.cli.own_user import give_up_root

        give_up_root(arguments)
    with ExitStack() as stack:
        if options.needs_database:
            from paraply.database.embedded import running_database

            stack.enter_context(running_database())
        if options.needs_django:
            import django

            django.setup()
        # What a command speaks of is its own: the next one in this process, as in a test, begins with plain words.
        return int(copy_context().run(options.run, options) or 0)


def _told(error: Exception, language: str) -> int:
    if os.environ.get("PARAPLY_TRACEBACK"):
        raise error
    if isinstance(error, OSError) and error.filename is None:
        give_up_output()
    _say(sentence_of(error, language) or unforeseen(error, language))
    return 1


def _say(sentence: str) -> None:
    """Say it on one line, though what it names has several."""
    print(" ".join(sentence.splitlines()), file=sys.stderr)
