"""Addresses of the pages. The order is the order of the menu."""

from __future__ import annotations

from django.urls import path

from paraply.web.views.gallery import gallery
from paraply.web.views.sign_in import sign_in
from paraply.web.views.start import start

urlpatterns = [
    path("", start, name="start"),
    path("sign-in/", sign_in, name="sign-in"),
    path("gallery/", gallery, name="gallery"),
]
