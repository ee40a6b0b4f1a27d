"""Words for how an organisation rests on people."""

from __future__ import annotations

from paraply.kernel.localised import Localised

L = Localised
RESTS: dict[str, Localised] = {
    "one": L("hviler på én", "kviler på éin", "rests on one"),
    "several": L("hviler på flere", "kviler på fleire", "rests on several"),
    "unknown": L("kan ikke sies", "kan ikkje seiast", "cannot be told"),
}
POINTS: dict[str, Localised] = {
    "coordinator": L("Programlederen i sin enhet", "Programleiaren i si eining", "The coordinator in the unit"),
    "single": L("Enheter med én plass", "Einingar med éin plass", "Units with one seat"),
    "chairs": L("Den som leder gruppene", "Den som leier gruppene", "Who chairs the groups"),
    "titles": L("Samme tittel flere steder", "Same tittel fleire stader", "The same title in several places"),
}  # fmt: skip
