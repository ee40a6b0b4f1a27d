"""Tags and filters of every page. What is drawn thousands of times on a page is made here, once per kind."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date
from functools import lru_cache
from importlib import import_module
from typing import Any
from urllib.parse import urlencode

from django import template
from django.template import Context
from django.templatetags.static import static
from django.urls import reverse
from django.utils.html import conditional_escape, format_html
from django.utils.safestring import SafeString, mark_safe
from django.utils.translation import get_language, gettext

from paraply.comparison.matrix.differences import TOLD, Change, Differences
from paraply.comparison.matrix.matrix import MatrixCell, Row, Value
from paraply.comparison.matrix.words import WITHOUT_VALUE
from paraply.findings.facts import FindingFact
from paraply.kernel.localised import Language, Localised
from paraply.records.words import POLARITIES, STATUSES, VOICES
from paraply.web.shell import dates, tones
from paraply.web.shell.values import look_of

register = template.Library()


@register.simple_tag
@lru_cache(maxsize=256)
def icon(name: str, css: str = "") -> SafeString:
    """A drawn symbol that screen readers skip: the word beside it says the same."""
    sprite = static("icons.svg")
    return format_html(
        '<svg class="icon {}" aria-hidden="true" focusable="false"><use href="{}#i-{}"></use></svg>',
        css,
        sprite,
        name,
    )


@register.filter
def localised(text: Localised | str | None) -> str | SafeString:
    """The text in the reader's language; in a span with its own `lang` where it falls back to another."""
    if not isinstance(text, Localised):
        return text or ""
    wanted = get_language() or "nb"
    found, language = text.find(wanted)
    if language == wanted or not found:
        return found
    return format_html('<span lang="{}">{}</span>', language, found)


@register.filter
def called(user: Any) -> str:
    """What the user is called in the header: the title, else the name."""
    return plain(Localised.from_dict(getattr(user, "title", None))) or user.get_full_name()


@register.filter
def plain(text: Localised | str | None) -> str:
    """The text in the reader's language without markup, for attributes and titles."""
    return text.text(get_language() or "nb") if isinstance(text, Localised) else str(text or "")


@register.filter
def in_language(text: Localised, language: Language) -> str:
    """The text in one language; "" where it has none of its own."""
    found, its = text.find(language)
    return found if its == language else ""


@register.filter
def spoken(day: date | str | None) -> str:
    """A date in words, as precise as it is known."""
    return dates.spoken(day)


@register.filter
def short(day: date) -> str:
    """A day in few letters."""
    return dates.short(day)


@register.simple_tag
def status(code: str | None) -> SafeString:
    """A status: a circle that fills as the matter advances, and its word."""
    return _status(code, get_language() or "nb") if code else mark_safe("")


@lru_cache(maxsize=64)
def _status(code: str, language: str) -> SafeString:
    found = STATUSES.get(code)
    text = found.text(language) if found else code
    return format_html('<span class="status">{}{}</span>', icon(f"status-{code}"), text)


@register.simple_tag
def value(code: str, label: Localised | str | None = None) -> SafeString:
    """A value: symbol, tone and word."""
    return _value(code, plain(label) or code)


@lru_cache(maxsize=4096)
def _value(code: str, word: str) -> SafeString:
    look = look_of(code)
    return format_html(
        '<span class="{}" data-tone="{}">{}<span>{}</span></span>', look.css, look.tone, icon(look.icon), word
    )


@register.simple_tag
def polarity(code: str) -> SafeString:
    """Strength, weakness, uncertain …: symbol, tone and word."""
    tone = tones.POLARITY.get(code, "calm")
    word = plain(POLARITIES.get(code, code))
    return format_html(
        '<span class="ds-tag badge badge-square" data-tone="{}">{}<span>{}</span></span>',
        tone,
        icon(code),
        word,
    )


@register.filter
def word(code: str | None, group: str) -> str:
    """The word for a code; the code itself where there is none. `group`: a list in a context's words, as "records.BASES"."""
    return plain(_words(group).get(code, code)) if code else ""


@lru_cache
def _words(group: str) -> Mapping[str, Localised | str]:
    context, _, name = group.rpartition(".")
    found: Mapping[str, Localised | str] = getattr(import_module(f"paraply.{context}.words"), name)
    return found


@register.simple_tag(takes_context=True)
def at(context: Context, name: str, *args: Any, **query: Any) -> str:
    """The address of a page on the date the reader is looking at."""
    return address(reverse(name, args=args), _chosen(context), query)


@register.simple_tag(takes_context=True)
def here(context: Context, **query: Any) -> str:
    """This page's address with some of its query changed; an empty value takes a part away."""
    request = context["request"]
    kept = request.GET.copy()
    for key, new in query.items():
        if new in ("", None):
            kept.pop(key, None)
        else:
            kept[key] = str(new)
    return f"{request.path}?{kept.urlencode()}" if kept else str(request.path)


