"""What is wrong with what a file says and what to do, in three languages."""

from __future__ import annotations

from paraply.kernel.localised import Localised

SENTENCES: dict[str, Localised] = {
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
        "«{value}» viser til {table} som ikke er i filen.{nearest}",
        "«{value}» viser til {table} som ikkje er i fila.{nearest}",
        "“{value}” points to {table} that is not in the file.{nearest}",
    ),
    "of_another": Localised(
        "«{value}» hører til {owner}. En plan kan bare vise til deltakerens egne planer.",
        "«{value}» høyrer til {owner}. Ein plan kan berre vise til planane til deltakaren sjølv.",
        "“{value}” belongs to {owner}. A plan can only point to the participant's own plans.",
    ),
    "clash": Localised(
        "Filen lar seg ikke forene med det som er i databasen fra før og ikke står i filen ({table}: {rule}). Hent «paraply export» og endre den. {law}",
        "Fila lèt seg ikkje sameine med det som er i databasen frå før og ikkje står i fila ({table}: {rule}). Hent «paraply export» og endre den. {law}",
        "The file cannot be reconciled with what is in the database already and not in the file ({table}: {rule}). Take “paraply export” and change that. {law}",
    ),
    "other_law": Localised(
        "Det som hører sammen, må høre til samme deltaker.",
        "Det som høyrer saman, må høyre til same deltakar.",
        "What belongs together must belong to the same participant.",
    ),
}
