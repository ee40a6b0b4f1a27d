"""Words for codes that pages alone have."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.utils.translation import gettext_lazy as _

if TYPE_CHECKING:
    from django.utils.functional import _StrPromise as Lazy

BOARD_SORTS: dict[str, Lazy] = {
    "name": _("name"),
    "months": _("most months over"),
    "signals": _("most severe signals"),
    "contact": _("longest without contact"),
    "budget": _("first budget date"),
}
# Nobody meets then: such a day is the last one by which a step is done.
WEEKEND: dict[str, Lazy] = {"saturday": _("a Saturday"), "sunday": _("a Sunday")}
FILE_KINDS: dict[str, Lazy] = {
    "pdf": _("PDF, to print and keep"),
    "docx": _("Word, to work on"),
    "pptx": _("Slides, to show"),
    "xlsx": _("Workbook, to reckon with"),
    "html": _("Web page, to read here"),
}
# Each in itself, for whoever reads it.
LANGUAGES = {"nb": "Bokmål", "nn": "Nynorsk", "en": "English"}
