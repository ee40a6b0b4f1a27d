"""Screenshots of every page, to look at: `make screenshots ARGS="board --lang nn"`.

Starts a demonstration of its own in a folder that is thrown away, signs in, and writes each page in two widths, two
schemes and the languages to `.cache/screenshots`, with a contact sheet. The pages are found in the addresses themselves, so that a
new page is photographed the day it exists. The demonstration's first edition is waited for.
"""

from __future__ import annotations

import argparse
import html
import os
import shutil
import subprocess
import sys
import tempfile
import time
import urllib.request
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
TARGET = ROOT / ".cache" / "screenshots"
PORT = 8139
SEES_ALL, VISITOR = "secretariat", ""
WIDTHS, SCHEMES, LANGUAGES = (1280, 390), ("light", "dark"), ("nb", "nn")
# Pages that are not of a programme, and those seen best with something in the address.
MORE = {
    "start": "/",
    "start-past": "/?as_of=2010-06-01",
    "matrix-two-dates": "/p/boso/matrix/?against=2010-06-01",
    "glossary-search": "/p/boso/glossary/?q=program",
    "wrong-date": "/?as_of=tull",
    "not-there": "/nowhere/",
}
OPEN_TO_ALL = {"sign-in": "/sign-in/", "gallery": "/gallery/", "accessibility": "/accessibility/"}
PARTICIPANTS = ("HAM", "LOR", "MOS")
PATIENCE = 120  # Unit: seconds, for the demonstration's first edition


def pages() -> Iterator[tuple[str, str, str]]:
    """Name, address and who looks, for every page."""
    sys.path.insert(0, str(ROOT / "tests"))
    os.environ["DJANGO_SETTINGS_MODULE"] = "paraply.config.settings"
    import django

    django.setup()
    from support.everywhere import pages as of_programme

    for participant in PARTICIPANTS:
        for name, address in of_programme("boso", participant):
            once = "/participants/" not in address and name not in ("evidence", "public")
            if name == "dates" or (once and participant != PARTICIPANTS[0]):
                continue
            who = VISITOR if name == "public" else SEES_ALL
            yield (name if once else f"{name}-{participant}"), address, who
    yield from ((name, address, SEES_ALL) for name, address in MORE.items())
    yield from ((name, address, VISITOR) for name, address in OPEN_TO_ALL.items())


def main() -> int:
    """Photograph the pages asked for, all of them when none is."""
    asked = _asked()
    folder = Path(tempfile.mkdtemp(prefix="paraply-screenshots-", dir=_place()))
    os.environ.update(PARAPLY_DATA=str(folder), PARAPLY_LOG_LEVEL="ERROR", PARAPLY_DEMO="1")
    os.environ.pop("DATABASE_URL", None)
    chosen = [
        one for one in pages() if not asked.pages or any(one[0].startswith(name) for name in asked.pages)
    ]
    paraply = str(ROOT / ".venv/bin/paraply")
    server = subprocess.Popen([paraply, "demo", "--port", str(PORT)])
    try:
        _wait(server)
        _wait_for_edition(paraply)
        written = _photograph(chosen, asked)
        _sheet(written)
        print(f"{len(written)} pictures in {TARGET.relative_to(ROOT)}; open index.html there.")
    finally:
        server.send_signal(2)
        server.wait(30)
        shutil.rmtree(folder, ignore_errors=True)
    return 0


def _asked() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("pages", nargs="*", help="beginnings of pages' names")
    parser.add_argument("--width", type=int, choices=WIDTHS, action="append")
    parser.add_argument("--scheme", choices=SCHEMES, action="append")
    parser.add_argument("--lang", choices=(*LANGUAGES, "en"), action="append")
    return parser.parse_args()


def _place() -> str | None:
    # A database that runs as a user of its own cannot reach into the administrator's temporary folder.
    return "/var/lib" if os.geteuid() == 0 else None


def _wait_for_edition(paraply: str) -> None:
    """Wait until the demonstration's worker has published its edition."""
    for _ in range(PATIENCE):
        listed = subprocess.run([paraply, "editions", "boso"], capture_output=True, text=True, check=True)
        if listed.stdout.startswith("1 "):
            return
        time.sleep(1)
    raise SystemExit("The demonstration has published nothing.")


def _wait(server: subprocess.Popen[bytes]) -> None:
    for _ in range(240):
        if server.poll() is not None:
            raise SystemExit("The demonstration did not start.")
        try:
            urllib.request.urlopen(f"http://127.0.0.1:{PORT}/sign-in/", timeout=2)
            return
        except OSError:
            time.sleep(0.5)
    raise SystemExit("The demonstration was not ready in two minutes.")


def _photograph(chosen: list[tuple[str, str, str]], asked: argparse.Namespace) -> list[Path]:
    from playwright.sync_api import sync_playwright

    from support.browser import executable

    base, written = f"http://127.0.0.1:{PORT}", []
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=executable())
        for width in asked.width or WIDTHS:
            for scheme in asked.scheme or SCHEMES:
                for language in asked.lang or LANGUAGES:
                    for who in (SEES_ALL, VISITOR):
                        context = browser.new_context(
                            viewport={"width": width, "height": 900}, color_scheme=scheme
                        )
                        context.add_cookies([{"name": "paraply_language", "value": language, "url": base}])
                        page = context.new_page()
                        page.on("pageerror", lambda error: print(f"! {error}", flush=True))
                        if who:
                            page.goto(f"{base}/sign-in/")
                            page.click(f'button[value="{who}"]')
                        for name, address, _ in (one for one in chosen if one[2] == who):
                            page.goto(base + address)
                            path = TARGET / f"{width}-{scheme}-{language}" / f"{name}.png"
                            path.parent.mkdir(parents=True, exist_ok=True)
                            page.screenshot(path=str(path), full_page=True)
                            written.append(path)
                        context.close()
        browser.close()
    return written


def _sheet(written: list[Path]) -> None:
    """A page with all pictures, to go through at a glance."""
    pictures = "".join(
        f'<figure><a href="{path.relative_to(TARGET)}"><img loading="lazy" width="260" src="{path.relative_to(TARGET)}"></a>'
        f"<figcaption>{html.escape(str(path.relative_to(TARGET)))}</figcaption></figure>"
        for path in written
    )
    style = "body{font:14px sans-serif;display:flex;flex-wrap:wrap;gap:1rem}img{max-height:480px;object-fit:cover;object-position:top}"
    (TARGET / "index.html").write_text(
        f"<!doctype html><meta charset=utf-8><title>Screenshots</title><style>{style}</style>{pictures}"
    )


if __name__ == "__main__":
    sys.exit(main())
