"""The sentences of what the shifts refuse: French, Dutch, English side by side."""

SENTENCES: dict[str, tuple[str, str, str]] = {
    "ShiftFull": (
        "Toutes les places de ce créneau sont prises. Choisissez-en un autre.",
        "Alle plaatsen van deze shift zijn bezet. Kies een andere.",
        "Every place of this shift is taken. Choose another one.",
    ),
    "SharesTooFew": (
        "Ce membre n'a que {held} part(s) de ce type. Vérifiez le nombre.",
        "Dit lid heeft maar {held} aandeel/aandelen van dit type. Kijk het aantal na.",
        "This member has only {held} share(s) of this kind. Check the number.",
    ),
    "ShiftBegun": (
        "Ce créneau a commencé ({starts:moment}). Passez par sa feuille de présence.",
        "Deze shift is begonnen ({starts:moment}). Gebruik de aanwezigheidslijst.",
        "This shift has begun ({starts:moment}). Use its attendance sheet.",
    ),
    "ShiftNotBegun": (
        "Ce créneau commence le {starts:moment} : on ne peut pas encore dire qui était là.",
        "Deze shift begint op {starts:moment}: er valt nog niet te zeggen wie er was.",
        "This shift begins on {starts:moment}: nobody can say yet who was there.",
    ),
    "PlaceEmpty": (
        "Personne n'occupe cette place. Inscrivez d'abord quelqu'un.",
        "Niemand heeft deze plaats. Schrijf eerst iemand in.",
        "Nobody holds this place. Book somebody first.",
    ),
    "PlaceClosed": (
        "La présence de cette place est déjà notée. Rouvrez-la d'abord, ou donnez-la à quelqu'un d'autre.",
        "De aanwezigheid voor deze plaats staat al genoteerd. Heropen ze eerst, of geef ze aan iemand anders.",
        "What became of this place is written down already. Reopen it first, or give it to somebody else.",
    ),
    "PlaceTaken": (
        "Cette place vient d'être prise. Choisissez-en une autre.",
        "Deze plaats is net ingenomen. Kies een andere.",
        "This place has just been taken. Choose another one.",
    ),
    "NoShifts": (
        "{name} ne fait pas de shifts pour l'instant. Inscrivez d'abord cette personne comme régulière ou volante.",
        "{name} doet voorlopig geen shiften. Schrijf deze persoon eerst in als vaste of vliegende medewerker.",
        "{name} does no shifts for now. Subscribe this person as regular or irregular first.",
    ),
    "KindNeeded": (
        "Pour un membre régulier, choisissez : shift habituel ou rattrapage.",
        "Kies voor een vast lid: gewone shift of inhaalshift.",
        "For a regular member, choose: regular shift or compensation.",
    ),
    "OwnReplacement": (
        "Personne ne se remplace soi-même. Choisissez quelqu'un d'autre.",
        "Niemand vervangt zichzelf. Kies iemand anders.",
        "Nobody replaces themselves. Choose somebody else.",
    ),
    "StartNeeded": (
        "Un membre volant a besoin d'une date de début. Indiquez-la.",
        "Een vliegend lid heeft een begindatum nodig. Vul ze in.",
        "An irregular member needs a day to count from. Fill it in.",
    ),
    "TemplateFull": (
        "Les {places} places de ce créneau fixe sont prises. Choisissez-en un autre, ou ajoutez une place.",
        "De {places} plaatsen van deze vaste shift zijn bezet. Kies een andere, of voeg een plaats toe.",
        "The {places} places of this template are taken. Choose another one, or add a place.",
    ),
    "TooFewPlaces": (
        "Ce créneau fixe a {members} membres réguliers, plus que de places. Libérez d'abord quelqu'un.",
        "Deze vaste shift heeft {members} vaste leden, meer dan er plaatsen zijn. Maak eerst iemand vrij.",
        "This template has {members} regular members, more than places. Take somebody off first.",
    ),
    "HoursImpossible": (
        "Ces heures sont impossibles : la fin doit suivre le début.",
        "Deze uren kunnen niet: het einde moet na het begin komen.",
        "These hours are impossible: the end has to come after the beginning.",
    ),
    "LeaveStarted": (
        "Cette période a commencé le {first:date} : son premier jour ne change plus. Changez seulement le dernier.",
        "Deze periode is begonnen op {first:date}: de eerste dag verandert niet meer. Wijzig alleen de laatste.",
        "This period began on {first:date}: its first day stays. Change the last one only.",
    ),
    "DayNotAhead": (
        "Le {day:date} est passé ou en cours. Choisissez un jour à partir de demain.",
        "{day:date} is voorbij of vandaag. Kies een dag vanaf morgen.",
        "{day:date} is over or running. Choose a day from tomorrow on.",
    ),
    "EndBeforeStart": (
        "Le dernier jour ({last:date}) précède le premier ({first:date}). Corrigez l'un des deux.",
        "De laatste dag ({last:date}) valt voor de eerste ({first:date}). Verbeter een van beide.",
        "The last day ({last:date}) comes before the first ({first:date}). Correct one of them.",
    ),
    "EndNeeded": (
        "Il manque le dernier jour. Indiquez-le.",
        "De laatste dag ontbreekt. Vul hem in.",
        "The last day is missing. Fill it in.",
    ),
    "WhyNeeded": (
        "Indiquez pourquoi : le membre et le bureau pourront le lire.",
        "Geef aan waarom: het lid en het bureau kunnen het lezen.",
        "Say why: the member and the office will be able to read it.",
    ),
    "NotSuspended": (
        "Seul un membre suspendu peut recevoir un délai.",
        "Alleen een geschorst lid kan uitstel krijgen.",
        "Only a suspended member can be given more time.",
    ),
    "ExtensionGiven": (
        "Un délai a déjà été accordé. Adressez-vous au bureau pour un délai plus long.",
        "Er is al uitstel gegeven. Vraag het bureau om langer uitstel.",
        "More time was given already. Ask the office for a longer extension.",
    ),
    "ExtensionTooSoon": (
        "Le délai en cours dure jusqu'au {until:date}. Revenez à partir de ce jour.",
        "Het lopende uitstel duurt tot {until:date}. Kom vanaf die dag terug.",
        "The extension that runs lasts until {until:date}. Come back from that day on.",
    ),
    "NoExtension": (
        "Donnez d'abord le délai automatique, à l'accueil.",
        "Geef eerst het automatische uitstel, aan de balie.",
        "Give the automatic extension first, at the desk.",
    ),
    "UnknownPlaceholder": (
        "« {{{name}}} » n'existe pas dans ce message. Utilisez seulement, entre accolades : {allowed}.",
        "{{{name}}} bestaat niet in dit bericht. Gebruik alleen, tussen accolades: {allowed}.",
        "{{{name}}} means nothing in this message. Use only, between braces: {allowed}.",
    ),
    "TextEmpty": (
        "Un message a besoin d'un objet et d'un texte. Écrivez les deux, ou revenez au texte d'origine.",
        "Een bericht heeft een onderwerp en een tekst nodig. Schrijf ze allebei, of keer terug naar de oorspronkelijke tekst.",
        "A message needs a subject and a text. Write both, or go back to the original text.",
    ),
    "MessageNeeded": (
        "Tout le monde reçoit ce message : {kind:word}. Refusez-en d'autres si vous le souhaitez.",
        "Iedereen krijgt dit bericht: {kind:word}. Weiger andere als u dat wenst.",
        "Everybody gets this message: {kind:word}. Decline others if you like.",
    ),
}

