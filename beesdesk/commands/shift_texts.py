"""What the commands of the shifts say, in three languages."""

from beesdesk.words import Language

Texts = dict[Language, str]

NO_GAPS: Texts = {
    Language.FR: "Aucune proposition : personne de plus ne peut venir, ou il ne manque personne.",
    Language.NL: "Geen voorstellen: niemand anders kan komen, of er is niemand te kort.",
    Language.EN: "No suggestions: nobody else can come, or nobody is missing.",
}
NIGHT = {
    Language.FR: "Décomptes : {counted} ; statuts changés : {turned} ; shifts créés : {made} ; rappels : {reminded}",
    Language.NL: "Afgeteld: {counted}; statussen gewijzigd: {turned}; shiften gemaakt: {made}; herinneringen: {reminded}",
    Language.EN: "Counted down: {counted}; statuses changed: {turned}; shifts made: {made}; reminded: {reminded}",
}
MADE: Texts = {
    Language.FR: "{made} shifts créés",
    Language.NL: "{made} shiften aangemaakt",
    Language.EN: "{made} shifts made",
}
SHEETS: Texts = {
    Language.FR: "Feuilles de présence : {count}, dans {file}",
    Language.NL: "Aanwezigheidslijsten: {count}, in {file}",
    Language.EN: "Attendance sheets: {count}, in {file}",
}
MEMBER: Texts = {
    Language.FR: "{name}, membre {number} : {mode}",
    Language.NL: "{name}, lid {number}: {mode}",
    Language.EN: "{name}, member {number}: {mode}",
}
STATUS: Texts = {
    Language.FR: "Statut le {day} : {status}",
    Language.NL: "Status op {day}: {status}",
    Language.EN: "Status on {day}: {status}",
}
MAY_SHOP: Texts = {
    Language.FR: "Peut faire ses courses : oui",
    Language.NL: "Mag winkelen: ja",
    Language.EN: "May shop: yes",
}
MAY_NOT_SHOP: Texts = {
    Language.FR: "Peut faire ses courses : non",
    Language.NL: "Mag winkelen: nee",
    Language.EN: "May shop: no",
}
COUNTERS: Texts = {
    Language.FR: "Compteurs : {counters}",
    Language.NL: "Tellers: {counters}",
    Language.EN: "Counters: {counters}",
}
DATES: dict[str, Texts] = {
    "alert_until": {
        Language.FR: "À rattraper jusqu'au {day}",
        Language.NL: "In te halen tot en met {day}",
        Language.EN: "To be made up until {day}",
    },
    "extension_until": {
        Language.FR: "Délai jusqu'au {day}",
        Language.NL: "Uitstel tot en met {day}",
        Language.EN: "More time until {day}",
    },
    "next_countdown": {
        Language.FR: "Prochain décompte : {day}",
        Language.NL: "Volgende aftelling: {day}",
        Language.EN: "Next countdown: {day}",
    },
    "future_alert": {
        Language.FR: "Sans nouveau shift, en alerte le {day}",
        Language.NL: "Zonder nieuwe shift in waarschuwing op {day}",
        Language.EN: "Without a further shift in alert on {day}",
    },
}
NEXT_SHIFT: Texts = {
    Language.FR: "Prochain shift : {day}, {clocks}",
    Language.NL: "Volgende shift: {day}, {clocks}",
    Language.EN: "Next shift: {day}, {clocks}",
}
WHY: Texts = {
    Language.FR: "Pourquoi :",
    Language.NL: "Waarom:",
    Language.EN: "Why:",
}
NO_TASK: Texts = {
    Language.FR: "sans tâche",
    Language.NL: "zonder taak",
    Language.EN: "no task",
}
SLOTS: Texts = {
    Language.FR: "jour\theure\tplaces\toccupées\tfaites\tmanquées",
    Language.NL: "dag\tuur\tplaatsen\tbezet\tgedaan\tgemist",
    Language.EN: "day\thour\tplaces\theld\tdone\tmissed",
}
TASKS: Texts = {
    Language.FR: "tâche\tplaces\toccupées\tfaites\tmanquées",
    Language.NL: "taak\tplaatsen\tbezet\tgedaan\tgemist",
    Language.EN: "task\tplaces\theld\tdone\tmissed",
}
ABSENCES: Texts = {
    Language.FR: "absences\texcusées\tun shift à rattraper\tdeux shifts à rattraper",
    Language.NL: "afwezig\tverontschuldigd\téén shift in te halen\ttwee shiften in te halen",
    Language.EN: "absences\texcused\tone shift to make up\ttwo shifts to make up",
}
MEMBERS: Texts = {
    Language.FR: "membres",
    Language.NL: "leden",
    Language.EN: "members",
}
GAPS: Texts = {
    Language.FR: "il manque du monde le\theure\ttâche\tplaces libres\tplaces",
    Language.NL: "mensen te kort op\tuur\ttaak\tvrije plaatsen\tplaatsen",
    Language.EN: "people missing on\thour\ttask\tfree places\tplaces",
}
