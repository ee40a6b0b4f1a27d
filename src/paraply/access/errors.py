"""The two ways of being refused. Both carry a sentence for the user; neither tells what lies behind the
wall.
"""

from __future__ import annotations

from django.core.exceptions import PermissionDenied
from django.http import Http404


class Refused(PermissionDenied):
    """The actor may see the thing, but not do this to it (403)."""


class Hidden(Http404):
    """The actor may not know that the thing exists; the answer is the one for what does not exist (404)."""
