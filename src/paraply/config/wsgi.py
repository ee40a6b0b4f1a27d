"""The web application that granian (or any WSGI server) runs."""

from __future__ import annotations

import os

from django.core.wsgi import get_wsgi_application

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "paraply.config.settings")

application = get_wsgi_application()
