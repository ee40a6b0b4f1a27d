"""A browser that drives the running product, and a watch over what it complains of."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, sync_playwright
from pytest_django import Settings

from support.browser import executable

# The browser's own loop runs in this thread, and Django takes any loop for asynchronous code.
os.environ.setdefault("DJANGO_ALLOW_ASYNC_UNSAFE", "true")
ROOT = Path(__file__).resolve().parents[2]
DIST = ROOT / "src" / "paraply" / "web" / "static" / "dist" / "main.css"
AXE = ROOT / "node_modules" / "axe-core" / "axe.min.js"
STANDARDS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "best-practice"]


class Journey:
    """A page of the browser, with what it logged and what axe finds."""

    def __init__(self, page: Page, address: str) -> None:
        self.page, self.address = page, address
        self.logged: list[str] = []
        page.on("console", lambda message: self._note(message.type, message.text))
        page.on("pageerror", lambda error: self.logged.append(str(error)))

    def _note(self, kind: str, text: str) -> None:
        # The browser itself logs an answer of 4xx; that answer is what some journeys ask for.
        if kind in ("error", "warning") and "the server responded with a status of 4" not in text:
            self.logged.append(text)

    def sign_in(self, persona: str) -> None:
        """Press a persona's button."""
        self.open("/sign-in/")
        self.page.click(f'button[value="{persona}"]')
        self.page.wait_for_load_state()

    def open(self, path: str) -> int:
        """Go to an address of the product; the status of the answer."""
        response = self.page.goto(self.address + path)
        assert response is not None
        return response.status

    def fits(self) -> None:
        """Nothing logged, nothing wider than the window."""
        assert self.logged == [], self.page.url
        wide = self.page.evaluate("document.documentElement.scrollWidth - window.innerWidth")
        assert wide <= 0, self.page.url

    def sound(self) -> None:
        """It fits, and axe finds nothing."""
        self.fits()
        self.page.evaluate(AXE.read_text("utf-8"))
        found = self.page.evaluate("rules => axe.run({runOnly: rules})", STANDARDS)
        faults = [(fault["id"], [node["target"] for node in fault["nodes"]]) for fault in found["violations"]]
        assert faults == [], self.page.url


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """Chromium, started once."""
    if not DIST.exists() or not AXE.exists():
        pytest.fail("The assets are not built: run make assets first.")
    with sync_playwright() as playwright:
        started = playwright.chromium.launch(executable_path=executable())
        yield started
        started.close()


@pytest.fixture
def journey(browser: Browser, live_server: object, settings: Settings) -> Iterator[Callable[..., Journey]]:
    """`journey(width=390, scheme="dark", language="nn", scripts=False)`: a new window on a demonstration.

    `strict`: the content policy is followed, so that what it refuses is logged; axe cannot then be put in.
    """
    from paraply.demo.personas import load_personas

    settings.DEMO = True
    load_personas()
    address = str(live_server)
    contexts = []

    def begin(
        width: int = 1280,
        scheme: str = "light",
        language: str = "nb",
        scripts: bool = True,
        strict: bool = False,
    ) -> Journey:
        context = browser.new_context(
            viewport={"width": width, "height": 900},
            color_scheme=scheme,  # type: ignore[arg-type]
            java_script_enabled=scripts,
            # axe is put in by the test, which the product's own policy would refuse.
            bypass_csp=not strict,
        )
        contexts.append(context)
        context.add_cookies([{"name": settings.LANGUAGE_COOKIE_NAME, "value": language, "url": address}])
        return Journey(context.new_page(), address)

    yield begin
    for context in contexts:
        context.close()
