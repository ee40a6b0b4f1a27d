"""What can be wrong with a set-up, told in one sentence."""

from __future__ import annotations

from paraply.kernel.localised import Localised


class SetupError(Exception):
    """The set-up cannot be used as it is; the sentence says what is wrong and what to do."""

    def __init__(self, sentence: str | Localised) -> None:
        self.said = sentence if isinstance(sentence, Localised) else Localised.same(sentence)
        super().__init__(self.said.text("en"))

    def text(self, language: str) -> str:
        """The sentence, in the language where it exists in it."""
        return self.said.text(language)
