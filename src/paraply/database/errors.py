"""What can be wrong with a set-up, told in one sentence."""

from __future__ import annotations


class SetupError(Exception):
    """The set-up cannot be used as it is; `sentence` says what is wrong and what to do."""

    def __init__(self, sentence: str) -> None:
        super().__init__(sentence)
        self.sentence = sentence
