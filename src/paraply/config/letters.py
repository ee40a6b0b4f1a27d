"""Letters kept as files, where no mail server is given. They hold links that set passwords: nobody else may read them."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from django.core.mail.backends import filebased

from paraply.config.places import private


class EmailBackend(filebased.EmailBackend):
    """Django's own, with the folder and its files for their owner alone, whatever the umask."""

    def __init__(self, *args: Any, **keywords: Any) -> None:
        with private():
            super().__init__(*args, **keywords)
        Path(self.file_path).chmod(0o700)

    def open(self) -> bool:
        """Open the file that the letters of this connection go to."""
        with private():
            return bool(super().open())
