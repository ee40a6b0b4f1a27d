"""What is measured, for one size after the other."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from statistics import median
from typing import Any

import typst
from django.conf import settings
from django.db import connection
from django.http import HttpRequest, HttpResponse
from django.test import Client, override_settings
from django.urls import path

from bench import office
from bench.copying import copy_again
from bench.soaking import soak, write_once
from bench.timing import ROUNDS, apart, line, memory, once, usual
from paraply.access.context import acting_as
from paraply.access.enrolment import enrol
from paraply.access.models import User
from paraply.access.operation import system
from paraply.access.vocabulary import Role, Standing, Target
from paraply.comparison.gathered.gathering import gather
from paraply.comparison.overview import compute
from paraply.database.embedded import Server
from paraply.database.logins import logged_in_as
from paraply.database.migrate import migrate
from paraply.demo.generator import generate
from paraply.demo.personas import SINCE
from paraply.documents import Document
from paraply.documents.writers import docx, pdf, pptx, xlsx
from paraply.interchange.exporting import write
from paraply.interchange.importing import import_programme, read_and_check
from paraply.programmes.queries import readable
from paraply.reporting.outline.reading import standard
from paraply.reporting.report import report

BACKEND = "allauth.account.auth_backends.AuthenticationBackend"
AS_OF = date(2015, 12, 10)


def measure(sizes: tuple[int, ...], server: Server | None) -> None:
    """Import a programme of each size and measure everything on it."""
    migrate()
    for size in sizes:
        print(f"\n{size} participants, ten years of records each", flush=True)
        key = f"generated-{size}"
        _importing(size, key, server)
        user = _secretariat(key)
        client = _pages(key, user)
        _row_level_security(key, user)
        _report(key, user)
        if size == max(sizes):
            soak(key, client)


def _importing(size: int, key: str, server: Server | None) -> None:
    content = write(generate(size, key=key))
    file: list[Any] = []
    reading = once(lambda: file.append(read_and_check(content)))
    print(
        f"  (the file is {len(content) / 1e6:.1f} MB; reading and checking it took {reading:.1f} s)",
        flush=True,
    )
    taking = once(lambda: import_programme(system(), Target(), file[0]))
    if server is not None:
        copying, rows = copy_again(server, key)
        line(f"import of {rows} rows against COPY of the same rows", taking, copying)


def _secretariat(key: str) -> User:
    user = User.objects.create_user(f"bench-{key}", f"{key}@example.invalid")
    actor = system()
    with acting_as(actor), connection.cursor() as cursor:
        cursor.execute("SELECT id FROM programmes_programme WHERE key = %s", [key])
        programme = cursor.fetchone()[0]
        enrol(
            actor, Target(programme=programme), user, Standing(Role.SECRETARIAT, programme, None, None), SINCE
        )
    return user


def _pages(key: str, user: User) -> Client:
    client = Client()
    client.force_login(user, backend=BACKEND)
    pages = (
        ("matrix", f"/p/{key}/matrix/"),
        ("participant", f"/p/{key}/participants/P001/"),
        ("board", f"/p/{key}/board/"),
        ("organisation", f"/p/{key}/participants/P001/organisation/"),
    )
    for name, address in pages:
        _page(name, address, client, user)
    _after_a_write(key, client, f"/p/{key}/matrix/")
    return client


def _after_a_write(key: str, client: Client, address: str) -> None:
    kept, anew = [], []
    for number in range(ROUNDS):
        write_once(key, number)
        anew.append(once(lambda: client.get(address)))
        kept.append(once(lambda: client.get(address)))
    line("matrix page after one write, against the kept one", median(anew), median(kept), aim=5)


def _page(name: str, address: str, client: Client, user: User) -> None:
    cold = once(lambda: client.get(address))
    page = client.get(address)
    if page.status_code != 200:
        raise SystemExit(f"{address} answered {page.status_code}")
    ours = usual(lambda: client.get(address))
    bare = _bare(page.content, behind_sign_in=None)
    signed_in = _bare(page.content, behind_sign_in=user)
    line(f"{name} page against a bare page with the same HTML", ours, bare, aim=3)
    line(f"{name} page against a bare page behind the same sign-in", ours, signed_in)
    line(f"{name} page when the records have just changed", cold, bare)


def _bare(content: bytes, behind_sign_in: User | None) -> float:
    html = content.decode()

    def page(request: HttpRequest) -> HttpResponse:
        return HttpResponse(html)

    class Addresses:
        urlpatterns = [path("bare/", page)]

    middleware = settings.MIDDLEWARE if behind_sign_in else []
    with override_settings(ROOT_URLCONF=Addresses, MIDDLEWARE=middleware):
        client = Client()
        if behind_sign_in:
            client.force_login(behind_sign_in, backend=BACKEND)
        return usual(lambda: client.get("/bare/"), rounds=15)


def _row_level_security(key: str, user: User) -> None:
    def read() -> None:
        gather(key, AS_OF, rooms)

    with acting_as(user, read_only=True):
        rooms = readable(key) or frozenset()
        guarded = usual(read)
    with logged_in_as("migrate"):
        unguarded = usual(read)
    line("reading all records with row-level security against without", guarded, unguarded, aim=1.3)


def _report(key: str, user: User) -> None:
    with acting_as(user, read_only=True):
        records = gather(key, AS_OF, readable(key) or frozenset())

    def document() -> Document:
        return report(standard(), compute(records), "nb").document

    made = document()
    prepared = pdf.prepare(made)
    _against("prepared input to PDF", lambda: pdf.typeset(prepared), _typst_alone(prepared))
    _against("records to PDF", lambda: pdf.write(document()), _typst_alone(prepared))
    _against("to DOCX", lambda: docx.write(made), lambda: office.write_docx(made))
    slides = office.shapes_of(pptx.write(made).content)
    _against("to PPTX", lambda: pptx.write(made), lambda: office.write_pptx(slides))
    cells = office.cells_of(xlsx.write(made).content)
    _against("to XLSX", lambda: xlsx.write(made), lambda: office.write_xlsx(cells))


def _against(what: str, ours: Callable[[], Any], library: Callable[[], Any]) -> None:
    (took, peak), (bare, its_peak) = apart(ours), apart(library)
    line(f"report, {what}, against the library alone", took, bare, aim=1.5)
    memory("  peak of memory, and the library's", peak, its_peak, aim=1)


def _typst_alone(prepared: pdf.Prepared) -> Callable[[], Any]:
    files: Any = {"main": pdf.TEMPLATE.read_bytes(), "data.json": prepared.data, **prepared.pictures}
    fonts = typst.Fonts(include_system_fonts=False, font_paths=[pdf.FONTS])
    options: Any = {"format": "pdf", "pdf_standards": ["ua-1"], "timestamp": prepared.moment}
    # Typst remembers what it has set, so whoever came second in a process would be given it.
    return lambda: typst.compile(files, font_paths=fonts, **options)