STATUSES: dict[str, tuple[str, str, str]] = {
    "none": ("sans statut", "zonder status", "no status"),
    "ok": ("à jour", "in orde", "up to date"),
    "alert": ("alerte", "waarschuwing", "alert"),
    "suspended": ("alerte rouge", "geschorst", "suspended"),
    "extension": ("délai supplémentaire", "extra uitstel", "extension"),
    "unsubscribed": ("gelé(e)", "bevroren", "frozen"),
    "exempted": ("exempté(e)", "vrijgesteld", "exempted"),
    "holiday": ("en pause", "met pauze", "on leave"),
    "resigning": ("en démission", "neemt ontslag", "resigning"),
}
"""What the desk calls a status."""

MODES: dict[str, tuple[str, str, str]] = {
    "none": ("ne participe pas aux shifts", "doet niet mee aan de shiften", "takes no part in shifts"),
    "regular": ("régulier", "vast", "regular"),
    "irregular": ("volant", "vliegend", "irregular"),
    "exempt": ("dispensé de shifts", "vrij van shiften", "exempt from shifts"),
}
"""What the desk calls a working mode."""

COUNTERS: dict[str, tuple[str, str, str]] = {
    "sr": ("régulier", "gewoon", "regular"),
    "sc": ("rattrapage", "inhaal", "compensation"),
    "ahead": ("d'avance", "vooruit", "in advance"),
}
"""What a counter counts; `sr` is `ahead` where the member is irregular."""

