"""Tones and icons of codes, beside the word that says the same."""

from __future__ import annotations

BUILD = {
    "published": "good",
    "building": "info",
    "blocked": "bad",
    "overtaken": "warn",
    "changed": "warn",
    "refused": "bad",
    "failed": "bad",
}
POLARITY = {
    "strength": "good",
    "weakness": "bad",
    "uncertain": "warn",
    "neutral": "calm",
    "norm": "plum",
    "recommendation": "info",
}
ICONS_OF_SEVERITY = {"high": "alert", "medium": "notice", "low": "info"}
SEVERITY = {"high": "bad", "medium": "warn", "low": "info"}
VERDICT = {"holds": "good", "contradicted": "bad", "unchecked": "calm"}
PATTERN = {"common": "good", "all_but_one": "info", "split": "warn", "scattered": "plum"}
LINK = {"adopted": "good", "planned": "warn", "considered": "warn"}
