"""Every page, found in the addresses themselves: nothing for axe, nothing logged, nothing wider than the window."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from journeys.conftest import Journey
from support.everywhere import OF_PUBLISHED, names, pages

pytestmark = [pytest.mark.journey, pytest.mark.boso, pytest.mark.django_db(transaction=True)]
# Light on a wide window, dark on a telephone, and half a window: what 200 % zoom makes of a wide one.
LOOKS = ((1280, "light", "nb"), (390, "dark", "nn"), (640, "light", "en"))
FILES = {"dates"}
PARTICIPANTS = ("LOR", "MOS")


@pytest.mark.parametrize("name", [name for name in names() if name not in FILES])
def test_a_page_is_sound(journey: Callable[..., Journey], name: str) -> None:
    for width, scheme, language in LOOKS:
        walk = journey(width, scheme, language)
        walk.sign_in("secretariat")
        for address in dict.fromkeys(dict(pages("boso", key))[name] for key in PARTICIPANTS):
            status = walk.open(address)
            assert status == 200 or (name in OF_PUBLISHED and status == 404), address
            walk.sound()
