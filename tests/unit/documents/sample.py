"""A report with every kind of block, in bokmål with words of other languages, for the writers' tests."""

from datetime import date

from paraply.documents import (
    Align,
    Badge,
    Block,
    Callout,
    Cell,
    Column,
    Content,
    Contents,
    CrossReference,
    Document,
    Figure,
    Footnote,
    Heading,
    KeyValue,
    KeyValues,
    Landscape,
    ListBlock,
    ListItem,
    PageBreak,
    Paragraph,
    Run,
    Scope,
    Source,
    SourceList,
    Table,
    Tone,
)

PLACES = ("Bærum", "Hamar", "Lillehammer", "Lørenskog", "Moss")

SVG = b"""<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 480 170" font-family="Inter" font-size="12">
<rect width="480" height="170" fill="#ffffff"/>
<g fill="#1F2A33"><text x="0" y="34">B\xc3\xa6rum</text><text x="0" y="74">Hamar</text><text x="0" y="114">Lillehammer</text>
<text x="0" y="154">L\xc3\xb8renskog</text></g>
<g fill="#155E63"><rect x="100" y="20" width="150" height="20"/><rect x="100" y="60" width="330" height="20"/>
<rect x="100" y="100" width="280" height="20"/><rect x="100" y="140" width="210" height="20"/></g></svg>"""

SOURCES = (
    Source("R-2.1", "Følgeevaluering av boligsosialt utviklingsprogram, statusrapport 2010, kapittel 2.1"),
    Source("R-T1", "Statusrapport 2010, tabell 1 (intervjuer høsten 2010)"),
    Source("HAM-3", "Hamar kommune: programplan, vedtatt av kommunestyret 27. oktober 2010", url="https://example.org/plan"),
    Source("EN-1", "Argyris & Schön: Organizational Learning (1978)", lang="en"),
    Source("UNUSED", "Kilde som ikke er i bruk"),
)  # fmt: skip


def overview() -> Table:
    """A table of one row per theme and one column per municipality, as the overview matrix."""
    yes = Cell("Ja", tone=Tone.SUCCESS, evidence=("R-T1",))
    no = Cell("Nei", tone=Tone.DANGER, evidence=("R-2.1", "R-T1"))
    unknown = Cell("Ukjent", tone=Tone.MUTED)
    planned = Cell(("Planlagt ", Badge("Motstrid", Tone.WARNING)), tone=Tone.WARNING, evidence=("HAM-3",))
    rows = (
        ("Rådmann i styringsgruppa", yes, yes, no, yes, unknown),
        ("Politikere i styringsgruppa", no, no, no, no, unknown),
        ("Programkoordinators plassering", "Fagenhet", "Tverrsektoriell enhet", "Tverrsektoriell enhet",
         "Fagenhet", unknown),
        ("Aktiv brukermedvirkning", no, planned, planned, unknown, unknown),
        ("Forankret i økonomiplan", planned, yes, unknown, planned, unknown),
    )  # fmt: skip
    return Table(
        caption="Organisering og forankring etter kommune",
        header=(("Kjennetegn", *PLACES),),
        rows=rows,
        columns=(Column(1.6), *(Column(1),) * 5),
        note="Ukjent betyr at registrene ikke gir svar. Tom celle finnes ikke.",
        anchor="oversikt",
    )


def wide() -> Table:
    """A table of twelve columns for a landscape page."""
    months = ["jan", "feb", "mar", "apr", "mai", "jun", "jul", "aug", "sep", "okt", "nov"]
    rows: tuple[tuple[Cell | Content, ...], ...] = tuple(
        (place, *(Cell(str(7 * n + m), align=Align.END) for m in range(11)))
        for n, place in enumerate(PLACES * 9)
    )
    return Table(
        caption="Deltakelse per måned, alle aktiviteter",
        header=(
            (Cell("Kommune", rowspan=2), Cell("2010", colspan=11, align=Align.CENTER)),
            tuple(Cell(month, align=Align.END) for month in months),
        ),
        rows=rows,
        columns=(Column(2.2), *(Column(1, Align.END),) * 11),
    )  # fmt: skip


def profile(place: str) -> tuple[Block, ...]:
    """One municipality's section."""
    return (
        Heading(2, place, anchor=f"profil-{PLACES.index(place)}"),
        KeyValues(
            (
                KeyValue("Tatt opp", "april 2010", evidence=("R-2.1",)),
                KeyValue("Fase etter kalender", "Fase 3: gjennomføring"),
                KeyValue("Fase etter port", ("Fase 2 ", Badge("8 måneder over", Tone.WARNING))),
            )
        ),
        Paragraph(
            f"{place} har etablert styringsgruppe og prosjektgruppe. Rådmannen leder styringsgruppa, og "
            "tjenesteområdene for helse, sosial og bolig er representert. Ingen politikere sitter i noen av gruppene.",
            evidence=("R-2.1", "R-T1"),
        ),
    )


