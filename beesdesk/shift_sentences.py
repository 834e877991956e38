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
}
