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
    HeaderScope,
    Heading,
    KeyValue,
    KeyValues,
    Landscape,
    ListBlock,
    ListItem,
    PageBreak,
    Paragraph,
    Run,
    Sheet,
    Slide,
    Source,
    SourceList,
    Table,
    Tone,
)
from paraply.documents.figures.bars import Bar, bars
from paraply.documents.figures.dots import Dot, dots
from paraply.documents.figures.heat_map import HeatCell, heat_map
from paraply.documents.figures.org_chart import ChartGroup, ChartSeat, Tie, org_chart
from paraply.documents.figures.picture import Picture
from paraply.documents.figures.plan_tree import Edge, Node, plan_tree

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


def organisation() -> Picture:
    """An organisation chart of four bodies, one under the other."""
    seats = ("Rådmann", "Økonomisjef", "Kommunalsjef for helse", "Kommunalsjef for oppvekst", "Boligsjef")
    groups = (
        ChartGroup("owner", "Kommunestyret", "politisk eier", "owner", 0),
        ChartGroup(
            "steering",
            "Styringsgruppe",
            "5 plasser",
            "steering_group",
            1,
            tuple(ChartSeat(name, kind="service_leader", chair=not n) for n, name in enumerate(seats)),
        ),
        ChartGroup("coordinator", "Programleder", "i stab hos rådmannen", "coordinator", 2),
        ChartGroup(
            "project",
            "Prosjektgruppe",
            "3 plasser",
            "project_group",
            3,
            (ChartSeat("NAV", kind="external"), ChartSeat("Flyktningtjenesten"), ChartSeat("Eiendom")),
        ),
    )
    ties = (
        Tie("owner", "steering", "owns", "eier programmet"),
        Tie("coordinator", "steering", "reports", "rapporterer til"),
        Tie("coordinator", "project", "leads", "leder arbeidet i"),
    )
    return org_chart(groups, ties, "Organisasjonskart, Hamar", "Kommunestyret eier programmet. Programlederen rapporterer til styringsgruppa.", room=780)  # fmt: skip


def plans() -> Picture:
    """A plan tree of three plans."""
    nodes = (
        Node("action", "Handlingsplan", "foreløpig", "root", "preliminary"),
        Node("part", "Kommunedelplan for omsorg", "kommunedelplan", "", "adopted"),
        Node("economy", "Økonomiplan 2011–2014", "økonomiplan", "", "ongoing"),
    )
    edges = (
        Edge("action", "part", "forankret i · vedtatt", "adopted"),
        Edge("action", "economy", "forankret i · planlagt", "planned"),
    )
    return plan_tree(nodes, edges, "action", "Planer og koblinger, Hamar", "Handlingsplanen er forankret i to planer.", room=780)  # fmt: skip


def slides() -> tuple[Slide, ...]:
    """A slide of every kind."""
    counted = tuple(
        Bar(place, number, f"{number} av 40", "bad" if number < 20 else "good")
        for place, number in zip(PLACES, (15, 33, 28, 21, 0), strict=True)
    )
    words = {0: "ikke noe", 2: "planlagt", 4: "gjennomført"}
    cells = tuple(
        HeatCell(row, place, words[depth], depth, "○◇●"[depth // 2])
        for row, depths in (("Politisk", (0, 4, 2, 0, 0)), ("Administrativt", (4, 4, 4, 2, 0)))
        for place, depth in zip(PLACES, depths, strict=True)
    )
    steps = ("ingen", "vurderes", "planlagt", "gjennomført")
    profile = (
        *(
            Dot(row, "Hamar", step, steps[step])
            for row, step in (("Politisk", 2), ("Administrativt", 3), ("Eksterne", 1))
        ),
        *(
            Dot(row, "Moss", step, "" if step is None else steps[step])
            for row, step in (("Politisk", 2), ("Administrativt", 1), ("Eksterne", None))
        ),
    )
    return (
        Slide("Samlet", (Paragraph("Det kommunene har felles, og det som skiller dem."),), ("Velkommen til gjennomgangen.",), section=True),
        Slide(
            "Kort fortalt",
            (
                Paragraph("Kommunene er kommet ulikt langt.", lead=True),
                ListBlock(
                    (
                        ListItem("Ingen av de fire har politikere i styringsgruppa.", evidence=("R-T1",)),
                        ListItem(("Evaluatorene bruker ", Run("double-loop learning", lang="en", emphasis=True, evidence=("EN-1",)), Footnote("Læring som endrer målene.", evidence=("R-2.1",)))),
                        ListItem("Alle er over den lengste tiden for fase 2:", (ListBlock(("Bærum med åtte måneder", "Hamar med åtte måneder"), ordered=True), Paragraph("Regnet etter portene."))),
                        Run("Husbankens nettsted", link_to="https://www.husbanken.no/"),
                    )
                ),
                Callout(Tone.WARNING, "Port 2 er ikke vedtatt i noen kommune", (Paragraph("Etter kalenderen er alle i fase 3.", evidence=("R-2.1",)),)),
            ),
            (("Si først hva som er felles", Run(".", evidence=("HAM-3",))),),
        ),
        Slide("Oversikt", (overview(),)),
        Slide("Fakta om Hamar", (Heading(3, "Hamar"), KeyValues((KeyValue("Tatt opp", "april 2010", evidence=("R-2.1",)), KeyValue("Fase", ("Fase 2 ", Badge("8 måneder over", Tone.WARNING))))))),
        Slide("Aktiviteter", (Figure(bars(counted, "Aktiviteter per kommune", "Hamar har flest, Moss ingen.", ("Kommune", "Aktiviteter"), 40), "Liggende søyler: Hamar har flest, Moss ingen.", "Aktiviteter per kommune", table=Table("Tallene", (("Kommune", "Aktiviteter"),), tuple((bar.name, bar.words) for bar in counted)), evidence=("R-T1",)),)),
        Slide("Forankring", (Figure(heat_map(cells, "Forankring", "Hamar er kommet lengst.", "Arena"), "Varmekart: Hamar er kommet lengst.", "Hvor langt hver er kommet"),)),
        Slide("Profil", (Figure(dots(profile, steps, "Hamar og Moss", "Hamar ligger foran.", "Arena"), "Profil: Hamar ligger foran Moss.", "Hamar og Moss"),)),
        Slide("Organisering", (Figure(organisation(), "Organisasjonskart: kommunestyret eier programmet.", "Organisasjonskart, Hamar", evidence=("HAM-3",)),)),
        Slide("Planer", (Figure(plans(), "Plantre: handlingsplanen er forankret i to planer.", "Planer og koblinger, Hamar"), Paragraph("Kommunedelplanen er vedtatt."))),
        Slide("Planer", (Figure(SVG, "Liggende søyler som ferdig bilde.", "Et ferdig bilde", width=0.8),)),
    )  # fmt: skip


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
            Table("Et radhode over to rader", (("Organ", "Rolle", "Antall"),), ((Cell("Styringsgruppe", rowspan=2, scope=HeaderScope.ROW), "Leder", "1"), ("Medlem", "6")), row_headers=False),
            SourceList(),
        ),
        sheets=(Sheet("Oversikt", overview(), "Fem kjennetegn."), Sheet("Deltakelse", wide())),
        slides=slides(),
    )  # fmt: skip
