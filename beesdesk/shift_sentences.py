"""The sentences of what the shifts refuse: French, Dutch, English side by side."""

SENTENCES: dict[str, tuple[str, str, str]] = {
    "NobodyToWrite": (
        "Personne de la sélection ne peut recevoir cet e-mail. Choisissez d'autres membres, ou notez d'abord leur adresse.",
        "Niemand van de selectie kan deze e-mail krijgen. Kies andere leden, of noteer eerst hun adres.",
        "Nobody chosen can get this e-mail. Choose other members, or note their addresses first.",
    ),
    "LetterTextMissing": (
        "Des membres choisis lisent une autre langue : {language:word} ({count}). Écrivez le texte aussi dans cette langue.",
        "Van de gekozen leden lezen er een andere taal: {language:word} ({count}). Schrijf de tekst ook in die taal.",
        "Some of the chosen members read another language: {language:word} ({count}). Write the text in it too.",
    ),
    "NameNeeded": (
        "Donnez un nom, au moins dans une langue.",
        "Geef een naam, minstens in één taal.",
        "Give a name, at least in one language.",
    ),
    "NameKnown": (
        "« {name} » existe déjà. Choisissez un autre nom.",
        '"{name}" bestaat al. Kies een andere naam.',
        "There is a “{name}” already. Choose another name.",
    ),
    "TaskUsed": (
        "Des créneaux fixes utilisent encore cette tâche ({templates}). Terminez-les ou donnez-leur une autre tâche d'abord.",
        "Vaste shiften gebruiken deze taak nog ({templates}). Beëindig ze eerst of geef ze een andere taak.",
        "Regular slots still use this task ({templates}). End them first, or give them another task.",
    ),
    "SkillUsed": (
        "Des tâches demandent encore cette compétence ({tasks}). Retirez-la d'abord de ces tâches.",
        "Taken vragen deze vaardigheid nog ({tasks}). Haal ze eerst van die taken.",
        "Tasks still ask for this skill ({tasks}). Take it off those tasks first.",
    ),
    "SkillHeld": (
        "Ce membre a déjà cette compétence : il n'y a rien à faire.",
        "Dit lid heeft deze vaardigheid al: er is niets te doen.",
        "This member has this skill already: there is nothing to do.",
    ),
    "NotAtDesk": (
        "{name} n'a pas accès aux dossiers des membres. Demandez à la coordination ou au bureau.",
        "{name} heeft geen toegang tot de ledendossiers. Vraag het aan de coördinatie of het bureau.",
        "{name} has no access to the members' files. Ask the coordination or the office.",
    ),
    "ShopMovedOn": (
        "Quelqu'un a changé ce créneau entre-temps : cet acte ne peut plus être annulé. Corrigez-le à la main.",
        "Iemand heeft deze shift intussen gewijzigd: dit kan niet meer ongedaan gemaakt worden. Pas het met de hand aan.",
        "Somebody has changed this shift meanwhile: this can no longer be undone. Change it by hand.",
    ),
    "DayClosed": (
        "Le magasin est fermé le {day:date}. Rouvrez d'abord ce jour (créneaux fixes, jours de fermeture).",
        "De winkel is dicht op {day:date}. Open eerst die dag (vaste shiften, sluitingsdagen).",
        "The shop is closed on {day:date}. Reopen that day first (templates, closing days).",
    ),
    "TakesPlace": (
        "Ce créneau n'est pas annulé : il a lieu.",
        "Deze shift is niet afgelast: ze gaat door.",
        "This shift is not cancelled: it takes place.",
    ),
    "EveryPlaceHeld": (
        "Toutes les places sont prises. Retirez d'abord quelqu'un.",
        "Alle plaatsen zijn bezet. Haal er eerst iemand af.",
        "Every place is taken. Take somebody off first.",
    ),
    "LastPlace": (
        "Un créneau a au moins une place. Annulez plutôt le créneau.",
        "Een shift heeft minstens één plaats. Annuleer liever de shift.",
        "A shift has at least one place. Cancel the shift instead.",
    ),
    "SheetCodeUnknown": (
        "Aucune feuille de présence n'a le code {code}. Vérifiez les chiffres sous le code-barres, ou choisissez-la dans la liste.",
        "Geen aanwezigheidslijst heeft code {code}. Kijk de cijfers onder de streepjescode na, of kies ze in de lijst.",
        "No attendance sheet has the code {code}. Check the figures under the bar code, or choose it from the list.",
    ),
    "EntryUnclear": (
        "« {text} » ne dit rien de personne. Tapez le numéro de la ligne, puis P, 0, 1 ou 2, par exemple 3 P ; en retard : 3 L 20.",
        '"{text}" zegt niets over iemand. Typ het nummer van de regel, dan P, 0, 1 of 2, bijvoorbeeld 3 P; te laat: 3 L 20.',
        '"{text}" says nothing of anybody. Type the number of the line, then P, 0, 1 or 2, such as 3 P; late: 3 L 20.',
    ),
    "LatenessUnclear": (
        "« {text} » n'est pas un retard. Tapez les minutes, par exemple 20, ou l'heure d'arrivée, par exemple 10:20.",
        '"{text}" zegt niet hoe laat iemand was. Typ de minuten, bijvoorbeeld 20, of het uur van aankomst, bijvoorbeeld 10:20.',
        '"{text}" does not say how late somebody was. Type the minutes, such as 20, or the time of arrival, such as 10:20.',
    ),
    "LatenessOutside": (
        "Ce shift va du {starts:moment} au {ends:moment} : tapez une arrivée entre les deux, ou les minutes.",
        "Deze shift loopt van {starts:moment} tot {ends:moment}: typ een aankomst daartussen, of de minuten.",
        "This shift lasts from {starts:moment} to {ends:moment}: type an arrival between the two, or the minutes.",
    ),
    "LineNumberUnknown": (
        "Cette feuille n'a pas de ligne {number}. Relisez le numéro sur le papier.",
        "Deze lijst heeft geen regel {number}. Lees het nummer op papier nog eens.",
        "This sheet has no line {number}. Read the number on the paper again.",
    ),
    "MemberNumberUnknown": (
        "Aucun membre n'a le numéro {number}. Relisez-le, ou cherchez la personne par son nom.",
        "Geen lid heeft nummer {number}. Lees het nog eens, of zoek de persoon op naam.",
        "No member has the number {number}. Read it again, or look for the person by name.",
    ),
    "NoSheets": (
        "Il n'y a pas de feuille de présence le {day}. Choisissez un autre jour.",
        "Er is geen aanwezigheidslijst op {day}. Kies een andere dag.",
        "There is no attendance sheet on {day}. Choose another day.",
    ),
    "NothingToTakeBack": (
        "Il n'y a rien à reprendre : ce membre n'a rien de tel, ni maintenant ni plus tard.",
        "Er valt niets terug te nemen: dit lid heeft zoiets nu niet en later niet.",
        "There is nothing to take back: this member has nothing of the kind, now or ahead.",
    ),
    "SomethingFollowed": (
        "Autre chose a été noté pour ce membre depuis, ou un autre jour a commencé. Changez son mode, ou corrigez le statut.",
        "Er is intussen iets anders over dit lid genoteerd, of een andere dag begonnen. Wijzig de wijze, of verbeter de status.",
        "Something else was noted of this member since, or another day has begun. Change the mode, or correct the standing.",
    ),
    "NotRegular": (
        "Seul un membre régulier a des créneaux fixes, et il ne quitte que les siens. Changez d'abord son mode.",
        "Alleen een vast lid heeft vaste shiften, en verlaat alleen de eigen. Wijzig eerst de wijze.",
        "Only a regular member has regular slots, and leaves only their own. Change the mode first.",
    ),
    "NoAddress": (
        "Ce membre n'a pas d'adresse e-mail. Notez-la d'abord sous Identité.",
        "Dit lid heeft geen e-mailadres. Noteer het eerst onder Identiteit.",
        "This member has no e-mail address. Note it first under Identity.",
    ),
    "OnItsWay": (
        "Ce message attend déjà dans la boîte d'envoi : il partira de lui-même.",
        "Dit bericht wacht al in het postvak uit: het vertrekt vanzelf.",
        "This message waits in the outbox already: it will leave by itself.",
    ),
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
    "SlotUnknown": (
        "Ce créneau n'a pas lieu le {day:date}. Choisissez un autre jour.",
        "Deze shift is er niet op {day:date}. Kies een andere dag.",
        "This slot does not take place on {day:date}. Choose another day.",
    ),
    "ShiftCancelled": (
        "Ce créneau ({starts:moment}) est annulé. Choisissez-en un autre.",
        "Deze shift ({starts:moment}) gaat niet door. Kies een andere.",
        "This shift ({starts:moment}) is cancelled. Choose another one.",
    ),
    "NotHolder": (
        "Ce membre n'a pas de place dans le créneau du {starts:moment}. Choisissez un de ses créneaux.",
        "Dit lid heeft geen plaats in de shift van {starts:moment}. Kies een van zijn of haar shiften.",
        "This member has no place in the shift of {starts:moment}. Choose one of their own shifts.",
    ),
    "OnlyRegularShifts": (
        "Seul un shift habituel s'échange. Rendez cette place, puis réservez-en une autre.",
        "Alleen een gewone shift kan geruild worden. Geef deze plaats terug en reserveer een andere.",
        "Only a regular shift can be swapped. Give this place back, then book another one.",
    ),
    "PlaceReplaced": (
        "Quelqu'un remplace déjà ce membre. Faites d'abord retirer le remplacement par l'accueil.",
        "Iemand vervangt dit lid al. Laat de balie eerst de vervanging schrappen.",
        "Somebody comes instead of this member already. Have the desk take the replacement off first.",
    ),
    "SolidarityPromised": (
        "Cette place est promise en solidarité. Retirez d'abord l'offre.",
        "Deze plaats is uit solidariteit beloofd. Trek eerst het aanbod in.",
        "This place is promised in solidarity. Withdraw the offer first.",
    ),
    "SameSlot": (
        "C'est le même créneau. Choisissez-en un autre.",
        "Dat is dezelfde shift. Kies een andere.",
        "That is the same shift. Choose another one.",
    ),
    "TooLateAlone": (
        "Le créneau commence le {starts:moment}, dans moins de {hours} heures. Appelez l'accueil.",
        "De shift begint op {starts:moment}, over minder dan {hours} uur. Bel de balie.",
        "The shift begins on {starts:moment}, in less than {hours} hours. Call the desk.",
    ),
    "RegularMembersOnly": (
        "{name} n'a pas de créneau fixe à échanger. Rendez la place, puis réservez-en une autre.",
        "{name} heeft geen vaste shift om te ruilen. Geef de plaats terug en reserveer een andere.",
        "{name} has no regular shift to exchange. Give the place back, then book another one.",
    ),
    "AsksMissing": (
        "Choisissez au moins un créneau à venir que vous voudriez en échange.",
        "Kies minstens één komende shift die u in ruil wilt.",
        "Choose at least one shift to come that you would like in exchange.",
    ),
    "RequestOpen": (
        "Une demande d'échange existe déjà pour ce créneau. Annulez-la d'abord.",
        "Voor deze shift loopt al een ruilverzoek. Annuleer het eerst.",
        "There is a request for an exchange of this shift already. Cancel it first.",
    ),
    "RequestClosed": (
        "Cette demande est terminée ou annulée. Faites-en une nouvelle.",
        "Dit verzoek is afgerond of geannuleerd. Doe een nieuw.",
        "This request is done or cancelled. Make a new one.",
    ),
    "RequestAnswered": (
        "Quelqu'un a déjà répondu à cette demande. Choisissez-en une autre.",
        "Iemand heeft al op dit verzoek geantwoord. Kies een ander.",
        "Somebody has answered this request already. Choose another one.",
    ),
    "AnswerDoesNotMatch": (
        "Cette réponse ne correspond pas à la demande. Proposez un des créneaux demandés.",
        "Dit antwoord past niet bij het verzoek. Bied een van de gevraagde shiften aan.",
        "This answer does not fit the request. Offer one of the shifts asked for.",
    ),
    "NotItsAnswer": (
        "Ces deux demandes ne s'attendent plus l'une l'autre. Rouvrez la liste des demandes.",
        "Deze twee verzoeken wachten niet meer op elkaar. Open de lijst van verzoeken opnieuw.",
        "These two requests do not wait for each other any more. Open the list of requests again.",
    ),
    "HasLeft": (
        "{name} est désinscrit ou en démission. Le bureau peut réinscrire cette personne.",
        "{name} is uitgeschreven of neemt ontslag. Het bureau kan deze persoon opnieuw inschrijven.",
        "{name} is unsubscribed or resigning. The office can subscribe this person again.",
    ),
    "AwayThatDay": (
        "Ce membre est en pause ou exempté le {day:date}. Choisissez un autre jour, ou raccourcissez la pause.",
        "Dit lid is met pauze of vrijgesteld op {day:date}. Kies een andere dag, of kort de pauze in.",
        "This member is on leave or exempted on {day:date}. Choose another day, or shorten the leave.",
    ),
    "AlreadyInShift": (
        "Ce membre est déjà dans ce créneau. Choisissez-en un autre.",
        "Dit lid zit al in deze shift. Kies een andere.",
        "This member is in this shift already. Choose another one.",
    ),
    "ShiftsOverlap": (
        "Ce membre a un autre shift au même moment ({starts:moment}). Choisissez d'autres heures.",
        "Dit lid heeft op dat moment een andere shift ({starts:moment}). Kies andere uren.",
        "This member has another shift at that time ({starts:moment}). Choose other hours.",
    ),
    "TooManyThatDay": (
        "Pas plus de {most} shifts par jour : le {day:date} est complet. Choisissez un autre jour.",
        "Niet meer dan {most} shiften per dag: {day:date} is vol. Kies een andere dag.",
        "No more than {most} shifts a day: {day:date} is full. Choose another day.",
    ),
    "TooManyThatMonth": (
        "Pas plus de {most} shifts par mois : le mois du {day:date} est complet. Choisissez un autre mois.",
        "Niet meer dan {most} shiften per maand: de maand van {day:date} is vol. Kies een andere maand.",
        "No more than {most} shifts a month: the month of {day:date} is full. Choose another month.",
    ),
    "SkillNeeded": (
        "Ce créneau demande une compétence : {name_fr}. Choisissez-en un autre, ou demandez une formation à l'accueil.",
        "Deze shift vraagt een vaardigheid: {name_nl}. Kies een andere, of vraag een opleiding aan de balie.",
        "This shift asks for a skill: {name_en}. Choose another one, or ask for a training at the desk.",
    ),
    "BeginnersAlone": (
        "Il n'y a encore que des débutants dans ce créneau. Choisissez-en un où quelqu'un d'expérimenté est inscrit.",
        "In deze shift zitten nog alleen beginners. Kies er een waar iemand met ervaring is ingeschreven.",
        "There are only beginners in this shift yet. Choose one where somebody experienced is booked.",
    ),
    "CompensationsOnly": (
        "Un membre régulier ne réserve que des rattrapages. Pour changer de shift habituel, échangez-le.",
        "Een vast lid reserveert alleen inhaalshiften. Ruil een gewone shift om te veranderen.",
        "A regular member books compensations only. To change a regular shift, swap it.",
    ),
    "NothingOwed": (
        "Shifts dus : {owed}, rattrapages déjà réservés : {booked}. Offrez plutôt un shift en solidarité.",
        "Verschuldigde shiften: {owed}, al gereserveerd om in te halen: {booked}. Bied liever een shift aan uit solidariteit.",
        "Shifts owed: {owed}, compensations booked already: {booked}. Offer a shift in solidarity instead.",
    ),
    "RegularNotReleased": (
        "Un shift habituel ne se rend pas. Échangez-le, ou choisissez « Je ne peux pas venir ».",
        "Een gewone shift geeft u niet terug. Ruil hem, of kies 'Ik kan niet komen'.",
        "A regular shift is not given back. Swap it, or choose 'I cannot come'.",
    ),
    "OwesFirst": (
        "Shifts encore dus : {owed}. Faites-les d'abord, puis offrez-en aux autres.",
        "Nog verschuldigde shiften: {owed}. Doe die eerst, en bied er dan aan anderen aan.",
        "Shifts still owed: {owed}. Do those first, then offer some to the others.",
    ),
    "OfferClosed": (
        "Cette offre est déjà retirée. Faites-en une nouvelle si besoin.",
        "Dit aanbod is al ingetrokken. Doe zo nodig een nieuw.",
        "This offer is withdrawn already. Make a new one if need be.",
    ),
    "SlotNeeded": (
        "Indiquez le shift pour lequel ce membre demande la solidarité.",
        "Geef aan voor welke shift dit lid solidariteit vraagt.",
        "Name the shift for which this member asks for solidarity.",
    ),
    "ReliefAsked": (
        "La solidarité est déjà demandée pour ce créneau. Rien d'autre à faire.",
        "Voor deze shift is al solidariteit gevraagd. U hoeft niets meer te doen.",
        "Solidarity was asked for this shift already. There is nothing else to do.",
    ),
    "SolidarityClosed": (
        "Il n'y a pas assez de shifts solidaires pour l'instant. Échangez le vôtre, ou demandez conseil à l'accueil.",
        "Er zijn nu niet genoeg solidaire shiften. Ruil de uwe, of vraag raad aan de balie.",
        "There are not enough solidarity shifts for now. Swap yours, or ask at the desk.",
    ),
    "SolidarityUsed": (
        "Pas plus de {most} demandes de solidarité par an. Échangez ce shift, ou demandez conseil à l'accueil.",
        "Niet meer dan {most} solidariteitsverzoeken per jaar. Ruil deze shift, of vraag raad aan de balie.",
        "No more than {most} requests for solidarity a year. Swap this shift, or ask at the desk.",
    ),
    "NotMissed": (
        "Ce shift passé n'a pas été manqué par ce membre. Choisissez un shift manqué ou à venir.",
        "Dit lid heeft die voorbije shift niet gemist. Kies een gemiste of een komende shift.",
        "This member did not miss that past shift. Choose one that was missed, or one to come.",
    ),
    "NothingToRelieve": (
        "Ce membre ne doit plus de shift : la solidarité n'est pas nécessaire.",
        "Dit lid is geen shift meer verschuldigd: solidariteit is niet nodig.",
        "This member owes no shift any more: solidarity is not needed.",
    ),
    "PeriodNotOver": (
        "Cette période va jusqu'au {until:moment}, qui n'est pas encore passé. Choisissez une fin passée.",
        "Deze periode loopt tot {until:moment}, dat nog moet komen. Kies een einde in het verleden.",
        "This period lasts until {until:moment}, which is still to come. Choose an end in the past.",
    ),
    "PeriodEmpty": (
        "Cette période finit ({last:moment}) avant de commencer ({first:moment}). Corrigez l'un des deux.",
        "Deze periode eindigt ({last:moment}) voor ze begint ({first:moment}). Verbeter een van beide.",
        "This period ends ({last:moment}) before it begins ({first:moment}). Correct one of them.",
    ),
    "SheetLocked": (
        "La feuille du shift du {starts:moment} a été validée par {name}. Demandez au bureau de corriger.",
        "De lijst van de shift van {starts:moment} is bevestigd door {name}. Vraag het bureau om ze te verbeteren.",
        "The sheet of the shift of {starts:moment} was validated by {name}. Ask the office to correct it.",
    ),
    "SheetNotValidated": (
        "La feuille du shift du {starts:moment} n'est pas encore validée. Changez sa ligne, puis validez-la.",
        "De lijst van de shift van {starts:moment} is nog niet bevestigd. Wijzig de regel en bevestig ze.",
        "The sheet of the shift of {starts:moment} is not validated yet. Change its line, then validate it.",
    ),
    "MemberPinNotSet": (
        "Aucun code n'est choisi pour ce membre. Il se choisit à la borne, à la première démarche qui en demande un.",
        "Voor dit lid is geen pincode gekozen. Dat gebeurt aan de kiosk, bij de eerste stap die er een vraagt.",
        "No PIN is chosen for this member. It is chosen at the kiosk, at the first act that asks for one.",
    ),
    "MemberPinKnown": (
        "Vous avez déjà un code. Tapez-le, ou demandez à l'accueil de l'effacer.",
        "U hebt al een pincode. Typ ze, of vraag de balie om ze te wissen.",
        "You have a PIN already. Type it, or ask the desk to take it back.",
    ),
    "MemberPinsDiffer": (
        "Les deux codes ne sont pas les mêmes. Choisissez-en un et tapez-le deux fois.",
        "De twee pincodes zijn niet dezelfde. Kies er een en typ ze twee keer.",
        "The two PINs are not the same. Choose one and type it twice.",
    ),
    "MemberPinWrong": (
        "Ce n'est pas votre code. Essais restants : {left}. Oublié ? L'accueil peut l'effacer.",
        "Dat is niet uw pincode. Nog {left} keer. Vergeten? De balie kan ze wissen.",
        "That is not your PIN. Tries left: {left}. Forgotten? The desk can take it back.",
    ),
    "MemberPinWait": (
        "Trop de codes faux. Attendez jusqu'à {until:clock} (minutes : {minutes}), ou demandez à l'accueil d'effacer votre code.",
        "Te veel verkeerde pincodes. Wacht tot {until:clock} (minuten: {minutes}), of vraag de balie om uw pincode te wissen.",
        "Too many wrong PINs. Wait until {until:clock} (minutes: {minutes}), or ask the desk to take your PIN back.",
    ),
    "CardNotYours": (
        "Cette carte n'est pas valable pour votre ménage. Demandez à l'accueil.",
        "Deze kaart is niet geldig voor uw huishouden. Vraag het aan de balie.",
        "This card is not a valid one of your household. Ask at the desk.",
    ),
    "CardAsked": (
        "Une nouvelle carte est déjà demandée. Allez la chercher à l'accueil.",
        "Een nieuwe kaart is al gevraagd. Haal ze af aan de balie.",
        "A new card is asked for already. Fetch it at the desk.",
    ),
    "CardGiven": (
        "Cette demande de carte est déjà réglée. Regardez la liste des demandes à nouveau.",
        "Deze aanvraag is al afgehandeld. Bekijk de lijst van aanvragen opnieuw.",
        "This request for a card is dealt with already. Look at the list of requests again.",
    ),
    "NobodyRecognised": (
        "Numéro, nom et code ne vont pas ensemble, ou aucun code n'est choisi. Réessayez, ou demandez à l'accueil.",
        "Nummer, naam en pincode horen niet samen, of er is geen pincode gekozen. Probeer opnieuw, of vraag de balie.",
        "Number, name and PIN do not belong together, or no PIN was chosen. Try again, or ask at the desk.",
    ),
    "NobodyNamedSo": (
        "Aucun membre n'a ce numéro et ce nom ensemble. Demandez-lui le numéro de sa carte, et réessayez.",
        "Geen lid heeft dit nummer en deze naam samen. Vraag het nummer van de kaart, en probeer opnieuw.",
        "No member has this number and this name together. Ask for the number on their card, and try again.",
    ),
    "RecogniseWait": (
        "Trop d'essais. Réessayez après {until:clock}, ou demandez à l'accueil.",
        "Te veel pogingen. Probeer opnieuw na {until:clock}, of vraag het aan de balie.",
        "Too many tries. Try again after {until:clock}, or ask at the desk.",
    ),
    "KioskCardUnknown": (
        "Cette carte n'est pas connue ici. Présentez-la encore une fois, ou demandez à l'accueil.",
        "Deze kaart is hier niet bekend. Toon ze nog eens, of vraag het aan de balie.",
        "This card is not known here. Show it once more, or ask at the desk.",
    ),
    "KioskCardEnded": (
        "Cette carte n'est plus valable. Prenez votre nouvelle carte, ou demandez-en une à l'accueil.",
        "Deze kaart is niet meer geldig. Neem uw nieuwe kaart, of vraag er een aan de balie.",
        "This card is no longer valid. Use your new card, or ask for one at the desk.",
    ),
    "KioskCardShared": (
        "Plusieurs personnes ont ce numéro de carte. Demandez une nouvelle carte à l'accueil.",
        "Verschillende mensen hebben dit kaartnummer. Vraag een nieuwe kaart aan de balie.",
        "Several people have this card number. Ask for a new card at the desk.",
    ),
    "KioskFault": (
        "Quelque chose n'a pas marché. Présentez encore votre carte, ou demandez à l'accueil.",
        "Er ging iets mis. Toon uw kaart nog eens, of vraag het aan de balie.",
        "Something went wrong. Show your card again, or ask at the desk.",
    ),
    "KioskWait": (
        "Trop de cartes inconnues. Réessayez après {until:clock}, ou demandez à l'accueil.",
        "Te veel onbekende kaarten. Probeer opnieuw na {until:clock}, of vraag het aan de balie.",
        "Too many unknown cards. Try again after {until:clock}, or ask at the desk.",
    ),
    "KioskLocked": (
        "Sans code PIN d'administrateur sur cet appareil, personne ne pourrait quitter la borne (beesdesk person pin NOM).",
        "Zonder pincode van een beheerder op dit toestel kan niemand de kiosk verlaten (beesdesk person pin NAAM).",
        "Without an administrator's PIN on this device nobody could leave the kiosk (beesdesk person pin NAME).",
    ),
    "MemberCardUnknown": (
        "Le code {code} n'est la carte de personne. Scannez à nouveau, ou ajoutez la personne par son nom.",
        "De code {code} is niemands kaart. Scan opnieuw, of voeg de persoon toe met de naam.",
        "The code {code} is nobody's card. Scan again, or add the person by name.",
    ),
    "MemberCardEnded": (
        "Cette carte de {name} n'est plus valable ({status:word}). Scannez la nouvelle, ou demandez-en une à l'accueil.",
        "Deze kaart van {name} is niet meer geldig ({status:word}). Scan de nieuwe, of vraag er een aan de balie.",
        "This card of {name} is no longer valid ({status:word}). Scan the new one, or ask for one at the desk.",
    ),
    "CardAmbiguous": (
        "Plusieurs membres ont la carte {code} : {names}. Ajoutez la personne par son nom, et prévenez le bureau.",
        "Meerdere leden hebben kaart {code}: {names}. Voeg de persoon toe met de naam, en verwittig het bureau.",
        "Several members have the card {code}: {names}. Add the person by name, and tell the office.",
    ),
    "EaterCard": (
        "Cette carte est celle de {eater}, qui ne fait pas de shifts. Scannez la carte de {name}.",
        "Deze kaart is van {eater}, die geen shiften doet. Scan de kaart van {name}.",
        "This card is of {eater}, who does no shifts. Scan the card of {name}.",
    ),
    "MemberUnsubscribed": (
        "{name} n'est plus inscrit aux shifts (compteur : {counter}). Adressez cette personne au bureau.",
        "{name} is niet meer ingeschreven voor shiften (teller: {counter}). Verwijs deze persoon naar het bureau.",
        "{name} is no longer subscribed to shifts (counter: {counter}). Send this person to the office.",
    ),
    "MemberResigning": (
        "{name} quitte la coopérative et ne fait plus de shifts. Adressez cette personne au bureau.",
        "{name} verlaat de coöperatie en doet geen shiften meer. Verwijs deze persoon naar het bureau.",
        "{name} leaves the cooperative and does no more shifts. Send this person to the office.",
    ),
    "MemberReplaced": (
        "{name} est remplacé ici par {by}. Scannez la carte de {by}, ou retirez le remplacement.",
        "{name} wordt hier vervangen door {by}. Scan de kaart van {by}, of haal de vervanging weg.",
        "{name} is replaced by {by} here. Scan the card of {by}, or take the replacement back.",
    ),
    "AlreadyOnSheet": (
        "{name} figure déjà sur cette feuille. Changez sa ligne.",
        "{name} staat al op deze lijst. Wijzig de regel.",
        "{name} is on this sheet already. Change that line.",
    ),
    "ReplacementNotRegular": (
        "{name} n'est pas un membre régulier : seuls ceux-ci remplacent. Ajoutez plutôt cette personne à la feuille.",
        "{name} is geen vast lid: alleen zij vervangen iemand. Voeg deze persoon liever toe aan de lijst.",
        "{name} is no regular member: only they replace somebody. Add this person to the sheet instead.",
    ),
    "LineExpected": (
        "{name} était attendu : sa ligne reste. Marquez plutôt une absence.",
        "{name} werd verwacht: de regel blijft. Noteer liever een afwezigheid.",
        "{name} was expected: the line stays. Mark an absence instead.",
    ),
    "LineAdded": (
        "{name} n'était pas attendu et n'a pas besoin de remplacement. Retirez sa ligne et ajoutez l'autre personne.",
        "{name} werd niet verwacht en heeft geen vervanging nodig. Haal de regel weg en voeg de andere persoon toe.",
        "{name} was not expected and needs no replacement. Remove the line and add the other person.",
    ),
    "LineUndecided": (
        "La feuille ne dit pas si {name} était là. Indiquez-le sur sa ligne.",
        "De lijst zegt niet of {name} er was. Vul het in op de regel.",
        "The sheet does not say whether {name} was there. Fill it in on the line.",
    ),
    "AddedNotThere": (
        "{name} a été ajouté mais n'est pas marqué présent. Marquez sa présence, ou retirez sa ligne.",
        "{name} werd toegevoegd maar staat niet als aanwezig. Noteer de aanwezigheid, of haal de regel weg.",
        "{name} was added but is not marked present. Mark this person present, or remove the line.",
    ),
    "TaskNeeded": (
        "Il manque la tâche de {name}. Choisissez-la sur sa ligne.",
        "De taak van {name} ontbreekt. Kies ze op de regel.",
        "The task of {name} is missing. Choose it on the line.",
    ),
    "TeamSizeNeeded": (
        "Dites si l'équipe était assez nombreuse, puis validez.",
        "Zeg of er genoeg mensen waren, en bevestig dan.",
        "Say whether the team was big enough, then validate.",
    ),
    "NotLeading": (
        "{name} n'est pas supercoop. Demandez à un supercoop ou au bureau de présenter sa carte.",
        "{name} is geen supercoöperator. Vraag een supercoöperator of het bureau om een kaart te tonen.",
        "{name} leads no shifts. Ask a shift leader or the office to show a card.",
    ),
    "NothingCounted": (
        "Rien n'a été compté pour {name} sur cette feuille. Corrigez directement son statut.",
        "Er is op deze lijst niets geteld voor {name}. Verbeter rechtstreeks de status.",
        "Nothing was counted for {name} on this sheet. Correct the standing itself.",
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
        "connaît ce moment de la semaine ({times} fois en un an)",
        "kent dit moment van de week ({times} keer in een jaar)",
        "knows this time of the week ({times} times in a year)",
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
    "message_letter": ("nouvelles du bureau", "nieuws van het kantoor", "news of the office"),
    "message_clash": (
        "ce que deux machines ont fait à la fois",
        "wat twee machines tegelijk deden",
        "what two machines did at once",
    ),
}
"""What each kind of message is called, by `message_` and its word."""

WORDS: dict[str, tuple[str, str, str]] = {
    "language_fr": ("français", "Frans", "French"),
    "language_nl": ("néerlandais", "Nederlands", "Dutch"),
    "language_en": ("anglais", "Engels", "English"),
    "member_pin_reset": ("effacer le code d'un membre", "de pincode van een lid wissen", "taking a member's PIN back"),
    "card_blocked": ("bloquer une carte", "een kaart blokkeren", "blocking a card"),
    "morning": ("le matin", "'s morgens", "in the morning"),
    "afternoon": ("l'après-midi", "'s middags", "in the afternoon"),
    "evening": ("le soir", "'s avonds", "in the evening"),
    "solidarity_granted": (
        "solidarité accordée au-delà des limites",
        "solidariteit toegekend boven de grenzen",
        "solidarity granted beyond the limits",
    ),
    "desk": ("appeler l'accueil", "de balie bellen", "call the desk"),
    "agreed": (
        "échanger avec quelqu'un qui est d'accord",
        "ruilen met iemand die akkoord is",
        "exchange with somebody who agreed",
    ),
    "matching": (
        "répondre à quelqu'un qui cherche ce shift",
        "antwoorden aan wie deze shift zoekt",
        "answer somebody who looks for this shift",
    ),
    "under_populated": (
        "prendre une place où il manque du monde",
        "een plaats nemen waar volk te kort is",
        "take a place where people are lacking",
    ),
    "free_place": ("prendre une autre place libre", "een andere vrije plaats nemen", "take another empty place"),
    "ask_slots": (
        "demander un échange contre un shift plus lointain",
        "ruilen vragen tegen een latere shift",
        "ask for an exchange against a later shift",
    ),
    "ask_same_hours": (
        "demander à ceux du même horaire d'autres semaines",
        "vragen aan wie dezelfde uren heeft in andere weken",
        "ask those of the same hours in other weeks",
    ),
    "ask_solidarity": ("demander la solidarité", "solidariteit vragen", "ask for solidarity"),
    "give_up": (
        "ne pas venir et rattraper une fois",
        "niet komen en één keer inhalen",
        "not come, and make it up once",
    ),
    "owes": ("doit un shift", "is een shift verschuldigd", "owes a shift"),
    "usual": (
        "vient d'habitude à ce moment",
        "komt gewoonlijk op dat moment",
        "usually comes at this time",
    ),
    "pressed": ("en alerte ou suspendu", "in alarm of geschorst", "in alert or suspended"),
    "skilled": ("a la compétence", "heeft de vaardigheid", "has the skill"),
    "nothing_ahead": ("rien de prévu", "niets gepland", "nothing ahead"),
} | MESSAGES