FIELDS: dict[str, tuple[str, str, str]] = {
    "mode": ("mode : {value}", "wijze: {value}", "mode: {value}"),
    "alert_start": ("début de l'alerte : {value}", "begin van de waarschuwing: {value}", "alert since: {value}"),
    "extension_start": ("début du délai : {value}", "begin van het uitstel: {value}", "extension since: {value}"),
    "extra_days": ("jours de délai en plus : {value}", "extra dagen uitstel: {value}", "further days: {value}"),
    "irregular_start": ("décomptes depuis : {value}", "aftellingen sinds: {value}", "countdowns since: {value}"),
    "unsubscribed": ("gelé(e) : {value}", "bevroren: {value}", "frozen: {value}"),
    "resigning": ("en démission : {value}", "neemt ontslag: {value}", "resigning: {value}"),
    "penalised": ("pénalité déjà comptée : {value}", "straf al geteld: {value}", "penalty counted already: {value}"),
    "absence_counter": ("absences comptées : {value}", "getelde afwezigheden: {value}", "absences counted: {value}"),
    "absence_date": ("dernière absence : {value}", "laatste afwezigheid: {value}", "last absence: {value}"),
}
"""What somebody can correct by hand, beside the counters."""

VALUES: dict[str, tuple[str, str, str]] = {
    "yes": ("oui", "ja", "yes"),
    "no": ("non", "nee", "no"),
    "none": ("aucun", "geen", "none"),
}

