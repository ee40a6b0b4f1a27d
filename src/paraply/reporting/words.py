"""The codes of reports on their way, with their words."""

from __future__ import annotations

from paraply.kernel.localised import Localised

L = Localised
UNFINISHED: dict[str, Localised] = {
    "waiting": L("venter", "ventar", "waiting"),
    "building": L("bygges", "blir bygd", "being built"),
}
BUILD_STATES: dict[str, Localised] = UNFINISHED | {
    "published": L("publisert", "publisert", "published"),
    "blocked": L("stanset: påstander uten belegg", "stansa: påstandar utan belegg", "stopped: claims without evidence"),
    "overtaken": L("stanset: noen kom først", "stansa: nokon kom først", "stopped: overtaken"),
    "changed": L("stanset: opplysningene er endret", "stansa: opplysningane er endra", "stopped: the records have changed"),
    "refused": L("stanset: ikke lov", "stansa: ikkje lov", "stopped: not allowed"),
    "failed": L("mislyktes", "mislukkast", "failed"),
}  # fmt: skip
