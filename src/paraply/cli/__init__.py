"""The command line: `paraply COMMAND`. Exit codes: 0 done, 1 the input was refused, 2 wrong usage."""

from __future__ import annotations

import os
import sys
from contextlib import ExitStack

from paraply.cli.arguments import parser
from paraply.cli.failures import Failure, sentence_of


def main(arguments: list[str] | None = None) -> int:
    """Run one command; what goes wrong is said in one sentence on standard error."""
    options = parser().parse_args(arguments)
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "paraply.config.settings")
    os.environ.update(options.environment)
    os.environ["PARAPLY_ROLE"] = os.environ.get("PARAPLY_ROLE") or options.role
    try:
        with ExitStack() as stack:
            if options.needs_database:
                from paraply.database.embedded import running_database

                stack.enter_context(running_database())
            if options.needs_django:
                import django

                django.setup()
            return int(options.run(options) or 0)
    except KeyboardInterrupt:
        return 130
    except BrokenPipeError:
        # The reader, such as `head`, has had enough.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 0
    except Failure as failure:
        print(failure, file=sys.stderr)
        return failure.code
    except Exception as error:
        said = sentence_of(error, options.lang)
        if said is None or os.environ.get("PARAPLY_TRACEBACK"):
            raise
        print(said, file=sys.stderr)
        return 1
