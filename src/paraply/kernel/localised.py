"""Text in bokmål, nynorsk and English, with an honest fallback."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

from paraply.kernel.vocabulary import filled

Language = Literal["nb", "nn", "en"]
LANGUAGES: tuple[Language, ...] = ("nb", "nn", "en")
# A reader of English gets bokmål before nynorsk only because more sources are written in it.
_FALLBACK: dict[Language, tuple[Language, ...]] = {
    "nn": ("nn", "nb", "en"),
    "nb": ("nb", "nn", "en"),
    "en": ("en", "nb", "nn"),
}


@dataclass(frozen=True, slots=True)
class Localised:
    """One text in up to three languages; `None` where nobody has written it yet."""

    nb: str | None = None
    nn: str | None = None
    en: str | None = None

    @classmethod
    def from_dict(cls, texts: Mapping[str, str] | None) -> Localised:
        """Read the stored form ``{"nb": …, "nn": …, "en": …}``; unknown languages are ignored."""
        texts = texts or {}
        return cls(texts.get("nb"), texts.get("nn"), texts.get("en"))

    @classmethod
    def same(cls, text: str) -> Localised:
        """A name that is the same in every language, such as a municipality's."""
        return cls(text, text, text)

    def as_dict(self) -> dict[str, str]:
        """The stored form, languages without text left out."""
        return {language: text for language in LANGUAGES if (text := getattr(self, language)) is not None}

    def find(self, language: str) -> tuple[str, Language]:
        """Return the text and the language it is really in (its ``lang``), falling back nn → nb → en.

        Terms in it are in the words of the programme that is spoken of, see `kernel.vocabulary`.
        Shape: ("", language) when there is no text at all.
        """
        wanted: Language = language if language in LANGUAGES else "nb"
        for candidate in _FALLBACK[wanted]:
            text = getattr(self, candidate)
            if text:
                return filled(text, candidate), candidate
        return "", wanted

    def text(self, language: str) -> str:
        """The text alone, falling back like `find`."""
        return self.find(language)[0]

    def spoken(self) -> Localised:
        """The text with its terms filled in, for what is kept or goes elsewhere."""
        return Localised(
            *(
                text and filled(text, code)
                for code, text in zip(LANGUAGES, (self.nb, self.nn, self.en), strict=True)
            )
        )

    def missing(self) -> tuple[Language, ...]:
        """Languages without text; empty when there is no text at all, since nothing is then missing."""
        if not self:
            return ()
        return tuple(language for language in LANGUAGES if not getattr(self, language))

    def __bool__(self) -> bool:
        return bool(self.nb or self.nn or self.en)

    def format(self, **values: Localised | str | int | float) -> Localised:
        """Fill each language's template with values, localised ones in the same language."""

        def fill(language: Language) -> str | None:
            template: str | None = getattr(self, language)
            if template is None:
                return None
            filled = {k: v.text(language) if isinstance(v, Localised) else v for k, v in values.items()}
            return template.format(**filled)

        return Localised(fill("nb"), fill("nn"), fill("en"))
