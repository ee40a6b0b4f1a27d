"""Every page, found in the addresses themselves: nothing for axe, nothing logged, nothing wider than the window."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from journeys.conftest import Journey
from support.everywhere import OF_PUBLISHED, names, pages

pytestmark = [pytest.mark.journey, pytest.mark.boso, pytest.mark.django_db(transaction=True)]
# Light on a wide window, dark on a telephone, and half a window: what 200 % zoom makes of a wide one.
HALF = 640
LOOKS = ((1280, "light", "nb"), (390, "dark", "nn"), (HALF, "light", "en"))
FILES = {"dates"}
PARTICIPANTS = ("LOR", "MOS")


# Signing in and making the database ready take longer than a page: the pages of one look are gone through in a few walks.
WALKS = 3


@pytest.mark.parametrize("part", range(WALKS))
@pytest.mark.parametrize(("width", "scheme", "language"), LOOKS)
def test_every_page_is_sound(
    journey: Callable[..., Journey], width: int, scheme: str, language: str, part: int
) -> None:
    walk = journey(width, scheme, language)
    walk.sign_in("secretariat")
    for name in [name for name in names() if name not in FILES][part::WALKS]:
        for address in dict.fromkeys(dict(pages("boso", key))[name] for key in PARTICIPANTS):
            status = walk.open(address)
            assert status == 200 or (name in OF_PUBLISHED and status == 404), address
            # Half a window shows what a wide one does: only its width is another.
            walk.fits() if width == HALF else walk.sound()
