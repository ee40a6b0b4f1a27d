"""What is wrong with a file and what to do, in three languages."""

from __future__ import annotations

from paraply.kernel.localised import Localised

SENTENCES: dict[str, Localised] = {
    "too_large": Localised(
        "Filen er større enn {limit} MB. Del programmet i flere filer eller fjern det som ikke hører til.",
        "Fila er større enn {limit} MB. Del programmet i fleire filer eller fjern det som ikkje høyrer til.",
        "The file is larger than {limit} MB. Split the programme or remove what does not belong.",
    ),
    "not_utf8": Localised(
        "Filen er ikke i tegnsettet UTF-8. Lagre den på nytt som UTF-8.",
        "Fila er ikkje i teiknsettet UTF-8. Lagre ho på nytt som UTF-8.",
        "The file is not in UTF-8. Save it again as UTF-8.",
    ),
    "not_yaml": Localised(
        "Filen kan ikke leses som YAML ({problem}). Se etter innrykk, hermetegn og kolon på denne linjen; er filen kuttet?",
        "Fila kan ikkje lesast som YAML ({problem}). Sjå etter innrykk, hermeteikn og kolon på denne linja; er fila kutta?",
        "The file cannot be read as YAML ({problem}). Look for indents, quotes and colons here; was the file cut short?",
    ),
    "empty": Localised("Filen er tom.", "Fila er tom.", "The file is empty."),
    "too_deep": Localised(
        "Noe ligger for mange nivåer inne i hverandre til å være en programfil.",
        "Noko ligg for mange nivå inne i kvarandre til å vere ei programfil.",
        "Something is nested too deep for a programme file.",
    ),
    "anchor": Localised(
        "Ankere («&{name}») brukes ikke i programfiler. Skriv verdien ut der den trengs.",
        "Anker («&{name}») blir ikkje brukte i programfiler. Skriv verdien ut der han trengst.",
        "Anchors (“&{name}”) are not used in programme files. Write the value where it is needed.",
    ),
    "tag": Localised(
        "Merkelappen «{name}» er ikke tillatt. Skriv verdien som vanlig tekst.",
        "Merkelappen «{name}» er ikkje tillaten. Skriv verdien som vanleg tekst.",
        "The tag “{name}” is not allowed. Write the value as plain text.",
    ),
    "not_a_value": Localised(
        "«{text}» kan ikke leses. Sett hermetegn rundt hvis det er tekst.",
        "«{text}» kan ikkje lesast. Set hermeteikn rundt om det er tekst.",
        "“{text}” cannot be read. Put quotes around it if it is text.",
    ),
    "character": Localised(
        "Teksten har et usynlig styretegn ({name}). Fjern det.",
        "Teksten har eit usynleg styreteikn ({name}). Fjern det.",
        "The text holds an invisible control character ({name}). Remove it.",
    ),
    "not_a_name": Localised(
        "Her må det stå et vanlig feltnavn før kolonet.",
        "Her må det stå eit vanleg feltnamn før kolonet.",
        "A plain field name must stand before the colon here.",
    ),
    "duplicate_key": Localised(
        "«{name}» står to ganger på samme sted. Behold den ene.",
        "«{name}» står to gonger på same stad. Behald den eine.",
        "“{name}” stands twice in the same place. Keep one of them.",
    ),
    "unknown_key": Localised(
        "«{name}» er ikke et felt her. Feltene er: {known}.",
        "«{name}» er ikkje eit felt her. Felta er: {known}.",
        "“{name}” is no field here. The fields are: {known}.",
    ),
    "required": Localised("«{name}» mangler.", "«{name}» manglar.", "“{name}” is missing."),
    "not_in_list": Localised(
        "«{value}» er ikke blant de tillatte verdiene: {known}.",
        "«{value}» er ikkje mellom dei tillatne verdiane: {known}.",
        "“{value}” is not among the allowed values: {known}.",
    ),
    "wrong_type": Localised(
        "«{value}» skulle vært {wanted}.", "«{value}» skulle vore {wanted}.", "“{value}” should be {wanted}."
    ),
    "wrong_form": Localised(
        "«{value}» har ikke rett form. Rett form er for eksempel {example}.",
        "«{value}» har ikkje rett form. Rett form er til dømes {example}.",
        "“{value}” has not the right form. The right form is for example {example}.",
    ),
    "wrong": Localised(
        "Verdien er ikke gyldig her ({problem}).",
        "Verdien er ikkje gyldig her ({problem}).",
        "The value is not valid here ({problem}).",
    ),
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

WANTED: dict[str, Localised] = {
    "string": Localised(
        "tekst (med hermetegn om nødvendig)",
        "tekst (med hermeteikn om nødvendig)",
        "text (in quotes if needed)",
    ),
    "integer": Localised("et helt tall", "eit heilt tal", "a whole number"),
    "boolean": Localised("true eller false", "true eller false", "true or false"),
    "array": Localised("en liste", "ei liste", "a list"),
    "object": Localised("navngitte felter", "namngitte felt", "named fields"),
    "null": Localised("tomt", "tomt", "empty"),
}
