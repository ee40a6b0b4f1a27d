"""Words of the organisation chart."""

from __future__ import annotations

from paraply.kernel.localised import Localised

L = Localised
LEVELS_HEAD = L("Nivåer", "Nivå", "Levels")
BODY_NOT_STATED = L("organ ikke oppgitt", "organ ikkje oppgitt", "body not stated")
NO_OWNER = L("Eier ikke registrert", "Eigar ikkje registrert", "Owner not recorded")
NO_UNIT = L("enhet ikke registrert", "eining ikkje registrert", "unit not recorded")
COORDINATOR = L("Programleder", "Programleiar", "Programme coordinator")
CALLED = L("kalt «{word}»", "kalla «{word}»", "called “{word}”")
OWNS = L("eier programmet", "eig programmet", "owns the programme")
REPORTS = L("rapporterer til", "rapporterer til", "reports to")
LEADS = L("leder arbeidet i", "leier arbeidet i", "leads the work of")
TURNED = L("mest vendt mot", "mest vend mot", "mostly turned to")
OWNED = L("{start} eier programmet.", "{start} eig programmet.", "{start} owns the programme.")
UNDER = L("{end} hører under {start}.", "{end} høyrer under {start}.", "{end} belongs under {start}.")
IS_TURNED = L("{start} er {label} {end}.", "{start} er {label} {end}.", "{start} is {label} {end}.")
READ_ALONG = L("{start} {label} {end}.", "{start} {label} {end}.", "{start} {label} {end}.")
SEATS = L("{count} plasser", "{count} plassar", "{count} seats")
ONE_SEAT = L("1 plass", "1 plass", "1 seat")
CHANGING = L("deltakerne skifter", "deltakarane skifter", "members change")
ALL = L("alle", "alle", "all of them")
CHAIR = L("leder", "leiar", "chair")
DISPUTED = L("omstridt", "omstridd", "disputed")
TITLE = L("Organisasjonskart, {name}", "Organisasjonskart, {name}", "Organisation chart, {name}")
