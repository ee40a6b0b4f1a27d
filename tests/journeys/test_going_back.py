"""Back after sign-out: nothing of what was there, though the browser keeps whole pages to go back to."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest
from playwright.sync_api import Browser, Page

from journeys.conftest import Journey
from support.browser import executable

pytestmark = [pytest.mark.django_db(transaction=True), pytest.mark.boso, pytest.mark.journey]


@pytest.fixture
def keeper(browser: Browser) -> Iterator[Browser]:
    """A browser as people have it; Playwright's own never keeps a page."""
    started = browser.browser_type.launch(
        executable_path=executable(),
        args=["--enable-features=BackForwardCache"],
        ignore_default_args=["--disable-back-forward-cache"],
    )
    yield started
    started.close()


def test_back_shows_nothing_after_sign_out(keeper: Browser, journey: Callable[..., Journey]) -> None:
    address = journey().address
    page: Page = keeper.new_context(locale="en-GB").new_page()
    reader = Journey(page, address)
    reader.sign_in("evaluator")
    for path in ("/p/boso/study/", "/p/boso/matrix/"):
        assert reader.open(path) == 200
    page.click(".account summary")
    page.click('.account form button[type="submit"]')
    page.wait_for_url(lambda url: "/p/" not in url)
    for _ in range(2):
        page.go_back()
        page.wait_for_load_state()
        assert "/sign-in/" in page.url
        assert page.locator(".account").count() == 0
