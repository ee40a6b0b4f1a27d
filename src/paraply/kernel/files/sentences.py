"""What is wrong with the form of a file and what to do, in three languages."""

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
    "directive": Localised(
        "«{text}» kan ikke stå her. En fil er skrevet i YAML 1.2 og bestemmer ikke selv hvordan den leses. Fjern linjen.",
        "«{text}» kan ikkje stå her. Ei fil er skriven i YAML 1.2 og bestemmer ikkje sjølv korleis ho blir lesen. Fjern linja.",
        "“{text}” cannot stand here. A file is written in YAML 1.2 and does not decide how it is read. Remove the line.",
    ),
    "several_documents": Localised(
        "Her begynner et nytt dokument («---»). Hvert dokument må være en fil for seg.",
        "Her byrjar eit nytt dokument («---»). Kvart dokument må vere ei fil for seg.",
        "A new document begins here (“---”). Each document must be a file of its own.",
    ),
    "too_many": Localised(
        "Filen har flere enn {limit} verdier, og resten er ikke lest. Del programmet eller fjern det som ikke hører til.",
        "Fila har fleire enn {limit} verdiar, og resten er ikkje lesen. Del programmet eller fjern det som ikkje høyrer til.",
        "The file holds more than {limit} values, and the rest has not been read. Split the programme or remove what does not belong.",
    ),
    "empty": Localised("Filen er tom.", "Fila er tom.", "The file is empty."),
    "too_deep": Localised(
        "Noe ligger for mange nivåer inne i hverandre, flere enn {limit}. Se etter klammer som ikke er lukket.",
        "Noko ligg for mange nivå inne i kvarandre, fleire enn {limit}. Sjå etter klammer som ikkje er lukka.",
        "Something is nested too deep, more than {limit} levels. Look for brackets that are not closed.",
    ),
    "anchor": Localised(
        "Ankere og henvisninger til dem («&{name}», «*{name}») brukes ikke her. Skriv verdien ut der den trengs.",
        "Anker og tilvisingar til dei («&{name}», «*{name}») blir ikkje brukte her. Skriv verdien ut der han trengst.",
        "Anchors and references to them (“&{name}”, “*{name}”) are not used here. Write the value where it is needed.",
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