def _chosen(context: Context) -> str:
    frame = context.get("frame")
    return frame.chosen if frame else ""


def address(path: str, chosen: str, query: Mapping[str, Any]) -> str:
    """A path with the chosen date and a query."""

    pairs = {
        **({"as_of": chosen} if chosen else {}),
        **{k: v for k, v in query.items() if v not in ("", None)},
    }
    return f"{path}?{urlencode(pairs, doseq=True)}" if pairs else path


@register.simple_tag(takes_context=True)
def opens(context: Context, participant: str, key: str) -> SafeString:
    """Attributes of a link that opens the evidence of a cell: in the drawer, or as a page without JavaScript."""
    frame = context["frame"]
    place = _evidence(frame.programme, participant, key, frame.chosen)
    return format_html('href="{}" hx-get="{}" hx-target="#drawer-body"', place, place)


# A page of the matrix has some five hundred such addresses and cells; the next page, or the next state of it, mostly the same.
@lru_cache(maxsize=20_000)
def _evidence(programme: str, participant: str, key: str, chosen: str) -> SafeString:
    return conditional_escape(address(reverse("evidence", args=(programme, participant, key)), chosen, {}))


@register.filter
def tone(code: str, group: str) -> str:
    """The tone of a code, by one of the tables of tones."""
    return str(getattr(tones, group).get(code, "calm"))


@register.filter
def severity_icon(code: str) -> str:
    """The icon of a severity."""
    return tones.ICONS_OF_SEVERITY.get(code, "info")


@register.filter
def status_icon(code: str) -> str:
    """The icon of a status."""
    return f"status-{code}"


@register.filter
def absent(code: str) -> Localised:
    """The words for one of the ways of having no value."""
    return WITHOUT_VALUE[code]


@register.filter
def words(text: str) -> list[str]:
    """A list written in a template."""
    return text.split()


@register.filter
def of_polarity(findings: Iterable[FindingFact], code: str) -> list[FindingFact]:
    """The findings of one polarity."""
    return [finding for finding in findings if finding.polarity == code]


@register.simple_tag(takes_context=True)
def cell(context: Context, row: Row, participant: str, compared: Differences | None = None) -> SafeString:
    """A cell of the matrix: its values with who says so, a corner where sources disagree, and what it was if it changed."""
    found = row.cell(participant)
    language, frame = get_language() or "nb", context["frame"]
    place = _evidence(frame.programme, found.participant, found.row, frame.chosen)
    shown = "".join(_shown(value, language) for value in found.values)
    marks = _conflict(language, found.disagree) if found.conflict else ""
    if compared:
        marks += _then(compared, found, language)
    begins = '<td class="has-conflict">' if found.conflict else "<td>"
    # Each part has been escaped where it was made.
    return mark_safe(  # noqa: S308
        f'{begins}<a class="cell" href="{place}" hx-get="{place}">{shown}{marks}</a></td>'
    )


def _shown(one: Value, language: str) -> SafeString:
    voices = ", ".join(VOICES[voice].text(language) for voice in one.voices)
    return _worded(
        one.code, one.label.text(language), one.detail.text(language), one.status, voices, language
    )


@lru_cache(maxsize=8_000)
def _worded(code: str, text: str, detail: str, status: str | None, voices: str, language: str) -> SafeString:
    if code == "listed":
        return format_html('<span class="listed">{}</span>', text)
    said = _status(status, language) if status else ""
    return format_html("{}{}{}{}", _value(code, text), _small(detail), said, _small(voices))


def _small(text: str) -> SafeString:
    return format_html('<span class="small soft">{}</span>', text) if text else SafeString("")


@lru_cache(maxsize=8)
def _conflict(language: str, disagree: bool) -> SafeString:
    words = gettext("sources disagree") if disagree else gettext("a finding says otherwise")
    return format_html('<span class="conflict">{}{}</span>', icon("conflict"), words)


def _then(compared: Differences, now: MatrixCell, language: str) -> SafeString:
    """The mark of a cell changed or recorded since, with its values on the other date; nothing for any other cell."""
    found = compared.cells.get((now.row, now.participant))
    if found is None or found.change not in TOLD:
        return SafeString("")
    changed = found.change is Change.CHANGED
    return format_html(
        '<span class="{}">{}{}</span><span class="then">{}: {}</span>',
        "changed" if changed else "recorded-since",
        icon("changed" if changed else "recorded-since"),
        gettext("changed") if changed else gettext("recorded since"),
        dates.short(compared.against, language),
        " / ".join(_in_brief(value, language) for value in found.then),
    )


def _in_brief(one: Value, language: str) -> str:
    status = STATUSES.get(one.status or "")
    words = one.label.text(language)
    return f"{words} ({status.text(language)})" if status and status.text(language) != words else words


@register.filter
def entry(table: Mapping[str, Any], key: str) -> Any:
    """One entry of a table by a key that is not known beforehand."""
    return table.get(key)
