"""What is wrong with what a file says and what to do, in three languages."""

from __future__ import annotations

from paraply.kernel.localised import Localised

SENTENCES: dict[str, Localised] = {
    "no_such_day": Localised(
        "«{value}» er ingen dato som finnes. Skriv dag, måned, årstid (21–24) eller år, som 2010-12-10, 2010-12, 2010-21 eller 2010.",
        "«{value}» er ingen dato som finst. Skriv dag, månad, årstid (21–24) eller år, som 2010-12-10, 2010-12, 2010-21 eller 2010.",
        "“{value}” is no date that exists. Write a day, month, season (21–24) or year, like 2010-12-10, 2010-12, 2010-21 or 2010.",
    ),
    "ends_before_start": Localised(
        "Slutten ({ends}) er før starten ({starts}).",
        "Slutten ({ends}) er før starten ({starts}).",
        "The end ({ends}) is before the start ({starts}).",
    ),
    "before_programme": Localised(
        "«{value}» er før programmet begynte ({start}). Rett datoen, eller programmets «from».",
        "«{value}» er før programmet byrja ({start}). Rett datoen, eller «from» for programmet.",
        "“{value}” is before the programme began ({start}). Correct the date, or the programme's “from”.",
    ),
    "same_id": Localised(
        "Id-en «{value}» er brukt før, på linje {line}. Hver opplysning har sin egen id.",
        "Id-en «{value}» er brukt før, på linje {line}. Kvar opplysning har sin eigen id.",
        "The id “{value}” is used before, on line {line}. Each fact has an id of its own.",
    ),
    "id_taken": Localised(
        "Id-en «{value}» er alt i bruk i programmet for noe annet ({table}). Velg en annen.",
        "Id-en «{value}» er alt i bruk i programmet for noko anna ({table}). Vel ein annan.",
        "The id “{value}” is already used in the programme for something else ({table}). Choose another.",
    ),
    "no_such_record": Localised(
        "«{value}» viser til {table} som ikke er i filen.",
        "«{value}» viser til {table} som ikkje er i fila.",
        "“{value}” points to {table} that is not in the file.",
    ),
    "no_source": Localised(
        "Opplysningen mangler kilde. Skriv «source: [DOKUMENT § del]» her eller på det den står i.",
        "Opplysninga manglar kjelde. Skriv «source: [DOKUMENT § del]» her eller på det ho står i.",
        "The fact has no source. Write “source: [DOCUMENT § section]” here or on what it stands in.",
    ),
    "no_such_document": Localised(
        "Kilden «{value}» viser til et dokument som ikke er i filen.",
        "Kjelda «{value}» viser til eit dokument som ikkje er i fila.",
        "The source “{value}” points to a document that is not in the file.",
    ),
    "plan_circle": Localised(
        "Planlenkene går i ring: {value}. Fjern eller snu en av dem.",
        "Planlenkjene går i ring: {value}. Fjern eller snu ei av dei.",
        "The plan links go in a circle: {value}. Remove or turn one of them.",
    ),
    "of_another": Localised(
        "«{value}» hører til {owner}. En plan kan bare vise til deltakerens egne planer.",
        "«{value}» høyrer til {owner}. Ein plan kan berre vise til planane til deltakaren sjølv.",
        "“{value}” belongs to {owner}. A plan can only point to the participant's own plans.",
    ),
    "parent_circle": Localised(
        "Deltakeren er del av seg selv: {value}. Fjern en av «parent».",
        "Deltakaren er del av seg sjølv: {value}. Fjern ein av «parent».",
        "The participant is part of itself: {value}. Remove one “parent”.",
    ),
    "budget_order": Localised(
        "Datoene for budsjett {year} må komme i rekkefølge i året før: frames, cut_off, 14 dager før council_meeting, council_meeting. Der noe mangler, gjelder 15. juni, 1. september og 12. desember.",
        "Datoane for budsjett {year} må kome i rekkjefølgje i året før: frames, cut_off, 14 dagar før council_meeting, council_meeting. Der noko manglar, gjeld 15. juni, 1. september og 12. desember.",
        "The dates for budget {year} must follow each other in the year before: frames, cut_off, 14 days before council_meeting, council_meeting. What is missing is 15 June, 1 September and 12 December.",
    ),
    "codes_overlap": Localised(
        "Nummeret «{value}» gjelder samtidig med «{other}». En kommune har ett nummer om gangen; gi begge «from» og «to».",
        "Nummeret «{value}» gjeld samstundes med «{other}». Ein kommune har eitt nummer om gongen; gi begge «from» og «to».",
        "The code “{value}” holds at the same time as “{other}”. A municipality has one code at a time; give both “from” and “to”.",
    ),
    "phases_overlap": Localised(
        "Fasen «{value}» har samme nummer eller stadium («stage») som «{other}» i den samme rammemodellen, og de gjelder samtidig. Gi dem hvert sitt, eller gi begge «from» og «to».",
        "Fasen «{value}» har same nummer eller stadium («stage») som «{other}» i den same rammemodellen, og dei gjeld samstundes. Gi dei kvart sitt, eller gi begge «from» og «to».",
        "The phase “{value}” has the same number or stage as “{other}” in the same framework model, and they hold at the same time. Give each its own, or give both “from” and “to”.",
    ),
    "programme_plans_overlap": Localised(
        "«{value}» er merket «programme_plan» samtidig med «{other}». En deltaker har én plan for programmet om gangen; ta merket bort fra den ene, eller gi begge «from» og «to».",
        "«{value}» er merkt «programme_plan» samstundes med «{other}». Ein deltakar har éin plan for programmet om gongen; ta merket bort frå den eine, eller gi begge «from» og «to».",
        "“{value}” is marked “programme_plan” at the same time as “{other}”. A participant has one plan for the programme at a time; take the mark off one of them, or give both “from” and “to”.",
    ),
    "clash": Localised(
        "Filen lar seg ikke forene med det som er i databasen fra før og ikke står i filen ({table}: {rule}). Hent «paraply export» og endre den.",
        "Fila lèt seg ikkje sameine med det som er i databasen frå før og ikkje står i fila ({table}: {rule}). Hent «paraply export» og endre den.",
        "The file cannot be reconciled with what is in the database already and not in the file ({table}: {rule}). Take “paraply export” and change that.",
    ),
    "shared_differs": Localised(
        "«{value}» finnes fra før med annet innhold og deles av flere programmer. Bruk det som står der.",
        "«{value}» finst frå før med anna innhald og blir delt av fleire program. Bruk det som står der.",
        "“{value}” exists with other content and is shared by several programmes. Use what is there.",
    ),
}