REASONS: dict[str, tuple[str, str, str]] = {
    "opening": (
        "historique repris d'ailleurs",
        "historiek van elders overgenomen",
        "history taken over from elsewhere",
    ),
    "open": (
        "le shift du {due} est de nouveau à noter",
        "de shift van {due} is weer te noteren",
        "the shift of {due} is to be noted again",
    ),
    "cancel": ("le shift du {due} est annulé", "de shift van {due} is geschrapt", "the shift of {due} is cancelled"),
    "done": ("a fait le shift du {due}", "heeft de shift van {due} gedaan", "did the shift of {due}"),
    "absent_0": (
        "excusé(e) du shift du {due}",
        "verontschuldigd voor de shift van {due}",
        "excused from the shift of {due}",
    ),
    "absent_1": ("a manqué le shift du {due}", "heeft de shift van {due} gemist", "missed the shift of {due}"),
    "absent_2": ("a manqué le shift du {due}", "heeft de shift van {due} gemist", "missed the shift of {due}"),
    "regular_done": ("a fait le shift du {due}", "heeft de shift van {due} gedaan", "did the shift of {due}"),
    "regular_absent_0": (
        "excusé(e) du shift du {due}",
        "verontschuldigd voor de shift van {due}",
        "excused from the shift of {due}",
    ),
    "regular_absent_1": (
        "a manqué le shift du {due} (un shift à rattraper)",
        "heeft de shift van {due} gemist (één shift in te halen)",
        "missed the shift of {due} (one shift to make up)",
    ),
    "regular_absent_2": (
        "a manqué le shift du {due} (deux shifts à rattraper)",
        "heeft de shift van {due} gemist (twee shiften in te halen)",
        "missed the shift of {due} (two shifts to make up)",
    ),
    "compensation_done": (
        "a fait le rattrapage du {due}",
        "heeft de inhaalshift van {due} gedaan",
        "did the compensation of {due}",
    ),
    "compensation_absent_0": (
        "excusé(e) du rattrapage du {due}",
        "verontschuldigd voor de inhaalshift van {due}",
        "excused from the compensation of {due}",
    ),
    "compensation_absent_1": (
        "a manqué le rattrapage du {due} (un shift à rattraper)",
        "heeft de inhaalshift van {due} gemist (één shift in te halen)",
        "missed the compensation of {due} (one shift to make up)",
    ),
    "compensation_absent_2": (
        "a manqué le rattrapage du {due} (deux shifts à rattraper)",
        "heeft de inhaalshift van {due} gemist (twee shiften in te halen)",
        "missed the compensation of {due} (two shifts to make up)",
    ),
    "irregular_done": ("a fait le shift du {due}", "heeft de shift van {due} gedaan", "did the shift of {due}"),
    "irregular_absent_0": (
        "excusé(e) du shift du {due}",
        "verontschuldigd voor de shift van {due}",
        "excused from the shift of {due}",
    ),
    "irregular_absent_1": (
        "a manqué le shift du {due}, qui ne compte pas",
        "heeft de shift van {due} gemist, die niet telt",
        "missed the shift of {due}, which does not count",
    ),
    "irregular_absent_2": (
        "a manqué le shift du {due}, un shift de plus est dû",
        "heeft de shift van {due} gemist, er is een shift meer te doen",
        "missed the shift of {due}, one more is owed",
    ),
    "countdown": ("décompte du {due}", "aftelling van {due}", "countdown of {due}"),
    "countdown_penalty": (
        "décompte du {due} sans shift d'avance, un shift de plus est dû",
        "aftelling van {due} zonder shift vooruit, er is een shift meer te doen",
        "countdown of {due} without a shift in advance, one more is owed",
    ),
    "countdown_skipped": (
        "le décompte du {due} ne compte pas",
        "de aftelling van {due} telt niet",
        "the countdown of {due} does not count",
    ),
    "correction": ("corrigé par le bureau", "verbeterd door het bureau", "corrected by the office"),
    "leave": ("pause du {first} au {last}", "pauze van {first} tot en met {last}", "leave from {first} to {last}"),
    "leave_open": (
        "pause dès le {first}, sans fin notée",
        "pauze vanaf {first}, zonder einde",
        "leave from {first}, no end noted",
    ),
    "leave_none": ("pause retirée", "pauze ingetrokken", "leave taken back"),
    "exemption": (
        "exemption du {first} au {last}",
        "vrijstelling van {first} tot en met {last}",
        "exemption from {first} to {last}",
    ),
    "exemption_open": (
        "exemption dès le {first}, jusqu'à nouvel ordre",
        "vrijstelling vanaf {first}, tot nader order",
        "exemption from {first} until further notice",
    ),
    "exemption_none": ("exemption retirée", "vrijstelling ingetrokken", "exemption taken back"),
    "extension": ("délai jusqu'au {until}", "uitstel tot en met {until}", "more time until {until}"),
    "subscription": ("inscription : {mode}", "ingeschreven: {mode}", "subscribed: {mode}"),
    "unsubscription": ("désinscription", "uitgeschreven", "unsubscribed"),
    "unsubscription_resigning": ("quitte la coopérative", "verlaat de coöperatie", "leaves the cooperative"),
    "solidarity_given": (
        "un shift offert par les autres (solidarité)",
        "een shift gekregen van de anderen (solidariteit)",
        "a shift given by the others (solidarity)",
    ),
    "solidarity_back": (
        "un shift de solidarité rendu",
        "een solidariteitsshift teruggegeven",
        "a solidarity shift given back",
    ),
    "day": ("une date est passée", "een datum is voorbij", "a date has passed"),
    "day_to_holiday": ("la pause commence", "de pauze begint", "the leave begins"),
    "day_to_exempted": ("l'exemption commence", "de vrijstelling begint", "the exemption begins"),
    "day_from_holiday": ("la pause est finie", "de pauze is voorbij", "the leave is over"),
    "day_from_exempted": ("l'exemption est finie", "de vrijstelling is voorbij", "the exemption is over"),
    "day_from_alert": ("le délai est passé", "de termijn is voorbij", "the delay is over"),
    "day_from_extension": (
        "le délai supplémentaire est passé",
        "het extra uitstel is voorbij",
        "the extension is over",
    ),
}
"""Why a standing changed. What begins with the word of a reason tells its cases apart."""

