"""The web application that granian (or any WSGI server) runs."""

from __future__ import annotations

import multiprocessing
import os

from django.core.wsgi import get_wsgi_application

from paraply.config.processes import end_with_parent

os.umask(0o077)  # what a page writes, such as a letter, is nobody else's
os.environ.setdefault("DJANGO_SETTINGS_MODULE", "paraply.config.settings")
if multiprocessing.parent_process() is not None:
    end_with_parent()
application = get_wsgi_application()
