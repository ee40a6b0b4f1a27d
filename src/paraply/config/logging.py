"""Structured logs without personal data: one JSON object per line, no names, no addresses, no parameters."""

from __future__ import annotations

import json
import logging
import time
from collections.abc import Callable
from datetime import UTC, datetime
from typing import Any

from django.http import HttpRequest
from django.http.response import HttpResponseBase

# What a line may carry besides time, level, logger and event. Anything else given to a log call is left out, so that a
# name or a quotation does not reach the log by a slip.
ALLOWED = ("route", "method", "status", "milliseconds", "kind", "operation", "job", "count", "code")


class JsonLines(logging.Formatter):
    """Formats a record as JSON.

    The message is the unformatted one: its arguments may hold paths, parameters or names. An exception is told by type
    and place, never by text, since PostgreSQL quotes values there.
    """

    def format(self, record: logging.LogRecord) -> str:
        line: dict[str, Any] = {
            "time": datetime.fromtimestamp(record.created, UTC).isoformat(timespec="milliseconds"),
            "level": record.levelname.lower(),
            "logger": record.name,
            "event": str(record.msg),
        }
        line |= {name: getattr(record, name) for name in ALLOWED if hasattr(record, name)}
        if record.exc_info and record.exc_info[0] is not None:
            line |= _told(record.exc_info[0], record.exc_info[2])
        return json.dumps(line, ensure_ascii=False, default=str)


def _told(kind: type[BaseException], trace: Any) -> dict[str, Any]:
    places = []
    while trace is not None:
        code = trace.tb_frame.f_code
        places.append(f"{trace.tb_frame.f_globals.get('__name__', '?')}:{code.co_name}:{trace.tb_lineno}")
        trace = trace.tb_next
    return {"error": f"{kind.__module__}.{kind.__qualname__}", "at": places[-8:]}


class RequestLog:
    """Middleware that writes one line per request: the route's pattern, never the path or the query."""

    logger = logging.getLogger("paraply.request")

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponseBase]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponseBase:
        began = time.perf_counter()
        response = self.get_response(request)
        match = request.resolver_match
        self.logger.info(
            "request",
            extra={
                "method": request.method,
                "route": match.route if match else "",
                "status": response.status_code,
                "milliseconds": round((time.perf_counter() - began) * 1000, 1),
            },
        )
        return response


def logging_settings(level: str, *, to_terminal: bool) -> dict[str, Any]:
    """Django's LOGGING. A terminal gets plain warnings only; everything else gets JSON lines on standard error."""
    formatter = "plain" if to_terminal else "json"
    root = "WARNING" if to_terminal else level
    return {
        "version": 1,
        "disable_existing_loggers": False,
        "formatters": {
            "json": {"()": "paraply.config.logging.JsonLines"},
            "plain": {"format": "%(levelname)s %(name)s: %(msg)s"},
        },
        "handlers": {"out": {"class": "logging.StreamHandler", "formatter": formatter}},
        "root": {"handlers": ["out"], "level": root},
        "loggers": {
            # Django's own request logger formats paths, and its SQL logger parameters, into messages.
            "django.server": {"handlers": [], "propagate": False},
            "django.request": {"handlers": ["out"], "level": "ERROR", "propagate": False},
            "procrastinate": {"handlers": ["out"], "level": "WARNING", "propagate": False},
            "django.db.backends": {"handlers": [], "propagate": False},
        },
    }