def sample(language: str = "nb") -> Document:
    """The whole report."""
    return Document(
        title="Boligsosialt utviklingsprogram: likheter og forskjeller mellom kommunene",
        subtitle="Statusrapport per 10. desember 2010",
        language=language,
        date=date(2010, 12, 10),
        authors=("Følgeevalueringen",),
        publisher="Husbanken Region øst",
        identifier="BoSo-2010-2",
        keywords=("boligsosialt arbeid", "følgeevaluering"),
        details=(
            KeyValue("Deltakere", "Bærum, Hamar, Lillehammer, Lørenskog og Moss"),
            KeyValue("Tilstand vist per", "10. desember 2010"),
            KeyValue("Språk", "Bokmål"),
        ),
        sources=SOURCES,
        numbered=True,
        blocks=(
            Contents(depth=2),
            Heading(1, "Sammendrag", anchor="sammendrag"),
            Paragraph("Kommunene er kommet ulikt langt. Alle har etablert styringsgruppe, men ingen har politikere i noen gruppe.", lead=True),
            Paragraph(
                (
                    "Tre av fire har rådmannen i styringsgruppa", Run(".", evidence=("R-T1",)), " Hamar er den eneste med ",
                    Run("aktiv brukermedvirkning", strong=True), " planlagt", Footnote("Planlagt er ikke det samme som gjennomført.", evidence=("HAM-3",)),
                    ". Evaluatorene bruker begrepet ", Run("double-loop learning", lang="en", emphasis=True, evidence=("EN-1",)),
                    ". Se ", CrossReference("oversikt"), " og ", CrossReference("profil-1", "profilen for Hamar"), ", eller ",
                    Run("Husbankens nettsted", link_to="https://www.husbanken.no/"), ".",
                )
            ),
            Callout(
                Tone.WARNING,
                "Port 2 er ikke vedtatt i noen kommune",
                (Paragraph("Etter kalenderen er alle fire i fase 3, etter portene i fase 2. De er åtte kalendermåneder over grensen.", evidence=("R-2.1",)),),
            ),
            Callout(Tone.INFO, "Slik er tallene regnet ut", (Paragraph("Hver celle er regnet ut av daterte registreringer og åpner kildene sine."),)),
            Heading(2, "Likheter"),
            ListBlock(
                (
                    ListItem("Ingen av de fire har politikere i styringsgruppa.", evidence=("R-T1",)),
                    "Alle fire har en prosjektgruppe eller en arena som gjør samme jobben.",
                    ListItem("Alle er over den lengste tiden for fase 2:", (ListBlock(("Bærum og Lørenskog med åtte måneder", "Hamar og Lillehammer med åtte måneder"), ordered=True),)),
                )
            ),
            Heading(3, "Hva dette betyr"),
            Paragraph("Skriftstørrelse, mellomrom og linjelengde skal gjøre teksten rolig å lese, også når ordene er lange: boligsosialt handlingsprogramarbeid, tjenestekoordinering og kommunedelplanprosesser."),
            Heading(1, "Oversikt over kommunene"),
            Paragraph("Tabellen viser fem kjennetegn. Fargen gjentar det teksten og tegnet sier."),
            overview(),
            Figure(SVG, "Liggende søyler: Hamar 33, Lillehammer 28, Lørenskog 21 og Bærum 15 aktiviteter.", "Aktiviteter per kommune", table=Table("Tallene bak figuren", (("Kommune", "Aktiviteter"),), tuple((p, Cell(str(n), align=Align.END)) for p, n in zip(PLACES, (15, 33, 28, 21, 0), strict=True)), (Column(3), Column(1, Align.END))), width=0.8, evidence=("R-T1",)),
            Landscape((Heading(2, "Deltakelse gjennom året"), wide())),
            Heading(1, "Kommunene hver for seg"),
            *(block for place in PLACES for block in profile(place)),
            PageBreak(),
            Table("Et radhode over to rader", (("Organ", "Rolle", "Antall"),), ((Cell("Styringsgruppe", rowspan=2, scope=Scope.ROW), "Leder", "1"), ("Medlem", "6")), row_headers=False),
            SourceList(),
        ),
    )  # fmt: skip
