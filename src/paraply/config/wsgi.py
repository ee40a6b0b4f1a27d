"""The web application that granian (or any WSGI server) runs."""

from __future__ import annotations

import multiprocessing
import os
import threading
import time

from django.core.wsgi import get_wsgi_application

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "paraply.config.settings")
LOOK_EVERY = 0.5  # Unit: seconds.


def _end_with(parent: int) -> None:
    while os.getppid() == parent:
        time.sleep(LOOK_EVERY)
    os._exit(1)


def end_with_parent() -> None:
    """End this worker when the process that started it is gone.

    A server killed outright cannot tell its workers; left alone, they would keep its port and its locks.
    """
    if multiprocessing.parent_process() is not None:
        threading.Thread(target=_end_with, args=[os.getppid()], daemon=True).start()


end_with_parent()
application = get_wsgi_application()