SUGGESTION_REASONS: dict[str, tuple[str, str, str]] = {
    "lacking": (
        "places libres : {free} sur {places}",
        "vrije plaatsen: {free} van {places}",
        "free places: {free} of {places}",
    ),
    "first_experienced": (
        "il n'y a encore personne d'expérimenté",
        "er is nog niemand met ervaring",
        "nobody with experience is there yet",
    ),
    "owes_compensation": (
        "rattrapages dus : {shifts}",
        "in te halen shiften: {shifts}",
        "compensations owed: {shifts}",
    ),
    "owes_ahead": (
        "shifts qui manquent pour le prochain décompte : {shifts}",
        "shiften te kort voor de volgende aftelling: {shifts}",
        "shifts missing for the next countdown: {shifts}",
    ),
    "usual": (
        "vient souvent à ce moment ({times} fois en un an)",
        "komt vaak op dit moment ({times} keer in een jaar)",
        "often comes at this time ({times} times in a year)",
    ),
    "skilled": (
        "sait faire ce que la tâche demande",
        "kan wat de taak vraagt",
        "can do what the task asks for",
    ),
    "accompanied": (
        "débute, avec des personnes d'expérience : {others}",
        "begint pas, met ervaren mensen: {others}",
        "is a beginner, with experienced people: {others}",
    ),
    "done": (
        "shifts faits en 90 jours : {shifts}",
        "shiften gedaan in 90 dagen: {shifts}",
        "shifts done in 90 days: {shifts}",
    ),
}
"""What speaks for a suggestion."""

MESSAGES: dict[str, tuple[str, str, str]] = {
    "message_reminder": ("rappel d'un shift", "herinnering aan een shift", "reminder of a shift"),
    "message_missed": ("absence notée", "afwezigheid genoteerd", "absence noted"),
    "message_alert": ("shift à rattraper", "shift in te halen", "shift to make up"),
    "message_suspended": ("courses suspendues", "winkelen geschorst", "shopping suspended"),
    "message_frozen": ("participation gelée", "deelname bevroren", "participation frozen"),
    "message_cancelled": ("shift annulé", "shift geschrapt", "shift cancelled"),
    "message_reopened": ("shift rétabli", "shift gaat toch door", "shift takes place after all"),
    "message_moved": ("shift déplacé", "shift verplaatst", "shift moved"),
    "message_swap": ("nouvelles d'un échange", "nieuws over een ruil", "news of an exchange"),
    "message_unmatched": ("échange sans réponse", "ruil zonder antwoord", "exchange without an answer"),
    "message_unvalidated": ("feuille non validée", "lijst niet bevestigd", "sheet not validated"),
    "message_gaps": ("shifts à compléter", "shiften aan te vullen", "shifts that lack people"),
}
"""What each kind of message is called, by `message_` and its word."""
