<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="fr_FR" sourcelanguage="en">
<context>
    <name>Acts</name>
    <message>
        <source>Not remembered: the office has no e-mail address of {name} yet.</source>
        <translation>Pas retenu&#xa0;: le bureau n&apos;a pas encore d&apos;adresse e-mail de {name}.</translation>
    </message>
    <message>
        <source>Remembered for {name}.</source>
        <translation>Retenu pour {name}.</translation>
    </message>
    <message>
        <source>{name} is at the till now.</source>
        <translation>{name} est maintenant à la caisse.</translation>
    </message>
    <message>
        <source>You are at the till already.</source>
        <translation>Vous êtes déjà à la caisse.</translation>
    </message>
    <message>
        <source>Noted. The drawer hangs on the printer, and none is set: open it with its key.</source>
        <translation>C&apos;est noté. Le tiroir dépend de l&apos;imprimante, et il n&apos;y en a pas : ouvrez-le avec sa clé.</translation>
    </message>
</context>
<context>
    <name>ActualsPanel</name>
    <message>
        <source>{amount} expected</source>
        <translation>{amount} attendu</translation>
    </message>
    <message>
        <source>not counted</source>
        <translation>non compté</translation>
    </message>
    <message>
        <source>right</source>
        <translation>juste</translation>
    </message>
    <message>
        <source>Means of payment</source>
        <translation>Moyen de paiement</translation>
    </message>
    <message>
        <source>Expected</source>
        <translation>Attendu</translation>
    </message>
    <message>
        <source>Actual</source>
        <translation>Réel</translation>
    </message>
    <message>
        <source>Difference</source>
        <translation>Écart</translation>
    </message>
    <message>
        <source>Fees</source>
        <translation>Frais</translation>
    </message>
    <message>
        <source>{tender}: actual total</source>
        <translation>{tender} : total réel</translation>
    </message>
    <message>
        <source>{tender}: fees kept</source>
        <translation>{tender} : frais retenus</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Note</translation>
    </message>
    <message>
        <source>Why something differs, in a few words</source>
        <translation>D&apos;où vient l&apos;écart, en quelques mots</translation>
    </message>
</context>
<context>
    <name>AddDialog</name>
    <message>
        <source>Counts for a regular member as</source>
        <translation>Compte, pour un membre régulier, comme</translation>
    </message>
    <message>
        <source>Who comes besides?</source>
        <translation>Qui vient en plus ?</translation>
    </message>
    <message>
        <source>Add, as present</source>
        <translation>Ajouter, présent·e</translation>
    </message>
</context>
<context>
    <name>AddEaterDialog</name>
    <message>
        <source>Name of the eater</source>
        <translation>Nom du mangeur</translation>
    </message>
    <message>
        <source>{name} may shop on this member&apos;s right. A card is given under Cards.</source>
        <translation>{name} peut faire ses courses avec le droit de ce membre. Une carte se donne sous Cartes.</translation>
    </message>
    <message>
        <source>Add an eater</source>
        <translation>Ajouter un mangeur</translation>
    </message>
</context>
<context>
    <name>AdministratorStep</name>
    <message>
        <source>The two PINs are not the same. Type them again.</source>
        <translation>Les deux codes diffèrent. Tapez-les à nouveau.</translation>
    </message>
    <message>
        <source>First administrator</source>
        <translation>Première personne administratrice</translation>
    </message>
    <message>
        <source>Others are added later: at the till, Menu, People.</source>
        <translation>Les autres s&apos;ajoutent plus tard : à la caisse, Menu, Personnes.</translation>
    </message>
    <message>
        <source>Somebody must be able to do everything: add people, change prices, leave the kiosk. Who is it?</source>
        <translation>Quelqu&apos;un doit pouvoir tout faire : ajouter des personnes, changer les prix, quitter la borne. Qui est-ce ?</translation>
    </message>
    <message>
        <source>{name} is administrator</source>
        <translation>{name} administre le magasin</translation>
    </message>
    <message>
        <source>That was a scan, not a PIN. Nothing of it was taken: type the PIN.</source>
        <translation>C&apos;était un scan, pas un code. Rien n&apos;en a été pris : tapez le code.</translation>
    </message>
    <message>
        <source>Your name</source>
        <translation>Votre nom</translation>
    </message>
    <message>
        <source>As on receipts: first name and initial.</source>
        <translation>Sur les tickets&#xa0;: prénom et initiale.</translation>
    </message>
    <message>
        <source>PIN</source>
        <translation>Code</translation>
    </message>
    <message>
        <source>4 to 8 digits that nobody guesses.</source>
        <translation>4 à 8 chiffres que personne ne devine.</translation>
    </message>
    <message>
        <source>PIN once more</source>
        <translation>Le code encore une fois</translation>
    </message>
    <message>
        <source>The same digits again. Then a recovery code is shown, once.</source>
        <translation>Les mêmes chiffres. Ensuite un code de secours s&apos;affiche, une seule fois.</translation>
    </message>
</context>
<context>
    <name>AmountEdit</name>
    <message>
        <source>This is not an amount. Write it like {example}.</source>
        <translation>Ce n&apos;est pas un montant. Écrivez par exemple {example}.</translation>
    </message>
    <message>
        <source>At least {amount}.</source>
        <translation>Au moins {amount}.</translation>
    </message>
    <message>
        <source>At most {amount}.</source>
        <translation>Au plus {amount}.</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>Montant</translation>
    </message>
</context>
<context>
    <name>Answer</name>
    <message>
        <source>YES</source>
        <translation>OUI</translation>
    </message>
    <message>
        <source>NO</source>
        <translation>NON</translation>
    </message>
    <message>
        <source>Household: {names}</source>
        <translation>Foyer : {names}</translation>
    </message>
    <message>
        <source>With: {names}</source>
        <translation>Avec : {names}</translation>
    </message>
    <message>
        <source>Come in, and enjoy your shopping.</source>
        <translation>Entrez, et bonnes courses.</translation>
    </message>
    <message>
        <source>Please go to the desk first: together you put it in order.</source>
        <translation>Passez d&apos;abord à l&apos;accueil : ensemble, vous mettrez tout en ordre.</translation>
    </message>
</context>
<context>
    <name>ApprovalDialog</name>
    <message>
        <source>That was a scan, not a PIN. Nothing of it was taken: scan the card again.</source>
        <translation>C&apos;était un scan, pas un code. Rien n&apos;en est resté&#xa0;: scannez la carte encore une fois.</translation>
    </message>
    <message>
        <source>Somebody has to allow this</source>
        <translation>Quelqu&apos;un doit l&apos;autoriser</translation>
    </message>
    <message>
        <source>{name} asks for it.</source>
        <translation>{name} le demande.</translation>
    </message>
    <message>
        <source>Allow</source>
        <translation>Autoriser</translation>
    </message>
    <message>
        <source>Scan your card, then type your PIN.</source>
        <translation>Scannez votre carte, puis tapez votre code.</translation>
    </message>
    <message>
        <source>Choose your name and type your PIN.</source>
        <translation>Choisissez votre nom et tapez votre code.</translation>
    </message>
    <message>
        <source>Scan your card, or choose your name and type your PIN.</source>
        <translation>Scannez votre carte, ou choisissez votre nom et tapez votre code.</translation>
    </message>
</context>
<context>
    <name>AskPinView</name>
    <message>
        <source>Your PIN, please</source>
        <translation>Votre code, s&apos;il vous plaît</translation>
    </message>
    <message>
        <source>So that nobody can do this with a card that they found. It is asked once a visit.</source>
        <translation>Pour que personne ne puisse le faire avec une carte trouvée. Il est demandé une fois par visite.</translation>
    </message>
    <message>
        <source>PIN</source>
        <translation>Code</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Continuer</translation>
    </message>
    <message>
        <source>Forgotten? The desk takes it back, and you choose a new one here.</source>
        <translation>Oublié ? L&apos;accueil l&apos;efface, et vous en choisissez un nouveau ici.</translation>
    </message>
</context>
<context>
    <name>AttendanceDialog</name>
    <message>
        <source>was there</source>
        <translation>était là</translation>
    </message>
    <message>
        <source>excused</source>
        <translation>excusé</translation>
    </message>
    <message>
        <source>missed, 1 owed</source>
        <translation>manqué, 1 rattrapage dû</translation>
    </message>
    <message>
        <source>missed, 2 owed</source>
        <translation>manqué, 2 rattrapages dus</translation>
    </message>
    <message>
        <source>not yet noted</source>
        <translation>pas encore notée</translation>
    </message>
    <message>
        <source>What became of it</source>
        <translation>Ce qui s&apos;est passé</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Raison</translation>
    </message>
    <message>
        <source>Say what became of it</source>
        <translation>Noter la présence</translation>
    </message>
    <message>
        <source>Taken back</source>
        <translation>Repris</translation>
    </message>
</context>
<context>
    <name>AttractPage</name>
    <message>
        <source>Staff</source>
        <translation>Personnel</translation>
    </message>
    <message>
        <source>Larger text</source>
        <translation>Texte plus grand</translation>
    </message>
    <message>
        <source>Contrast</source>
        <translation>Contraste</translation>
    </message>
</context>
<context>
    <name>BasketPanel</name>
    <message>
        <source>Try again</source>
        <translation>Réessayer</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>The till is closed</source>
        <translation>La caisse est fermée</translation>
    </message>
    <message>
        <source>Count the float to begin.</source>
        <translation>Comptez le fond de caisse pour commencer.</translation>
    </message>
    <message>
        <source>The till is open since {day}, {time}. Close it once the shop is closed.</source>
        <translation>La caisse est ouverte depuis le {day} à {time}. Fermez-la dès que le magasin est fermé.</translation>
    </message>
    <message>
        <source>Close the till</source>
        <translation>Fermer la caisse</translation>
    </message>
    <message>
        <source>Open the till</source>
        <translation>Ouvrir la caisse</translation>
    </message>
    <message>
        <source>The basket is empty</source>
        <translation>Le panier est vide</translation>
    </message>
    <message>
        <source>Scan a member&apos;s card or an article.</source>
        <translation>Scannez la carte d&apos;un membre ou un article.</translation>
    </message>
    <message numerus="yes">
        <source>%n unknown code(s): {codes}</source>
        <translation>
            <numerusform>%n code inconnu : {codes}</numerusform>
            <numerusform>%n codes inconnus : {codes}</numerusform>
        </translation>
    </message>
    <message>
        <source>Look them up</source>
        <translation>Les chercher</translation>
    </message>
</context>
<context>
    <name>BlockCardDialog</name>
    <message>
        <source>Reason</source>
        <translation>Raison</translation>
    </message>
    <message>
        <source>lost</source>
        <translation>perdue</translation>
    </message>
    <message>
        <source>The card that ends in {end} is refused at till and kiosk from now on.</source>
        <translation>La carte qui finit par {end} est refusée dès maintenant à la caisse et à la borne.</translation>
    </message>
    <message>
        <source>Block the card</source>
        <translation>Bloquer la carte</translation>
    </message>
</context>
<context>
    <name>BlockView</name>
    <message>
        <source>Block the card ending in {digits}</source>
        <translation>Bloquer la carte qui finit par {digits}</translation>
    </message>
    <message>
        <source>What it means</source>
        <translation>Ce que cela change</translation>
    </message>
    <message>
        <source>From now on this card opens nothing here and at the till, for good.</source>
        <translation>Dès maintenant, cette carte n&apos;ouvre plus rien ici ni à la caisse, définitivement.</translation>
    </message>
    <message>
        <source>If you find it again, it stays blocked. The desk gives you a new one.</source>
        <translation>Si vous la retrouvez, elle reste bloquée. L&apos;accueil vous en donne une nouvelle.</translation>
    </message>
    <message>
        <source>Block it and ask for a new one</source>
        <translation>La bloquer et en demander une nouvelle</translation>
    </message>
    <message>
        <source>Blocked. A new card is asked for: fetch it at the desk.</source>
        <translation>Bloquée. Une nouvelle carte est demandée : allez la chercher à l&apos;accueil.</translation>
    </message>
</context>
<context>
    <name>Board</name>
    <message>
        <source>No shift here.</source>
        <translation>Aucun créneau ici.</translation>
    </message>
    <message>
        <source>leader?</source>
        <translation>resp.&#xa0;?</translation>
    </message>
    <message>
        <source>skill?</source>
        <translation>compét.&#xa0;?</translation>
    </message>
    <message>
        <source>Week {letter}</source>
        <translation>Semaine {letter}</translation>
    </message>
    <message>
        <source>Shift</source>
        <translation>Créneau</translation>
    </message>
    <message>
        <source>{count}, complete</source>
        <translation>{count}, complet</translation>
    </message>
    <message>
        <source>{count}, {missing} missing</source>
        <translation>{count}, il manque {missing}</translation>
    </message>
    <message>
        <source>Nobody leads it</source>
        <translation>Sans responsable</translation>
    </message>
    <message>
        <source>Leader: {name}</source>
        <translation>Responsable&#xa0;: {name}</translation>
    </message>
    <message>
        <source>(empty)</source>
        <translation>(libre)</translation>
    </message>
    <message>
        <source>{name}, replaced by {other}</source>
        <translation>{name}, remplacé·e par {other}</translation>
    </message>
    <message>
        <source>booked</source>
        <translation>inscrit·e</translation>
    </message>
    <message>
        <source>regular</source>
        <translation>régulier</translation>
    </message>
    <message>
        <source>compensation</source>
        <translation>rattrapage</translation>
    </message>
    <message>
        <source>shifts owed: {count}</source>
        <translation>shifts dus&#xa0;: {count}</translation>
    </message>
    <message>
        <source>often here at this hour</source>
        <translation>souvent là à cette heure</translation>
    </message>
    <message>
        <source>in alert or suspended</source>
        <translation>en alerte ou suspendu·e</translation>
    </message>
    <message>
        <source>has the skill</source>
        <translation>a la compétence</translation>
    </message>
    <message>
        <source>nothing planned yet</source>
        <translation>rien de prévu</translation>
    </message>
    <message>
        <source>{name}: {why}</source>
        <translation>{name}&#xa0;: {why}</translation>
    </message>
    <message>
        <source>cancelled</source>
        <translation>annulé</translation>
    </message>
</context>
<context>
    <name>BoardActs</name>
    <message>
        <source>Add…</source>
        <translation>Ajouter…</translation>
    </message>
    <message>
        <source>Take off…</source>
        <translation>Retirer…</translation>
    </message>
    <message>
        <source>Replace…</source>
        <translation>Remplacer…</translation>
    </message>
    <message>
        <source>Move to…</source>
        <translation>Déplacer…</translation>
    </message>
    <message>
        <source>Leader…</source>
        <translation>Responsable…</translation>
    </message>
    <message>
        <source>One more place</source>
        <translation>Une place de plus</translation>
    </message>
    <message>
        <source>One place less</source>
        <translation>Une place de moins</translation>
    </message>
    <message>
        <source>Cancel the shift…</source>
        <translation>Annuler le créneau…</translation>
    </message>
    <message>
        <source>Have it take place after all…</source>
        <translation>Rétablir le créneau…</translation>
    </message>
    <message>
        <source>Take up to move</source>
        <translation>Prendre pour déplacer</translation>
    </message>
    <message>
        <source>Put down here</source>
        <translation>Déposer ici</translation>
    </message>
    <message>
        <source>Propose for all gaps…</source>
        <translation>Proposer pour tous les trous…</translation>
    </message>
    <message>
        <source>All acts</source>
        <translation>Tous les actes</translation>
    </message>
</context>
<context>
    <name>BoardBar</name>
    <message>
        <source>Find</source>
        <translation>Chercher</translation>
    </message>
    <message>
        <source>Only their shifts</source>
        <translation>Ses créneaux seulement</translation>
    </message>
    <message>
        <source>Earlier</source>
        <translation>Plus tôt</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>Plus tard</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Aujourd&apos;hui</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>Rétablir</translation>
    </message>
    <message>
        <source>Propose</source>
        <translation>Proposer</translation>
    </message>
    <message>
        <source>Week</source>
        <translation>Semaine</translation>
    </message>
    <message>
        <source>Four weeks</source>
        <translation>4 semaines</translation>
    </message>
    <message>
        <source>Months</source>
        <translation>Mois</translation>
    </message>
    <message>
        <source>Regular</source>
        <translation>Fixes</translation>
    </message>
    <message>
        <source>Tasks shown</source>
        <translation>Tâches affichées</translation>
    </message>
    <message>
        <source>Gaps</source>
        <translation>Trous</translation>
    </message>
    <message>
        <source>No leader</source>
        <translation>Sans resp.</translation>
    </message>
    <message>
        <source>Tasks</source>
        <translation>Tâches</translation>
    </message>
</context>
<context>
    <name>BoardCard</name>
    <message numerus="yes">
        <source>%n without the skill that the task asks for</source>
        <translation>
            <numerusform>%n personne sans la compétence demandée</numerusform>
            <numerusform>%n personnes sans la compétence demandée</numerusform>
        </translation>
    </message>
    <message>
        <source>{held} / {places} places · {gaps} with gaps · {leaderless} without a leader</source>
        <translation>{held} / {places} places · {gaps} avec des trous · {leaderless} sans responsable</translation>
    </message>
    <message>
        <source>Places of the shift</source>
        <translation>Places du créneau</translation>
    </message>
    <message>
        <source>Who could come</source>
        <translation>Qui pourrait venir</translation>
    </message>
    <message>
        <source>This week</source>
        <translation>Cette semaine</translation>
    </message>
</context>
<context>
    <name>BoardDeeds</name>
    <message>
        <source>Undone: {act}</source>
        <translation>Annulé&#xa0;: {act}</translation>
    </message>
    <message>
        <source>Done again: {act}</source>
        <translation>Rétabli&#xa0;: {act}</translation>
    </message>
</context>
<context>
    <name>BoardHands</name>
    <message>
        <source>Add to {shift}</source>
        <translation>Ajouter&#xa0;: {shift}</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Ajouter</translation>
    </message>
    <message>
        <source>Name or number</source>
        <translation>Nom ou numéro</translation>
    </message>
    <message>
        <source>Add {name}</source>
        <translation>Ajouter {name}</translation>
    </message>
    <message>
        <source>{name} taken off {shift}</source>
        <translation>{name} retiré·e&#xa0;: {shift}</translation>
    </message>
    <message>
        <source>Take {name} off</source>
        <translation>Retirer {name}</translation>
    </message>
    <message>
        <source>Instead of {name}, {shift}</source>
        <translation>À la place de {name}, {shift}</translation>
    </message>
    <message>
        <source>Replace</source>
        <translation>Remplacer</translation>
    </message>
    <message>
        <source>Move {name} from {shift}</source>
        <translation>Déplacer {name}, maintenant&#xa0;: {shift}</translation>
    </message>
    <message>
        <source>Move</source>
        <translation>Déplacer</translation>
    </message>
    <message>
        <source>Day, hour or task</source>
        <translation>Jour, heure ou tâche</translation>
    </message>
    <message>
        <source>Move {name}</source>
        <translation>Déplacer {name}</translation>
    </message>
    <message>
        <source>Who leads {shift}</source>
        <translation>Qui est responsable, {shift}</translation>
    </message>
    <message>
        <source>Set leader</source>
        <translation>Désigner</translation>
    </message>
    <message>
        <source>One more place: {shift}</source>
        <translation>Une place de plus&#xa0;: {shift}</translation>
    </message>
    <message>
        <source>One place less: {shift}</source>
        <translation>Une place de moins&#xa0;: {shift}</translation>
    </message>
    <message>
        <source>Cancelled: {shift}</source>
        <translation>Annulé&#xa0;: {shift}</translation>
    </message>
    <message numerus="yes">
        <source>Cancel the shift and tell %n member(s)</source>
        <translation>
            <numerusform>Annuler et prévenir %n membre</numerusform>
            <numerusform>Annuler et prévenir %n membres</numerusform>
        </translation>
    </message>
    <message>
        <source>Replace {name}</source>
        <translation>Remplacer {name}</translation>
    </message>
    <message>
        <source>Takes place after all: {shift}</source>
        <translation>Rétabli&#xa0;: {shift}</translation>
    </message>
    <message numerus="yes">
        <source>Have it take place, and tell %n member(s)</source>
        <translation>
            <numerusform>Rétablir et prévenir %n membre</numerusform>
            <numerusform>Rétablir et prévenir %n membres</numerusform>
        </translation>
    </message>
    <message>
        <source>{name} added to {shift}</source>
        <translation>{name} ajouté·e&#xa0;: {shift}</translation>
    </message>
    <message>
        <source>{name} comes instead of {other}, {shift}</source>
        <translation>{name} vient à la place de {other}, {shift}</translation>
    </message>
    <message>
        <source>{name} moved to {shift}</source>
        <translation>{name} déplacé·e&#xa0;: {shift}</translation>
    </message>
    <message>
        <source>Nobody leads {shift} any more</source>
        <translation>Plus de responsable&#xa0;: {shift}</translation>
    </message>
    <message>
        <source>{name} leads {shift}</source>
        <translation>{name} est responsable&#xa0;: {shift}</translation>
    </message>
    <message>
        <source>no. {number}</source>
        <translation>n°&#xa0;{number}</translation>
    </message>
    <message>
        <source>Nobody</source>
        <translation>Personne</translation>
    </message>
    <message>
        <source>{name} leads it now</source>
        <translation>{name} est responsable maintenant</translation>
    </message>
    <message>
        <source>in this shift</source>
        <translation>dans ce créneau</translation>
    </message>
    <message>
        <source>shift leader</source>
        <translation>responsable</translation>
    </message>
    <message numerus="yes">
        <source>%n place(s) free</source>
        <translation>
            <numerusform>%n place libre</numerusform>
            <numerusform>%n places libres</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>BoardPage</name>
    <message>
        <source>Week {letter} · {days}</source>
        <translation>Semaine {letter} · {days}</translation>
    </message>
    <message>
        <source>Shifts</source>
        <translation>Créneaux</translation>
    </message>
    <message>
        <source>Nowhere on this board</source>
        <translation>Nulle part sur ce planning</translation>
    </message>
    <message>
        <source>Regular weeks</source>
        <translation>Semaines fixes</translation>
    </message>
    <message>
        <source>Where does somebody stand?</source>
        <translation>Qui cherchez-vous sur le planning&#xa0;?</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Montrer</translation>
    </message>
    <message>
        <source>Name or number</source>
        <translation>Nom ou numéro</translation>
    </message>
    <message>
        <source>no. {number}</source>
        <translation>n°&#xa0;{number}</translation>
    </message>
    <message>
        <source>{name} is taken up: choose a shift and press Ctrl+V, or Esc.</source>
        <translation>{name} est à déplacer&#xa0;: choisissez un créneau et tapez Ctrl+V, ou Échap.</translation>
    </message>
</context>
<context>
    <name>BoardProposals</name>
    <message>
        <source>Looking for who could come…</source>
        <translation>Je cherche qui pourrait venir…</translation>
    </message>
    <message>
        <source>Nobody can be proposed: who takes shifts is away, elsewhere at that time, without the skill, or a beginner who would be alone. Add somebody by name (F2).</source>
        <translation>Personne à proposer&#xa0;: les membres sont en pause, ailleurs à cette heure, sans la compétence, ou débutants et seraient seuls. Ajoutez quelqu&apos;un par son nom (F2).</translation>
    </message>
    <message>
        <source>Who could come, the likeliest first:</source>
        <translation>Qui pourrait venir, les plus probables d&apos;abord&#xa0;:</translation>
    </message>
    <message>
        <source>Who could come instead of {name}:</source>
        <translation>Qui pourrait venir à la place de {name}&#xa0;:</translation>
    </message>
</context>
<context>
    <name>BoardView</name>
    <message>
        <source>Shifts on the board</source>
        <translation>Créneaux du planning</translation>
    </message>
</context>
<context>
    <name>BookDialog</name>
    <message>
        <source>Shift with room</source>
        <translation>Shift avec de la place</translation>
    </message>
    <message>
        <source>There is no shift with room that this member may book.</source>
        <translation>Il n&apos;y a pas de shift avec de la place que ce membre puisse réserver.</translation>
    </message>
    <message>
        <source>Book a shift</source>
        <translation>Réserver un shift</translation>
    </message>
</context>
<context>
    <name>BookView</name>
    <message>
        <source>Which one suits you?</source>
        <translation>Lequel vous convient ?</translation>
    </message>
    <message>
        <source>There is nothing that you could book just now. Ask at the desk.</source>
        <translation>Il n&apos;y a rien que vous puissiez réserver pour l&apos;instant. Demandez à l&apos;accueil.</translation>
    </message>
    <message>
        <source>Book</source>
        <translation>Réserver</translation>
    </message>
    <message>
        <source>Book a shift</source>
        <translation>Réserver un shift</translation>
    </message>
    <message>
        <source>Book a compensation</source>
        <translation>Réserver un rattrapage</translation>
    </message>
    <message numerus="yes">
        <source>%n free place(s)</source>
        <translation>
            <numerusform>%n place libre</numerusform>
            <numerusform>%n places libres</numerusform>
        </translation>
    </message>
    <message>
        <source>people are lacking</source>
        <translation>il manque du monde</translation>
    </message>
    <message>
        <source>Booked: {shift}.</source>
        <translation>Réservé : {shift}.</translation>
    </message>
</context>
<context>
    <name>BuySharesDialog</name>
    <message>
        <source>Kind of share</source>
        <translation>Type de part</translation>
    </message>
    <message>
        <source>Number of shares</source>
        <translation>Nombre de parts</translation>
    </message>
    <message>
        <source>Remark</source>
        <translation>Remarque</translation>
    </message>
    <message>
        <source>To be paid by the member: {amount}</source>
        <translation>À payer par le membre : {amount}</translation>
    </message>
    <message>
        <source>Shares: {before} → {after}</source>
        <translation>Parts : {before} → {after}</translation>
    </message>
    <message>
        <source>Subscribe shares</source>
        <translation>Souscrire des parts</translation>
    </message>
</context>
<context>
    <name>CalendarCodeView</name>
    <message>
        <source>My calendar on my phone</source>
        <translation>Mon calendrier sur mon téléphone</translation>
    </message>
    <message>
        <source>No shift lies before you.</source>
        <translation>Aucun shift n&apos;est prévu.</translation>
    </message>
    <message>
        <source>QR code of the shift {shift}</source>
        <translation>Code QR du shift {shift}</translation>
    </message>
    <message>
        <source>Shift {number} of {count}</source>
        <translation>Shift {number} sur {count}</translation>
    </message>
    <message>
        <source>Open the camera of your phone, point it at the code, and touch what the phone proposes.</source>
        <translation>Ouvrez l&apos;appareil photo du téléphone, visez le code et touchez ce que le téléphone propose.</translation>
    </message>
    <message>
        <source>Next shift</source>
        <translation>Shift suivant</translation>
    </message>
    <message>
        <source>Shift before</source>
        <translation>Shift précédent</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Retour</translation>
    </message>
</context>
<context>
    <name>CannotComeView</name>
    <message>
        <source>I cannot come: {shift}</source>
        <translation>Je ne peux pas venir : {shift}</translation>
    </message>
    <message>
        <source>Tell the desk</source>
        <translation>Prévenez l&apos;accueil</translation>
    </message>
    <message>
        <source>It is too late to change this here. Call the desk, or go there, right away.</source>
        <translation>Il est trop tard pour le changer ici. Appelez l&apos;accueil ou allez-y tout de suite.</translation>
    </message>
    <message>
        <source>Somebody would like to have your shift</source>
        <translation>Quelqu&apos;un voudrait votre shift</translation>
    </message>
    <message>
        <source>Offer mine for it</source>
        <translation>Proposer le mien</translation>
    </message>
    <message>
        <source>Come when people are lacking</source>
        <translation>Venir quand il manque du monde</translation>
    </message>
    <message>
        <source>Come then</source>
        <translation>Venir ce jour-là</translation>
    </message>
    <message>
        <source>Come another time</source>
        <translation>Venir à un autre moment</translation>
    </message>
    <message>
        <source>Ask those of another shift to exchange</source>
        <translation>Demander un échange aux gens d&apos;un autre shift</translation>
    </message>
    <message>
        <source>Ask for it</source>
        <translation>Le demander</translation>
    </message>
    <message>
        <source>Ask those of the same hours in other weeks</source>
        <translation>Demander à ceux du même horaire, les autres semaines</translation>
    </message>
    <message>
        <source>They all get a message. As long as nobody agrees, the shift stays yours.</source>
        <translation>Tous reçoivent un message. Tant que personne n&apos;accepte, le shift reste le vôtre.</translation>
    </message>
    <message>
        <source>Ask them</source>
        <translation>Leur demander</translation>
    </message>
    <message>
        <source>Be relieved by the others</source>
        <translation>Être relayé par les autres</translation>
    </message>
    <message>
        <source>Others have done shifts for members who cannot come. You owe nothing for this one.</source>
        <translation>D&apos;autres ont fait des shifts pour les membres empêchés. Vous ne devez rien pour celui-ci.</translation>
    </message>
    <message>
        <source>Ask for solidarity</source>
        <translation>Demander la solidarité</translation>
    </message>
    <message>
        <source>Leave the place empty</source>
        <translation>Laisser la place vide</translation>
    </message>
    <message>
        <source>It costs one compensation, to be done later. Why can you not come?</source>
        <translation>Cela coûte un rattrapage, à faire plus tard. Pourquoi ne pouvez-vous pas venir ?</translation>
    </message>
    <message>
        <source>Ill</source>
        <translation>Maladie</translation>
    </message>
    <message>
        <source>Work</source>
        <translation>Travail</translation>
    </message>
    <message>
        <source>Family</source>
        <translation>Famille</translation>
    </message>
    <message>
        <source>Another reason</source>
        <translation>Autre raison</translation>
    </message>
    <message>
        <source>Swapped: you come {shift}.</source>
        <translation>Échangé : vous venez {shift}.</translation>
    </message>
    <message>
        <source>Offered. Once they agree, you come {shift}.</source>
        <translation>Proposé. Dès que l&apos;autre accepte, vous venez {shift}.</translation>
    </message>
    <message>
        <source>Asked. As long as nobody agrees, the shift stays yours.</source>
        <translation>Demandé. Tant que personne n&apos;accepte, le shift reste le vôtre.</translation>
    </message>
    <message>
        <source>You are relieved of this shift.</source>
        <translation>Vous êtes libéré de ce shift.</translation>
    </message>
    <message>
        <source>The place is left empty. You owe one compensation.</source>
        <translation>La place reste vide. Vous devez un rattrapage.</translation>
    </message>
    <message>
        <source>Have you agreed with somebody?</source>
        <translation>Êtes-vous d&apos;accord avec quelqu&apos;un ?</translation>
    </message>
    <message>
        <source>Propose the exchange here. They agree with their own card.</source>
        <translation>Proposez l&apos;échange ici. L&apos;autre personne accepte avec sa propre carte.</translation>
    </message>
    <message>
        <source>Exchange with somebody I know</source>
        <translation>Échanger avec quelqu&apos;un que je connais</translation>
    </message>
</context>
<context>
    <name>CardNumberDialog</name>
    <message>
        <source>Number of the card: scan it, or keep the one drawn</source>
        <translation>Numéro de la carte : scannez-la, ou gardez le numéro tiré</translation>
    </message>
</context>
<context>
    <name>CardsSection</name>
    <message>
        <source>No card yet. F2 gives one.</source>
        <translation>Pas encore de carte. F2 en donne une.</translation>
    </message>
    <message>
        <source>the member</source>
        <translation>le membre</translation>
    </message>
    <message>
        <source>since {day}</source>
        <translation>depuis le {day}</translation>
    </message>
    <message>
        <source>valid</source>
        <translation>valable</translation>
    </message>
    <message>
        <source>replaced</source>
        <translation>remplacée</translation>
    </message>
    <message>
        <source>blocked</source>
        <translation>bloquée</translation>
    </message>
    <message>
        <source>Give</source>
        <translation>Donner</translation>
    </message>
    <message>
        <source>Replace</source>
        <translation>Remplacer</translation>
    </message>
    <message>
        <source>Block</source>
        <translation>Bloquer</translation>
    </message>
    <message>
        <source>Unblock</source>
        <translation>Débloquer</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>Imprimer</translation>
    </message>
    <message>
        <source>Print A4</source>
        <translation>Imprimer A4</translation>
    </message>
    <message>
        <source>Cards</source>
        <translation>Cartes</translation>
    </message>
    <message>
        <source>{name}, since {day}</source>
        <translation>{name}, depuis le {day}</translation>
    </message>
    <message>
        <source>Handed over</source>
        <translation>Remise</translation>
    </message>
    <message>
        <source>Forget PIN</source>
        <translation>Oublier code</translation>
    </message>
    <message>
        <source>Waits for a new card</source>
        <translation>Attend une nouvelle carte</translation>
    </message>
</context>
<context>
    <name>CashKeys</name>
    <message>
        <source>Exact</source>
        <translation>Juste</translation>
    </message>
    <message>
        <source>Exactly what is owed</source>
        <translation>Exactement ce qui est dû</translation>
    </message>
    <message>
        <source>A note of {worth}</source>
        <translation>Un billet de {worth}</translation>
    </message>
</context>
<context>
    <name>CashMoveDialog</name>
    <message>
        <source>Type how much.</source>
        <translation>Tapez combien.</translation>
    </message>
    <message>
        <source>Change from the bank</source>
        <translation>Monnaie de la banque</translation>
    </message>
    <message>
        <source>Change from the safe</source>
        <translation>Monnaie du coffre</translation>
    </message>
    <message>
        <source>To the safe</source>
        <translation>Vers le coffre</translation>
    </message>
    <message>
        <source>A supplier was paid</source>
        <translation>Fournisseur payé</translation>
    </message>
    <message>
        <source>Put in {amount}</source>
        <translation>Mettre {amount}</translation>
    </message>
    <message>
        <source>Take out {amount}</source>
        <translation>Prendre {amount}</translation>
    </message>
    <message>
        <source>Cash in or out</source>
        <translation>Entrée ou sortie d&apos;espèces</translation>
    </message>
    <message>
        <source>+ Into the drawer</source>
        <translation>+ Dans le tiroir</translation>
    </message>
    <message>
        <source>− Out of the drawer</source>
        <translation>− Hors du tiroir</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>Montant</translation>
    </message>
    <message>
        <source>Why? The reason stays in the journal.</source>
        <translation>Pourquoi&#xa0;? La raison reste dans le journal.</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Raison</translation>
    </message>
    <message>
        <source>Another reason, in a few words</source>
        <translation>Une autre raison, en quelques mots</translation>
    </message>
</context>
<context>
    <name>CatalogueDialog</name>
    <message>
        <source>Category</source>
        <translation>Catégorie</translation>
    </message>
    <message>
        <source>Main supplier</source>
        <translation>Fournisseur principal</translation>
    </message>
</context>
<context>
    <name>ChangeSlotDialog</name>
    <message>
        <source>Week</source>
        <translation>Semaine</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>Jour</translation>
    </message>
    <message>
        <source>Hours</source>
        <translation>Heures</translation>
    </message>
    <message>
        <source>Places</source>
        <translation>Places</translation>
    </message>
    <message>
        <source>Task</source>
        <translation>Tâche</translation>
    </message>
    <message>
        <source>Shift leader</source>
        <translation>Supercoopérateur</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Modifier</translation>
    </message>
    <message>
        <source>Changed, with the shifts to come: {slot}</source>
        <translation>Modifié, avec les shifts à venir : {slot}</translation>
    </message>
    <message>
        <source>Week {letter}</source>
        <translation>Semaine {letter}</translation>
    </message>
    <message>
        <source>(no task)</source>
        <translation>(sans tâche)</translation>
    </message>
    <message>
        <source>(nobody)</source>
        <translation>(personne)</translation>
    </message>
</context>
<context>
    <name>ChoiceFields</name>
    <message>
        <source>All categories</source>
        <translation>Toutes les catégories</translation>
    </message>
    <message>
        <source>All suppliers</source>
        <translation>Tous les fournisseurs</translation>
    </message>
    <message>
        <source>All shelves</source>
        <translation>Tous les rayons</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>Catégorie</translation>
    </message>
    <message>
        <source>Supplier</source>
        <translation>Fournisseur</translation>
    </message>
    <message>
        <source>Shelf</source>
        <translation>Rayon</translation>
    </message>
</context>
<context>
    <name>ChooseArticleDialog</name>
    <message>
        <source>Which article?</source>
        <translation>Quel article ?</translation>
    </message>
    <message>
        <source>Choose</source>
        <translation>Choisir</translation>
    </message>
</context>
<context>
    <name>ChooseManyDialog</name>
    <message numerus="yes">
        <source>%n product(s) with a price</source>
        <translation>
            <numerusform>%n article avec un prix</numerusform>
            <numerusform>%n articles avec un prix</numerusform>
        </translation>
    </message>
    <message>
        <source>{said}: more than that is not taken at once</source>
        <translation>{said} : pas plus à la fois</translation>
    </message>
    <message>
        <source>No product with a price is meant. Choose otherwise.</source>
        <translation>Aucun article avec un prix n&apos;est visé. Choisissez autrement.</translation>
    </message>
    <message>
        <source>Labels of many products</source>
        <translation>Étiquettes de plusieurs articles</translation>
    </message>
    <message>
        <source>Price changed in the last days (0: whenever)</source>
        <translation>Prix changé ces derniers jours (0 : peu importe)</translation>
    </message>
    <message>
        <source>Copies of each</source>
        <translation>Exemplaires de chacune</translation>
    </message>
    <message>
        <source>Only those without a printed label</source>
        <translation>Seulement ceux sans étiquette imprimée</translation>
    </message>
    <message>
        <source>Put into the queue</source>
        <translation>Mettre dans la file</translation>
    </message>
</context>
<context>
    <name>ChoosePinView</name>
    <message>
        <source>Choose your PIN</source>
        <translation>Choisissez votre code</translation>
    </message>
    <message>
        <source>4 to 8 digits, not those of your bank card. It keeps others from using your card here.</source>
        <translation>De 4 à 8 chiffres, pas ceux de votre carte bancaire. Ainsi, personne d&apos;autre n&apos;utilise votre carte ici.</translation>
    </message>
    <message>
        <source>PIN</source>
        <translation>Code</translation>
    </message>
    <message>
        <source>Once more, the same digits</source>
        <translation>Encore une fois, les mêmes chiffres</translation>
    </message>
    <message>
        <source>The digits that you choose</source>
        <translation>Les chiffres que vous choisissez</translation>
    </message>
    <message>
        <source>Keep this PIN</source>
        <translation>Garder ce code</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Continuer</translation>
    </message>
    <message>
        <source>Your PIN is kept. It counts from now on.</source>
        <translation>Votre code est enregistré. Il compte dès maintenant.</translation>
    </message>
</context>
<context>
    <name>Choosing</name>
    <message>
        <source>People</source>
        <translation>Personnes</translation>
    </message>
</context>
<context>
    <name>CloseCountDialog</name>
    <message>
        <source>Close: {title}</source>
        <translation>Clôturer : {title}</translation>
    </message>
    <message>
        <source>Close the count</source>
        <translation>Clôturer le comptage</translation>
    </message>
    <message>
        <source>The stock of {count} products becomes what was found; {differ} differ, worth {value} in all. What is sold meanwhile is taken into account. It cannot be taken back: who counts again makes a new count.</source>
        <translation>Le stock de {count} articles devient ce qui a été trouvé ; {differ} diffèrent, pour {value} en tout. Ce qui se vend pendant ce temps est pris en compte. C&apos;est définitif : pour recompter, on fait un nouveau comptage.</translation>
    </message>
    <message>
        <source>Nobody counted {count} products, worth {value}:</source>
        <translation>Personne n&apos;a compté {count} articles, valeur {value} :</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>et %n autre</numerusform>
            <numerusform>et %n autres</numerusform>
        </translation>
    </message>
    <message>
        <source>Leave their stock as it is</source>
        <translation>Laisser leur stock tel quel</translation>
    </message>
    <message>
        <source>There are none: set their stock to 0</source>
        <translation>Il n&apos;y en a pas : mettre leur stock à 0</translation>
    </message>
</context>
<context>
    <name>CloseDialog</name>
    <message>
        <source>Close delivery {number} of {supplier}</source>
        <translation>Clôturer la réception {number} de {supplier}</translation>
    </message>
    <message>
        <source>Everything as it was ordered.</source>
        <translation>Tout est comme commandé.</translation>
    </message>
    <message>
        <source>The rest of the order is still waited for</source>
        <translation>Le reste de la commande est encore attendu</translation>
    </message>
    <message>
        <source>Take it in</source>
        <translation>Mettre en stock</translation>
    </message>
</context>
<context>
    <name>ClosedPage</name>
    <message>
        <source>Note</source>
        <translation>Note</translation>
    </message>
    <message>
        <source>Note: why something differs, in a few words</source>
        <translation>Note : d&apos;où vient l&apos;écart, en quelques mots</translation>
    </message>
    <message>
        <source>Z report no. {number}</source>
        <translation>Rapport Z n° {number}</translation>
    </message>
    <message>
        <source>Counted</source>
        <translation>Compté</translation>
    </message>
    <message>
        <source>Expected</source>
        <translation>Attendu</translation>
    </message>
    <message>
        <source>Difference</source>
        <translation>Écart</translation>
    </message>
    <message>
        <source>Turnover</source>
        <translation>Chiffre d&apos;affaires</translation>
    </message>
    <message>
        <source>Perpetual total: {amount}</source>
        <translation>Total perpétuel&#xa0;: {amount}</translation>
    </message>
    <message>
        <source>not counted, {expected} expected</source>
        <translation>non compté, {expected} attendu</translation>
    </message>
    <message>
        <source>{actual} actual, {expected} expected, {difference}</source>
        <translation>{actual} réel, {expected} attendu, {difference}</translation>
    </message>
    <message>
        <source>{comparison}; fees {fees}</source>
        <translation>{comparison} ; frais {fees}</translation>
    </message>
    <message>
        <source>{counted} counted, {expected} expected, {difference}</source>
        <translation>{counted} compté, {expected} attendu, {difference}</translation>
    </message>
    <message>
        <source>Close enough: the shop allows it</source>
        <translation>Assez juste&#xa0;: le magasin l&apos;admet</translation>
    </message>
    <message>
        <source>The drawer is right</source>
        <translation>Le tiroir est juste</translation>
    </message>
    <message>
        <source>Missing in the drawer</source>
        <translation>Il manque dans le tiroir</translation>
    </message>
    <message>
        <source>Too much in the drawer</source>
        <translation>En trop dans le tiroir</translation>
    </message>
</context>
<context>
    <name>ClosingDaysDialog</name>
    <message>
        <source>Bank holidays, and days that are closed</source>
        <translation>Jours fériés, et jours fermés</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>Jour</translation>
    </message>
    <message>
        <source>Reason, for the members</source>
        <translation>Raison, pour les membres</translation>
    </message>
    <message>
        <source>Say why the shop is closed on that day.</source>
        <translation>Dites pourquoi le magasin est fermé ce jour-là.</translation>
    </message>
    <message>
        <source>Reopen {day}</source>
        <translation>Rouvrir : {day}</translation>
    </message>
    <message>
        <source>Close {day}</source>
        <translation>Fermer : {day}</translation>
    </message>
    <message>
        <source>Closed: {day}</source>
        <translation>Fermé : {day}</translation>
    </message>
    <message>
        <source>Open again: {day}</source>
        <translation>De nouveau ouvert : {day}</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nom</translation>
    </message>
    <message>
        <source>Shifts</source>
        <translation>Shifts</translation>
    </message>
    <message>
        <source>✕ closed</source>
        <translation>✕ fermé</translation>
    </message>
    <message>
        <source>✓ open, shifts: {count}</source>
        <translation>✓ ouvert, shifts : {count}</translation>
    </message>
    <message>
        <source>✓ open</source>
        <translation>✓ ouvert</translation>
    </message>
    <message>
        <source>Closing days</source>
        <translation>Jours de fermeture</translation>
    </message>
    <message>
        <source>Close this window</source>
        <translation>Fermer cette fenêtre</translation>
    </message>
</context>
<context>
    <name>ClosingDialog</name>
    <message>
        <source>Count this too: {name}. Type 0 where there is none.</source>
        <translation>Comptez ceci aussi&#xa0;: {name}. Tapez 0 s&apos;il n&apos;y en a pas.</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Terminé</translation>
    </message>
    <message>
        <source>Press again to close with {amount}</source>
        <translation>Appuyez encore pour fermer avec {amount}</translation>
    </message>
    <message>
        <source>A closed day is not opened again. Is everything counted?</source>
        <translation>Une caisse fermée ne se rouvre pas. Tout est compté&#xa0;?</translation>
    </message>
    <message>
        <source>Close with {amount}</source>
        <translation>Fermer avec {amount}</translation>
    </message>
    <message>
        <source>Go on with {amount}</source>
        <translation>Continuer avec {amount}</translation>
    </message>
    <message>
        <source>What is no amount is kept as not counted. A closed day is not opened again.</source>
        <translation>Ce qui n&apos;est pas un montant est gardé comme non compté. Une caisse fermée ne se rouvre pas.</translation>
    </message>
    <message>
        <source>The till is closed</source>
        <translation>La caisse est fermée</translation>
    </message>
    <message>
        <source>Close the till</source>
        <translation>Fermer la caisse</translation>
    </message>
    <message>
        <source>Close the till: other payments</source>
        <translation>Fermer la caisse : autres paiements</translation>
    </message>
    <message>
        <source>Type what the card terminal or the provider says. What is left empty is kept as not counted.</source>
        <translation>Tapez ce que dit le terminal ou l&apos;émetteur. Ce qui reste vide est gardé comme non compté.</translation>
    </message>
    <message>
        <source>Count what is in the drawer. What should be there is shown afterwards.</source>
        <translation>Comptez ce qu&apos;il y a dans le tiroir. Ce qu&apos;il devrait y avoir s&apos;affiche après.</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>Imprimer</translation>
    </message>
    <message>
        <source>Print the Z report</source>
        <translation>Imprimer le rapport Z</translation>
    </message>
    <message>
        <source>{tender}, in all</source>
        <translation>{tender}, en tout</translation>
    </message>
</context>
<context>
    <name>CodeDialog</name>
    <message>
        <source>Barcode: scan it or type it</source>
        <translation>Code-barres : scannez-le ou tapez-le</translation>
    </message>
    <message>
        <source>Units in the pack</source>
        <translation>Unités dans le colis</translation>
    </message>
    <message>
        <source>Scanned at the till it is {count} of this product.</source>
        <translation>Scanné à la caisse, il vaut {count} de cet article.</translation>
    </message>
    <message>
        <source>Add a barcode</source>
        <translation>Ajouter un code-barres</translation>
    </message>
</context>
<context>
    <name>ColumnsDialog</name>
    <message>
        <source>Choose at least one column.</source>
        <translation>Choisissez au moins une colonne.</translation>
    </message>
    <message>
        <source>Columns: {list}</source>
        <translation>Colonnes : {list}</translation>
    </message>
    <message>
        <source>The usual ones</source>
        <translation>Les habituelles</translation>
    </message>
    <message>
        <source>Show these</source>
        <translation>Afficher</translation>
    </message>
</context>
<context>
    <name>Conflicts</name>
    <message>
        <source>{who}, on {machine}, {moment}</source>
        <translation>{who}, sur {machine}, {moment}</translation>
    </message>
    <message>
        <source>on {machine}, {moment}</source>
        <translation>sur {machine}, {moment}</translation>
    </message>
    <message>
        <source>The leave was announced after it: the place is free again.</source>
        <translation>Le congé a été annoncé après : la place est de nouveau libre.</translation>
    </message>
    <message>
        <source>Two members booked one place</source>
        <translation>Deux membres ont réservé une même place</translation>
    </message>
    <message>
        <source>Who was first keeps it. The other one was told, and offered other shifts.</source>
        <translation>Le premier la garde. L&apos;autre est prévenu, avec d&apos;autres shifts proposés.</translation>
    </message>
    <message>
        <source>In two shifts at once</source>
        <translation>Dans deux shifts à la fois</translation>
    </message>
    <message>
        <source>Both places stay: ask which one counts, and free the other on the board.</source>
        <translation>Les deux places restent : demandez laquelle compte, et libérez l&apos;autre au planning.</translation>
    </message>
    <message>
        <source>Booked on a day of leave</source>
        <translation>Réservé un jour de congé</translation>
    </message>
    <message>
        <source>The leave was announced before it: both stay. Ask whether the member comes.</source>
        <translation>Le congé était annoncé avant : les deux restent. Demandez si le membre vient.</translation>
    </message>
    <message>
        <source>Booked in a shift that was called off</source>
        <translation>Réservé dans un shift annulé</translation>
    </message>
    <message>
        <source>The place is gone with the shift. The member was told.</source>
        <translation>La place est partie avec le shift. Le membre est prévenu.</translation>
    </message>
    <message>
        <source>A shift was given away twice</source>
        <translation>Un shift a été cédé deux fois</translation>
    </message>
    <message>
        <source>What was agreed first stands. Whoever came second was told.</source>
        <translation>Le premier accord vaut. L&apos;autre personne est prévenue.</translation>
    </message>
    <message>
        <source>A request was agreed to twice</source>
        <translation>Une demande a été acceptée deux fois</translation>
    </message>
    <message>
        <source>The first answer stands. Whoever came second was told.</source>
        <translation>La première réponse vaut. L&apos;autre personne est prévenue.</translation>
    </message>
    <message>
        <source>A sheet was validated twice</source>
        <translation>Une feuille a été validée deux fois</translation>
    </message>
    <message>
        <source>Nobody’s shift counts twice. Look whether both said the same.</source>
        <translation>Aucun shift ne compte double. Vérifiez si les deux disaient la même chose.</translation>
    </message>
    <message>
        <source>More regular members than places</source>
        <translation>Plus de réguliers que de places</translation>
    </message>
    <message>
        <source>The slot has {places} places now: one for each.</source>
        <translation>Le créneau a maintenant {places} places : une par personne.</translation>
    </message>
    <message>
        <source>A wallet was spent twice</source>
        <translation>Un portefeuille a été dépensé deux fois</translation>
    </message>
    <message>
        <source>The sales stay. The member owes {amount}, and was told.</source>
        <translation>Les ventes restent. Le membre doit {amount}, il est prévenu.</translation>
    </message>
    <message>
        <source>A card was given to two people</source>
        <translation>Une carte a été donnée à deux personnes</translation>
    </message>
    <message>
        <source>It stays valid for the first one. Give the other one a new card.</source>
        <translation>Elle reste valable pour la première. Donnez une nouvelle carte à l&apos;autre.</translation>
    </message>
    <message>
        <source>A member number was given twice</source>
        <translation>Un numéro de membre a été donné deux fois</translation>
    </message>
    <message>
        <source>Who came second has number {after} in place of {before}, and was told.</source>
        <translation>Le second a le numéro {after} au lieu de {before}, il est prévenu.</translation>
    </message>
    <message>
        <source>A bar code was put on two products</source>
        <translation>Un code-barres est sur deux articles</translation>
    </message>
    <message>
        <source>{code} scans as the product that had it first.</source>
        <translation>{code} donne l&apos;article qui l&apos;avait d&apos;abord.</translation>
    </message>
    <message>
        <source>An article number was given twice</source>
        <translation>Un numéro d&apos;article a été donné deux fois</translation>
    </message>
    <message>
        <source>{code} is the first product’s. Give the other one another number.</source>
        <translation>{code} reste au premier article. Donnez un autre numéro à l&apos;autre.</translation>
    </message>
    <message>
        <source>A ticket of the empties machine was paid out twice</source>
        <translation>Un ticket de vidanges a été payé deux fois</translation>
    </message>
    <message>
        <source>{amount} went out twice for ticket {code}. Nothing is taken back by itself.</source>
        <translation>{amount} est sorti deux fois pour le ticket {code}. Rien n&apos;est repris d&apos;office.</translation>
    </message>
    <message>
        <source>A delivery was closed twice</source>
        <translation>Une livraison a été clôturée deux fois</translation>
    </message>
    <message>
        <source>Receipt {receipt} counts once. Look whether both said the same.</source>
        <translation>La réception {receipt} ne compte qu&apos;une fois. Vérifiez si les deux disaient la même chose.</translation>
    </message>
</context>
<context>
    <name>ConflictsPage</name>
    <message>
        <source>Conflicts</source>
        <translation>Conflits</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Quoi</translation>
    </message>
    <message>
        <source>About</source>
        <translation>Détail</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Quand</translation>
    </message>
    <message>
        <source>Kept: {value}</source>
        <translation>Gardé : {value}</translation>
    </message>
    <message>
        <source>Seen.</source>
        <translation>Vu.</translation>
    </message>
    <message>
        <source>It holds now: {value}</source>
        <translation>Vaut maintenant : {value}</translation>
    </message>
    <message>
        <source>Holds now: {value} ({by})</source>
        <translation>Vaut maintenant : {value} ({by})</translation>
    </message>
    <message>
        <source>Lost to it, unseen: {value} ({by})</source>
        <translation>Écarté sans être vu : {value} ({by})</translation>
    </message>
    <message>
        <source>Keep: {value}</source>
        <translation>Garder : {value}</translation>
    </message>
    <message>
        <source>Take instead: {value}</source>
        <translation>Prendre plutôt : {value}</translation>
    </message>
    <message>
        <source>Seen</source>
        <translation>Vu</translation>
    </message>
    <message>
        <source>Two machines may change one thing before they hear of each other. The later word holds at once; here somebody looks whether that is right.</source>
        <translation>Deux machines peuvent changer la même chose avant de se parler. La dernière parole vaut aussitôt ; ici, quelqu&apos;un regarde si c&apos;est juste.</translation>
    </message>
    <message>
        <source>Nothing to look at</source>
        <translation>Rien à regarder</translation>
    </message>
    <message>
        <source>No two machines have said different things of one thing.</source>
        <translation>Aucune machine n&apos;a contredit une autre.</translation>
    </message>
</context>
<context>
    <name>ContainersDialog</name>
    <message>
        <source>{amount} from {day} on</source>
        <translation>{amount} dès le {day}</translation>
    </message>
    <message>
        <source>no amount yet</source>
        <translation>pas encore de montant</translation>
    </message>
    <message>
        <source>Nothing: it is worth its own amount</source>
        <translation>Rien : seulement son montant</translation>
    </message>
    <message>
        <source>Containers</source>
        <translation>Contenants consignés</translation>
    </message>
    <message>
        <source>+ New container</source>
        <translation>+ Nouveau contenant</translation>
    </message>
    <message>
        <source>Take back no more</source>
        <translation>Ne plus reprendre</translation>
    </message>
    <message>
        <source>No containers yet</source>
        <translation>Pas encore de contenants</translation>
    </message>
    <message>
        <source>Begin with the usual Belgian bottles and crates; each can be changed.</source>
        <translation>Commencez par les bouteilles et casiers belges habituels ; chacun peut être changé.</translation>
    </message>
    <message>
        <source>Take them over</source>
        <translation>Les reprendre</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>Montant</translation>
    </message>
    <message>
        <source>Of a crate: without its bottles.</source>
        <translation>D&apos;un casier : sans ses bouteilles.</translation>
    </message>
    <message>
        <source>From this day on</source>
        <translation>À partir de ce jour</translation>
    </message>
    <message>
        <source>Sales before keep the old amount.</source>
        <translation>Les ventes d&apos;avant gardent l&apos;ancien montant.</translation>
    </message>
    <message>
        <source>It holds</source>
        <translation>Il contient</translation>
    </message>
    <message>
        <source>The bottles of a full crate.</source>
        <translation>Les bouteilles d&apos;un casier plein.</translation>
    </message>
    <message>
        <source>How many</source>
        <translation>Combien</translation>
    </message>
</context>
<context>
    <name>CopySlotDialog</name>
    <message>
        <source>In these weeks</source>
        <translation>Dans ces semaines</translation>
    </message>
    <message>
        <source>On these days</source>
        <translation>Ces jours-là</translation>
    </message>
    <message>
        <source>It is there already: choose other weeks or days.</source>
        <translation>Il y est déjà : choisissez d’autres semaines ou d’autres jours.</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Copier</translation>
    </message>
    <message>
        <source>Copied, without its members: {slot}</source>
        <translation>Copié, sans ses membres : {slot}</translation>
    </message>
</context>
<context>
    <name>CorrectDialog</name>
    <message>
        <source>Reason</source>
        <translation>Raison</translation>
    </message>
    <message>
        <source>Correct by hand</source>
        <translation>Corriger à la main</translation>
    </message>
    <message>
        <source>Extra days</source>
        <translation>Jours en plus</translation>
    </message>
    <message>
        <source>Absences counted</source>
        <translation>Absences comptées</translation>
    </message>
    <message>
        <source>In alert since</source>
        <translation>En alerte depuis</translation>
    </message>
    <message>
        <source>Extension since</source>
        <translation>Délai depuis</translation>
    </message>
    <message>
        <source>Shifts counted from</source>
        <translation>Shifts comptés dès</translation>
    </message>
    <message>
        <source>Last absence</source>
        <translation>Dernière absence</translation>
    </message>
    <message>
        <source>Unsubscribed</source>
        <translation>Désinscrit</translation>
    </message>
    <message>
        <source>Leaves the cooperative</source>
        <translation>Quitte la coopérative</translation>
    </message>
    <message>
        <source>Penalised already for no shift ahead</source>
        <translation>Déjà pénalisé faute d&apos;avance</translation>
    </message>
    <message>
        <source>Taken back</source>
        <translation>Repris</translation>
    </message>
</context>
<context>
    <name>CorrectLineDialog</name>
    <message>
        <source>What became of it</source>
        <translation>Ce qu&apos;il en est</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Raison</translation>
    </message>
    <message>
        <source>Late: minutes or time of arrival; empty for in time</source>
        <translation>En retard : minutes ou heure d&apos;arrivée ; vide si à l&apos;heure</translation>
    </message>
    <message>
        <source>Correct: {name}</source>
        <translation>Corriger : {name}</translation>
    </message>
    <message>
        <source>What this will change</source>
        <translation>Ce que cela changera</translation>
    </message>
    <message>
        <source>Correct</source>
        <translation>Corriger</translation>
    </message>
</context>
<context>
    <name>CountGrid</name>
    <message>
        <source>One less: {name}</source>
        <translation>Un de moins : {name}</translation>
    </message>
</context>
<context>
    <name>CountKeys</name>
    <message>
        <source>All counts</source>
        <translation>Tous les comptages</translation>
    </message>
    <message>
        <source>Add up</source>
        <translation>Additionner</translation>
    </message>
    <message>
        <source>Storeroom</source>
        <translation>Réserve</translation>
    </message>
    <message>
        <source>From paper</source>
        <translation>D&apos;après papier</translation>
    </message>
    <message>
        <source>Count again</source>
        <translation>Recompter</translation>
    </message>
    <message>
        <source>Second count</source>
        <translation>Second comptage</translation>
    </message>
    <message>
        <source>Take back</source>
        <translation>Reprendre</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>Comparer</translation>
    </message>
    <message>
        <source>On paper</source>
        <translation>Sur papier</translation>
    </message>
    <message>
        <source>Give up</source>
        <translation>Abandonner</translation>
    </message>
    <message>
        <source>Close the count</source>
        <translation>Clôturer le comptage</translation>
    </message>
</context>
<context>
    <name>CountList</name>
    <message numerus="yes">
        <source>%n product(s)</source>
        <translation>
            <numerusform>%n article</numerusform>
            <numerusform>%n articles</numerusform>
        </translation>
    </message>
    <message>
        <source>Counts</source>
        <translation>Comptages</translation>
    </message>
    <message>
        <source>The shop goes on selling while you count: every entry counts at its own moment.</source>
        <translation>Le magasin continue à vendre pendant que vous comptez : chaque saisie vaut à son moment.</translation>
    </message>
    <message>
        <source>New count</source>
        <translation>Nouveau comptage</translation>
    </message>
    <message>
        <source>What to count next</source>
        <translation>À compter ensuite</translation>
    </message>
    <message>
        <source>Nothing was counted yet</source>
        <translation>Rien n&apos;a encore été compté</translation>
    </message>
    <message>
        <source>Count a shelf, a category, a supplier&apos;s goods, or a list.</source>
        <translation>Comptez un rayon, une catégorie, un fournisseur ou une liste.</translation>
    </message>
    <message>
        <source>Begin a count</source>
        <translation>Commencer un comptage</translation>
    </message>
</context>
<context>
    <name>CountTable</name>
    <message>
        <source>Product</source>
        <translation>Article</translation>
    </message>
    <message>
        <source>Expected</source>
        <translation>Attendu</translation>
    </message>
    <message>
        <source>Found</source>
        <translation>Trouvé</translation>
    </message>
    <message>
        <source>Difference</source>
        <translation>Écart</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Valeur</translation>
    </message>
    <message>
        <source>State</source>
        <translation>État</translation>
    </message>
    <message>
        <source>Expected is the stock at the moment of the entry. Enter has a product counted again.</source>
        <translation>L&apos;attendu est le stock au moment de la saisie. Entrée fait recompter un article.</translation>
    </message>
    <message numerus="yes">
        <source>%n product(s) were set to what was found.</source>
        <translation>
            <numerusform>%n article mis à ce qui a été trouvé.</numerusform>
            <numerusform>%n articles mis à ce qui a été trouvé.</numerusform>
        </translation>
    </message>
    <message>
        <source>This count is over. To count again, begin a new one.</source>
        <translation>Ce comptage est terminé. Pour recompter, commencez-en un nouveau.</translation>
    </message>
    <message>
        <source>Counted: {count} · differ: {differ} · worth {value} · to count again: {again} · not counted: {rest}</source>
        <translation>Comptés : {count} · diffèrent : {differ} · valeur {value} · à recompter : {again} · pas comptés : {rest}</translation>
    </message>
    <message>
        <source>Differences</source>
        <translation>Écarts</translation>
    </message>
</context>
<context>
    <name>CountView</name>
    <message>
        <source>Products found</source>
        <translation>Articles trouvés</translation>
    </message>
    <message>
        <source>Last entries</source>
        <translation>Dernières saisies</translation>
    </message>
    <message>
        <source>storeroom</source>
        <translation>réserve</translation>
    </message>
    <message>
        <source>counted again</source>
        <translation>recompté</translation>
    </message>
    <message>
        <source>How many kilograms or litres?</source>
        <translation>Combien de kilos ou de litres ?</translation>
    </message>
    <message>
        <source>How many are there?</source>
        <translation>Combien y en a-t-il ?</translation>
    </message>
    <message>
        <source>Scan the first product</source>
        <translation>Scannez le premier article</translation>
    </message>
    <message>
        <source>Or type a part of its name.</source>
        <translation>Ou tapez une partie de son nom.</translation>
    </message>
    <message>
        <source>In all: {quantity}</source>
        <translation>En tout : {quantity}</translation>
    </message>
    <message>
        <source>Scan, type a name, or how many more there are</source>
        <translation>Scannez, tapez un nom, ou combien il y en a en plus</translation>
    </message>
    <message>
        <source>Scan, type a name, or how many there are</source>
        <translation>Scannez, tapez un nom, ou combien il y en a</translation>
    </message>
    <message>
        <source>Code, name or quantity</source>
        <translation>Code, nom ou quantité</translation>
    </message>
    <message>
        <source>Time on the sheet</source>
        <translation>Heure sur la feuille</translation>
    </message>
</context>
<context>
    <name>CounterPanel</name>
    <message>
        <source>Simulated devices</source>
        <translation>Appareils simulés</translation>
    </message>
    <message>
        <source>Nothing here is real: these keys are the hands of the customer and yours.</source>
        <translation>Rien n&apos;est réel ici : ces touches sont les mains du client et les vôtres.</translation>
    </message>
    <message>
        <source>What to scan</source>
        <translation>Quoi scanner</translation>
    </message>
    <message>
        <source>Put paper in</source>
        <translation>Mettre du papier</translation>
    </message>
    <message>
        <source>Take the paper away</source>
        <translation>Retirer le papier</translation>
    </message>
    <message>
        <source>Scan it</source>
        <translation>Scanner</translation>
    </message>
    <message>
        <source>Put {weight} on the scale</source>
        <translation>Poser {weight} sur la balance</translation>
    </message>
    <message>
        <source>Clear the scale</source>
        <translation>Vider la balance</translation>
    </message>
    <message>
        <source>The customer pays</source>
        <translation>Le client paie</translation>
    </message>
    <message>
        <source>The customer refuses</source>
        <translation>Le client refuse</translation>
    </message>
</context>
<context>
    <name>Counts</name>
    <message>
        <source>Category</source>
        <translation>Catégorie</translation>
    </message>
    <message>
        <source>Shelf</source>
        <translation>Rayon</translation>
    </message>
    <message>
        <source>Supplier</source>
        <translation>Fournisseur</translation>
    </message>
    <message>
        <source>List</source>
        <translation>Liste</translation>
    </message>
    <message>
        <source>open</source>
        <translation>ouvert</translation>
    </message>
    <message>
        <source>closed</source>
        <translation>clôturé</translation>
    </message>
    <message>
        <source>given up</source>
        <translation>abandonné</translation>
    </message>
    <message>
        <source>! count again</source>
        <translation>! à recompter</translation>
    </message>
    <message>
        <source>! {quantity} moved meanwhile</source>
        <translation>! {quantity} entre-temps</translation>
    </message>
    <message>
        <source>✓ right</source>
        <translation>✓ juste</translation>
    </message>
    <message>
        <source>≠ differs</source>
        <translation>≠ diffère</translation>
    </message>
    <message>
        <source>{scope}: {title}</source>
        <translation>{scope} : {title}</translation>
    </message>
    <message>
        <source>! perhaps in baskets</source>
        <translation>! peut-être en panier</translation>
    </message>
</context>
<context>
    <name>CountsPage</name>
    <message>
        <source>Counts</source>
        <translation>Comptages</translation>
    </message>
    <message>
        <source>Give up the count {title}? What was counted in it changes nothing.</source>
        <translation>Abandonner le comptage {title} ? Ce qui y a été compté ne change rien.</translation>
    </message>
    <message>
        <source>Give up</source>
        <translation>Abandonner</translation>
    </message>
    <message>
        <source>The count was given up.</source>
        <translation>Le comptage est abandonné.</translation>
    </message>
    <message>
        <source>Products set to what was found: {count}, worth {value} in all.</source>
        <translation>Articles mis à ce qui a été trouvé : {count}, pour {value} en tout.</translation>
    </message>
    <message>
        <source>The count is closed</source>
        <translation>Le comptage est clôturé</translation>
    </message>
    <message>
        <source>Ready to print</source>
        <translation>Prêt à imprimer</translation>
    </message>
    <message>
        <source>Saved and shown: {file}</source>
        <translation>Enregistré et montré : {file}</translation>
    </message>
    <message>
        <source>Not printed</source>
        <translation>Pas imprimé</translation>
    </message>
</context>
<context>
    <name>CratesDialog</name>
    <message>
        <source>Crates and bottles with a deposit</source>
        <translation>Casiers et bouteilles consignés</translation>
    </message>
    <message>
        <source>Came</source>
        <translation>Reçu</translation>
    </message>
    <message>
        <source>Given back</source>
        <translation>Rendus</translation>
    </message>
    <message>
        <source>{name}, came</source>
        <translation>{name}, reçus</translation>
    </message>
    <message>
        <source>{name}, given back</source>
        <translation>{name}, rendus</translation>
    </message>
    <message>
        <source>The shop knows no container with a deposit yet: name them at the till (Menu).</source>
        <translation>Le magasin ne connaît encore aucun emballage consigné : notez-les à la caisse (Menu).</translation>
    </message>
    <message>
        <source>Note them</source>
        <translation>Noter</translation>
    </message>
</context>
<context>
    <name>CustomerDisplay</name>
    <message>
        <source>BeesDesk, customer display</source>
        <translation>BeesDesk, écran client</translation>
    </message>
</context>
<context>
    <name>Dashboard</name>
    <message>
        <source>places held</source>
        <translation>places prises</translation>
    </message>
    <message>
        <source>all places</source>
        <translation>toutes les places</translation>
    </message>
    <message>
        <source>Week</source>
        <translation>Semaine</translation>
    </message>
    <message>
        <source>Held</source>
        <translation>Prises</translation>
    </message>
    <message>
        <source>Places</source>
        <translation>Places</translation>
    </message>
    <message>
        <source>Staffing</source>
        <translation>Occupation des shifts</translation>
    </message>
    <message>
        <source>this week</source>
        <translation>cette semaine</translation>
    </message>
    <message>
        <source>excused</source>
        <translation>excusées</translation>
    </message>
    <message>
        <source>1 owed</source>
        <translation>1 à rattraper</translation>
    </message>
    <message>
        <source>2 owed</source>
        <translation>2 à rattraper</translation>
    </message>
    <message>
        <source>Missed</source>
        <translation>Manquées</translation>
    </message>
    <message>
        <source>Rate</source>
        <translation>Taux</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>Jour</translation>
    </message>
</context>
<context>
    <name>DashboardPage</name>
    <message>
        <source>Dashboard</source>
        <translation>Tableau de bord</translation>
    </message>
    <message>
        <source>Counting the members of each status</source>
        <translation>Comptage des membres de chaque statut</translation>
    </message>
    <message>
        <source>Staffing</source>
        <translation>Occupation des shifts</translation>
    </message>
    <message>
        <source>Places held of all places, 12 weeks back and 8 ahead.</source>
        <translation>Places prises sur toutes les places, 12 semaines en arrière et 8 à venir.</translation>
    </message>
    <message>
        <source>Absences</source>
        <translation>Absences</translation>
    </message>
    <message>
        <source>Places missed each week, and their rate among the places whose sheet is validated.</source>
        <translation>Places manquées chaque semaine, et leur taux parmi les places dont la feuille est validée.</translation>
    </message>
    <message>
        <source>Members by status</source>
        <translation>Membres par statut</translation>
    </message>
    <message>
        <source>Not counted yet. It is counted each time this page is opened.</source>
        <translation>Pas encore compté. Le comptage se fait à chaque ouverture de cette page.</translation>
    </message>
    <message>
        <source>Each line on its own scale. Behind it: members now, and the change since the first day.</source>
        <translation>Chaque ligne a sa propre échelle. À sa droite : les membres aujourd’hui, et la différence depuis le premier jour.</translation>
    </message>
    <message>
        <source>Nothing is known of any member yet.</source>
        <translation>On ne sait encore rien d’aucun membre.</translation>
    </message>
    <message>
        <source>{machine}: {day}, {steps} not done</source>
        <translation>{machine} : {day}, pas fait : {steps}</translation>
    </message>
    <message>
        <source>{machine}: {day}, all done</source>
        <translation>{machine} : {day}, tout est fait</translation>
    </message>
    <message>
        <source>Last night. {machines}</source>
        <translation>Dernière nuit. {machines}</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>Jour</translation>
    </message>
    <message>
        <source>Hours</source>
        <translation>Heures</translation>
    </message>
    <message>
        <source>Task</source>
        <translation>Tâche</translation>
    </message>
    <message>
        <source>Places</source>
        <translation>Places</translation>
    </message>
    <message>
        <source>Missing</source>
        <translation>Manque</translation>
    </message>
    <message>
        <source>{sign} {free} missing</source>
        <translation>{sign} manque {free}</translation>
    </message>
    <message>
        <source>Charts as tables</source>
        <translation>Graphiques en tableaux</translation>
    </message>
    <message>
        <source>What if…</source>
        <translation>Et si…</translation>
    </message>
    <message>
        <source>Next gaps</source>
        <translation>Prochains manques</translation>
    </message>
    <message>
        <source>Enter opens the week</source>
        <translation>Entrée ouvre la semaine</translation>
    </message>
    <message>
        <source>✓ Nobody is missing in the next four weeks.</source>
        <translation>✓ Il ne manque personne dans les quatre semaines à venir.</translation>
    </message>
    <message>
        <source>Saved: {file}</source>
        <translation>Enregistré : {file}</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>Imprimer</translation>
    </message>
</context>
<context>
    <name>DenominationPanel</name>
    <message>
        <source>Notes and coins</source>
        <translation>Billets et pièces</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>Total</translation>
    </message>
    <message>
        <source>How many of {worth}</source>
        <translation>Combien de {worth}</translation>
    </message>
    <message>
        <source>One less of {worth}</source>
        <translation>Un de moins : {worth}</translation>
    </message>
    <message>
        <source>One more of {worth}</source>
        <translation>Un de plus : {worth}</translation>
    </message>
</context>
<context>
    <name>DetailSection</name>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>%n jour</numerusform>
            <numerusform>%n jours</numerusform>
        </translation>
    </message>
    <message>
        <source>French name</source>
        <translation>Nom français</translation>
    </message>
    <message>
        <source>Dutch name</source>
        <translation>Nom néerlandais</translation>
    </message>
    <message>
        <source>English name</source>
        <translation>Nom anglais</translation>
    </message>
    <message>
        <source>Our number</source>
        <translation>Notre numéro</translation>
    </message>
    <message>
        <source>Barcodes</source>
        <translation>Codes-barres</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>Catégorie</translation>
    </message>
    <message>
        <source>Shelf</source>
        <translation>Rayon</translation>
    </message>
    <message>
        <source>Keeps</source>
        <translation>Se conserve</translation>
    </message>
    <message>
        <source>Origin</source>
        <translation>Origine</translation>
    </message>
    <message>
        <source>Allergens</source>
        <translation>Allergènes</translation>
    </message>
    <message>
        <source>Marks</source>
        <translation>Labels</translation>
    </message>
    <message>
        <source>Ingredients</source>
        <translation>Ingrédients</translation>
    </message>
    <message>
        <source>Age limit</source>
        <translation>Âge minimum</translation>
    </message>
    <message>
        <source>No longer sold from</source>
        <translation>Plus en vente à partir du</translation>
    </message>
</context>
<context>
    <name>DeviceCard</name>
    <message>
        <source>{time} sent: {data}</source>
        <translation>{time} envoyé : {data}</translation>
    </message>
    <message>
        <source>{time} heard: {data}</source>
        <translation>{time} reçu : {data}</translation>
    </message>
</context>
<context>
    <name>DevicesDialog</name>
    <message>
        <source>Works</source>
        <translation>Fonctionne</translation>
    </message>
    <message>
        <source>Scanned: {code}</source>
        <translation>Scanné : {code}</translation>
    </message>
    <message>
        <source>Looking…</source>
        <translation>Recherche…</translation>
    </message>
    <message>
        <source>None is set</source>
        <translation>Aucun appareil indiqué</translation>
    </message>
    <message>
        <source>On the printer</source>
        <translation>Sur l&apos;imprimante</translation>
    </message>
    <message>
        <source>It hangs on the receipt printer&apos;s cable.</source>
        <translation>Il est branché sur l&apos;imprimante de tickets.</translation>
    </message>
    <message>
        <source>Scan any code</source>
        <translation>Scannez un code</translation>
    </message>
    <message>
        <source>One that types like a keyboard needs no port: scan any code now.</source>
        <translation>Un scanner qui tape comme un clavier n&apos;a pas besoin de port : scannez un code.</translation>
    </message>
    <message>
        <source>No port found</source>
        <translation>Aucun port trouvé</translation>
    </message>
    <message>
        <source>It opens once a receipt printer is set.</source>
        <translation>Il s&apos;ouvre dès qu&apos;une imprimante de tickets est indiquée.</translation>
    </message>
    <message>
        <source>For example: {examples}</source>
        <translation>Par exemple : {examples}</translation>
    </message>
    <message>
        <source>Printed: look at the paper</source>
        <translation>Imprimé : regardez le papier</translation>
    </message>
    <message>
        <source>Sent: look at the label</source>
        <translation>Envoyé : regardez l&apos;étiquette</translation>
    </message>
    <message>
        <source>BeesDesk prints here, {time}</source>
        <translation>BeesDesk imprime ici, {time}</translation>
    </message>
    <message>
        <source>Test of the drawer</source>
        <translation>Essai du tiroir</translation>
    </message>
    <message>
        <source>Sent: the drawer is open now, or its cable is not in the printer</source>
        <translation>Envoyé : le tiroir est ouvert, sinon son câble n&apos;est pas dans l&apos;imprimante</translation>
    </message>
    <message>
        <source>Sending…</source>
        <translation>Envoi…</translation>
    </message>
    <message>
        <source>Asking…</source>
        <translation>Question posée…</translation>
    </message>
    <message>
        <source>The terminal answers. No amount was asked for.</source>
        <translation>Le terminal répond. Aucun montant n&apos;a été demandé.</translation>
    </message>
    <message>
        <source>On the plate: {weight}</source>
        <translation>Sur le plateau : {weight}</translation>
    </message>
    <message>
        <source>Answers</source>
        <translation>Répond</translation>
    </message>
    <message>
        <source>Clear the plate, and set the scale to zero.</source>
        <translation>Videz le plateau et remettez la balance à zéro.</translation>
    </message>
    <message>
        <source>Weighing…</source>
        <translation>Pesée…</translation>
    </message>
    <message>
        <source>Put something on the plate.</source>
        <translation>Posez quelque chose sur le plateau.</translation>
    </message>
    <message>
        <source>BeesDesk and the time stand on the display now.</source>
        <translation>BeesDesk et l&apos;heure sont maintenant sur l&apos;afficheur.</translation>
    </message>
    <message>
        <source>Set up</source>
        <translation>Régler</translation>
    </message>
    <message>
        <source>Scan any code to see it here.</source>
        <translation>Scannez un code pour le voir ici.</translation>
    </message>
    <message>
        <source>Devices</source>
        <translation>Appareils</translation>
    </message>
    <message>
        <source>Use these addresses</source>
        <translation>Utiliser ces adresses</translation>
    </message>
    <message>
        <source>Set up the scanner</source>
        <translation>Régler le scanner</translation>
    </message>
    <message>
        <source>Scanner</source>
        <translation>Scanner</translation>
    </message>
    <message>
        <source>Scale</source>
        <translation>Balance</translation>
    </message>
    <message>
        <source>Weigh</source>
        <translation>Peser</translation>
    </message>
    <message>
        <source>Pole display</source>
        <translation>Afficheur</translation>
    </message>
    <message>
        <source>Show something</source>
        <translation>Afficher quelque chose</translation>
    </message>
    <message>
        <source>Receipt printer</source>
        <translation>Imprimante à tickets</translation>
    </message>
    <message>
        <source>Print a line</source>
        <translation>Imprimer une ligne</translation>
    </message>
    <message>
        <source>Cash drawer</source>
        <translation>Tiroir-caisse</translation>
    </message>
    <message>
        <source>Open it</source>
        <translation>Ouvrir</translation>
    </message>
    <message>
        <source>Label printer</source>
        <translation>Imprimante d&apos;étiquettes</translation>
    </message>
    <message>
        <source>Print a label</source>
        <translation>Imprimer une étiquette</translation>
    </message>
    <message>
        <source>Payment terminal</source>
        <translation>Terminal de paiement</translation>
    </message>
    <message>
        <source>Does it answer?</source>
        <translation>Répond-il ?</translation>
    </message>
</context>
<context>
    <name>DevicesSection</name>
    <message>
        <source>Devices</source>
        <translation>Appareils</translation>
    </message>
    <message>
        <source>The scanner works: {code}</source>
        <translation>Le scanner fonctionne : {code}</translation>
    </message>
    <message>
        <source>Saved.</source>
        <translation>Enregistré.</translation>
    </message>
    <message>
        <source>Scan any product or card now</source>
        <translation>Scannez maintenant n&apos;importe quel article ou carte</translation>
    </message>
    <message>
        <source>Not tried yet</source>
        <translation>Pas encore essayé</translation>
    </message>
    <message>
        <source>None is set</source>
        <translation>Aucun appareil indiqué</translation>
    </message>
    <message>
        <source>BeesDesk prints here, {time}</source>
        <translation>BeesDesk imprime ici, {time}</translation>
    </message>
    <message>
        <source>Printed: look at the paper</source>
        <translation>Imprimé : regardez le papier</translation>
    </message>
    <message>
        <source>Test of the drawer</source>
        <translation>Essai du tiroir</translation>
    </message>
    <message>
        <source>Sent: the drawer is open now, or its cable is not in the printer</source>
        <translation>Envoyé : le tiroir est ouvert, sinon son câble n&apos;est pas dans l&apos;imprimante</translation>
    </message>
    <message>
        <source>Sending…</source>
        <translation>Envoi…</translation>
    </message>
    <message>
        <source>Not sent: {reason}</source>
        <translation>Pas parti : {reason}</translation>
    </message>
    <message>
        <source>Looking for the scale…</source>
        <translation>Je cherche la balance…</translation>
    </message>
    <message>
        <source>The scale weighs: {weight}</source>
        <translation>La balance pèse : {weight}</translation>
    </message>
    <message>
        <source>The scale answers: clear it, and set it to zero</source>
        <translation>La balance répond : videz-la et remettez-la à zéro</translation>
    </message>
    <message>
        <source>BeesDesk and the time stand on the display now</source>
        <translation>L&apos;afficheur montre maintenant BeesDesk et l&apos;heure</translation>
    </message>
    <message>
        <source>Opening its port…</source>
        <translation>J&apos;ouvre son port…</translation>
    </message>
    <message>
        <source>It does not work: {reason}</source>
        <translation>Ne fonctionne pas : {reason}</translation>
    </message>
    <message>
        <source>A device belongs to one program at a time: where a till runs on this machine, close it first.</source>
        <translation>Un appareil ne sert qu&apos;un programme à la fois : si une caisse tourne sur cette machine, fermez-la d&apos;abord.</translation>
    </message>
    <message>
        <source>All devices…</source>
        <translation>Tous les appareils…</translation>
    </message>
    <message>
        <source>Change devices and e-mail…</source>
        <translation>Changer appareils et e-mail…</translation>
    </message>
    <message>
        <source>Print a line</source>
        <translation>Imprimer une ligne</translation>
    </message>
    <message>
        <source>Open it</source>
        <translation>Ouvrir</translation>
    </message>
    <message>
        <source>Weigh</source>
        <translation>Peser</translation>
    </message>
    <message>
        <source>Show something</source>
        <translation>Afficher quelque chose</translation>
    </message>
    <message>
        <source>Scanner</source>
        <translation>Scanner</translation>
    </message>
    <message>
        <source>Receipt printer</source>
        <translation>Imprimante à tickets</translation>
    </message>
    <message>
        <source>Cash drawer</source>
        <translation>Tiroir-caisse</translation>
    </message>
    <message>
        <source>Scale</source>
        <translation>Balance</translation>
    </message>
    <message>
        <source>Pole display</source>
        <translation>Afficheur</translation>
    </message>
    <message>
        <source>Found by itself; one that types like a keyboard needs no port.</source>
        <translation>Trouvé tout seul ; un scanner qui tape comme un clavier n&apos;a besoin d&apos;aucun port.</translation>
    </message>
    <message>
        <source>It hangs on the printer; that it was opened stands in the journal.</source>
        <translation>Il est branché sur l&apos;imprimante ; le journal note qu&apos;on l&apos;a ouvert.</translation>
    </message>
</context>
<context>
    <name>DevicesStep</name>
    <message>
        <source>Devices</source>
        <translation>Appareils</translation>
    </message>
    <message>
        <source>Try what is connected. What is not here yet can wait: go on, and set it later.</source>
        <translation>Essayez ce qui est branché. Ce qui n&apos;est pas encore là peut attendre : continuez, et réglez-le plus tard.</translation>
    </message>
    <message>
        <source>Write first where the printer is</source>
        <translation>Écrivez d&apos;abord où est l&apos;imprimante</translation>
    </message>
    <message>
        <source>Printing…</source>
        <translation>Impression…</translation>
    </message>
    <message>
        <source>BeesDesk prints here, {time}</source>
        <translation>BeesDesk imprime ici, {time}</translation>
    </message>
    <message>
        <source>Printed: look at the paper</source>
        <translation>Imprimé&#xa0;: regardez le papier</translation>
    </message>
    <message>
        <source>Not printed: {reason}</source>
        <translation>Pas imprimé&#xa0;: {reason}</translation>
    </message>
    <message>
        <source>The scanner works: {code}</source>
        <translation>Le scanner marche : {code}</translation>
    </message>
    <message>
        <source>Scan any product or card now</source>
        <translation>Scannez maintenant n&apos;importe quel article ou carte</translation>
    </message>
    <message>
        <source>Scanner</source>
        <translation>Scanner</translation>
    </message>
    <message>
        <source>Receipt printer</source>
        <translation>Imprimante à tickets</translation>
    </message>
    <message>
        <source>Network: tcp:ADDRESS. Cable: device:PATH. Empty: none.</source>
        <translation>Réseau&#xa0;: tcp:ADRESSE. Câble&#xa0;: device:CHEMIN. Vide&#xa0;: aucune.</translation>
    </message>
    <message>
        <source>Test</source>
        <translation>Essai</translation>
    </message>
    <message>
        <source>Print a test line</source>
        <translation>Imprimer une ligne d&apos;essai</translation>
    </message>
    <message>
        <source>Put the float into the drawer: coins and small notes. The till has you count it when it opens.</source>
        <translation>Mettez le fond de caisse dans le tiroir : des pièces et de petits billets. La caisse vous le fait compter à l&apos;ouverture.</translation>
    </message>
</context>
<context>
    <name>Dialog</name>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
</context>
<context>
    <name>DoubtDialog</name>
    <message>
        <source>Asking the terminal…</source>
        <translation>On demande au terminal…</translation>
    </message>
    <message>
        <source>The terminal cannot say. Look at its paper or its screen.</source>
        <translation>Le terminal ne peut pas le dire. Regardez son ticket ou son écran.</translation>
    </message>
    <message>
        <source>The terminal&apos;s last payment: {amount}, {outcome}, {reference}.</source>
        <translation>Dernier paiement du terminal : {amount}, {outcome}, {reference}.</translation>
    </message>
    <message>
        <source>Was it paid?</source>
        <translation>Est-ce payé ?</translation>
    </message>
    <message>
        <source>It is not known whether the terminal took this</source>
        <translation>On ne sait pas si le terminal a encaissé ceci</translation>
    </message>
    <message>
        <source>Look at the terminal&apos;s paper or its screen, then say what it shows. The till does not ask it again.</source>
        <translation>Regardez le ticket ou l&apos;écran du terminal, puis dites ce qu&apos;il montre. La caisse ne le redemande pas elle-même.</translation>
    </message>
    <message>
        <source>What you saw</source>
        <translation>Ce que vous avez vu</translation>
    </message>
    <message>
        <source>Paper says approved</source>
        <translation>Ticket : accepté</translation>
    </message>
    <message>
        <source>Paper says refused</source>
        <translation>Ticket : refusé</translation>
    </message>
    <message>
        <source>Screen says approved</source>
        <translation>Écran : accepté</translation>
    </message>
    <message>
        <source>No paper, nothing on the screen</source>
        <translation>Ni ticket, ni rien à l&apos;écran</translation>
    </message>
    <message>
        <source>Ask the terminal</source>
        <translation>Demander au terminal</translation>
    </message>
    <message>
        <source>Not paid</source>
        <translation>Pas payé</translation>
    </message>
    <message>
        <source>Paid</source>
        <translation>Payé</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>Plus tard</translation>
    </message>
</context>
<context>
    <name>EaterBackDialog</name>
    <message>
        <source>{name} may shop on this member&apos;s right again. Blocked cards stay blocked.</source>
        <translation>{name} peut de nouveau faire ses courses avec le droit de ce membre. Les cartes bloquées le restent.</translation>
    </message>
    <message>
        <source>Take the eater back</source>
        <translation>Reprendre le mangeur</translation>
    </message>
</context>
<context>
    <name>EaterView</name>
    <message>
        <source>Hello {name}</source>
        <translation>Bonjour {name}</translation>
    </message>
    <message>
        <source>A card of the household is lost</source>
        <translation>Une carte du ménage est perdue</translation>
    </message>
</context>
<context>
    <name>EmptiesDialog</name>
    <message>
        <source>The ticket is in the basket.</source>
        <translation>Le ticket est dans le panier.</translation>
    </message>
    <message>
        <source>Nothing with a deposit has the code {code}.</source>
        <translation>Rien de consigné n&apos;a le code {code}.</translation>
    </message>
    <message>
        <source>Count first what was brought back.</source>
        <translation>Comptez d&apos;abord ce qui est rapporté.</translation>
    </message>
    <message>
        <source>Give back {amount}</source>
        <translation>Rendre {amount}</translation>
    </message>
    <message>
        <source>Empties</source>
        <translation>Vidanges</translation>
    </message>
    <message>
        <source>Another amount</source>
        <translation>Autre montant</translation>
    </message>
    <message>
        <source>To give back</source>
        <translation>À rendre</translation>
    </message>
    <message>
        <source>Press a container for each one, or type how many. A bottle can be scanned, a ticket of the machine too.</source>
        <translation>Touchez un contenant pour chacun, ou tapez combien. On peut scanner une bouteille, ou un ticket de l&apos;automate.</translation>
    </message>
</context>
<context>
    <name>EndDialog</name>
    <message>
        <source>Reason, if you like</source>
        <translation>Raison, si vous voulez</translation>
    </message>
</context>
<context>
    <name>EndEaterDialog</name>
    <message>
        <source>{name} may no longer shop on this member&apos;s right.</source>
        <translation>{name} ne peut plus faire ses courses avec le droit de ce membre.</translation>
    </message>
    <message>
        <source>Cards blocked: {count}</source>
        <translation>Cartes bloquées : {count}</translation>
    </message>
    <message>
        <source>End the eater</source>
        <translation>Retirer le mangeur</translation>
    </message>
</context>
<context>
    <name>EndMembershipDialog</name>
    <message>
        <source>End the membership</source>
        <translation>Mettre fin à l&apos;affiliation</translation>
    </message>
</context>
<context>
    <name>EndSlotDialog</name>
    <message>
        <source>Last day with a shift</source>
        <translation>Dernier jour avec un shift</translation>
    </message>
    <message>
        <source>End</source>
        <translation>Terminer</translation>
    </message>
    <message>
        <source>Ended after {day}: {slot}</source>
        <translation>Terminé après le {day} : {slot}</translation>
    </message>
</context>
<context>
    <name>EraseDialog</name>
    <message>
        <source>The member&apos;s number, once more</source>
        <translation>Le numéro du membre, encore une fois</translation>
    </message>
    <message>
        <source>Name, addresses, telephone, date of birth, eaters, PIN and mails are destroyed on every machine, in copies too. Nobody can bring them back.</source>
        <translation>Nom, adresses, téléphone, date de naissance, mangeurs, code et e-mails sont détruits sur toutes les machines, aussi dans les copies. Personne ne peut les faire revenir.</translation>
    </message>
    <message>
        <source>Sales and attendance stay under the bare number, as the law asks.</source>
        <translation>Les ventes et les présences restent sous le numéro seul, comme la loi le demande.</translation>
    </message>
    <message>
        <source>Lists and data that you have saved elsewhere stay: delete those yourself.</source>
        <translation>Les listes et données que vous avez enregistrées ailleurs restent : effacez-les vous-même.</translation>
    </message>
    <message>
        <source>Type the number {number} to say that it is meant.</source>
        <translation>Tapez le numéro {number} pour dire que c&apos;est voulu.</translation>
    </message>
    <message>
        <source>Erase for good</source>
        <translation>Effacer pour toujours</translation>
    </message>
    <message>
        <source>Still to be erased at the next exchange: {machines}</source>
        <translation>Reste à effacer au prochain échange : {machines}</translation>
    </message>
</context>
<context>
    <name>Exchange</name>
    <message>
        <source>Last exchange: {moment}</source>
        <translation>Dernier échange : {moment}</translation>
    </message>
    <message>
        <source>Alone</source>
        <translation>Seule</translation>
    </message>
    <message>
        <source>This machine exchanges with no other.</source>
        <translation>Cette machine n&apos;échange avec aucune autre.</translation>
    </message>
    <message>
        <source>Exchange</source>
        <translation>Échange</translation>
    </message>
    <message>
        <source>Nothing was exchanged yet.</source>
        <translation>Rien n&apos;a encore été échangé.</translation>
    </message>
    <message>
        <source>Everything was sent.</source>
        <translation>Tout est envoyé.</translation>
    </message>
    <message>
        <source>Exchanged {time}</source>
        <translation>Échangé {time}</translation>
    </message>
    <message>
        <source>Exchange waits</source>
        <translation>Échange en attente</translation>
    </message>
    <message>
        <source>Nothing was exchanged for a day.</source>
        <translation>Rien n&apos;a été échangé depuis un jour.</translation>
    </message>
    <message>
        <source>Exchange late</source>
        <translation>Échange en retard</translation>
    </message>
    <message>
        <source>Exchange refused</source>
        <translation>Échange refusé</translation>
    </message>
    <message>
        <source>This machine was brought back from a backup, and the others do not believe it yet. Have the office invite it, and run: beesdesk device enrol.</source>
        <translation>Cette machine revient d&apos;une sauvegarde et les autres ne la croient pas encore. Faites-la inviter par le bureau, et lancez : beesdesk device enrol.</translation>
    </message>
    <message>
        <source>Not let in</source>
        <translation>Pas admise</translation>
    </message>
    <message>
        <source>Old copy</source>
        <translation>Ancienne copie</translation>
    </message>
</context>
<context>
    <name>ExchangeDialog</name>
    <message>
        <source>Exchanging with the other machines</source>
        <translation>Échange avec les autres machines</translation>
    </message>
    <message>
        <source>Exchange with the other machines</source>
        <translation>Échange avec les autres machines</translation>
    </message>
    <message>
        <source>Exchange now</source>
        <translation>Échanger maintenant</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>Aide</translation>
    </message>
</context>
<context>
    <name>ExchangeLine</name>
    <message>
        <source>Exchanging: {done} of {of}</source>
        <translation>Échange : {done} sur {of}</translation>
    </message>
    <message>
        <source>Exchanging…</source>
        <translation>Échange en cours…</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Arrêter</translation>
    </message>
    <message>
        <source>Exchange now</source>
        <translation>Échanger maintenant</translation>
    </message>
</context>
<context>
    <name>ExchangeView</name>
    <message>
        <source>Exchange, solidarity</source>
        <translation>Échanger, solidarité</translation>
    </message>
    <message>
        <source>Others would like to exchange with you</source>
        <translation>D&apos;autres aimeraient échanger avec vous</translation>
    </message>
    <message>
        <source>Nobody asks for one of your shifts just now.</source>
        <translation>Personne ne demande un de vos shifts pour l&apos;instant.</translation>
    </message>
    <message>
        <source>To ask yourself: Back, then &apos;I cannot come&apos; beside the shift.</source>
        <translation>Pour demander vous-même : Retour, puis « Je ne peux pas » à côté du shift.</translation>
    </message>
    <message>
        <source>Instead of yours: {shift}</source>
        <translation>À la place du vôtre : {shift}</translation>
    </message>
    <message>
        <source>Yes, exchange</source>
        <translation>Oui, échanger</translation>
    </message>
    <message>
        <source>No, keep mine</source>
        <translation>Non, garder le mien</translation>
    </message>
    <message>
        <source>Offer mine for it</source>
        <translation>Proposer le mien</translation>
    </message>
    <message>
        <source>You have asked</source>
        <translation>Vous avez demandé</translation>
    </message>
    <message>
        <source>You would give: {shift}</source>
        <translation>Vous donneriez : {shift}</translation>
    </message>
    <message>
        <source>Take this one</source>
        <translation>Prendre celui-ci</translation>
    </message>
    <message>
        <source>You have answered. Now it is for the other one to agree.</source>
        <translation>Vous avez répondu. C&apos;est à l&apos;autre personne d&apos;accepter.</translation>
    </message>
    <message>
        <source>Nobody has answered yet. The shift stays yours until then.</source>
        <translation>Personne n&apos;a encore répondu. Le shift reste à vous jusque-là.</translation>
    </message>
    <message>
        <source>Never mind, I come</source>
        <translation>Finalement, je viens</translation>
    </message>
    <message>
        <source>Solidarity</source>
        <translation>Solidarité</translation>
    </message>
    <message>
        <source>You come for the others</source>
        <translation>Vous venez pour les autres</translation>
    </message>
    <message>
        <source>You are relieved by the others</source>
        <translation>Les autres vous remplacent</translation>
    </message>
    <message numerus="yes">
        <source>You owe %n shift(s). The others can do one for you.</source>
        <translation>
            <numerusform>Vous devez %n shift. Les autres peuvent le faire pour vous.</numerusform>
            <numerusform>Vous devez %n shifts. Les autres peuvent en faire un pour vous.</numerusform>
        </translation>
    </message>
    <message>
        <source>Ask for solidarity</source>
        <translation>Demander la solidarité</translation>
    </message>
    <message>
        <source>You missed this shift. The others can make it good.</source>
        <translation>Vous avez manqué ce shift. Les autres peuvent le compenser.</translation>
    </message>
    <message>
        <source>A shift that you do for the others relieves one who cannot come.</source>
        <translation>Un shift fait pour les autres libère quelqu&apos;un qui ne peut pas venir.</translation>
    </message>
    <message>
        <source>Do a shift for the others</source>
        <translation>Faire un shift pour les autres</translation>
    </message>
    <message>
        <source>Once you owe nothing, you can do a shift for the others.</source>
        <translation>Quand vous ne devrez plus rien, vous pourrez faire un shift pour les autres.</translation>
    </message>
    <message>
        <source>Take it back</source>
        <translation>Retirer</translation>
    </message>
    <message>
        <source>Exchanged: you come {shift}.</source>
        <translation>Échangé : vous venez {shift}.</translation>
    </message>
    <message>
        <source>Declined. Your shift stays yours; the other one is told.</source>
        <translation>Décliné. Votre shift reste à vous ; l&apos;autre personne est prévenue.</translation>
    </message>
    <message>
        <source>Offered. Once they agree, you come {shift}.</source>
        <translation>Proposé. Dès que l&apos;autre accepte, vous venez {shift}.</translation>
    </message>
    <message>
        <source>It is off. You come {shift}.</source>
        <translation>C&apos;est annulé. Vous venez {shift}.</translation>
    </message>
    <message>
        <source>Taken back. Your place is free for somebody else.</source>
        <translation>Retiré. Votre place est libre pour quelqu&apos;un d&apos;autre.</translation>
    </message>
    <message>
        <source>Taken back. The shift is yours again.</source>
        <translation>Retiré. Le shift est de nouveau à vous.</translation>
    </message>
    <message>
        <source>The others do one shift for you.</source>
        <translation>Les autres font un shift pour vous.</translation>
    </message>
    <message>
        <source>The others make it good: {shift}.</source>
        <translation>Les autres le compensent : {shift}.</translation>
    </message>
</context>
<context>
    <name>ExemptionDialog</name>
    <message>
        <source>First day</source>
        <translation>Premier jour</translation>
    </message>
    <message>
        <source>Last day</source>
        <translation>Dernier jour</translation>
    </message>
    <message>
        <source>Until further notice</source>
        <translation>Jusqu&apos;à nouvel ordre</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Raison</translation>
    </message>
    <message>
        <source>Note an exemption</source>
        <translation>Noter une exemption</translation>
    </message>
    <message>
        <source>No shifts to do: {days}</source>
        <translation>Aucun shift à faire : {days}</translation>
    </message>
</context>
<context>
    <name>ExpiryPage</name>
    <message>
        <source>Expiry</source>
        <translation>Dates</translation>
    </message>
    <message>
        <source>Product</source>
        <translation>Article</translation>
    </message>
    <message>
        <source>There</source>
        <translation>En stock</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Valeur</translation>
    </message>
    <message>
        <source>Proposal</source>
        <translation>Proposition</translation>
    </message>
    <message>
        <source>! {percent} off {stickers}</source>
        <translation>! -{percent} sur {stickers}</translation>
    </message>
    <message>
        <source>✓ marked down</source>
        <translation>✓ déjà réduit</translation>
    </message>
    <message>
        <source>… will be left over</source>
        <translation>… il en restera</translation>
    </message>
    <message>
        <source>✓ will be sold</source>
        <translation>✓ sera vendu</translation>
    </message>
    <message>
        <source>Worth {value}, of it past its date {past} · given by stickers this month: {given} ({stickers})</source>
        <translation>Valeur {value}, dont date dépassée {past} · réductions par autocollants ce mois : {given} ({stickers})</translation>
    </message>
    <message>
        <source>Lots written off: {lots}, worth {value}.</source>
        <translation>Lots sortis en perte : {lots}, valeur {value}.</translation>
    </message>
    <message>
        <source>Written off</source>
        <translation>Sorti en perte</translation>
    </message>
    <message>
        <source>Ready</source>
        <translation>Prêt</translation>
    </message>
    <message>
        <source>Saved and shown: {file}</source>
        <translation>Enregistré et montré : {file}</translation>
    </message>
    <message>
        <source>Not saved</source>
        <translation>Pas enregistré</translation>
    </message>
    <message>
        <source>What runs out</source>
        <translation>Ce qui arrive à sa date</translation>
    </message>
    <message>
        <source>Days ahead</source>
        <translation>Jours à venir</translation>
    </message>
    <message>
        <source>Mark down</source>
        <translation>Réduire le prix</translation>
    </message>
    <message>
        <source>Write off past dates</source>
        <translation>Sortir les dates dépassées</translation>
    </message>
    <message>
        <source>Recalls</source>
        <translation>Rappels</translation>
    </message>
    <message>
        <source>Lots that run out</source>
        <translation>Lots qui arrivent à leur date</translation>
    </message>
    <message>
        <source>Nothing runs out</source>
        <translation>Rien n&apos;arrive à sa date</translation>
    </message>
    <message>
        <source>No lot in stock has a date within these days. Dates come with deliveries.</source>
        <translation>Aucun lot en stock n&apos;a de date dans ces jours. Les dates viennent avec les livraisons.</translation>
    </message>
    <message>
        <source>Until, lot</source>
        <translation>Jusqu&apos;au, lot</translation>
    </message>
    <message>
        <source>Sold · left</source>
        <translation>Vendu · reste</translation>
    </message>
    <message>
        <source>✕ past date</source>
        <translation>✕ dépassé</translation>
    </message>
    <message>
        <source>Recalls: what became of the goods</source>
        <translation>Rappels : ce que les articles sont devenus</translation>
    </message>
    <message>
        <source>Recall goods</source>
        <translation>Rappeler</translation>
    </message>
</context>
<context>
    <name>ExportDataDialog</name>
    <message>
        <source>Folder, such as that of a stick</source>
        <translation>Dossier, par exemple celui d&apos;une clé USB</translation>
    </message>
    <message>
        <source>Two files are written: a PDF to read, and the same whole for a program (JSON).</source>
        <translation>Deux fichiers sont écrits : un PDF à lire, et le même, complet, pour un programme (JSON).</translation>
    </message>
    <message>
        <source>They hold what this person may see and nobody else: hand them over, and delete them here.</source>
        <translation>Ils contiennent ce que cette personne seule peut voir : remettez-les, puis effacez-les ici.</translation>
    </message>
    <message>
        <source>Saved: {file}</source>
        <translation>Enregistré : {file}</translation>
    </message>
    <message>
        <source>Hand over the data</source>
        <translation>Remettre les données</translation>
    </message>
</context>
<context>
    <name>ExportDialog</name>
    <message>
        <source>The first day comes after the last one.</source>
        <translation>Le premier jour vient après le dernier.</translation>
    </message>
    <message>
        <source>Writing the list…</source>
        <translation>J&apos;écris la liste…</translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) written: {file}</source>
        <translation>
            <numerusform>%n&#xa0;ligne écrite&#xa0;: {file}</numerusform>
            <numerusform>%n&#xa0;lignes écrites&#xa0;: {file}</numerusform>
        </translation>
    </message>
    <message>
        <source>Lists for the accountant</source>
        <translation>Listes pour le comptable</translation>
    </message>
    <message>
        <source>List</source>
        <translation>Liste</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Du</translation>
    </message>
    <message>
        <source>To</source>
        <translation>Au</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Fichier</translation>
    </message>
    <message>
        <source>Journal of receipts</source>
        <translation>Journal des recettes</translation>
    </message>
    <message>
        <source>Sales</source>
        <translation>Ventes</translation>
    </message>
    <message>
        <source>Lines of sales</source>
        <translation>Lignes de vente</translation>
    </message>
    <message>
        <source>Payments</source>
        <translation>Paiements</translation>
    </message>
    <message>
        <source>Z reports and closings</source>
        <translation>Rapports Z et clôtures</translation>
    </message>
    <message>
        <source>Payments reconciled</source>
        <translation>Paiements rapprochés</translation>
    </message>
    <message>
        <source>Workbook (XLSX)</source>
        <translation>Classeur (XLSX)</translation>
    </message>
    <message>
        <source>Text (CSV)</source>
        <translation>Texte (CSV)</translation>
    </message>
    <message>
        <source>Write the file</source>
        <translation>Écrire le fichier</translation>
    </message>
</context>
<context>
    <name>ExtensionDialog</name>
    <message>
        <source>Give an extension</source>
        <translation>Donner un délai</translation>
    </message>
</context>
<context>
    <name>FaultDialog</name>
    <message>
        <source>Something went wrong in the program</source>
        <translation>Le programme a rencontré une erreur</translation>
    </message>
    <message>
        <source>The basket and all sales are stored. You can go on; if it comes back, start BeesDesk again.</source>
        <translation>Le panier et toutes les ventes sont enregistrés. Vous pouvez continuer ; si cela revient, redémarrez BeesDesk.</translation>
    </message>
    <message>
        <source>For whoever looks after the machines: {code}, in {file}</source>
        <translation>Pour la personne qui s&apos;occupe des machines : {code}, dans {file}</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Continuer</translation>
    </message>
    <message>
        <source>Close the program</source>
        <translation>Fermer le programme</translation>
    </message>
</context>
<context>
    <name>Findings</name>
    <message numerus="yes">
        <source>%n product(s) missing</source>
        <translation>
            <numerusform>%n article manque</numerusform>
            <numerusform>%n articles manquent</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n product(s) short</source>
        <translation>
            <numerusform>%n article en trop petite quantité</numerusform>
            <numerusform>%n articles en trop petite quantité</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n product(s) too many</source>
        <translation>
            <numerusform>%n article en trop</numerusform>
            <numerusform>%n articles en trop</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n product(s) not ordered</source>
        <translation>
            <numerusform>%n article pas commandé</numerusform>
            <numerusform>%n articles pas commandés</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n price(s) changed</source>
        <translation>
            <numerusform>%n prix a changé</numerusform>
            <numerusform>%n prix ont changé</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n new price(s) from today on</source>
        <translation>
            <numerusform>%n nouveau prix dès aujourd&apos;hui</numerusform>
            <numerusform>%n nouveaux prix dès aujourd&apos;hui</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n label(s) to print</source>
        <translation>
            <numerusform>%n étiquette à imprimer</numerusform>
            <numerusform>%n étiquettes à imprimer</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n product(s) without a price</source>
        <translation>
            <numerusform>%n article sans prix</numerusform>
            <numerusform>%n articles sans prix</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Foreseen</name>
    <message>
        <source>Nothing changes today.</source>
        <translation>Rien ne change aujourd&apos;hui.</translation>
    </message>
    <message>
        <source>Shifts freed: {count} ({days})</source>
        <translation>Créneaux libérés : {count} ({days})</translation>
    </message>
    <message>
        <source>Shifts given: {count} ({days})</source>
        <translation>Créneaux attribués : {count} ({days})</translation>
    </message>
    <message>
        <source>Regular places ended: {count}</source>
        <translation>Places fixes quittées : {count}</translation>
    </message>
    <message>
        <source>Regular places given: {count}</source>
        <translation>Places fixes attribuées : {count}</translation>
    </message>
    <message>
        <source>Mode: {before} → {after}</source>
        <translation>Mode : {before} → {after}</translation>
    </message>
    <message>
        <source>Status: {before} → {after}</source>
        <translation>Statut : {before} → {after}</translation>
    </message>
    <message>
        <source>May shop again</source>
        <translation>Peut de nouveau faire ses courses</translation>
    </message>
    <message>
        <source>May no longer shop</source>
        <translation>Ne peut plus faire ses courses</translation>
    </message>
    <message>
        <source>Alert ends: {before} → {after}</source>
        <translation>Fin de l&apos;alerte : {before} → {after}</translation>
    </message>
    <message>
        <source>Extension ends: {before} → {after}</source>
        <translation>Fin du délai : {before} → {after}</translation>
    </message>
    <message>
        <source>Next alert: {before} → {after}</source>
        <translation>Prochaine alerte : {before} → {after}</translation>
    </message>
    <message>
        <source>Next countdown: {before} → {after}</source>
        <translation>Prochain décompte : {before} → {after}</translation>
    </message>
    <message>
        <source>none</source>
        <translation>aucun</translation>
    </message>
    <message>
        <source>Mind: {why} You may do it all the same.</source>
        <translation>Attention&#xa0;: {why} Vous pouvez le faire quand même.</translation>
    </message>
    <message>
        <source>Nothing changes for any member&apos;s rights.</source>
        <translation>Rien ne change pour les droits d&apos;un membre.</translation>
    </message>
    <message>
        <source>Without another shift: suspended on {day}</source>
        <translation>Sans autre shift&#xa0;: suspension le {day}</translation>
    </message>
    <message>
        <source>Without another shift: alert on {day}</source>
        <translation>Sans autre shift&#xa0;: alerte le {day}</translation>
    </message>
    <message>
        <source>Only beginners would be left in the shift.</source>
        <translation>Il ne resterait que des débutants dans ce créneau.</translation>
    </message>
    <message>
        <source>{name}: {changes}</source>
        <translation>{name}&#xa0;: {changes}</translation>
    </message>
</context>
<context>
    <name>FormDialog</name>
    <message>
        <source>What this will change</source>
        <translation>Ce que cela va changer</translation>
    </message>
</context>
<context>
    <name>GiveCardDialog</name>
    <message>
        <source>For whom</source>
        <translation>Pour qui</translation>
    </message>
    <message>
        <source>Card {code} opens the shop for {name}.</source>
        <translation>La carte {code} ouvre le magasin à {name}.</translation>
    </message>
    <message>
        <source>Give a card</source>
        <translation>Donner une carte</translation>
    </message>
</context>
<context>
    <name>GiveUpDialog</name>
    <message>
        <source>Give up delivery {number}?</source>
        <translation>Abandonner la réception {number} ?</translation>
    </message>
    <message numerus="yes">
        <source>%n line(s) were scanned; none of them will count.</source>
        <translation>
            <numerusform>%n ligne a été scannée ; elle ne comptera pas.</numerusform>
            <numerusform>%n lignes ont été scannées ; aucune ne comptera.</numerusform>
        </translation>
    </message>
    <message>
        <source>Give it up</source>
        <translation>L&apos;abandonner</translation>
    </message>
</context>
<context>
    <name>HandOverDialog</name>
    <message>
        <source>For whom</source>
        <translation>Pour qui</translation>
    </message>
    <message>
        <source>{name} waits for no card any longer.</source>
        <translation>{name} n&apos;attend plus de carte.</translation>
    </message>
    <message>
        <source>Card handed over</source>
        <translation>Carte remise</translation>
    </message>
</context>
<context>
    <name>HandbookDialog</name>
    <message>
        <source>Handbook</source>
        <translation>Manuel</translation>
    </message>
    <message>
        <source>Chapters</source>
        <translation>Chapitres</translation>
    </message>
</context>
<context>
    <name>Header</name>
    <message numerus="yes">
        <source>%n e-mail(s) not sent: see the menu, E-mails.</source>
        <translation>
            <numerusform>%n e-mail pas parti&#xa0;: voyez le menu, E-mails.</numerusform>
            <numerusform>%n e-mails pas partis&#xa0;: voyez le menu, E-mails.</numerusform>
        </translation>
    </message>
    <message>
        <source>No mail server is set: see the menu, Settings.</source>
        <translation>Aucun serveur d&apos;envoi n&apos;est réglé&#xa0;: voyez le menu, Réglages.</translation>
    </message>
    <message numerus="yes">
        <source>%n e-mail(s) waiting</source>
        <translation>
            <numerusform>%n e-mail en attente</numerusform>
            <numerusform>%n e-mails en attente</numerusform>
        </translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>E-mail</translation>
    </message>
    <message>
        <source>Scanner</source>
        <translation>Scanner</translation>
    </message>
    <message>
        <source>Terminal</source>
        <translation>Terminal</translation>
    </message>
    <message>
        <source>Scale</source>
        <translation>Balance</translation>
    </message>
    <message>
        <source>Pole display</source>
        <translation>Afficheur</translation>
    </message>
    <message>
        <source>Printer</source>
        <translation>Imprimante</translation>
    </message>
    <message>
        <source>Text {percent} %</source>
        <translation>Texte {percent} %</translation>
    </message>
    <message>
        <source>Colours of the desktop</source>
        <translation>Couleurs du bureau</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Clair</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Sombre</translation>
    </message>
    <message>
        <source>High contrast</source>
        <translation>Contraste élevé</translation>
    </message>
    <message>
        <source>Till {number}</source>
        <translation>Caisse {number}</translation>
    </message>
    <message>
        <source>Demo</source>
        <translation>Démo</translation>
    </message>
    <message>
        <source>Nothing here is a real sale.</source>
        <translation>Rien ici n&apos;est une vraie vente.</translation>
    </message>
    <message>
        <source>Closed</source>
        <translation>Fermée</translation>
    </message>
    <message>
        <source>Open since {time}</source>
        <translation>Ouverte depuis {time}</translation>
    </message>
    <message>
        <source>Colours and text size</source>
        <translation>Couleurs et taille du texte</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>Aide</translation>
    </message>
</context>
<context>
    <name>HelpDialog</name>
    <message>
        <source>Articles</source>
        <translation>Articles</translation>
    </message>
    <message>
        <source>Lines of the basket</source>
        <translation>Lignes du panier</translation>
    </message>
    <message>
        <source>Member and baskets</source>
        <translation>Membre et paniers</translation>
    </message>
    <message>
        <source>Payment</source>
        <translation>Paiement</translation>
    </message>
    <message>
        <source>Till</source>
        <translation>Caisse</translation>
    </message>
    <message>
        <source>In every dialog</source>
        <translation>Dans chaque fenêtre</translation>
    </message>
    <message>
        <source>Type a code, then Enter</source>
        <translation>Taper un code, puis Entrée</translation>
    </message>
    <message>
        <source>Type a name to search</source>
        <translation>Taper un nom pour chercher</translation>
    </message>
    <message>
        <source>How many: 3 ×, then scan</source>
        <translation>Combien&#xa0;: 3 ×, puis scanner</translation>
    </message>
    <message>
        <source>Search by name</source>
        <translation>Chercher par nom</translation>
    </message>
    <message>
        <source>Price: less, another, show one</source>
        <translation>Prix : moins, un autre, en montrer</translation>
    </message>
    <message>
        <source>Weigh without a label</source>
        <translation>Peser sans étiquette</translation>
    </message>
    <message>
        <source>Choose a line</source>
        <translation>Choisir une ligne</translation>
    </message>
    <message>
        <source>One more, one less</source>
        <translation>Un de plus, un de moins</translation>
    </message>
    <message>
        <source>Take the line back</source>
        <translation>Reprendre la ligne</translation>
    </message>
    <message>
        <source>Take the last article back</source>
        <translation>Reprendre le dernier article</translation>
    </message>
    <message>
        <source>Erase what was typed</source>
        <translation>Effacer ce qui est tapé</translation>
    </message>
    <message>
        <source>Name the member</source>
        <translation>Dire quel membre</translation>
    </message>
    <message>
        <source>Set the basket aside</source>
        <translation>Mettre le panier de côté</translation>
    </message>
    <message>
        <source>Recall a basket</source>
        <translation>Reprendre un panier</translation>
    </message>
    <message>
        <source>Take the payment</source>
        <translation>Encaisser</translation>
    </message>
    <message>
        <source>Cash</source>
        <translation>Espèces</translation>
    </message>
    <message>
        <source>Card</source>
        <translation>Carte</translation>
    </message>
    <message>
        <source>Type what is given, then F9</source>
        <translation>Taper le montant reçu, puis F9</translation>
    </message>
    <message>
        <source>Count the empties</source>
        <translation>Compter les vidanges</translation>
    </message>
    <message>
        <source>Open the drawer</source>
        <translation>Ouvrir le tiroir</translation>
    </message>
    <message>
        <source>This sheet</source>
        <translation>Cette feuille</translation>
    </message>
    <message>
        <source>Menu: reports, receipts, closing</source>
        <translation>Menu&#xa0;: rapports, tickets, clôture</translation>
    </message>
    <message>
        <source>Next cashier</source>
        <translation>Caissier suivant</translation>
    </message>
    <message>
        <source>Lock the till</source>
        <translation>Verrouiller la caisse</translation>
    </message>
    <message>
        <source>Devices</source>
        <translation>Appareils</translation>
    </message>
    <message>
        <source>Do it</source>
        <translation>Valider</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Retour</translation>
    </message>
    <message>
        <source>Next field</source>
        <translation>Champ suivant</translation>
    </message>
    <message>
        <source>Press the button</source>
        <translation>Presser le bouton</translation>
    </message>
    <message>
        <source>Keys of the till</source>
        <translation>Touches de la caisse</translation>
    </message>
    <message>
        <source>Open the handbook</source>
        <translation>Ouvrir le manuel</translation>
    </message>
</context>
<context>
    <name>Hints</name>
    <message>
        <source>Enter: take it as a code. ×: so many of the next article.</source>
        <translation>Entrée : prendre comme code. × : autant du prochain article.</translation>
    </message>
    <message>
        <source>Scan the article, or type its code.</source>
        <translation>Scannez l&apos;article, ou tapez son code.</translation>
    </message>
    <message>
        <source>Open the till first: count the float.</source>
        <translation>Ouvrez d&apos;abord la caisse : comptez le fond.</translation>
    </message>
    <message>
        <source>{paid} is paid. Take the rest (F12).</source>
        <translation>{paid} sont payés. Encaissez le reste (F12).</translation>
    </message>
    <message>
        <source>Tare {weight} for the next article that is weighed.</source>
        <translation>Tare de {weight} pour le prochain article pesé.</translation>
    </message>
    <message>
        <source>Scan the next article.</source>
        <translation>Scannez l&apos;article suivant.</translation>
    </message>
    <message>
        <source>Scan the first article.</source>
        <translation>Scannez le premier article.</translation>
    </message>
    <message>
        <source>Scan the next article, or type a code, a name, a quantity and ×.</source>
        <translation>Scannez l&apos;article suivant, ou tapez un code, un nom, une quantité et ×.</translation>
    </message>
    <message>
        <source>Scan the first article, or type a code, a name, a quantity and ×.</source>
        <translation>Scannez le premier article, ou tapez un code, un nom, une quantité et ×.</translation>
    </message>
</context>
<context>
    <name>HomeView</name>
    <message>
        <source>no. {number}</source>
        <translation>nº {number}</translation>
    </message>
    <message>
        <source>week {letter}</source>
        <translation>semaine {letter}</translation>
    </message>
    <message>
        <source>household: {names}</source>
        <translation>ménage : {names}</translation>
    </message>
    <message>
        <source>Hello {name}</source>
        <translation>Bonjour {name}</translation>
    </message>
    <message>
        <source>You are checked in. Have a good shift!</source>
        <translation>Votre présence est notée. Bon shift !</translation>
    </message>
    <message>
        <source>I am here: check in</source>
        <translation>Je suis là : pointer</translation>
    </message>
    <message>
        <source>Book a shift</source>
        <translation>Réserver un shift</translation>
    </message>
    <message>
        <source>Book a compensation</source>
        <translation>Réserver un rattrapage</translation>
    </message>
    <message>
        <source>Announce a leave</source>
        <translation>Annoncer une pause</translation>
    </message>
    <message>
        <source>My next shifts</source>
        <translation>Mes prochains shifts</translation>
    </message>
    <message>
        <source>Nothing is booked.</source>
        <translation>Rien n&apos;est réservé.</translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>Tout voir</translation>
    </message>
    <message>
        <source>Why this status</source>
        <translation>Pourquoi ce statut</translation>
    </message>
    <message>
        <source>Nothing has happened yet.</source>
        <translation>Il ne s&apos;est encore rien passé.</translation>
    </message>
    <message numerus="yes">
        <source>You are %n minute(s) late: that is noted, and counts as present.</source>
        <translation>
            <numerusform>Vous avez %n minute de retard : c&apos;est noté, et compte comme présence.</numerusform>
            <numerusform>Vous avez %n minutes de retard : c&apos;est noté, et compte comme présence.</numerusform>
        </translation>
    </message>
    <message>
        <source>Today: {shifts} in advance</source>
        <translation>Aujourd&apos;hui : {shifts} d&apos;avance</translation>
    </message>
    <message>
        <source>Today: {regular} regular, {compensation} compensation</source>
        <translation>Aujourd&apos;hui : {regular} régulier, {compensation} rattrapage</translation>
    </message>
    <message>
        <source>The whole story</source>
        <translation>Toute l&apos;histoire</translation>
    </message>
    <message>
        <source>Exchange, solidarity</source>
        <translation>Échanger, solidarité</translation>
    </message>
    <message>
        <source>My calendar (QR)</source>
        <translation>Mon calendrier (QR)</translation>
    </message>
    <message>
        <source>Messages, cards, PIN</source>
        <translation>Messages, cartes, code</translation>
    </message>
</context>
<context>
    <name>HoursField</name>
    <message>
        <source>Begins at</source>
        <translation>Commence à</translation>
    </message>
    <message>
        <source>Ends at</source>
        <translation>Finit à</translation>
    </message>
</context>
<context>
    <name>HouseholdView</name>
    <message>
        <source>Household and cards</source>
        <translation>Ménage et cartes</translation>
    </message>
    <message>
        <source>Hello {name}</source>
        <translation>Bonjour {name}</translation>
    </message>
    <message>
        <source>Who may shop</source>
        <translation>Qui peut faire les courses</translation>
    </message>
    <message>
        <source>{name}, member</source>
        <translation>{name}, membre</translation>
    </message>
    <message>
        <source>Nobody else of your household. The desk adds them.</source>
        <translation>Personne d&apos;autre de votre ménage. L&apos;accueil peut en ajouter.</translation>
    </message>
    <message>
        <source>Cards</source>
        <translation>Cartes</translation>
    </message>
    <message>
        <source>A new card of yours is asked for. Fetch it at the desk.</source>
        <translation>Une nouvelle carte est demandée pour vous. Allez la chercher à l&apos;accueil.</translation>
    </message>
    <message>
        <source>You have no valid card.</source>
        <translation>Vous n&apos;avez pas de carte valable.</translation>
    </message>
    <message>
        <source>Ask for a new card</source>
        <translation>Demander une nouvelle carte</translation>
    </message>
    <message>
        <source>Is one lost? Block it: nobody can use it any more, and a new one is asked for.</source>
        <translation>Une carte perdue ? Bloquez-la : plus personne ne peut s&apos;en servir, et une nouvelle est demandée.</translation>
    </message>
    <message>
        <source>your own</source>
        <translation>la vôtre</translation>
    </message>
    <message>
        <source>Card ending in {digits}, {name}</source>
        <translation>Carte qui finit par {digits}, {name}</translation>
    </message>
    <message>
        <source>It is lost: block it</source>
        <translation>Perdue : la bloquer</translation>
    </message>
    <message>
        <source>Asked. Fetch your new card at the desk.</source>
        <translation>Demandée. Allez chercher votre nouvelle carte à l&apos;accueil.</translation>
    </message>
</context>
<context>
    <name>HubSection</name>
    <message>
        <source>Exchange</source>
        <translation>Échange</translation>
    </message>
    <message>
        <source>Saved.</source>
        <translation>Enregistré.</translation>
    </message>
    <message>
        <source>The password could not be kept: {reason}</source>
        <translation>Le mot de passe n&apos;a pas pu être gardé : {reason}</translation>
    </message>
    <message>
        <source>Looking for the meeting point…</source>
        <translation>Je cherche le point d&apos;échange…</translation>
    </message>
    <message>
        <source>Making the meeting point…</source>
        <translation>Je crée le point d&apos;échange…</translation>
    </message>
    <message numerus="yes">
        <source>It answers. %n machine(s) have said something there.</source>
        <translation>
            <numerusform>Il répond. %n machine y a déjà parlé.</numerusform>
            <numerusform>Il répond. %n machines y ont déjà parlé.</numerusform>
        </translation>
    </message>
    <message>
        <source>Exchanging with the other machines</source>
        <translation>Échange avec les autres machines</translation>
    </message>
    <message>
        <source>The password is kept in the keyring of this system.</source>
        <translation>Le mot de passe est gardé dans le trousseau de ce système.</translation>
    </message>
    <message>
        <source>This system has no keyring: the password is kept in a file that only this user can read.</source>
        <translation>Ce système n&apos;a pas de trousseau : le mot de passe est dans un fichier que seul cet utilisateur peut lire.</translation>
    </message>
    <message>
        <source>Password of this machine</source>
        <translation>Mot de passe de cette machine</translation>
    </message>
    <message>
        <source>The machines of the shop meet at a folder that all of them see (a share, a synchronised folder, a stick), or at a server. Each goes on alone while it is away.</source>
        <translation>Les machines du magasin se retrouvent dans un dossier que toutes voient (partage, dossier synchronisé, clé USB) ou sur un serveur. Tant qu&apos;il est absent, chacune continue seule.</translation>
    </message>
    <message>
        <source>Meeting point</source>
        <translation>Point d&apos;échange</translation>
    </message>
    <message>
        <source>A folder, or postgresql://server:5432/name. Empty: this machine is alone.</source>
        <translation>Un dossier, ou postgresql://serveur:5432/nom. Vide : cette machine est seule.</translation>
    </message>
    <message>
        <source>A machine that was invited has its own already: leave it empty.</source>
        <translation>Une machine invitée a déjà le sien : laissez vide.</translation>
    </message>
    <message>
        <source>How often (minutes)</source>
        <translation>Tous les combien (minutes)</translation>
    </message>
    <message>
        <source>The others are asked so often; what is done here goes out within a minute.</source>
        <translation>Les autres sont interrogées ainsi ; ce qui se fait ici part dans la minute.</translation>
    </message>
    <message>
        <source>Fewer</source>
        <translation>Moins</translation>
    </message>
    <message>
        <source>More</source>
        <translation>Plus</translation>
    </message>
    <message>
        <source>Try it</source>
        <translation>Essayer</translation>
    </message>
    <message>
        <source>Make the folder a meeting point</source>
        <translation>Faire du dossier un point d&apos;échange</translation>
    </message>
    <message>
        <source>Exchange now</source>
        <translation>Échanger maintenant</translation>
    </message>
</context>
<context>
    <name>Identity</name>
    <message>
        <source>Scan your card</source>
        <translation>Scannez votre carte</translation>
    </message>
</context>
<context>
    <name>IdentityDialog</name>
    <message>
        <source>First name</source>
        <translation>Prénom</translation>
    </message>
    <message>
        <source>Family name</source>
        <translation>Nom de famille</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Langue</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>E-mail</translation>
    </message>
    <message>
        <source>Telephone</source>
        <translation>Téléphone</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Adresse</translation>
    </message>
    <message>
        <source>Born on</source>
        <translation>Né(e) le</translation>
    </message>
    <message>
        <source>Member since</source>
        <translation>Membre depuis</translation>
    </message>
    <message>
        <source>Nothing changes.</source>
        <translation>Rien ne change.</translation>
    </message>
    <message>
        <source>Written anew: {fields}</source>
        <translation>Écrit à nouveau : {fields}</translation>
    </message>
    <message>
        <source>Change who it is</source>
        <translation>Modifier l&apos;identité</translation>
    </message>
    <message>
        <source>French</source>
        <translation>Français</translation>
    </message>
    <message>
        <source>Dutch</source>
        <translation>Néerlandais</translation>
    </message>
    <message>
        <source>English</source>
        <translation>Anglais</translation>
    </message>
</context>
<context>
    <name>IdentityForm</name>
    <message>
        <source>First name</source>
        <translation>Prénom</translation>
    </message>
    <message>
        <source>Family name</source>
        <translation>Nom de famille</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Adresse</translation>
    </message>
    <message>
        <source>Born on</source>
        <translation>Né(e) le</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>E-mail</translation>
    </message>
    <message>
        <source>Telephone</source>
        <translation>Téléphone</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Langue</translation>
    </message>
    <message>
        <source>Member since</source>
        <translation>Membre depuis</translation>
    </message>
    <message>
        <source>Perhaps the same person: no. {number}, {name} ({same})</source>
        <translation>Peut-être la même personne : n° {number}, {name} ({same})</translation>
    </message>
    <message>
        <source>same name</source>
        <translation>même nom</translation>
    </message>
    <message>
        <source>same e-mail</source>
        <translation>même e-mail</translation>
    </message>
    <message>
        <source>same telephone</source>
        <translation>même téléphone</translation>
    </message>
</context>
<context>
    <name>IdentitySection</name>
    <message>
        <source>Nobody but the member.</source>
        <translation>Personne d&apos;autre que le membre.</translation>
    </message>
    <message>
        <source>Member no. {number}</source>
        <translation>Membre n° {number}</translation>
    </message>
    <message>
        <source>Language: {language}</source>
        <translation>Langue : {language}</translation>
    </message>
    <message>
        <source>Born on {day}</source>
        <translation>Né(e) le {day}</translation>
    </message>
    <message>
        <source>Member since {day}</source>
        <translation>Membre depuis le {day}</translation>
    </message>
    <message>
        <source>until {day}</source>
        <translation>jusqu&apos;au {day}</translation>
    </message>
    <message>
        <source>may shop</source>
        <translation>courses permises</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Modifier</translation>
    </message>
    <message>
        <source>Add eater</source>
        <translation>Ajouter mangeur</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>Renommer</translation>
    </message>
    <message>
        <source>End eater</source>
        <translation>Retirer mangeur</translation>
    </message>
    <message>
        <source>Eater back</source>
        <translation>Reprendre mangeur</translation>
    </message>
    <message>
        <source>End membership</source>
        <translation>Fin d&apos;affiliation</translation>
    </message>
    <message>
        <source>Hand over data</source>
        <translation>Remettre les données</translation>
    </message>
    <message>
        <source>Erase</source>
        <translation>Effacer</translation>
    </message>
    <message>
        <source>Member</source>
        <translation>Membre</translation>
    </message>
    <message>
        <source>Eaters of the household</source>
        <translation>Mangeurs du ménage</translation>
    </message>
</context>
<context>
    <name>ImportCard</name>
    <message>
        <source>Name a file first, or choose one.</source>
        <translation>Indiquez d&apos;abord un fichier, ou choisissez-en un.</translation>
    </message>
    <message>
        <source>Looking at the file</source>
        <translation>Lecture du fichier</translation>
    </message>
    <message>
        <source>Taking in</source>
        <translation>Importation</translation>
    </message>
    <message>
        <source>Which file?</source>
        <translation>Quel fichier ?</translation>
    </message>
    <message>
        <source>Tables (*.csv *.xlsx *.ods)</source>
        <translation>Tableaux (*.csv *.xlsx *.ods)</translation>
    </message>
    <message>
        <source>Stopped. Look at the file again to begin anew.</source>
        <translation>Arrêté. Examinez à nouveau le fichier pour recommencer.</translation>
    </message>
    <message>
        <source>Take in {count} rows</source>
        <translation>Importer {count} lignes</translation>
    </message>
    <message>
        <source>Taken in: {new} new, {changed} changed. Refused: {refused}.</source>
        <translation>Importé : {new} nouveaux, {changed} changés. Refusés : {refused}.</translation>
    </message>
    <message>
        <source>In the file: {new} new, {changed} changed, {same} known already. Refused: {refused}.</source>
        <translation>Dans le fichier : {new} nouveaux, {changed} changés, {same} déjà connus. Refusés : {refused}.</translation>
    </message>
    <message>
        <source>Line {line}: {reason}</source>
        <translation>Ligne {line} : {reason}</translation>
    </message>
    <message>
        <source>All refused rows, to be put right: {path}</source>
        <translation>Toutes les lignes refusées, à corriger : {path}</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>et encore %n</numerusform>
            <numerusform>et encore %n</numerusform>
        </translation>
    </message>
    <message>
        <source>Products</source>
        <translation>Articles</translation>
    </message>
    <message>
        <source>Members</source>
        <translation>Membres</translation>
    </message>
    <message>
        <source>File with the products</source>
        <translation>Fichier des articles</translation>
    </message>
    <message>
        <source>File with the members</source>
        <translation>Fichier des membres</translation>
    </message>
    <message>
        <source>CSV, XLSX or ODS</source>
        <translation>CSV, XLSX ou ODS</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>Choisir…</translation>
    </message>
    <message>
        <source>Look</source>
        <translation>Examiner</translation>
    </message>
</context>
<context>
    <name>ImportStep</name>
    <message>
        <source>A file was only looked at: take it in, or go on once more without it.</source>
        <translation>Un fichier a seulement été examiné : importez-le, ou continuez encore une fois sans lui.</translation>
    </message>
    <message>
        <source>Products and members</source>
        <translation>Articles et membres</translation>
    </message>
    <message>
        <source>Take over what you have in a spreadsheet. Nothing is written before you have seen what it does.</source>
        <translation>Reprenez ce que vous avez dans un tableur. Rien n&apos;est écrit avant que vous ayez vu ce que cela fait.</translation>
    </message>
    <message>
        <source>Skip</source>
        <translation>Passer</translation>
    </message>
</context>
<context>
    <name>InfoPage</name>
    <message>
        <source>Hours and news</source>
        <translation>Horaires et nouvelles</translation>
    </message>
    <message>
        <source>Opening hours</source>
        <translation>Heures d&apos;ouverture</translation>
    </message>
    <message>
        <source>News</source>
        <translation>Nouvelles</translation>
    </message>
    <message>
        <source>Next assembly</source>
        <translation>Prochaine assemblée</translation>
    </message>
    <message>
        <source>There is no news</source>
        <translation>Il n&apos;y a pas de nouvelles</translation>
    </message>
    <message>
        <source>Ask at the desk for hours and assemblies.</source>
        <translation>Demandez les horaires et les assemblées à l&apos;accueil.</translation>
    </message>
</context>
<context>
    <name>InviteDialog</name>
    <message>
        <source>Valid for {minutes}:{seconds} more</source>
        <translation>Encore valable {minutes}:{seconds}</translation>
    </message>
    <message>
        <source>The code has run out: close this, and invite the machine again.</source>
        <translation>Le code n&apos;est plus valable : fermez, et invitez la machine à nouveau.</translation>
    </message>
    <message>
        <source>Nobody asks yet</source>
        <translation>Personne ne demande encore</translation>
    </message>
    <message>
        <source>{name} ({role}) asks to be let in</source>
        <translation>{name} ({role}) demande à être admise</translation>
    </message>
    <message>
        <source>Signs to compare: {signs}</source>
        <translation>Signes à comparer : {signs}</translation>
    </message>
    <message>
        <source>Invite a machine</source>
        <translation>Inviter une machine</translation>
    </message>
    <message>
        <source>Let it in</source>
        <translation>L&apos;admettre</translation>
    </message>
    <message>
        <source>Turn it away</source>
        <translation>La refuser</translation>
    </message>
    <message>
        <source>QR code of the invitation</source>
        <translation>QR code de l&apos;invitation</translation>
    </message>
    <message>
        <source>1. Start BeesDesk on the new machine and choose “It joins a shop that exists”.
2. Scan the QR code there, or type what stands here.
3. Compare the signs of both screens, and let it in.</source>
        <translation>1. Lancez BeesDesk sur la nouvelle machine et choisissez «&#xa0;Elle rejoint un magasin existant&#xa0;».
2. Scannez-y le QR code, ou tapez ce qui est écrit ici.
3. Comparez les signes des deux écrans, et admettez-la.</translation>
    </message>
    <message>
        <source>Address: {hub}</source>
        <translation>Adresse : {hub}</translation>
    </message>
    <message>
        <source>Code: {code}</source>
        <translation>Code : {code}</translation>
    </message>
    <message>
        <source>Seal: {seal}</source>
        <translation>Sceau : {seal}</translation>
    </message>
    <message>
        <source>Shop: {code}</source>
        <translation>Magasin : {code}</translation>
    </message>
    <message>
        <source>The same signs must stand on the screen of the new machine. If not, turn it away.</source>
        <translation>Les mêmes signes doivent être sur l&apos;écran de la nouvelle machine. Sinon, refusez-la.</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nom</translation>
    </message>
    <message>
        <source>By which everybody will know it: Till 2, Entrance, Office.</source>
        <translation>Par lequel tous la connaîtront : Caisse 2, Entrée, Bureau.</translation>
    </message>
</context>
<context>
    <name>InvoiceDialog</name>
    <message>
        <source>This is no receipt of this till.</source>
        <translation>Ce n&apos;est pas un ticket de cette caisse.</translation>
    </message>
    <message>
        <source>Open the invoice</source>
        <translation>Ouvrir la facture</translation>
    </message>
    <message>
        <source>Make the invoice</source>
        <translation>Faire la facture</translation>
    </message>
    <message>
        <source>Making the paper…</source>
        <translation>Le papier se prépare…</translation>
    </message>
    <message>
        <source>Type the number of a receipt, or scan its bar code.</source>
        <translation>Tapez le numéro d&apos;un ticket, ou scannez son code-barres.</translation>
    </message>
    <message>
        <source>Receipt {number} has invoice {code}.</source>
        <translation>Le ticket {number} a la facture {code}.</translation>
    </message>
    <message>
        <source>Receipt {number}, {moment}, {amount}</source>
        <translation>Ticket {number}, {moment}, {amount}</translation>
    </message>
    <message>
        <source>Filled in from the last invoice. Check the address.</source>
        <translation>Repris de la dernière facture. Vérifiez l&apos;adresse.</translation>
    </message>
    <message>
        <source>Invoice for a business</source>
        <translation>Facture pour une entreprise</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Montrer</translation>
    </message>
    <message>
        <source>Number of the receipt</source>
        <translation>Numéro du ticket</translation>
    </message>
    <message>
        <source>Or scan the bar code at the foot of the receipt.</source>
        <translation>Ou scannez le code-barres au bas du ticket.</translation>
    </message>
    <message>
        <source>Language of the paper</source>
        <translation>Langue du papier</translation>
    </message>
    <message>
        <source>VAT number</source>
        <translation>Numéro de TVA</translation>
    </message>
    <message>
        <source>For example BE 0403.170.701</source>
        <translation>Par exemple BE 0403.170.701</translation>
    </message>
    <message>
        <source>Name of the business</source>
        <translation>Nom de l&apos;entreprise</translation>
    </message>
    <message>
        <source>Street and number</source>
        <translation>Rue et numéro</translation>
    </message>
    <message>
        <source>Postcode</source>
        <translation>Code postal</translation>
    </message>
    <message>
        <source>Town</source>
        <translation>Commune</translation>
    </message>
    <message>
        <source>Country</source>
        <translation>Pays</translation>
    </message>
</context>
<context>
    <name>ItemDialog</name>
    <message>
        <source>Which product? Name or number</source>
        <translation>Quel article&#xa0;? Nom ou numéro</translation>
    </message>
    <message>
        <source>Product</source>
        <translation>Article</translation>
    </message>
    <message>
        <source>Order number there</source>
        <translation>Référence chez lui</translation>
    </message>
    <message>
        <source>What the supplier calls it</source>
        <translation>Nom chez le fournisseur</translation>
    </message>
    <message>
        <source>Barcode of the pack</source>
        <translation>Code-barres du colis</translation>
    </message>
    <message>
        <source>Units in a pack</source>
        <translation>Unités par colis</translation>
    </message>
    <message>
        <source>Least packs to order</source>
        <translation>Colis au minimum</translation>
    </message>
    <message>
        <source>Order it here first</source>
        <translation>Le commander d&apos;abord ici</translation>
    </message>
    <message>
        <source>No longer to be had from</source>
        <translation>Plus disponible à partir du</translation>
    </message>
    <message>
        <source>Type a word of the product&apos;s name, or its number, and choose it below.</source>
        <translation>Tapez un mot du nom de l&apos;article, ou son numéro, et choisissez-le en dessous.</translation>
    </message>
    <message>
        <source>No product is chosen yet.</source>
        <translation>Aucun article n&apos;est encore choisi.</translation>
    </message>
    <message>
        <source>Orders count in packs of this size. Give it a purchase price next.</source>
        <translation>Les commandes comptent en colis de cette taille. Donnez-lui ensuite un prix d&apos;achat.</translation>
    </message>
    <message>
        <source>Change the item</source>
        <translation>Modifier l&apos;article</translation>
    </message>
    <message>
        <source>Add an item</source>
        <translation>Ajouter un article</translation>
    </message>
</context>
<context>
    <name>JoinDialog</name>
    <message>
        <source>Once more, and this machine no longer waits: it needs a new invitation then.</source>
        <translation>Encore une fois, et cette machine n&apos;attend plus : il faudra une nouvelle invitation.</translation>
    </message>
    <message>
        <source>Looking for the shop…</source>
        <translation>Je cherche le magasin…</translation>
    </message>
    <message>
        <source>Let in</source>
        <translation>Admise</translation>
    </message>
    <message>
        <source>Taking over what the shop knows</source>
        <translation>Reprise de ce que sait le magasin</translation>
    </message>
    <message>
        <source>Waiting for the office to let this machine in</source>
        <translation>En attente : le bureau doit admettre cette machine</translation>
    </message>
    <message>
        <source>Signs to compare: {signs}</source>
        <translation>Signes à comparer : {signs}</translation>
    </message>
    <message>
        <source>Join a shop that exists</source>
        <translation>Rejoindre un magasin existant</translation>
    </message>
    <message>
        <source>Ask to be let in</source>
        <translation>Demander à être admise</translation>
    </message>
    <message>
        <source>At a desk of the shop: Settings, Machines, Invite a machine. Scan the QR code that it shows, or type what stands beside it.</source>
        <translation>Au bureau du magasin : Réglages, Machines, Inviter une machine. Scannez le QR code affiché, ou tapez ce qui est à côté.</translation>
    </message>
    <message>
        <source>Name of this machine</source>
        <translation>Nom de cette machine</translation>
    </message>
    <message>
        <source>Such as Till 2, Entrance, Office.</source>
        <translation>Comme Caisse 2, Entrée, Bureau.</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Adresse</translation>
    </message>
    <message>
        <source>The folder as this machine sees it, or the server.</source>
        <translation>Le dossier tel que cette machine le voit, ou le serveur.</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Code</translation>
    </message>
    <message>
        <source>Seven groups of four signs; capitals and dashes do not matter.</source>
        <translation>Sept groupes de quatre signes ; majuscules et tirets n&apos;importent pas.</translation>
    </message>
    <message>
        <source>Seal</source>
        <translation>Sceau</translation>
    </message>
    <message>
        <source>Two groups of four signs: by it this machine knows the right shop.</source>
        <translation>Deux groupes de quatre signes : la machine y reconnaît le bon magasin.</translation>
    </message>
    <message>
        <source>Shop</source>
        <translation>Magasin</translation>
    </message>
    <message>
        <source>Seven groups of four signs, for a server only.</source>
        <translation>Sept groupes de quatre signes, pour un serveur seulement.</translation>
    </message>
    <message>
        <source>The same signs must stand on the screen of the desk. If so, have somebody there press “Let it in”.</source>
        <translation>Les mêmes signes doivent être sur l&apos;écran du bureau. Si oui, faites-y presser «&#xa0;L&apos;admettre&#xa0;».</translation>
    </message>
</context>
<context>
    <name>JoinTemplateDialog</name>
    <message>
        <source>Regular slot</source>
        <translation>Créneau fixe</translation>
    </message>
    <message>
        <source>Give a regular slot</source>
        <translation>Donner un créneau fixe</translation>
    </message>
</context>
<context>
    <name>JournalDialog</name>
    <message>
        <source>Written: {file}</source>
        <translation>Écrit : {file}</translation>
    </message>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>%n&#xa0;jour</numerusform>
            <numerusform>%n&#xa0;jours</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n receipt(s)</source>
        <translation>
            <numerusform>%n&#xa0;ticket</numerusform>
            <numerusform>%n&#xa0;tickets</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) are not closed. Is today really {today}?</source>
        <translation>
            <numerusform>%n&#xa0;jour n&apos;est pas clôturé. Sommes-nous vraiment le {today}&#xa0;?</numerusform>
            <numerusform>%n&#xa0;jours ne sont pas clôturés. Sommes-nous vraiment le {today}&#xa0;?</numerusform>
        </translation>
    </message>
    <message>
        <source>Yes, close them</source>
        <translation>Oui, clôturer</translation>
    </message>
    <message>
        <source>Closings and journal</source>
        <translation>Clôtures et journal</translation>
    </message>
    <message>
        <source>Journal</source>
        <translation>Journal</translation>
    </message>
    <message>
        <source>Z reports</source>
        <translation>Rapports Z</translation>
    </message>
    <message>
        <source>Days</source>
        <translation>Jours</translation>
    </message>
    <message>
        <source>Months</source>
        <translation>Mois</translation>
    </message>
    <message>
        <source>Years</source>
        <translation>Années</translation>
    </message>
    <message>
        <source>Journal of receipts</source>
        <translation>Journal des recettes</translation>
    </message>
    <message>
        <source>Closings</source>
        <translation>Clôtures</translation>
    </message>
    <message>
        <source>The paper</source>
        <translation>Le papier</translation>
    </message>
    <message>
        <source>A year earlier</source>
        <translation>Une année plus tôt</translation>
    </message>
    <message>
        <source>A year later</source>
        <translation>Une année plus tard</translation>
    </message>
    <message>
        <source>Nothing yet</source>
        <translation>Encore rien</translation>
    </message>
    <message>
        <source>A day is closed by itself once it is over.</source>
        <translation>Un jour se clôture de lui-même une fois passé.</translation>
    </message>
    <message>
        <source>Save as PDF</source>
        <translation>Enregistrer en PDF</translation>
    </message>
    <message>
        <source>Lists (CSV, XLSX)</source>
        <translation>Listes (CSV, XLSX)</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>Imprimer</translation>
    </message>
</context>
<context>
    <name>JournalSection</name>
    <message>
        <source>Nothing was done here yet.</source>
        <translation>Rien n&apos;a encore été fait ici.</translation>
    </message>
    <message>
        <source>{who}, allowed by {other}</source>
        <translation>{who}, avec l&apos;accord de {other}</translation>
    </message>
    <message>
        <source>Journal</source>
        <translation>Journal</translation>
    </message>
</context>
<context>
    <name>Keys</name>
    <message>
        <source>Recall</source>
        <translation>Rappeler</translation>
    </message>
    <message>
        <source>Quantity</source>
        <translation>Quantité</translation>
    </message>
    <message>
        <source>Take back</source>
        <translation>Reprendre</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Chercher</translation>
    </message>
    <message>
        <source>Member</source>
        <translation>Membre</translation>
    </message>
    <message>
        <source>Price</source>
        <translation>Prix</translation>
    </message>
    <message>
        <source>Weigh</source>
        <translation>Peser</translation>
    </message>
    <message>
        <source>Set aside</source>
        <translation>De côté</translation>
    </message>
    <message>
        <source>Empties</source>
        <translation>Vidanges</translation>
    </message>
    <message>
        <source>Cash</source>
        <translation>Espèces</translation>
    </message>
    <message>
        <source>Card</source>
        <translation>Carte</translation>
    </message>
    <message>
        <source>Menu</source>
        <translation>Menu</translation>
    </message>
</context>
<context>
    <name>KioskPage</name>
    <message>
        <source>Back</source>
        <translation>Retour</translation>
    </message>
    <message>
        <source>in {seconds} s</source>
        <translation>dans {seconds} s</translation>
    </message>
</context>
<context>
    <name>KioskSection</name>
    <message>
        <source>Kiosk</source>
        <translation>Borne</translation>
    </message>
    <message>
        <source>Saved: the kiosk shows it now.</source>
        <translation>Enregistré : la borne l&apos;affiche désormais.</translation>
    </message>
    <message>
        <source>The kiosk shows this to everybody who walks by. Its welcome desk, prices and weighing are switched there.</source>
        <translation>La borne montre ceci à tous ceux qui passent. L&apos;accueil, les prix et la pesée s&apos;activent sur la borne.</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Langue</translation>
    </message>
    <message>
        <source>Opening hours</source>
        <translation>Heures d&apos;ouverture</translation>
    </message>
    <message>
        <source>News</source>
        <translation>Nouvelles</translation>
    </message>
    <message>
        <source>Next assembly</source>
        <translation>Prochaine assemblée</translation>
    </message>
    <message>
        <source>An empty text is taken from another language; empty in all, it is left out.</source>
        <translation>Un texte vide est repris d&apos;une autre langue ; vide partout, il n&apos;est pas montré.</translation>
    </message>
</context>
<context>
    <name>KioskWindow</name>
    <message>
        <source>BeesDesk, kiosk</source>
        <translation>BeesDesk, borne</translation>
    </message>
    <message>
        <source>Show why</source>
        <translation>Montrer pourquoi</translation>
    </message>
    <message>
        <source>For staff: why somebody may not shop</source>
        <translation>Pour l&apos;équipe : pourquoi quelqu&apos;un ne peut pas faire ses courses</translation>
    </message>
</context>
<context>
    <name>LabelFormatDialog</name>
    <message>
        <source>Label</source>
        <translation>Étiquette</translation>
    </message>
    <message>
        <source>{field} does not lie on the label, or is too low for its letters.</source>
        <translation>{field} : ne tient pas sur l&apos;étiquette, ou pas assez haut pour ses lettres.</translation>
    </message>
    <message>
        <source>Label format</source>
        <translation>Format d&apos;étiquette</translation>
    </message>
    <message>
        <source>Name (a new one makes a new format)</source>
        <translation>Nom (un nouveau nom fait un nouveau format)</translation>
    </message>
    <message>
        <source>Language of the label</source>
        <translation>Langue de l&apos;étiquette</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>Champ</translation>
    </message>
    <message>
        <source>Where the text stands</source>
        <translation>Place du texte</translation>
    </message>
    <message>
        <source>From the left, mm</source>
        <translation>Depuis la gauche, mm</translation>
    </message>
    <message>
        <source>From the top, mm</source>
        <translation>Depuis le haut, mm</translation>
    </message>
    <message>
        <source>Width, mm</source>
        <translation>Largeur, mm</translation>
    </message>
    <message>
        <source>Height, mm</source>
        <translation>Hauteur, mm</translation>
    </message>
    <message>
        <source>Letters, points</source>
        <translation>Lettres, points</translation>
    </message>
    <message>
        <source>Smallest letters, points</source>
        <translation>Lettres minimales, points</translation>
    </message>
    <message>
        <source>Stands on the label</source>
        <translation>Figure sur l&apos;étiquette</translation>
    </message>
    <message>
        <source>Bold</source>
        <translation>Gras</translation>
    </message>
    <message>
        <source>The shop&apos;s</source>
        <translation>Celle du magasin</translation>
    </message>
    <message>
        <source>Give this format up</source>
        <translation>Abandonner ce format</translation>
    </message>
    <message>
        <source>Save the format</source>
        <translation>Enregistrer le format</translation>
    </message>
    <message>
        <source>On sheets, not on a roll</source>
        <translation>Sur feuilles, pas sur rouleau</translation>
    </message>
    <message>
        <source>Left margin, mm</source>
        <translation>Marge gauche, mm</translation>
    </message>
    <message>
        <source>Top margin, mm</source>
        <translation>Marge du haut, mm</translation>
    </message>
    <message>
        <source>From one label to the next, across, mm</source>
        <translation>D&apos;une étiquette à l&apos;autre, en largeur, mm</translation>
    </message>
    <message>
        <source>From one label to the next, down, mm</source>
        <translation>D&apos;une étiquette à l&apos;autre, en hauteur, mm</translation>
    </message>
    <message>
        <source>Labels across</source>
        <translation>Étiquettes en largeur</translation>
    </message>
    <message>
        <source>Labels down</source>
        <translation>Étiquettes en hauteur</translation>
    </message>
    <message>
        <source>Give the format a name.</source>
        <translation>Donnez un nom au format.</translation>
    </message>
    <message>
        <source>The label is too small or too large.</source>
        <translation>L&apos;étiquette est trop petite ou trop grande.</translation>
    </message>
    <message>
        <source>The labels do not lie on the sheet, or lie over each other.</source>
        <translation>Les étiquettes ne tiennent pas sur la feuille, ou se chevauchent.</translation>
    </message>
    <message>
        <source>Nothing stands on the label.</source>
        <translation>Rien ne figure sur l&apos;étiquette.</translation>
    </message>
    <message>
        <source>The label itself</source>
        <translation>L&apos;étiquette même</translation>
    </message>
    <message>
        <source>The sheet</source>
        <translation>La feuille</translation>
    </message>
</context>
<context>
    <name>LabelPrinterDialog</name>
    <message>
        <source>Label printer of this machine</source>
        <translation>Imprimante d&apos;étiquettes de cet appareil</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Adresse</translation>
    </message>
    <message>
        <source>tcp:HOST:9100, device:/dev/usb/lp0, or file:FOLDER; empty where there is none</source>
        <translation>tcp:HÔTE:9100, device:/dev/usb/lp0 ou file:DOSSIER ; vide s&apos;il n&apos;y en a pas</translation>
    </message>
    <message>
        <source>How fine it prints</source>
        <translation>Finesse d&apos;impression</translation>
    </message>
    <message>
        <source>It stands on the printer or in its papers</source>
        <translation>Indiquée sur l&apos;imprimante ou dans sa notice</translation>
    </message>
    <message>
        <source>{dots} dots an inch</source>
        <translation>{dots} points par pouce</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Enregistrer</translation>
    </message>
</context>
<context>
    <name>Labels</name>
    <message>
        <source>Name</source>
        <translation>Nom</translation>
    </message>
    <message>
        <source>Brand, else supplier</source>
        <translation>Marque, sinon fournisseur</translation>
    </message>
    <message>
        <source>Content</source>
        <translation>Contenu</translation>
    </message>
    <message>
        <source>Price</source>
        <translation>Prix</translation>
    </message>
    <message>
        <source>Unit price</source>
        <translation>Prix à l&apos;unité de mesure</translation>
    </message>
    <message>
        <source>Deposit</source>
        <translation>Vidange</translation>
    </message>
    <message>
        <source>Origin</source>
        <translation>Origine</translation>
    </message>
    <message>
        <source>Organic and ethical marks</source>
        <translation>Labels bio et éthiques</translation>
    </message>
    <message>
        <source>Ratings</source>
        <translation>Cotes</translation>
    </message>
    <message>
        <source>Allergens</source>
        <translation>Allergènes</translation>
    </message>
    <message>
        <source>Ingredients</source>
        <translation>Ingrédients</translation>
    </message>
    <message>
        <source>Supplier</source>
        <translation>Fournisseur</translation>
    </message>
    <message>
        <source>Shelf</source>
        <translation>Rayon</translation>
    </message>
    <message>
        <source>Shop&apos;s own number</source>
        <translation>Numéro du magasin</translation>
    </message>
    <message>
        <source>Bar code</source>
        <translation>Code-barres</translation>
    </message>
    <message>
        <source>Day of printing</source>
        <translation>Jour d&apos;impression</translation>
    </message>
    <message>
        <source>Title, or percent off</source>
        <translation>Titre, ou remise en %</translation>
    </message>
    <message>
        <source>Price before</source>
        <translation>Prix avant</translation>
    </message>
    <message>
        <source>Use-by date</source>
        <translation>Date limite</translation>
    </message>
    <message>
        <source>Weight</source>
        <translation>Poids</translation>
    </message>
    <message>
        <source>at the left</source>
        <translation>à gauche</translation>
    </message>
    <message>
        <source>in the middle</source>
        <translation>au milieu</translation>
    </message>
    <message>
        <source>at the right</source>
        <translation>à droite</translation>
    </message>
    <message>
        <source>shelf</source>
        <translation>rayon</translation>
    </message>
    <message>
        <source>number</source>
        <translation>numéro</translation>
    </message>
    <message>
        <source>name</source>
        <translation>nom</translation>
    </message>
    <message>
        <source>brand</source>
        <translation>marque</translation>
    </message>
    <message>
        <source>content</source>
        <translation>contenu</translation>
    </message>
    <message>
        <source>unit</source>
        <translation>unité</translation>
    </message>
    <message>
        <source>allergens</source>
        <translation>allergènes</translation>
    </message>
    <message>
        <source>marks</source>
        <translation>labels</translation>
    </message>
    <message>
        <source>origin</source>
        <translation>origine</translation>
    </message>
    <message>
        <source>drained weight</source>
        <translation>poids égoutté</translation>
    </message>
    <message>
        <source>ingredients</source>
        <translation>ingrédients</translation>
    </message>
    <message>
        <source>ratings</source>
        <translation>cotes</translation>
    </message>
    <message>
        <source>supplier</source>
        <translation>fournisseur</translation>
    </message>
    <message>
        <source>bar code</source>
        <translation>code-barres</translation>
    </message>
    <message>
        <source>asked for</source>
        <translation>demandée</translation>
    </message>
    <message>
        <source>deposit</source>
        <translation>vidange</translation>
    </message>
    <message>
        <source>new</source>
        <translation>nouvel article</translation>
    </message>
    <message>
        <source>price {before} → {after}</source>
        <translation>prix {before} → {after}</translation>
    </message>
</context>
<context>
    <name>LabelsPage</name>
    <message>
        <source>Labels</source>
        <translation>Étiquettes</translation>
    </message>
    <message>
        <source>Product</source>
        <translation>Article</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Pourquoi</translation>
    </message>
    <message>
        <source>Copies</source>
        <translation>Nombre</translation>
    </message>
    <message numerus="yes">
        <source>%n label(s) to print</source>
        <translation>
            <numerusform>%n étiquette à imprimer</numerusform>
            <numerusform>%n étiquettes à imprimer</numerusform>
        </translation>
    </message>
    <message>
        <source>{count}, the first {seen} shown</source>
        <translation>{count}, les {seen} premières affichées</translation>
    </message>
    <message>
        <source>Label</source>
        <translation>Étiquette</translation>
    </message>
    <message numerus="yes">
        <source>%n product(s) put into the queue</source>
        <translation>
            <numerusform>%n article mis dans la file</numerusform>
            <numerusform>%n articles mis dans la file</numerusform>
        </translation>
    </message>
    <message>
        <source>{said}; print these before you choose the others</source>
        <translation>{said} ; imprimez-les avant de choisir les autres</translation>
    </message>
    <message>
        <source>Taken out: {name}</source>
        <translation>Retirée : {name}</translation>
    </message>
    <message numerus="yes">
        <source>%n label(s) printed</source>
        <translation>
            <numerusform>%n étiquette imprimée</numerusform>
            <numerusform>%n étiquettes imprimées</numerusform>
        </translation>
    </message>
    <message>
        <source>Labels to print</source>
        <translation>Étiquettes à imprimer</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>Format</translation>
    </message>
    <message>
        <source>Copies of this label</source>
        <translation>Exemplaires de cette étiquette</translation>
    </message>
    <message>
        <source>First free place on the sheet</source>
        <translation>Première place libre de la feuille</translation>
    </message>
    <message>
        <source>Find a product</source>
        <translation>Chercher un article</translation>
    </message>
    <message>
        <source>Choose many</source>
        <translation>En choisir plusieurs</translation>
    </message>
    <message>
        <source>Change the format</source>
        <translation>Modifier le format</translation>
    </message>
    <message>
        <source>Label is right</source>
        <translation>L&apos;étiquette est juste</translation>
    </message>
    <message>
        <source>Print this one</source>
        <translation>Imprimer celle-ci</translation>
    </message>
    <message>
        <source>Label printer</source>
        <translation>Imprimante d&apos;étiquettes</translation>
    </message>
    <message>
        <source>Print all</source>
        <translation>Tout imprimer</translation>
    </message>
    <message>
        <source>No label to print</source>
        <translation>Aucune étiquette à imprimer</translation>
    </message>
    <message>
        <source>What changes on a printed label comes here by itself. Scan a product to ask for its label.</source>
        <translation>Ce qui change sur une étiquette imprimée arrive ici tout seul. Scannez un article pour demander son étiquette.</translation>
    </message>
    <message>
        <source>Label printer: {place}</source>
        <translation>Imprimante d&apos;étiquettes : {place}</translation>
    </message>
    <message>
        <source>Set the printer</source>
        <translation>Régler l&apos;imprimante</translation>
    </message>
</context>
<context>
    <name>LanguageStep</name>
    <message>
        <source>Language</source>
        <translation>Langue</translation>
    </message>
    <message>
        <source>Welcome! In which language shall this machine speak? It can be changed at any time.</source>
        <translation>Bienvenue ! En quelle langue cette machine doit-elle parler ? Cela se change à tout moment.</translation>
    </message>
</context>
<context>
    <name>LastEntry</name>
    <message>
        <source>One less</source>
        <translation>Un de moins</translation>
    </message>
    <message>
        <source>One more</source>
        <translation>Un de plus</translation>
    </message>
</context>
<context>
    <name>LateDialog</name>
    <message>
        <source>Minutes late, or time of arrival</source>
        <translation>Minutes de retard, ou heure d&apos;arrivée</translation>
    </message>
    <message>
        <source>Such as 20 or 10:20. It counts as present, and changes no standing.</source>
        <translation>Par exemple 20 ou 10:20. C&apos;est une présence, et aucun statut ne change.</translation>
    </message>
    <message>
        <source>How late was {name}?</source>
        <translation>Retard de {name}</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Noter</translation>
    </message>
</context>
<context>
    <name>LeaveDialog</name>
    <message>
        <source>First day</source>
        <translation>Premier jour</translation>
    </message>
    <message>
        <source>Last day</source>
        <translation>Dernier jour</translation>
    </message>
    <message>
        <source>Note a leave</source>
        <translation>Noter un congé</translation>
    </message>
    <message>
        <source>On leave: {days}. No shopping on these days.</source>
        <translation>En congé : {days}. Pas de courses ces jours-là.</translation>
    </message>
</context>
<context>
    <name>LeaveTemplateDialog</name>
    <message>
        <source>Regular slot</source>
        <translation>Créneau fixe</translation>
    </message>
    <message>
        <source>End a regular slot</source>
        <translation>Quitter un créneau fixe</translation>
    </message>
</context>
<context>
    <name>LeaveView</name>
    <message>
        <source>Change my leave</source>
        <translation>Changer ma pause</translation>
    </message>
    <message>
        <source>Announce a leave</source>
        <translation>Annoncer une pause</translation>
    </message>
    <message>
        <source>First day away</source>
        <translation>Premier jour d&apos;absence</translation>
    </message>
    <message>
        <source>Last day away</source>
        <translation>Dernier jour d&apos;absence</translation>
    </message>
    <message>
        <source>What it means</source>
        <translation>Ce que cela change</translation>
    </message>
    <message>
        <source>During a leave you do no shifts, and you do not shop.</source>
        <translation>Pendant une pause, vous ne faites ni shifts ni courses.</translation>
    </message>
    <message>
        <source>Announce it</source>
        <translation>L&apos;annoncer</translation>
    </message>
    <message>
        <source>− 1 week</source>
        <translation>− 1 semaine</translation>
    </message>
    <message>
        <source>− 1 day</source>
        <translation>− 1 jour</translation>
    </message>
    <message>
        <source>+ 1 day</source>
        <translation>+ 1 jour</translation>
    </message>
    <message>
        <source>+ 1 week</source>
        <translation>+ 1 semaine</translation>
    </message>
    <message numerus="yes">
        <source>%n place(s) of yours will be given to others.</source>
        <translation>
            <numerusform>%n de vos places sera donnée à quelqu&apos;un d&apos;autre.</numerusform>
            <numerusform>%n de vos places seront données à d&apos;autres.</numerusform>
        </translation>
    </message>
    <message>
        <source>Your leave is noted: {days}.</source>
        <translation>Votre pause est notée : {days}.</translation>
    </message>
</context>
<context>
    <name>LetterPad</name>
    <message>
        <source>Letters</source>
        <translation>Lettres</translation>
    </message>
    <message>
        <source>Erase</source>
        <translation>Effacer</translation>
    </message>
    <message>
        <source>space</source>
        <translation>espace</translation>
    </message>
</context>
<context>
    <name>LettersView</name>
    <message>
        <source>My messages</source>
        <translation>Mes messages</translation>
    </message>
    <message>
        <source>There are no messages.</source>
        <translation>Il n&apos;y a pas de messages.</translation>
    </message>
    <message>
        <source>By e-mail too</source>
        <translation>Aussi par e-mail</translation>
    </message>
    <message>
        <source>{message}: yes</source>
        <translation>{message} : oui</translation>
    </message>
    <message>
        <source>{message}: no</source>
        <translation>{message} : non</translation>
    </message>
</context>
<context>
    <name>LineDialog</name>
    <message>
        <source>Ordered: {count}</source>
        <translation>Commandé : {count}</translation>
    </message>
    <message>
        <source>Came in all</source>
        <translation>Reçu en tout</translation>
    </message>
    <message>
        <source>Expected: {price}</source>
        <translation>Attendu : {price}</translation>
    </message>
    <message>
        <source>Price of a unit, without VAT</source>
        <translation>Prix d&apos;une unité, HTVA</translation>
    </message>
    <message>
        <source>Now {price}.</source>
        <translation>Maintenant {price}.</translation>
    </message>
    <message>
        <source>Proposed: {price}.</source>
        <translation>Conseillé : {price}.</translation>
    </message>
    <message>
        <source>Sale price, with VAT</source>
        <translation>Prix de vente, TVA comprise</translation>
    </message>
    <message>
        <source>These prices hold from today on</source>
        <translation>Ces prix valent dès aujourd&apos;hui</translation>
    </message>
    <message>
        <source>Note it</source>
        <translation>Noter</translation>
    </message>
    <message>
        <source>This is no date. Write it like 31/01/2027.</source>
        <translation>Ce n&apos;est pas une date. Écrivez-la comme 31/01/2027.</translation>
    </message>
    <message>
        <source>Of what was scanned last.</source>
        <translation>De ce qui a été scanné en dernier.</translation>
    </message>
    <message>
        <source>Lot</source>
        <translation>Lot</translation>
    </message>
    <message>
        <source>Best before, or use by</source>
        <translation>À consommer de préférence, ou jusqu&apos;au</translation>
    </message>
</context>
<context>
    <name>LineList</name>
    <message>
        <source>Lines of the basket</source>
        <translation>Lignes du panier</translation>
    </message>
</context>
<context>
    <name>Lines</name>
    <message>
        <source>Deposit</source>
        <translation>Vidange</translation>
    </message>
    <message>
        <source>taken back, line {number}</source>
        <translation>repris, ligne {number}</translation>
    </message>
    <message>
        <source>line {number}, {name}</source>
        <translation>ligne {number}, {name}</translation>
    </message>
    <message>
        <source>taken back</source>
        <translation>repris</translation>
    </message>
    <message>
        <source>{quantity} taken back</source>
        <translation>dont {quantity} repris</translation>
    </message>
    <message>
        <source>Discount {percent}</source>
        <translation>Remise {percent}</translation>
    </message>
    <message>
        <source>Discount</source>
        <translation>Remise</translation>
    </message>
    <message>
        <source>Another price</source>
        <translation>Autre prix</translation>
    </message>
    <message>
        <source>Solidarity rounding</source>
        <translation>Arrondi solidaire</translation>
    </message>
    <message>
        <source>Put on the wallet</source>
        <translation>Mis sur le portefeuille</translation>
    </message>
    <message>
        <source>label of the scale</source>
        <translation>étiquette balance</translation>
    </message>
    <message>
        <source>price on the label</source>
        <translation>prix sur l&apos;étiquette</translation>
    </message>
    <message>
        <source>brought back, no receipt</source>
        <translation>rendu, sans ticket</translation>
    </message>
    <message>
        <source>weighed, tare {weight}</source>
        <translation>pesé, tare {weight}</translation>
    </message>
    <message>
        <source>weighed</source>
        <translation>pesé</translation>
    </message>
</context>
<context>
    <name>ListActs</name>
    <message>
        <source>Open</source>
        <translation>Ouvrir</translation>
    </message>
    <message>
        <source>Write</source>
        <translation>Écrire</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Enregistrer</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>Colonnes</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Chercher</translation>
    </message>
    <message>
        <source>Book</source>
        <translation>Réserver</translation>
    </message>
    <message>
        <source>Decline</source>
        <translation>Écarter</translation>
    </message>
    <message>
        <source>Sort</source>
        <translation>Trier</translation>
    </message>
    <message>
        <source>Handed over</source>
        <translation>Remise</translation>
    </message>
</context>
<context>
    <name>ListChooser</name>
    <message>
        <source>Lists</source>
        <translation>Listes</translation>
    </message>
</context>
<context>
    <name>ListEmpty</name>
    <message>
        <source>Nothing matches “{text}”</source>
        <translation>Rien ne correspond à « {text} »</translation>
    </message>
    <message>
        <source>Other rows are hidden by what you typed.</source>
        <translation>Ce que vous avez tapé cache les autres lignes.</translation>
    </message>
    <message>
        <source>Show all rows</source>
        <translation>Tout montrer</translation>
    </message>
    <message>
        <source>Looking who could come</source>
        <translation>Recherche de qui pourrait venir</translation>
    </message>
    <message>
        <source>Search now</source>
        <translation>Chercher maintenant</translation>
    </message>
    <message>
        <source>Nobody else can come, or nobody is missing.</source>
        <translation>Personne de plus ne peut venir, ou il ne manque personne.</translation>
    </message>
    <message>
        <source>What you declined is not proposed again.</source>
        <translation>Ce que vous avez écarté n&apos;est plus proposé.</translation>
    </message>
    <message>
        <source>Search again</source>
        <translation>Chercher encore</translation>
    </message>
    <message>
        <source>Reading…</source>
        <translation>Lecture en cours…</translation>
    </message>
    <message>
        <source>There are many members. The rows come in a moment.</source>
        <translation>Il y a beaucoup de membres. Les lignes arrivent dans un instant.</translation>
    </message>
    <message>
        <source>The lists are not read yet.</source>
        <translation>Les listes ne sont pas encore lues.</translation>
    </message>
    <message>
        <source>Reading was cancelled.</source>
        <translation>La lecture a été annulée.</translation>
    </message>
    <message>
        <source>Read them</source>
        <translation>Les lire</translation>
    </message>
</context>
<context>
    <name>ListExportDialog</name>
    <message>
        <source>Say in which folder the file is to be.</source>
        <translation>Dites dans quel dossier le fichier doit aller.</translation>
    </message>
    <message>
        <source>Writing the list…</source>
        <translation>Écriture de la liste…</translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) written: {file}</source>
        <translation>
            <numerusform>%n ligne écrite : {file}</numerusform>
            <numerusform>%n lignes écrites : {file}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s)</source>
        <translation>
            <numerusform>%n ligne</numerusform>
            <numerusform>%n lignes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n column(s)</source>
        <translation>
            <numerusform>%n colonne</numerusform>
            <numerusform>%n colonnes</numerusform>
        </translation>
    </message>
    <message>
        <source>{rows}, {columns}, as they are shown and sorted. The journal keeps who took the list.</source>
        <translation>{rows}, {columns}, comme elles sont affichées et triées. Le journal retient qui a pris la liste.</translation>
    </message>
    <message>
        <source>Save: {list}</source>
        <translation>Enregistrer : {list}</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Fichier</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>Dossier</translation>
    </message>
    <message>
        <source>Workbook (XLSX)</source>
        <translation>Classeur (XLSX)</translation>
    </message>
    <message>
        <source>Text (CSV)</source>
        <translation>Texte (CSV)</translation>
    </message>
    <message>
        <source>Paper (PDF)</source>
        <translation>Papier (PDF)</translation>
    </message>
    <message numerus="yes">
        <source>Only the %n chosen</source>
        <translation>
            <numerusform>Seulement la %n choisie</numerusform>
            <numerusform>Seulement les %n choisies</numerusform>
        </translation>
    </message>
    <message>
        <source>Write the file</source>
        <translation>Écrire le fichier</translation>
    </message>
    <message>
        <source>In which folder?</source>
        <translation>Dans quel dossier ?</translation>
    </message>
    <message>
        <source>Browse…</source>
        <translation>Parcourir…</translation>
    </message>
</context>
<context>
    <name>ListReading</name>
    <message>
        <source>Reading the lists</source>
        <translation>Lecture des listes</translation>
    </message>
</context>
<context>
    <name>ListWords</name>
    <message>
        <source>They may still shop: until the day shown they have to book what they missed.</source>
        <translation>Ils peuvent encore faire leurs courses : jusqu&apos;au jour indiqué, ils ont à réserver un rattrapage.</translation>
    </message>
    <message>
        <source>Nobody is on alert.</source>
        <translation>Personne n&apos;est en alerte.</translation>
    </message>
    <message>
        <source>Everybody has made up what they missed. Look who has shifts to make up all the same.</source>
        <translation>Tout le monde a rattrapé. Voyez quand même qui a des shifts à rattraper.</translation>
    </message>
    <message>
        <source>They may not shop. A shift made up, or an extension in their file, opens the door.</source>
        <translation>Ils ne peuvent pas faire leurs courses. Un shift rattrapé, ou un délai donné dans leur fiche, rouvre la porte.</translation>
    </message>
    <message>
        <source>Nobody is suspended.</source>
        <translation>Personne n&apos;est suspendu.</translation>
    </message>
    <message>
        <source>Whoever is on alert comes here when their time is over.</source>
        <translation>Ceux qui sont en alerte arrivent ici quand leur temps est écoulé.</translation>
    </message>
    <message>
        <source>They may shop until the day shown, and have to make up a shift before.</source>
        <translation>Ils peuvent faire leurs courses jusqu&apos;au jour indiqué, et ont à rattraper avant.</translation>
    </message>
    <message>
        <source>No extension is running.</source>
        <translation>Aucun délai n&apos;est en cours.</translation>
    </message>
    <message>
        <source>Suspended members can be given one in their file.</source>
        <translation>On en donne un à un membre suspendu dans sa fiche.</translation>
    </message>
    <message>
        <source>They owe so much that they hold no places any more. Their file can subscribe them anew.</source>
        <translation>Ils doivent tant qu&apos;ils n&apos;ont plus de place. Leur fiche permet de les réinscrire.</translation>
    </message>
    <message>
        <source>Nobody is frozen.</source>
        <translation>Personne n&apos;est gelé.</translation>
    </message>
    <message>
        <source>Nothing is to be done here.</source>
        <translation>Il n&apos;y a rien à faire ici.</translation>
    </message>
    <message>
        <source>On leave or exempted until the day shown; no day means until further notice.</source>
        <translation>En congé ou exemptés jusqu&apos;au jour indiqué ; sans jour, jusqu&apos;à nouvel ordre.</translation>
    </message>
    <message>
        <source>Nobody is on leave or exempted.</source>
        <translation>Personne n&apos;est en congé ni exempté.</translation>
    </message>
    <message>
        <source>A leave is noted in the member&apos;s file.</source>
        <translation>Un congé se note dans la fiche du membre.</translation>
    </message>
    <message>
        <source>Shifts missed or not done in time, and how many of them are booked already.</source>
        <translation>Shifts manqués ou pas faits à temps, et combien sont déjà réservés.</translation>
    </message>
    <message>
        <source>Nobody owes a shift.</source>
        <translation>Personne ne doit de shift.</translation>
    </message>
    <message>
        <source>Regular members whom no shift expects. Give them a slot in their file.</source>
        <translation>Membres réguliers qu&apos;aucun shift n&apos;attend. Donnez-leur un créneau dans leur fiche.</translation>
    </message>
    <message>
        <source>Every regular member has a place.</source>
        <translation>Chaque membre régulier a une place.</translation>
    </message>
    <message>
        <source>Members unsubscribed by hand, with the reason.</source>
        <translation>Membres désinscrits à la main, avec le motif.</translation>
    </message>
    <message>
        <source>No subscription has been ended.</source>
        <translation>Aucune inscription n&apos;a été terminée.</translation>
    </message>
    <message>
        <source>It is ended in the member&apos;s file.</source>
        <translation>On y met fin dans la fiche du membre.</translation>
    </message>
    <message>
        <source>Who came late in the last weeks. They were there: it changes no standing.</source>
        <translation>Qui est arrivé en retard ces dernières semaines. Ces personnes étaient là : aucun statut ne change.</translation>
    </message>
    <message>
        <source>Nobody came late in the last weeks.</source>
        <translation>Personne n&apos;est arrivé en retard ces dernières semaines.</translation>
    </message>
    <message>
        <source>Lateness is noted on the attendance sheet: by card, or with the key L.</source>
        <translation>Un retard se note sur la feuille de présence : par la carte, ou avec la touche L.</translation>
    </message>
    <message>
        <source>Nobody&apos;s attendance counts until somebody validates them.</source>
        <translation>Les présences ne comptent pas tant que personne ne les valide.</translation>
    </message>
    <message>
        <source>Every sheet of the past is validated.</source>
        <translation>Toutes les feuilles passées sont validées.</translation>
    </message>
    <message>
        <source>What shift leaders wrote for the office, and what the sheets noticed themselves.</source>
        <translation>Ce que les responsables ont écrit pour le bureau, et ce que les feuilles ont remarqué.</translation>
    </message>
    <message>
        <source>Everything is read.</source>
        <translation>Tout est lu.</translation>
    </message>
    <message>
        <source>New notes come here when a sheet is validated.</source>
        <translation>De nouvelles notes arrivent quand une feuille est validée.</translation>
    </message>
    <message>
        <source>Shifts of the next four weeks that lack people.</source>
        <translation>Shifts des quatre prochaines semaines où il manque du monde.</translation>
    </message>
    <message>
        <source>Nobody is missing in the next four weeks.</source>
        <translation>Il ne manque personne dans les quatre prochaines semaines.</translation>
    </message>
    <message>
        <source>Shifts are made in advance for every week that has templates.</source>
        <translation>Les shifts sont créés à l&apos;avance pour chaque semaine qui a des modèles.</translation>
    </message>
    <message>
        <source>Who could fill the gaps, and why. Nothing is booked until you book it, one by one.</source>
        <translation>Qui pourrait venir, et pourquoi. Rien n&apos;est réservé tant que vous ne réservez pas, un par un.</translation>
    </message>
    <message>
        <source>No suggestions yet.</source>
        <translation>Pas encore de propositions.</translation>
    </message>
    <message>
        <source>Have the gaps of the next four weeks looked through. Nothing is booked by it.</source>
        <translation>Faites examiner ce qui manque dans les quatre prochaines semaines. Rien n&apos;est réservé par là.</translation>
    </message>
    <message>
        <source>One of the two shifts has to be given up: open the member&apos;s file.</source>
        <translation>L&apos;un des deux shifts doit être rendu : ouvrez la fiche du membre.</translation>
    </message>
    <message>
        <source>Nobody is in two shifts at once.</source>
        <translation>Personne n&apos;est dans deux shifts à la fois.</translation>
    </message>
    <message>
        <source>A new card is printed in the member&apos;s file. F9 once it is handed over.</source>
        <translation>Une nouvelle carte s&apos;imprime dans le dossier du membre. F9 une fois qu&apos;elle est remise.</translation>
    </message>
    <message>
        <source>Nobody waits for a card.</source>
        <translation>Personne n&apos;attend de carte.</translation>
    </message>
    <message>
        <source>Whoever loses a card asks for another at the kiosk, and comes here.</source>
        <translation>Qui perd sa carte en demande une autre à la borne, et arrive ici.</translation>
    </message>
</context>
<context>
    <name>ListsPage</name>
    <message>
        <source>Lists</source>
        <translation>Listes</translation>
    </message>
    <message numerus="yes">
        <source>%n row(s)</source>
        <translation>
            <numerusform>%n ligne</numerusform>
            <numerusform>%n lignes</numerusform>
        </translation>
    </message>
    <message>
        <source>{shown} of {all} rows</source>
        <translation>{shown} lignes sur {all}</translation>
    </message>
    <message numerus="yes">
        <source>%n chosen</source>
        <translation>
            <numerusform>%n choisie</numerusform>
            <numerusform>%n choisies</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n e-mail(s) in the outbox</source>
        <translation>
            <numerusform>%n e-mail dans la boîte d&apos;envoi</numerusform>
            <numerusform>%n e-mails dans la boîte d&apos;envoi</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n suggestion(s)</source>
        <translation>
            <numerusform>%n proposition</numerusform>
            <numerusform>%n propositions</numerusform>
        </translation>
    </message>
    <message>
        <source>Filter: type a name, a number, a day</source>
        <translation>Filtre : tapez un nom, un numéro, un jour</translation>
    </message>
    <message>
        <source>Filter the rows</source>
        <translation>Filtrer les lignes</translation>
    </message>
    <message>
        <source>Rows of the list</source>
        <translation>Lignes de la liste</translation>
    </message>
    <message>
        <source>{name}: {value}</source>
        <translation>{name} : {value}</translation>
    </message>
    <message>
        <source>{name} has the new card.</source>
        <translation>{name} a sa nouvelle carte.</translation>
    </message>
</context>
<context>
    <name>LockPage</name>
    <message>
        <source>That was a scan, not a PIN. Nothing of it was taken: scan the card again.</source>
        <translation>C&apos;était un scan, pas un code. Rien n&apos;en est resté&#xa0;: scannez la carte encore une fois.</translation>
    </message>
    <message>
        <source>The till is locked</source>
        <translation>La caisse est verrouillée</translation>
    </message>
    <message numerus="yes">
        <source>The basket is kept: %n article(s), {amount}.</source>
        <translation>
            <numerusform>Le panier est gardé&#xa0;: %n article, {amount}.</numerusform>
            <numerusform>Le panier est gardé&#xa0;: %n articles, {amount}.</numerusform>
        </translation>
    </message>
    <message>
        <source>Unlock</source>
        <translation>Déverrouiller</translation>
    </message>
    <message>
        <source>Go on, or type another name: the till is then handed over.</source>
        <translation>Continuez, ou tapez un autre nom&#xa0;: la caisse passe alors à cette personne.</translation>
    </message>
    <message>
        <source>Type your PIN. Somebody else who signs in takes the till over.</source>
        <translation>Tapez votre code. Quelqu&apos;un d&apos;autre qui se présente reprend la caisse.</translation>
    </message>
    <message>
        <source>Show your card. Somebody else who signs in takes the till over.</source>
        <translation>Présentez votre carte. Quelqu&apos;un d&apos;autre qui se présente reprend la caisse.</translation>
    </message>
</context>
<context>
    <name>LossDialog</name>
    <message>
        <source>Note {name} first, or leave it with Esc.</source>
        <translation>Notez d&apos;abord {name}, ou quittez avec Esc.</translation>
    </message>
    <message>
        <source>Noted: {amount} {name}</source>
        <translation>Noté : {amount} {name}</translation>
    </message>
    <message>
        <source>Scan a product, or find it with F3.</source>
        <translation>Scannez un article, ou cherchez-le avec F3.</translation>
    </message>
    <message>
        <source>Choose with F4 what it is made into.</source>
        <translation>Choisissez avec F4 ce qui en est fait.</translation>
    </message>
    <message>
        <source>The shop knows no supplier yet.</source>
        <translation>Le magasin ne connaît encore aucun fournisseur.</translation>
    </message>
    <message>
        <source>{amount}; what it costs is not known</source>
        <translation>{amount} ; le coût n&apos;est pas connu</translation>
    </message>
    <message>
        <source>Uses up {amount}, {worth}</source>
        <translation>Utilise {amount}, {worth}</translation>
    </message>
    <message>
        <source>Sends back {amount}, {worth}</source>
        <translation>Renvoie {amount}, {worth}</translation>
    </message>
    <message>
        <source>Makes {amount}, {worth}, into something else</source>
        <translation>Transforme {amount}, {worth}, en autre chose</translation>
    </message>
    <message>
        <source>Carries away {amount}, {worth}</source>
        <translation>Emporte {amount}, {worth}</translation>
    </message>
    <message>
        <source>Writes off {amount}, {worth}</source>
        <translation>Sort en perte {amount}, {worth}</translation>
    </message>
    <message numerus="yes">
        <source>%n piece(s)</source>
        <translation>
            <numerusform>%n pièce</numerusform>
            <numerusform>%n pièces</numerusform>
        </translation>
    </message>
    <message>
        <source>No product yet</source>
        <translation>Pas encore d&apos;article</translation>
    </message>
    <message>
        <source>Scan it, or find it by its name.</source>
        <translation>Scannez-le, ou cherchez-le par son nom.</translation>
    </message>
    <message>
        <source>On hand: {amount}</source>
        <translation>En stock : {amount}</translation>
    </message>
    <message>
        <source>Into: {name}</source>
        <translation>En : {name}</translation>
    </message>
    <message>
        <source>Made into what?</source>
        <translation>Transformé en quoi ?</translation>
    </message>
    <message>
        <source>To which shop</source>
        <translation>Vers quel magasin</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Pourquoi</translation>
    </message>
    <message>
        <source>Remark</source>
        <translation>Remarque</translation>
    </message>
    <message>
        <source>How much</source>
        <translation>Quelle quantité</translation>
    </message>
    <message>
        <source>Why it leaves</source>
        <translation>Pourquoi cela sort</translation>
    </message>
    <message>
        <source>Supplier</source>
        <translation>Fournisseur</translation>
    </message>
    <message>
        <source>Credit expected, without VAT</source>
        <translation>Crédit attendu, HTVA</translation>
    </message>
    <message>
        <source>How much of it is made</source>
        <translation>Quelle quantité en est faite</translation>
    </message>
    <message>
        <source>Goods that leave unsold</source>
        <translation>Articles qui sortent sans être vendus</translation>
    </message>
    <message>
        <source>made into another product</source>
        <translation>transformé en un autre article</translation>
    </message>
    <message>
        <source>carried to another shop</source>
        <translation>emporté vers un autre magasin</translation>
    </message>
    <message>
        <source>Find a product</source>
        <translation>Chercher un article</translation>
    </message>
    <message>
        <source>Note it</source>
        <translation>Noter</translation>
    </message>
</context>
<context>
    <name>LossesExportDialog</name>
    <message>
        <source>Say in which folder the file is to be.</source>
        <translation>Dites dans quel dossier le fichier doit aller.</translation>
    </message>
    <message>
        <source>Writing the list…</source>
        <translation>Écriture de la liste…</translation>
    </message>
    <message>
        <source>Written: {file}</source>
        <translation>Écrit : {file}</translation>
    </message>
    <message>
        <source>Save the losses from {first} to {last}</source>
        <translation>Enregistrer les pertes du {first} au {last}</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Fichier</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>Dossier</translation>
    </message>
    <message>
        <source>Workbook (XLSX)</source>
        <translation>Classeur (XLSX)</translation>
    </message>
    <message>
        <source>Text (CSV)</source>
        <translation>Texte (CSV)</translation>
    </message>
    <message>
        <source>Paper (PDF)</source>
        <translation>Papier (PDF)</translation>
    </message>
    <message>
        <source>Write the file</source>
        <translation>Écrire le fichier</translation>
    </message>
</context>
<context>
    <name>LossesPage</name>
    <message>
        <source>Losses</source>
        <translation>Pertes</translation>
    </message>
    <message>
        <source>taken back</source>
        <translation>repris</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Quand</translation>
    </message>
    <message>
        <source>Product</source>
        <translation>Article</translation>
    </message>
    <message>
        <source>Quantity</source>
        <translation>Quantité</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Valeur</translation>
    </message>
    <message>
        <source>Detail</source>
        <translation>Détail</translation>
    </message>
    <message>
        <source>By</source>
        <translation>Par</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Raison</translation>
    </message>
    <message>
        <source>Nothing was noted on these days.</source>
        <translation>Rien n&apos;a été noté ces jours-là.</translation>
    </message>
    <message>
        <source>Together {amount}</source>
        <translation>Ensemble {amount}</translation>
    </message>
    <message>
        <source>only the last {count} are shown</source>
        <translation>seules les {count} dernières sont montrées</translation>
    </message>
    <message>
        <source>Taken back</source>
        <translation>Repris</translation>
    </message>
    <message>
        <source>Note a loss</source>
        <translation>Noter une perte</translation>
    </message>
    <message>
        <source>Take back</source>
        <translation>Reprendre</translation>
    </message>
    <message>
        <source>This month</source>
        <translation>Ce mois</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Aujourd&apos;hui</translation>
    </message>
    <message>
        <source>Save list</source>
        <translation>Enregistrer la liste</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Du</translation>
    </message>
    <message>
        <source>To</source>
        <translation>Au</translation>
    </message>
    <message>
        <source>Goods that left unsold</source>
        <translation>Articles sortis sans être vendus</translation>
    </message>
    <message>
        <source>This was not noted. Close this window first, then scan.</source>
        <translation>Ceci n&apos;a pas été noté. Fermez d&apos;abord cette fenêtre, puis scannez.</translation>
    </message>
</context>
<context>
    <name>LostCardPage</name>
    <message>
        <source>Your member number</source>
        <translation>Votre numéro de membre</translation>
    </message>
    <message>
        <source>Your first or family name</source>
        <translation>Votre prénom ou votre nom</translation>
    </message>
    <message>
        <source>Your PIN</source>
        <translation>Votre code</translation>
    </message>
    <message>
        <source>Lost card</source>
        <translation>Carte perdue</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Retour</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Continuer</translation>
    </message>
</context>
<context>
    <name>MachineSection</name>
    <message>
        <source>This machine</source>
        <translation>Cette machine</translation>
    </message>
    <message>
        <source>Saved.</source>
        <translation>Enregistré.</translation>
    </message>
    <message>
        <source>As the desktop</source>
        <translation>Comme le bureau</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Clair</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Sombre</translation>
    </message>
    <message>
        <source>High contrast</source>
        <translation>Contraste élevé</translation>
    </message>
    <message>
        <source>No</source>
        <translation>Non</translation>
    </message>
    <message>
        <source>Yes</source>
        <translation>Oui</translation>
    </message>
    <message>
        <source>These hold for this machine alone; a kiosk follows when it is opened next.</source>
        <translation>Ces réglages ne valent que pour cette machine ; une borne les suit dès sa prochaine ouverture.</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Langue</translation>
    </message>
    <message>
        <source>Of this screen. Papers and messages have their own.</source>
        <translation>De cet écran. Les papiers et les messages ont la leur.</translation>
    </message>
    <message>
        <source>Colours</source>
        <translation>Couleurs</translation>
    </message>
    <message>
        <source>High contrast has 7:1 at least.</source>
        <translation>Le contraste élevé est d&apos;au moins 7:1.</translation>
    </message>
    <message>
        <source>Size of the text (%)</source>
        <translation>Taille du texte (%)</translation>
    </message>
    <message>
        <source>Kiosk: is the welcome desk</source>
        <translation>Borne : sert d&apos;accueil</translation>
    </message>
    <message>
        <source>Whoever comes in scans the card, and is greeted or sent on.</source>
        <translation>Qui entre scanne sa carte : la borne salue ou dit où s&apos;adresser.</translation>
    </message>
    <message>
        <source>Kiosk: shows prices</source>
        <translation>Borne : montre les prix</translation>
    </message>
    <message>
        <source>An article that is scanned is shown with its price.</source>
        <translation>Un article scanné est montré avec son prix.</translation>
    </message>
    <message>
        <source>Kiosk: weighs</source>
        <translation>Borne : pèse</translation>
    </message>
    <message>
        <source>Members weigh loose goods themselves; it needs a scale and a printer.</source>
        <translation>Les membres pèsent eux-mêmes le vrac ; il faut une balance et une imprimante.</translation>
    </message>
    <message>
        <source>Smaller</source>
        <translation>Plus petit</translation>
    </message>
    <message>
        <source>Larger</source>
        <translation>Plus grand</translation>
    </message>
</context>
<context>
    <name>MachineStep</name>
    <message>
        <source>This machine</source>
        <translation>Cette machine</translation>
    </message>
    <message>
        <source>Say what this machine is for: from now on BeesDesk opens so here.</source>
        <translation>Dites à quoi sert cette machine : désormais BeesDesk s&apos;y ouvre ainsi.</translation>
    </message>
    <message>
        <source>Open the demo shop</source>
        <translation>Ouvrir le magasin de démonstration</translation>
    </message>
    <message>
        <source>Join the shop…</source>
        <translation>Rejoindre le magasin…</translation>
    </message>
    <message>
        <source>What is it?</source>
        <translation>Qu&apos;est-ce que c&apos;est ?</translation>
    </message>
    <message>
        <source>Which shop?</source>
        <translation>Quel magasin ?</translation>
    </message>
    <message>
        <source>A new shop</source>
        <translation>Un nouveau magasin</translation>
    </message>
    <message>
        <source>It joins a shop that exists</source>
        <translation>Elle rejoint un magasin existant</translation>
    </message>
    <message>
        <source>Till</source>
        <translation>Caisse</translation>
    </message>
    <message>
        <source>Kiosk</source>
        <translation>Borne</translation>
    </message>
    <message>
        <source>Office</source>
        <translation>Bureau</translation>
    </message>
    <message>
        <source>Demo shop</source>
        <translation>Magasin de démonstration</translation>
    </message>
    <message>
        <source>Making the demo shop</source>
        <translation>Préparation de la démonstration</translation>
    </message>
    <message>
        <source>The till sells, members help themselves at the kiosk, the office plans shifts, the stock desk orders goods.</source>
        <translation>La caisse vend, les membres se servent à la borne, le bureau planifie les créneaux, le poste de stock commande.</translation>
    </message>
    <message>
        <source>The first machine begins the shop, every other one joins it. The demo shop is invented and has a folder of its own: try anything, your shop stays as it is.</source>
        <translation>La première machine ouvre le magasin, les autres le rejoignent. La démonstration est inventée et a son propre dossier : essayez tout, votre magasin reste comme il est.</translation>
    </message>
    <message>
        <source>Stock</source>
        <translation>Stock</translation>
    </message>
</context>
<context>
    <name>MachinesSection</name>
    <message>
        <source>Machines</source>
        <translation>Machines</translation>
    </message>
    <message>
        <source>No.</source>
        <translation>N°</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nom</translation>
    </message>
    <message>
        <source>Last heard</source>
        <translation>Entendue le</translation>
    </message>
    <message>
        <source>State</source>
        <translation>État</translation>
    </message>
    <message>
        <source>No invitation is open: invite the machine first.</source>
        <translation>Aucune invitation n&apos;est ouverte : invitez d&apos;abord la machine.</translation>
    </message>
    <message>
        <source>Let in as number {number}.</source>
        <translation>Admise sous le numéro {number}.</translation>
    </message>
    <message>
        <source>{name} is shut out.</source>
        <translation>{name} est exclue.</translation>
    </message>
    <message>
        <source>– shut out: {why}</source>
        <translation>– exclue : {why}</translation>
    </message>
    <message>
        <source>✕ not believed from entry {seq} on</source>
        <translation>✕ non crue dès l&apos;entrée {seq}</translation>
    </message>
    <message>
        <source>✓ this machine</source>
        <translation>✓ cette machine</translation>
    </message>
    <message>
        <source>i not heard yet</source>
        <translation>i pas encore entendue</translation>
    </message>
    <message numerus="yes">
        <source>! %n entry(ies) wait for another machine</source>
        <translation>
            <numerusform>! %n entrée attend une autre machine</numerusform>
            <numerusform>! %n entrées attendent une autre machine</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>! silent for %n day(s)</source>
        <translation>
            <numerusform>! muette %n jour</numerusform>
            <numerusform>! muette %n jours</numerusform>
        </translation>
    </message>
    <message>
        <source>✓ in order</source>
        <translation>✓ en ordre</translation>
    </message>
    <message>
        <source>Each till, kiosk and desk of the shop. A new one is invited here, and asks with the code it was given.</source>
        <translation>Chaque caisse, borne et bureau du magasin. Une nouvelle machine est invitée ici, et demande avec le code reçu.</translation>
    </message>
    <message>
        <source>Invite a machine…</source>
        <translation>Inviter une machine…</translation>
    </message>
    <message>
        <source>Answer a machine…</source>
        <translation>Répondre à une machine…</translation>
    </message>
    <message>
        <source>Shut out…</source>
        <translation>Exclure…</translation>
    </message>
</context>
<context>
    <name>MailAgainDialog</name>
    <message>
        <source>“{subject}” goes to {address} once more.</source>
        <translation>« {subject} » repart vers {address}.</translation>
    </message>
    <message>
        <source>Send again</source>
        <translation>Renvoyer</translation>
    </message>
</context>
<context>
    <name>MailPage</name>
    <message>
        <source>E-mail needs a sender&apos;s address, such as {example}.</source>
        <translation>Il faut une adresse d&apos;expéditeur, par exemple {example}.</translation>
    </message>
    <message>
        <source>The password could not be kept: {detail}.</source>
        <translation>Le mot de passe n&apos;a pas pu être gardé&#xa0;: {detail}.</translation>
    </message>
    <message>
        <source>Sending…</source>
        <translation>Envoi…</translation>
    </message>
    <message>
        <source>Sent: look into the mailbox of {address}</source>
        <translation>Parti&#xa0;: regardez la boîte de {address}</translation>
    </message>
    <message>
        <source>Not sent: {reason}</source>
        <translation>Pas parti&#xa0;: {reason}</translation>
    </message>
    <message>
        <source>The password is kept in the keyring of this system.</source>
        <translation>Le mot de passe est gardé dans le trousseau de ce système.</translation>
    </message>
    <message>
        <source>This system has no keyring: the password is kept in a file that only this user can read.</source>
        <translation>Ce système n&apos;a pas de trousseau&#xa0;: le mot de passe est gardé dans un fichier que seul cet utilisateur peut lire.</translation>
    </message>
    <message>
        <source>Mail server</source>
        <translation>Serveur d&apos;envoi</translation>
    </message>
    <message>
        <source>Empty: this till sends no e-mail.</source>
        <translation>Vide&#xa0;: cette caisse n&apos;envoie pas d&apos;e-mail.</translation>
    </message>
    <message>
        <source>Encryption</source>
        <translation>Chiffrement</translation>
    </message>
    <message>
        <source>As the mail provider says; it must prove who it is.</source>
        <translation>Comme le dit le fournisseur&#xa0;; il doit prouver qui il est.</translation>
    </message>
    <message>
        <source>Port</source>
        <translation>Port</translation>
    </message>
    <message>
        <source>Empty: usual.</source>
        <translation>Vide&#xa0;: usuel.</translation>
    </message>
    <message>
        <source>Sender&apos;s address</source>
        <translation>Adresse de l&apos;expéditeur</translation>
    </message>
    <message>
        <source>What the members see, and answer to.</source>
        <translation>Celle que les membres voient, et à qui ils répondent.</translation>
    </message>
    <message>
        <source>User</source>
        <translation>Utilisateur</translation>
    </message>
    <message>
        <source>Often the same address. Empty: nobody logs in.</source>
        <translation>Souvent la même adresse. Vide&#xa0;: sans connexion.</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Mot de passe</translation>
    </message>
    <message>
        <source>Empty: as it was.</source>
        <translation>Vide&#xa0;: inchangé.</translation>
    </message>
    <message>
        <source>None, this machine</source>
        <translation>Aucun, cette machine</translation>
    </message>
    <message>
        <source>Send a test mail</source>
        <translation>Envoyer un e-mail d&apos;essai</translation>
    </message>
</context>
<context>
    <name>MailReceiptDialog</name>
    <message>
        <source>Type an address first.</source>
        <translation>Tapez d&apos;abord une adresse.</translation>
    </message>
    <message>
        <source>Receipt {number} by e-mail</source>
        <translation>Ticket {number} par e-mail</translation>
    </message>
    <message>
        <source>The address of {name}. Another one can be typed for this time.</source>
        <translation>L&apos;adresse de {name}. Une autre peut être tapée pour cette fois.</translation>
    </message>
    <message>
        <source>The shop has no address of {name}. What is typed here is for this receipt only.</source>
        <translation>Le magasin n&apos;a pas d&apos;adresse de {name}. Celle tapée ici ne sert qu&apos;à ce ticket.</translation>
    </message>
    <message>
        <source>What is typed here is for this receipt only.</source>
        <translation>L&apos;adresse tapée ici ne sert qu&apos;à ce ticket.</translation>
    </message>
    <message>
        <source>name@domain.be</source>
        <translation>nom@domaine.be</translation>
    </message>
    <message>
        <source>E-mail address</source>
        <translation>Adresse e-mail</translation>
    </message>
    <message>
        <source>Send</source>
        <translation>Envoyer</translation>
    </message>
</context>
<context>
    <name>MailingDialog</name>
    <message>
        <source>Writing to the outbox…</source>
        <translation>Mise dans la boîte d&apos;envoi…</translation>
    </message>
    <message numerus="yes">
        <source>%n member(s) get it</source>
        <translation>
            <numerusform>%n membre le reçoit</numerusform>
            <numerusform>%n membres le reçoivent</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Send to %n member(s)</source>
        <translation>
            <numerusform>Envoyer à %n membre</numerusform>
            <numerusform>Envoyer à %n membres</numerusform>
        </translation>
    </message>
    <message>
        <source>So {name} reads it</source>
        <translation>{name} lira ceci</translation>
    </message>
    <message numerus="yes">
        <source>%n without an e-mail address: {names}</source>
        <translation>
            <numerusform>%n sans adresse e-mail : {names}</numerusform>
            <numerusform>%n sans adresse e-mail : {names}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n want no such e-mails: {names}</source>
        <translation>
            <numerusform>%n ne veut pas de tels e-mails : {names}</numerusform>
            <numerusform>%n ne veulent pas de tels e-mails : {names}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n got this very text today already: {names}</source>
        <translation>
            <numerusform>%n a déjà reçu ce texte aujourd&apos;hui : {names}</numerusform>
            <numerusform>%n ont déjà reçu ce texte aujourd&apos;hui : {names}</numerusform>
        </translation>
    </message>
    <message>
        <source>Write to the chosen members</source>
        <translation>Écrire aux membres choisis</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Texte</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Langue</translation>
    </message>
    <message>
        <source>Subject</source>
        <translation>Objet</translation>
    </message>
    <message>
        <source>Message</source>
        <translation>Message</translation>
    </message>
    <message>
        <source>A text of your own</source>
        <translation>Un texte à vous</translation>
    </message>
    <message>
        <source>! No mail server is set here: the e-mails wait in the outbox until one is.</source>
        <translation>! Aucun serveur d&apos;envoi n&apos;est réglé ici : les e-mails attendent dans la boîte d&apos;envoi jusqu&apos;à ce qu&apos;il y en ait un.</translation>
    </message>
    <message>
        <source>Filled in for each member: {names}</source>
        <translation>Complété pour chaque membre : {names}</translation>
    </message>
    <message>
        <source>The same text for everybody</source>
        <translation>Le même texte pour tous</translation>
    </message>
</context>
<context>
    <name>MailsDialog</name>
    <message>
        <source>may have arrived</source>
        <translation>peut-être arrivé</translation>
    </message>
    <message>
        <source>waiting</source>
        <translation>en attente</translation>
    </message>
    <message>
        <source>on its way</source>
        <translation>en route</translation>
    </message>
    <message>
        <source>not sent</source>
        <translation>pas parti</translation>
    </message>
    <message>
        <source>sent</source>
        <translation>parti</translation>
    </message>
    <message>
        <source>E-mails not sent yet</source>
        <translation>E-mails pas encore partis</translation>
    </message>
    <message>
        <source>What waits is sent by itself. What may have arrived is sent again only if somebody says so.</source>
        <translation>Ce qui attend part tout seul. Ce qui est peut-être arrivé ne repart que si quelqu&apos;un le demande.</translation>
    </message>
    <message>
        <source>Nothing waits</source>
        <translation>Rien n&apos;attend</translation>
    </message>
    <message>
        <source>Every e-mail was sent.</source>
        <translation>Tous les e-mails sont partis.</translation>
    </message>
    <message>
        <source>Send again</source>
        <translation>Renvoyer</translation>
    </message>
    <message>
        <source>Give up</source>
        <translation>Abandonner</translation>
    </message>
</context>
<context>
    <name>ManyDialog</name>
    <message>
        <source>Leave as it is</source>
        <translation>Laisser tel quel</translation>
    </message>
    <message>
        <source>Shelf (empty: leave as it is)</source>
        <translation>Rayon (vide : laisser tel quel)</translation>
    </message>
    <message>
        <source>Origin (empty: leave as it is)</source>
        <translation>Origine (vide : laisser tel quel)</translation>
    </message>
    <message>
        <source>No longer sold from today on</source>
        <translation>Plus en vente dès aujourd&apos;hui</translation>
    </message>
    <message>
        <source>Changes {count} products at once.</source>
        <translation>Modifie {count} articles d&apos;un coup.</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Modifier</translation>
    </message>
    <message>
        <source>{count} products</source>
        <translation>{count} articles</translation>
    </message>
</context>
<context>
    <name>MarkDownDialog</name>
    <message>
        <source>{after} instead of {before}</source>
        <translation>{after} au lieu de {before}</translation>
    </message>
    <message>
        <source>Mark down: {name}</source>
        <translation>Réduire le prix : {name}</translation>
    </message>
    <message>
        <source>Until {day}: {quantity} are there, {over} will be left over.</source>
        <translation>Jusqu&apos;au {day} : il y en a {quantity}, il en restera {over}.</translation>
    </message>
    <message>
        <source>Percent off</source>
        <translation>Pour cent de réduction</translation>
    </message>
    <message>
        <source>Stickers</source>
        <translation>Autocollants</translation>
    </message>
    <message>
        <source>Stick one on each: the till reads product and price.</source>
        <translation>Collez-en un sur chacun : la caisse lit l&apos;article et le prix.</translation>
    </message>
    <message>
        <source>Make the stickers</source>
        <translation>Faire les autocollants</translation>
    </message>
</context>
<context>
    <name>MemberActs</name>
    <message>
        <source>until further notice</source>
        <translation>jusqu&apos;à nouvel ordre</translation>
    </message>
</context>
<context>
    <name>MemberCard</name>
    <message>
        <source>No member yet</source>
        <translation>Pas encore de membre</translation>
    </message>
    <message>
        <source>Scan a card, or look for a name (F3)</source>
        <translation>Scannez une carte, ou cherchez un nom (F3)</translation>
    </message>
    <message>
        <source>may shop</source>
        <translation>courses permises</translation>
    </message>
    <message>
        <source>see the desk</source>
        <translation>voir le bureau</translation>
    </message>
    <message>
        <source>no. {number}</source>
        <translation>nº {number}</translation>
    </message>
    <message>
        <source>{number}, eater of {member}</source>
        <translation>{number}, mangeur de {member}</translation>
    </message>
    <message>
        <source>{number}, eaters: {names}</source>
        <translation>{number}, mangeurs : {names}</translation>
    </message>
    <message>
        <source>wallet {amount}</source>
        <translation>portefeuille {amount}</translation>
    </message>
    <message>
        <source>on account {amount}</source>
        <translation>à crédit {amount}</translation>
    </message>
</context>
<context>
    <name>MemberDeeds</name>
    <message>
        <source>Taken back: {what}</source>
        <translation>Repris : {what}</translation>
    </message>
</context>
<context>
    <name>MemberDialog</name>
    <message>
        <source>Nobody found. Try a part of the name, or the number.</source>
        <translation>Personne trouvé. Essayez une partie du nom, ou le numéro.</translation>
    </message>
    <message>
        <source>Nobody found</source>
        <translation>Personne trouvé</translation>
    </message>
    <message>
        <source>Try a part of the name, or the number.</source>
        <translation>Essayez une partie du nom, ou le numéro.</translation>
    </message>
    <message>
        <source>Scan the card</source>
        <translation>Scannez la carte</translation>
    </message>
    <message>
        <source>or type a name or a number.</source>
        <translation>ou tapez un nom ou un numéro.</translation>
    </message>
    <message>
        <source>Choose {name}</source>
        <translation>Choisir {name}</translation>
    </message>
    <message>
        <source>Choose</source>
        <translation>Choisir</translation>
    </message>
    <message>
        <source>no. {number}</source>
        <translation>n° {number}</translation>
    </message>
    <message>
        <source>Eaters: {names}</source>
        <translation>Mangeurs&#xa0;: {names}</translation>
    </message>
    <message>
        <source>{name} is expected at the desk: {reason}.</source>
        <translation>{name} est attendu au bureau : {reason}.</translation>
    </message>
    <message>
        <source>Member</source>
        <translation>Membre</translation>
    </message>
    <message>
        <source>Name or number</source>
        <translation>Nom ou numéro</translation>
    </message>
    <message>
        <source>Name or number of the member</source>
        <translation>Nom ou numéro du membre</translation>
    </message>
    <message>
        <source>The first letters are enough. A card can be scanned at any time.</source>
        <translation>Les premières lettres suffisent. Une carte se scanne à tout moment.</translation>
    </message>
    <message>
        <source>Nobody in particular</source>
        <translation>Personne en particulier</translation>
    </message>
    <message>
        <source>Members found</source>
        <translation>Membres trouvés</translation>
    </message>
</context>
<context>
    <name>MemberView</name>
    <message>
        <source>Standing</source>
        <translation>Situation</translation>
    </message>
    <message>
        <source>Shifts</source>
        <translation>Shifts</translation>
    </message>
    <message>
        <source>Identity</source>
        <translation>Identité</translation>
    </message>
    <message>
        <source>Cards</source>
        <translation>Cartes</translation>
    </message>
    <message>
        <source>Shares</source>
        <translation>Parts</translation>
    </message>
    <message>
        <source>Messages</source>
        <translation>Messages</translation>
    </message>
    <message>
        <source>Journal</source>
        <translation>Journal</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Parts of the file</source>
        <translation>Parties du dossier</translation>
    </message>
    <message>
        <source>Find</source>
        <translation>Chercher</translation>
    </message>
</context>
<context>
    <name>MembersPage</name>
    <message>
        <source>Members</source>
        <translation>Membres</translation>
    </message>
    <message>
        <source>no. {number}</source>
        <translation>n° {number}</translation>
    </message>
    <message>
        <source>Name or number</source>
        <translation>Nom ou numéro</translation>
    </message>
    <message>
        <source>Name or number of the member</source>
        <translation>Nom ou numéro du membre</translation>
    </message>
    <message>
        <source>Members found</source>
        <translation>Membres trouvés</translation>
    </message>
    <message>
        <source>Scan a card</source>
        <translation>Scannez une carte</translation>
    </message>
    <message>
        <source>or type a name or a number, and press Enter.</source>
        <translation>ou tapez un nom ou un numéro, puis Entrée.</translation>
    </message>
    <message>
        <source>New member</source>
        <translation>Nouveau membre</translation>
    </message>
    <message>
        <source>Nobody found. Try a part of the name, or the number.</source>
        <translation>Personne n&apos;a ce nom ni ce numéro.</translation>
    </message>
</context>
<context>
    <name>MessageKinds</name>
    <message>
        <source>Before a shift</source>
        <translation>Avant un créneau</translation>
    </message>
    <message>
        <source>After a shift that was missed</source>
        <translation>Après un créneau manqué</translation>
    </message>
    <message>
        <source>When an alert begins</source>
        <translation>Quand une alerte commence</translation>
    </message>
    <message>
        <source>When somebody is suspended</source>
        <translation>Quand quelqu&apos;un est suspendu</translation>
    </message>
    <message>
        <source>When somebody is frozen</source>
        <translation>Quand quelqu&apos;un est gelé</translation>
    </message>
    <message>
        <source>When a shift is cancelled</source>
        <translation>Quand un créneau est annulé</translation>
    </message>
    <message>
        <source>When a cancelled shift takes place after all</source>
        <translation>Quand un créneau annulé a lieu quand même</translation>
    </message>
    <message>
        <source>When a shift has other hours</source>
        <translation>Quand un créneau change d&apos;heures</translation>
    </message>
    <message>
        <source>News of an exchange</source>
        <translation>Nouvelles d&apos;un échange</translation>
    </message>
    <message>
        <source>When nobody has answered a request</source>
        <translation>Quand personne n&apos;a répondu à une demande</translation>
    </message>
    <message>
        <source>To the office: a sheet nobody validated</source>
        <translation>Au bureau : une feuille que personne n&apos;a validée</translation>
    </message>
    <message>
        <source>To the office: shifts that lack people</source>
        <translation>Au bureau : des créneaux où il manque du monde</translation>
    </message>
    <message>
        <source>A letter to chosen members</source>
        <translation>Un courrier à des membres choisis</translation>
    </message>
    <message>
        <source>When two machines did what cannot both stand</source>
        <translation>Quand deux machines ont fait des choses inconciliables</translation>
    </message>
</context>
<context>
    <name>MessagesSection</name>
    <message>
        <source>Nothing was sent yet.</source>
        <translation>Rien n&apos;a encore été envoyé.</translation>
    </message>
    <message>
        <source>By e-mail to {address}: {state}</source>
        <translation>Par e-mail à {address} : {state}</translation>
    </message>
    <message>
        <source>Not in the outbox: to be read at the kiosk, or sent more than 30 days ago.</source>
        <translation>Pas dans la boîte d&apos;envoi : à lire à la borne, ou envoyé il y a plus de 30 jours.</translation>
    </message>
    <message>
        <source>Send again</source>
        <translation>Renvoyer</translation>
    </message>
    <message>
        <source>Messages</source>
        <translation>Messages</translation>
    </message>
    <message>
        <source>What it says</source>
        <translation>Ce qu&apos;il dit</translation>
    </message>
    <message>
        <source>kiosk</source>
        <translation>borne</translation>
    </message>
    <message>
        <source>perhaps sent</source>
        <translation>peut-être envoyé</translation>
    </message>
    <message>
        <source>waiting</source>
        <translation>en attente</translation>
    </message>
    <message>
        <source>being sent</source>
        <translation>en cours d&apos;envoi</translation>
    </message>
    <message>
        <source>sent</source>
        <translation>parti</translation>
    </message>
    <message>
        <source>not sent</source>
        <translation>pas parti</translation>
    </message>
</context>
<context>
    <name>MoreTimeDialog</name>
    <message>
        <source>Days from today</source>
        <translation>Jours à partir d&apos;aujourd&apos;hui</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Raison</translation>
    </message>
    <message>
        <source>Give more time</source>
        <translation>Donner plus de temps</translation>
    </message>
</context>
<context>
    <name>MoreView</name>
    <message>
        <source>Messages, cards, PIN</source>
        <translation>Messages, cartes, code</translation>
    </message>
    <message>
        <source>My messages</source>
        <translation>Mes messages</translation>
    </message>
    <message>
        <source>Household and cards</source>
        <translation>Ménage et cartes</translation>
    </message>
    <message>
        <source>My PIN</source>
        <translation>Mon code</translation>
    </message>
</context>
<context>
    <name>NameDialog</name>
    <message>
        <source>Set the basket aside</source>
        <translation>Mettre le panier de côté</translation>
    </message>
    <message>
        <source>Under what name? It may stay empty.</source>
        <translation>Sous quel nom&#xa0;? Il peut rester vide.</translation>
    </message>
    <message>
        <source>For example: green coat</source>
        <translation>Par exemple&#xa0;: manteau vert</translation>
    </message>
    <message>
        <source>Name of the basket</source>
        <translation>Nom du panier</translation>
    </message>
    <message>
        <source>Set aside</source>
        <translation>Mettre de côté</translation>
    </message>
</context>
<context>
    <name>NamedSection</name>
    <message>
        <source>Name</source>
        <translation>Nom</translation>
    </message>
    <message>
        <source>Where one is missing, another language stands for it.</source>
        <translation>Si l&apos;un manque, une autre langue le remplace.</translation>
    </message>
    <message>
        <source>In French</source>
        <translation>En français</translation>
    </message>
    <message>
        <source>In Dutch</source>
        <translation>En néerlandais</translation>
    </message>
    <message>
        <source>In English</source>
        <translation>En anglais</translation>
    </message>
    <message>
        <source>New</source>
        <translation>Nouveau</translation>
    </message>
    <message>
        <source>End</source>
        <translation>Terminer</translation>
    </message>
</context>
<context>
    <name>NamesForm</name>
    <message>
        <source>In French</source>
        <translation>En français</translation>
    </message>
    <message>
        <source>In Dutch</source>
        <translation>En néerlandais</translation>
    </message>
    <message>
        <source>In English</source>
        <translation>En anglais</translation>
    </message>
    <message>
        <source>Name, {language}</source>
        <translation>Nom, {language}</translation>
    </message>
</context>
<context>
    <name>Naming</name>
    <message>
        <source>Cashier</source>
        <translation>Caissier</translation>
    </message>
    <message>
        <source>First name and initial</source>
        <translation>Prénom et initiale</translation>
    </message>
</context>
<context>
    <name>NewCountDialog</name>
    <message>
        <source>There is nothing of the kind. Count a list instead.</source>
        <translation>Il n&apos;y a rien de ce genre. Comptez plutôt une liste.</translation>
    </message>
    <message>
        <source>New count</source>
        <translation>Nouveau comptage</translation>
    </message>
    <message>
        <source>Begin</source>
        <translation>Commencer</translation>
    </message>
    <message>
        <source>What is counted</source>
        <translation>Ce qui est compté</translation>
    </message>
    <message>
        <source>Name of the list</source>
        <translation>Nom de la liste</translation>
    </message>
    <message>
        <source>Whatever is scanned is on the list.</source>
        <translation>Tout ce qui est scanné est sur la liste.</translation>
    </message>
</context>
<context>
    <name>NewMemberDialog</name>
    <message>
        <source>Member&apos;s number</source>
        <translation>Numéro de membre</translation>
    </message>
    <message>
        <source>{name} becomes member no. {number}, without shares, a card or shifts yet.</source>
        <translation>{name} devient le membre n° {number}, encore sans parts, sans carte et sans shifts.</translation>
    </message>
    <message>
        <source>Take in</source>
        <translation>Inscrire</translation>
    </message>
</context>
<context>
    <name>NewProductDialog</name>
    <message>
        <source>Name</source>
        <translation>Nom</translation>
    </message>
    <message>
        <source>Sold by</source>
        <translation>Vendu par</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Aucun</translation>
    </message>
    <message>
        <source>It is there at once. Then give it a price and its barcode.</source>
        <translation>Il est là tout de suite. Donnez-lui ensuite un prix et son code-barres.</translation>
    </message>
    <message>
        <source>New product</source>
        <translation>Nouvel article</translation>
    </message>
</context>
<context>
    <name>NewSlotDialog</name>
    <message>
        <source>Weeks</source>
        <translation>Semaines</translation>
    </message>
    <message>
        <source>Days</source>
        <translation>Jours</translation>
    </message>
    <message>
        <source>Hours</source>
        <translation>Heures</translation>
    </message>
    <message>
        <source>Places</source>
        <translation>Places</translation>
    </message>
    <message>
        <source>Task</source>
        <translation>Tâche</translation>
    </message>
    <message>
        <source>Shift leader</source>
        <translation>Supercoopérateur</translation>
    </message>
    <message>
        <source>First day</source>
        <translation>Premier jour</translation>
    </message>
    <message>
        <source>New slot</source>
        <translation>Nouveau créneau</translation>
    </message>
    <message>
        <source>Slots made, with their shifts to come.</source>
        <translation>Créneaux créés, avec leurs shifts à venir.</translation>
    </message>
    <message>
        <source>(no task)</source>
        <translation>(sans tâche)</translation>
    </message>
    <message>
        <source>(nobody)</source>
        <translation>(personne)</translation>
    </message>
</context>
<context>
    <name>NextCountDialog</name>
    <message>
        <source>Product</source>
        <translation>Article</translation>
    </message>
    <message>
        <source>Shelf</source>
        <translation>Rayon</translation>
    </message>
    <message>
        <source>In stock</source>
        <translation>En stock</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Pourquoi</translation>
    </message>
    <message numerus="yes">
        <source>Count %n product(s)</source>
        <translation>
            <numerusform>Compter %n article</numerusform>
            <numerusform>Compter %n articles</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing is due: everything was counted lately.</source>
        <translation>Rien à compter : tout l&apos;a été récemment.</translation>
    </message>
    <message>
        <source>Due on {day}</source>
        <translation>À compter le {day}</translation>
    </message>
    <message>
        <source>What to count next</source>
        <translation>À compter ensuite</translation>
    </message>
    <message>
        <source>Products to count</source>
        <translation>Articles à compter</translation>
    </message>
    <message>
        <source>How many</source>
        <translation>Combien</translation>
    </message>
    <message>
        <source>What most money goes through is counted most often, what was wrong sooner.</source>
        <translation>Ce qui brasse le plus d&apos;argent est compté le plus souvent, ce qui était faux plus tôt.</translation>
    </message>
</context>
<context>
    <name>NightStrip</name>
    <message>
        <source>Try again</source>
        <translation>Réessayer</translation>
    </message>
    <message>
        <source>Understood</source>
        <translation>Compris</translation>
    </message>
</context>
<context>
    <name>NumericPad</name>
    <message>
        <source>Numeric pad</source>
        <translation>Pavé numérique</translation>
    </message>
    <message>
        <source>Decimal mark</source>
        <translation>Signe décimal</translation>
    </message>
    <message>
        <source>Erase</source>
        <translation>Effacer</translation>
    </message>
</context>
<context>
    <name>OfferView</name>
    <message>
        <source>Do a shift for the others</source>
        <translation>Faire un shift pour les autres</translation>
    </message>
    <message>
        <source>There is no shift with a free place for you just now.</source>
        <translation>Aucun shift n&apos;a de place libre pour vous pour l&apos;instant.</translation>
    </message>
    <message>
        <source>I come</source>
        <translation>Je viens</translation>
    </message>
    <message>
        <source>It counts for a member who cannot come, not for you.</source>
        <translation>Il compte pour un membre qui ne peut pas venir, pas pour vous.</translation>
    </message>
    <message numerus="yes">
        <source>%n free place(s)</source>
        <translation>
            <numerusform>%n place libre</numerusform>
            <numerusform>%n places libres</numerusform>
        </translation>
    </message>
    <message>
        <source>Thank you. You come {shift}, for the others.</source>
        <translation>Merci. Vous venez {shift}, pour les autres.</translation>
    </message>
</context>
<context>
    <name>OfficeLock</name>
    <message>
        <source>The desk is locked</source>
        <translation>Le bureau est verrouillé</translation>
    </message>
    <message>
        <source>Sign in to go on. What was open is still there.</source>
        <translation>Identifiez-vous pour continuer. Ce qui était ouvert est toujours là.</translation>
    </message>
</context>
<context>
    <name>OfficeSignIn</name>
    <message>
        <source>Who is at the desk?</source>
        <translation>Qui est au bureau ?</translation>
    </message>
    <message>
        <source>Sign in</source>
        <translation>Se connecter</translation>
    </message>
    <message>
        <source>Your name</source>
        <translation>Votre nom</translation>
    </message>
    <message>
        <source>For the coordination and the office. Scan your card, then type your PIN.</source>
        <translation>Pour la coordination et le bureau. Scannez votre carte, puis tapez votre code.</translation>
    </message>
    <message>
        <source>For the coordination and the office. Choose your name and type your PIN.</source>
        <translation>Pour la coordination et le bureau. Choisissez votre nom et tapez votre code.</translation>
    </message>
    <message>
        <source>For the coordination and the office. Scan your card.</source>
        <translation>Pour la coordination et le bureau. Scannez votre carte.</translation>
    </message>
    <message>
        <source>For the coordination and the office. Type your name, or scan your card.</source>
        <translation>Pour la coordination et le bureau. Tapez votre nom, ou scannez votre carte.</translation>
    </message>
</context>
<context>
    <name>OfficeWindow</name>
    <message>
        <source>BeesDesk, coordinator&apos;s desk</source>
        <translation>BeesDesk, bureau de la coordination</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>Aide</translation>
    </message>
    <message>
        <source>Lock</source>
        <translation>Verrouiller</translation>
    </message>
    <message>
        <source>Exchange</source>
        <translation>Échange</translation>
    </message>
    <message>
        <source>At the desk: {name}</source>
        <translation>Au bureau : {name}</translation>
    </message>
</context>
<context>
    <name>OpeningDialog</name>
    <message>
        <source>Say who is at the till: the name stands on the receipts.</source>
        <translation>Dites qui est à la caisse&#xa0;: le nom figure sur les tickets.</translation>
    </message>
    <message>
        <source>That was a scan, not a PIN. Nothing of it was taken: scan the card again.</source>
        <translation>C&apos;était un scan, pas un code. Rien n&apos;en est resté&#xa0;: scannez la carte encore une fois.</translation>
    </message>
    <message>
        <source>Open with {amount}</source>
        <translation>Ouvrir avec {amount}</translation>
    </message>
    <message>
        <source>Open the till</source>
        <translation>Ouvrir la caisse</translation>
    </message>
    <message>
        <source>Count the float: how many of each note and coin are in the drawer.</source>
        <translation>Comptez le fond de caisse&#xa0;: combien de chaque billet et de chaque pièce dans le tiroir.</translation>
    </message>
</context>
<context>
    <name>OptionStep</name>
    <message>
        <source>None of these suits. Choose otherwise above.</source>
        <translation>Aucun ne convient. Choisissez autrement ci-dessus.</translation>
    </message>
    <message>
        <source>Show more</source>
        <translation>Montrer la suite</translation>
    </message>
    <message>
        <source>Any day</source>
        <translation>N&apos;importe quel jour</translation>
    </message>
    <message>
        <source>Any hour</source>
        <translation>N&apos;importe quelle heure</translation>
    </message>
    <message>
        <source>Any task</source>
        <translation>N&apos;importe quelle tâche</translation>
    </message>
    <message>
        <source>Which day?</source>
        <translation>Quel jour ?</translation>
    </message>
    <message>
        <source>Which hours?</source>
        <translation>Quelles heures ?</translation>
    </message>
    <message>
        <source>Which task?</source>
        <translation>Quelle tâche ?</translation>
    </message>
    <message>
        <source>{question} {answer}</source>
        <translation>{question} {answer}</translation>
    </message>
</context>
<context>
    <name>Orders</name>
    <message>
        <source>Product</source>
        <translation>Article</translation>
    </message>
    <message>
        <source>Stock</source>
        <translation>Stock</translation>
    </message>
    <message>
        <source>On order</source>
        <translation>Commandé</translation>
    </message>
    <message>
        <source>Forecast</source>
        <translation>Prévu</translation>
    </message>
    <message>
        <source>Packs</source>
        <translation>Colis</translation>
    </message>
    <message>
        <source>Euro</source>
        <translation>Euros</translation>
    </message>
    <message>
        <source>Keeps {days} days: no more than is sold until then is proposed.</source>
        <translation>Se conserve {days} jours : rien n&apos;est proposé au-delà de ce qui se vend d&apos;ici là.</translation>
    </message>
    <message>
        <source>Another supplier is the first choice: nothing is proposed here.</source>
        <translation>Un autre fournisseur est le premier choix : rien n&apos;est proposé ici.</translation>
    </message>
    <message>
        <source>Nothing is known of its sales yet.</source>
        <translation>On ne sait encore rien de ses ventes.</translation>
    </message>
    <message>
        <source>{need} will be sold until the delivery after the next one; {safety} more to be sure.</source>
        <translation>{need} seront vendus jusqu&apos;à la livraison d&apos;après la prochaine ; {safety} de plus par sécurité.</translation>
    </message>
    <message>
        <source>Order today by {time} for {day}</source>
        <translation>Aujourd&apos;hui avant {time}, pour {day}</translation>
    </message>
    <message>
        <source>Order today for {day}</source>
        <translation>Aujourd&apos;hui, pour {day}</translation>
    </message>
    <message>
        <source>A day</source>
        <translation>Par jour</translation>
    </message>
    <message>
        <source>Covers</source>
        <translation>Couvre</translation>
    </message>
    <message>
        <source>Then</source>
        <translation>Après</translation>
    </message>
    <message>
        <source>Delivery {day}</source>
        <translation>Livraison {day}</translation>
    </message>
    <message>
        <source>lines: {count}</source>
        <translation>lignes : {count}</translation>
    </message>
    <message>
        <source>{total} without VAT</source>
        <translation>{total} HTVA</translation>
    </message>
    <message>
        <source>weight not known of: {count}</source>
        <translation>poids inconnu : {count}</translation>
    </message>
    <message>
        <source>price not known of: {count}</source>
        <translation>prix inconnu : {count}</translation>
    </message>
    <message>
        <source>{missing} short of the minimum order</source>
        <translation>il manque {missing} pour le minimum de commande</translation>
    </message>
    <message>
        <source>{missing} short of free delivery</source>
        <translation>il manque {missing} pour la livraison gratuite</translation>
    </message>
    <message>
        <source>Draft</source>
        <translation>Brouillon</translation>
    </message>
    <message>
        <source>not sent yet</source>
        <translation>pas encore envoyée</translation>
    </message>
    <message>
        <source>closed</source>
        <translation>clôturée</translation>
    </message>
    <message>
        <source>called off</source>
        <translation>annulée</translation>
    </message>
    <message>
        <source>all of it came</source>
        <translation>tout est arrivé</translation>
    </message>
    <message>
        <source>late, lines to come: {count}</source>
        <translation>en retard, lignes attendues : {count}</translation>
    </message>
    <message>
        <source>lines to come: {count}</source>
        <translation>lignes attendues : {count}</translation>
    </message>
</context>
<context>
    <name>OrdersList</name>
    <message>
        <source>Supplier</source>
        <translation>Fournisseur</translation>
    </message>
    <message>
        <source>Products</source>
        <translation>Articles</translation>
    </message>
    <message>
        <source>On its way</source>
        <translation>En route</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Quand</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>oui</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>Commande</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>Pour le</translation>
    </message>
    <message>
        <source>Without VAT</source>
        <translation>HTVA</translation>
    </message>
    <message>
        <source>State</source>
        <translation>État</translation>
    </message>
    <message>
        <source>Order from</source>
        <translation>Commander chez</translation>
    </message>
    <message>
        <source>Orders</source>
        <translation>Commandes</translation>
    </message>
    <message>
        <source>Show the ended ones too</source>
        <translation>Aussi les terminées</translation>
    </message>
    <message>
        <source>Suppliers; Enter proposes an order</source>
        <translation>Fournisseurs ; Entrée propose une commande</translation>
    </message>
    <message>
        <source>Orders; Enter opens one</source>
        <translation>Commandes ; Entrée en ouvre une</translation>
    </message>
    <message>
        <source>No supplier has products yet</source>
        <translation>Aucun fournisseur n&apos;a encore d&apos;articles</translation>
    </message>
    <message>
        <source>Say which products a supplier delivers, and in what packs.</source>
        <translation>Dites quels articles un fournisseur livre, et par combien.</translation>
    </message>
</context>
<context>
    <name>OrdersPage</name>
    <message>
        <source>Orders</source>
        <translation>Commandes</translation>
    </message>
    <message>
        <source>Not on the order</source>
        <translation>Pas sur la commande</translation>
    </message>
    <message>
        <source>Working out the order</source>
        <translation>Calcul de la commande</translation>
    </message>
    <message>
        <source>Nothing to order</source>
        <translation>Rien à commander</translation>
    </message>
    <message>
        <source>Kept</source>
        <translation>Gardé</translation>
    </message>
    <message>
        <source>The draft is among the orders until it is sent.</source>
        <translation>Le brouillon est parmi les commandes jusqu&apos;à l&apos;envoi.</translation>
    </message>
    <message>
        <source>What you changed is a draft among the orders.</source>
        <translation>Vos changements sont un brouillon parmi les commandes.</translation>
    </message>
    <message>
        <source>Sent</source>
        <translation>Envoyée</translation>
    </message>
    <message>
        <source>Order {number} is in the outbox.</source>
        <translation>La commande {number} est dans la boîte d&apos;envoi.</translation>
    </message>
    <message>
        <source>Close the rest</source>
        <translation>Clôturer le reste</translation>
    </message>
    <message>
        <source>Nobody waits any longer for what has not come.</source>
        <translation>On n&apos;attend plus ce qui n&apos;est pas arrivé.</translation>
    </message>
    <message>
        <source>The draft is gone.</source>
        <translation>Le brouillon disparaît.</translation>
    </message>
    <message>
        <source>A mail tells the supplier: {address}</source>
        <translation>Un e-mail prévient le fournisseur : {address}</translation>
    </message>
    <message>
        <source>Tell the supplier, who has no address here.</source>
        <translation>Prévenez le fournisseur : aucune adresse n’est notée ici.</translation>
    </message>
    <message>
        <source>Call the order off</source>
        <translation>Annuler la commande</translation>
    </message>
    <message>
        <source>Call off</source>
        <translation>Annuler la commande</translation>
    </message>
    <message>
        <source>Writing the order</source>
        <translation>Écriture de la commande</translation>
    </message>
    <message>
        <source>Saved</source>
        <translation>Enregistré</translation>
    </message>
    <message>
        <source>Saved and shown: {file}</source>
        <translation>Enregistré et montré : {file}</translation>
    </message>
    <message>
        <source>Not done</source>
        <translation>Pas fait</translation>
    </message>
</context>
<context>
    <name>Outcome</name>
    <message>
        <source>Give a rule another value, and you see here whom it would concern.</source>
        <translation>Donnez une autre valeur à une règle : vous verrez ici qui elle concernerait.</translation>
    </message>
    <message>
        <source>Members by status, before and after</source>
        <translation>Membres par statut, avant et après</translation>
    </message>
    <message>
        <source>Members who would stand otherwise</source>
        <translation>Membres dont la situation serait autre</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Statut</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>Avant</translation>
    </message>
    <message>
        <source>After</source>
        <translation>Après</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Différence</translation>
    </message>
    <message>
        <source>Member</source>
        <translation>Membre</translation>
    </message>
    <message>
        <source>Nobody would stand otherwise.</source>
        <translation>La situation de personne ne changerait.</translation>
    </message>
    <message>
        <source>On {day}: statuses that change: {turned}; only dates or counters: {others}.</source>
        <translation>Le {day} : statuts qui changent : {turned} ; seulement dates ou compteurs : {others}.</translation>
    </message>
    <message>
        <source>May shop again: {gained}; may no longer shop: {lost}.</source>
        <translation>Peuvent à nouveau faire leurs courses : {gained} ; ne le peuvent plus : {lost}.</translation>
    </message>
    <message>
        <source>Places freed in shifts to come: {freed}; regular places ended: {left}.</source>
        <translation>Places libérées dans les shifts à venir : {freed} ; places fixes perdues : {left}.</translation>
    </message>
    <message>
        <source>Alert ends: {before} → {after}</source>
        <translation>Fin de l’alerte : {before} → {after}</translation>
    </message>
    <message>
        <source>Extension ends: {before} → {after}</source>
        <translation>Fin du délai supplémentaire : {before} → {after}</translation>
    </message>
    <message>
        <source>Next alert: {before} → {after}</source>
        <translation>Prochaine alerte : {before} → {after}</translation>
    </message>
    <message>
        <source>Next countdown: {before} → {after}</source>
        <translation>Prochain décompte : {before} → {after}</translation>
    </message>
    <message>
        <source>none</source>
        <translation>aucune</translation>
    </message>
    <message>
        <source>Shifts freed: {count}</source>
        <translation>Shifts libérés : {count}</translation>
    </message>
    <message>
        <source>Regular places ended: {count}</source>
        <translation>Places fixes perdues : {count}</translation>
    </message>
</context>
<context>
    <name>Owed</name>
    <message>
        <source>To give back</source>
        <translation>À rendre</translation>
    </message>
    <message>
        <source>Still to pay</source>
        <translation>Reste à payer</translation>
    </message>
    <message>
        <source>To pay</source>
        <translation>À payer</translation>
    </message>
    <message>
        <source>In cash, rounded</source>
        <translation>En liquide, arrondi</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>Total</translation>
    </message>
    <message>
        <source>Solidarity rounding in it</source>
        <translation>dont arrondi solidaire</translation>
    </message>
</context>
<context>
    <name>PaperDialog</name>
    <message>
        <source>Delivery note</source>
        <translation>Bon de livraison</translation>
    </message>
    <message>
        <source>By its lines: {amount}</source>
        <translation>D&apos;après ses lignes : {amount}</translation>
    </message>
    <message>
        <source>Number of the delivery note</source>
        <translation>Numéro du bon de livraison</translation>
    </message>
    <message>
        <source>Total of the goods, without VAT and deposits</source>
        <translation>Total des articles, HTVA et sans vidanges</translation>
    </message>
    <message>
        <source>Note it</source>
        <translation>Noter</translation>
    </message>
</context>
<context>
    <name>ParkedDialog</name>
    <message>
        <source>Without a name</source>
        <translation>Sans nom</translation>
    </message>
    <message numerus="yes">
        <source>%n article(s)</source>
        <translation>
            <numerusform>%n article</numerusform>
            <numerusform>%n articles</numerusform>
        </translation>
    </message>
    <message>
        <source>by {cashier}</source>
        <translation>par {cashier}</translation>
    </message>
    <message numerus="yes">
        <source>for %n day(s)</source>
        <translation>
            <numerusform>depuis %n jour</numerusform>
            <numerusform>depuis %n jours</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>for %n hour(s)</source>
        <translation>
            <numerusform>depuis %n heure</numerusform>
            <numerusform>depuis %n heures</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>for %n minute(s)</source>
        <translation>
            <numerusform>depuis %n minute</numerusform>
            <numerusform>depuis %n minutes</numerusform>
        </translation>
    </message>
    <message>
        <source>just now</source>
        <translation>à l&apos;instant</translation>
    </message>
    <message>
        <source>Baskets set aside</source>
        <translation>Paniers mis de côté</translation>
    </message>
    <message>
        <source>No basket is waiting</source>
        <translation>Aucun panier n&apos;attend</translation>
    </message>
    <message>
        <source>F6 sets the open one aside.</source>
        <translation>F6 met de côté celui qui est en cours.</translation>
    </message>
    <message>
        <source>Take back</source>
        <translation>Reprendre</translation>
    </message>
</context>
<context>
    <name>PartnerView</name>
    <message>
        <source>With whom have you agreed?</source>
        <translation>Avec qui vous êtes-vous mis d&apos;accord ?</translation>
    </message>
    <message>
        <source>Their first or family name</source>
        <translation>Son prénom ou son nom</translation>
    </message>
    <message>
        <source>Their member number</source>
        <translation>Son numéro de membre</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Continuer</translation>
    </message>
</context>
<context>
    <name>PartnersShiftsView</name>
    <message>
        <source>Exchange with {name}</source>
        <translation>Échanger avec {name}</translation>
    </message>
    <message>
        <source>Which of their shifts do you take?</source>
        <translation>Lequel de ses shifts prenez-vous ?</translation>
    </message>
    <message>
        <source>There is none that you could take. Ask at the desk.</source>
        <translation>Il n&apos;y en a aucun que vous puissiez prendre. Demandez à l&apos;accueil.</translation>
    </message>
    <message>
        <source>They get a message, and agree here or at the desk. Until then nothing changes.</source>
        <translation>L&apos;autre personne reçoit un message et accepte ici ou à l&apos;accueil. D&apos;ici là, rien ne change.</translation>
    </message>
    <message>
        <source>Propose it</source>
        <translation>Le proposer</translation>
    </message>
    <message>
        <source>Proposed. Once {name} agrees, you come {shift}.</source>
        <translation>Proposé. Dès que {name} accepte, vous venez {shift}.</translation>
    </message>
</context>
<context>
    <name>PaymentDialog</name>
    <message>
        <source>Round up after all</source>
        <translation>Arrondir quand même</translation>
    </message>
    <message>
        <source>Do not round up this time</source>
        <translation>Pas d&apos;arrondi cette fois</translation>
    </message>
    <message>
        <source>Comma or point: {example} is 12 euro 50</source>
        <translation>Virgule ou point&#xa0;: {example} font 12 euros 50</translation>
    </message>
    <message>
        <source>Choose how it is paid: cash (F9), card (F10)…</source>
        <translation>Choisissez le moyen de paiement&#xa0;: espèces (F9), carte (F10)…</translation>
    </message>
    <message>
        <source>Type what the customer gives</source>
        <translation>Tapez ce que le client donne</translation>
    </message>
    <message>
        <source>Give back to the customer</source>
        <translation>À rendre au client</translation>
    </message>
    <message>
        <source>A part: still to pay after it</source>
        <translation>Une partie&#xa0;: il restera à payer</translation>
    </message>
    <message>
        <source>To give back</source>
        <translation>À rendre</translation>
    </message>
    <message>
        <source>The exact amount, nothing to give back</source>
        <translation>Le compte est juste, rien à rendre</translation>
    </message>
    <message>
        <source>The terminal asks the customer for it.</source>
        <translation>Le terminal le demande au client.</translation>
    </message>
    <message>
        <source>Take it on the terminal. Press here once it says approved.</source>
        <translation>Encaissez sur le terminal. Validez ici quand il dit «&#xa0;accepté&#xa0;».</translation>
    </message>
    <message>
        <source>Give back {amount}</source>
        <translation>Rendre {amount}</translation>
    </message>
    <message>
        <source>Take {amount}</source>
        <translation>Encaisser {amount}</translation>
    </message>
    <message>
        <source>Choose first how it is paid.</source>
        <translation>Choisissez d&apos;abord le moyen de paiement.</translation>
    </message>
    <message>
        <source>Payment</source>
        <translation>Paiement</translation>
    </message>
    <message>
        <source>Received</source>
        <translation>Reçu</translation>
    </message>
    <message>
        <source>Undo the last payment</source>
        <translation>Annuler le dernier paiement</translation>
    </message>
</context>
<context>
    <name>PeopleDialog</name>
    <message>
        <source>This is a member&apos;s card: it signs that member in, if the member works here.</source>
        <translation>C&apos;est la carte d&apos;un membre&#xa0;: elle présente ce membre, s&apos;il travaille ici.</translation>
    </message>
    <message>
        <source>PIN</source>
        <translation>Code</translation>
    </message>
    <message>
        <source>badge</source>
        <translation>badge</translation>
    </message>
    <message>
        <source>card</source>
        <translation>carte</translation>
    </message>
    <message>
        <source>The two PINs are not the same. Type them again.</source>
        <translation>Les deux codes diffèrent. Tapez-les à nouveau.</translation>
    </message>
    <message>
        <source>That was a scan, not a PIN. Nothing of it was taken: scan the card again.</source>
        <translation>C&apos;était un scan, pas un code. Rien n&apos;en est resté&#xa0;: scannez la carte encore une fois.</translation>
    </message>
    <message>
        <source>People</source>
        <translation>Personnes</translation>
    </message>
    <message>
        <source>+ Somebody new</source>
        <translation>+ Nouvelle personne</translation>
    </message>
    <message>
        <source>Works here no more</source>
        <translation>Ne travaille plus ici</translation>
    </message>
    <message>
        <source>New recovery code</source>
        <translation>Nouveau code de secours</translation>
    </message>
    <message>
        <source>New recovery code, in case the PIN is forgotten</source>
        <translation>Nouveau code de secours, au cas où le code est oublié</translation>
    </message>
    <message>
        <source>Nobody yet</source>
        <translation>Encore personne</translation>
    </message>
    <message>
        <source>Whoever is added first is the administrator, who may do everything.</source>
        <translation>La première personne inscrite est l&apos;administrateur, qui peut tout faire.</translation>
    </message>
    <message>
        <source>Member</source>
        <translation>Membre</translation>
    </message>
    <message>
        <source>Name, number or card, if it is one.</source>
        <translation>Nom, numéro ou carte, si c&apos;en est un.</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nom</translation>
    </message>
    <message>
        <source>As on receipts: first name and initial.</source>
        <translation>Sur les tickets&#xa0;: prénom et initiale.</translation>
    </message>
    <message>
        <source>Badge</source>
        <translation>Badge</translation>
    </message>
    <message>
        <source>A card of its own: scan it.</source>
        <translation>Une carte à part&#xa0;: scannez-la.</translation>
    </message>
    <message>
        <source>New PIN</source>
        <translation>Nouveau code</translation>
    </message>
    <message>
        <source>4 to 8 digits. Empty: as it was.</source>
        <translation>4 à 8 chiffres. Vide&#xa0;: inchangé.</translation>
    </message>
    <message>
        <source>Once more</source>
        <translation>Encore</translation>
    </message>
    <message>
        <source>The new PIN again.</source>
        <translation>Le même code.</translation>
    </message>
</context>
<context>
    <name>PeopleSection</name>
    <message>
        <source>People and roles</source>
        <translation>Personnes et rôles</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nom</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>Rôle</translation>
    </message>
    <message>
        <source>Signs in by</source>
        <translation>S&apos;identifie par</translation>
    </message>
    <message>
        <source>card</source>
        <translation>carte</translation>
    </message>
    <message>
        <source>PIN</source>
        <translation>Code</translation>
    </message>
    <message>
        <source>name</source>
        <translation>nom</translation>
    </message>
    <message>
        <source>A role says what somebody may do alone. A forgotten PIN is given anew here, by an administrator.</source>
        <translation>Un rôle dit ce que quelqu&apos;un peut faire seul. Un code PIN oublié se redonne ici, par un administrateur.</translation>
    </message>
    <message>
        <source>Change people…</source>
        <translation>Modifier les personnes…</translation>
    </message>
</context>
<context>
    <name>PersonDialog</name>
    <message>
        <source>Type the first letters of a name, or a number, and choose somebody.</source>
        <translation>Tapez les premières lettres d&apos;un nom, ou un numéro, et choisissez quelqu&apos;un.</translation>
    </message>
    <message>
        <source>no. {number}</source>
        <translation>n° {number}</translation>
    </message>
    <message>
        <source>Name, number, or scan the card</source>
        <translation>Nom, numéro, ou scanner la carte</translation>
    </message>
    <message>
        <source>Name or number of the member</source>
        <translation>Nom ou numéro du membre</translation>
    </message>
    <message>
        <source>Members found</source>
        <translation>Membres trouvés</translation>
    </message>
</context>
<context>
    <name>PickDialog</name>
    <message>
        <source>Nobody and nothing is chosen yet.</source>
        <translation>Rien n&apos;est encore choisi.</translation>
    </message>
    <message>
        <source>Type a few letters, then choose.</source>
        <translation>Tapez quelques lettres, puis choisissez.</translation>
    </message>
    <message>
        <source>What this will change</source>
        <translation>Ce que cela va changer</translation>
    </message>
</context>
<context>
    <name>PinBlock</name>
    <message>
        <source>PIN of {name}</source>
        <translation>Code de {name}</translation>
    </message>
    <message>
        <source>PIN</source>
        <translation>Code</translation>
    </message>
    <message numerus="yes">
        <source>Again in %n second(s)</source>
        <translation>
            <numerusform>Encore %n seconde</numerusform>
            <numerusform>Encore %n secondes</numerusform>
        </translation>
    </message>
    <message>
        <source>PIN forgotten?</source>
        <translation>Code oublié&#xa0;?</translation>
    </message>
</context>
<context>
    <name>PinPage</name>
    <message>
        <source>Nobody who may has a PIN on this device.</source>
        <translation>Personne qui le peut n&apos;a de code sur cet appareil.</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Retour</translation>
    </message>
    <message numerus="yes">
        <source>PIN of {name}, %n digit(s) typed</source>
        <translation>
            <numerusform>Code de {name}, %n chiffre tapé</numerusform>
            <numerusform>Code de {name}, %n chiffres tapés</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PlanDialog</name>
    <message>
        <source>Working out who could fill the gaps of four weeks</source>
        <translation>Je calcule qui pourrait combler les trous de quatre semaines</translation>
    </message>
    <message>
        <source>Nobody can be proposed: there are no gaps, or nobody who could fill them.</source>
        <translation>Personne à proposer&#xa0;: il n&apos;y a pas de trous, ou personne pour les combler.</translation>
    </message>
    <message numerus="yes">
        <source>%n proposal(s)</source>
        <translation>
            <numerusform>%n proposition</numerusform>
            <numerusform>%n propositions</numerusform>
        </translation>
    </message>
    <message>
        <source>{name} added to {shift}</source>
        <translation>{name} ajouté·e&#xa0;: {shift}</translation>
    </message>
    <message>
        <source>Proposals for all gaps</source>
        <translation>Propositions pour tous les trous</translation>
    </message>
    <message>
        <source>Accept</source>
        <translation>Accepter</translation>
    </message>
    <message>
        <source>Proposals</source>
        <translation>Propositions</translation>
    </message>
</context>
<context>
    <name>PolicySection</name>
    <message>
        <source>Rules of standing</source>
        <translation>Règles de situation</translation>
    </message>
    <message>
        <source>Rule</source>
        <translation>Règle</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>Actuelle</translation>
    </message>
    <message>
        <source>So since the beginning.</source>
        <translation>Ainsi depuis le début.</translation>
    </message>
    <message>
        <source>So since {day}.</source>
        <translation>Ainsi depuis le {day}.</translation>
    </message>
    <message>
        <source>From {day}: {value}.</source>
        <translation>À partir du {day} : {value}.</translation>
    </message>
    <message>
        <source>It is so on that day already: nothing was changed.</source>
        <translation>C&apos;est déjà ainsi ce jour-là : rien n&apos;a changé.</translation>
    </message>
    <message>
        <source>Saved: {rule}.</source>
        <translation>Enregistré : {rule}.</translation>
    </message>
    <message>
        <source>They decide about members&apos; rights. See first who would stand otherwise: dashboard, What if (F6).</source>
        <translation>Elles décident des droits des membres. Voyez d&apos;abord pour qui cela changerait : tableau de bord, Et si (F6).</translation>
    </message>
    <message>
        <source>No</source>
        <translation>Non</translation>
    </message>
    <message>
        <source>Yes</source>
        <translation>Oui</translation>
    </message>
    <message>
        <source>From</source>
        <translation>À partir du</translation>
    </message>
    <message>
        <source>Earlier days keep the rules that they had.</source>
        <translation>Les jours d&apos;avant gardent les règles qu&apos;ils avaient.</translation>
    </message>
</context>
<context>
    <name>PracticeBand</name>
    <message>
        <source>Practice: nothing here is a real sale. Back to the real till: menu.</source>
        <translation>Exercice : rien ici n&apos;est une vraie vente. Retour à la vraie caisse : menu.</translation>
    </message>
    <message>
        <source>Practice: not a real sale</source>
        <translation>Exercice : pas une vraie vente</translation>
    </message>
</context>
<context>
    <name>PracticeCardsDialog</name>
    <message>
        <source>Somebody who works here: the PIN is typed, or the card scanned, where one asks.</source>
        <translation>Quelqu&apos;un qui travaille ici : son code se tape, ou sa carte se scanne, là où on la demande.</translation>
    </message>
    <message>
        <source>PIN {pin}</source>
        <translation>code {pin}</translation>
    </message>
    <message>
        <source>eater of no. {number}</source>
        <translation>mangeur du n° {number}</translation>
    </message>
    <message>
        <source>no. {number}</source>
        <translation>n° {number}</translation>
    </message>
    <message>
        <source>Cards to practise with</source>
        <translation>Cartes d&apos;exercice</translation>
    </message>
    <message>
        <source>These people are invented. Choose a card to show it to the till, or print them all to scan them.</source>
        <translation>Ces personnes sont inventées. Choisissez une carte pour la montrer à la caisse, ou imprimez-les toutes pour les scanner.</translation>
    </message>
    <message>
        <source>People of the practice shop</source>
        <translation>Personnes du magasin d&apos;exercice</translation>
    </message>
    <message>
        <source>Show this card</source>
        <translation>Montrer cette carte</translation>
    </message>
    <message>
        <source>All as PDF</source>
        <translation>Toutes en PDF</translation>
    </message>
</context>
<context>
    <name>PracticeTape</name>
    <message>
        <source>Practice: not a real sale</source>
        <translation>Exercice : pas une vraie vente</translation>
    </message>
</context>
<context>
    <name>PractiseDialog</name>
    <message>
        <source>Preparing the practice shop…</source>
        <translation>Le magasin d&apos;exercice se prépare…</translation>
    </message>
    <message>
        <source>Practise</source>
        <translation>S&apos;exercer</translation>
    </message>
    <message>
        <source>Everything can be tried: scanning, paying, refunds, closing. Goods and prices are the shop&apos;s own.</source>
        <translation>Tout peut s&apos;essayer : scanner, payer, rembourser, fermer. Les articles et les prix sont ceux du magasin.</translation>
    </message>
    <message>
        <source>Nothing of it reaches the real till. A frame of tape and every paper say that it is practice.</source>
        <translation>Rien n&apos;arrive à la vraie caisse. Un cadre de ruban et chaque papier disent que c&apos;est un exercice.</translation>
    </message>
    <message>
        <source>The real till waits here meanwhile, with its basket.</source>
        <translation>La vraie caisse attend ici pendant ce temps, avec son panier.</translation>
    </message>
    <message>
        <source>Begin anew</source>
        <translation>Recommencer à neuf</translation>
    </message>
</context>
<context>
    <name>PriceCard</name>
    <message>
        <source>+ deposit {amount}</source>
        <translation>+ vidange {amount}</translation>
    </message>
    <message>
        <source>That is</source>
        <translation>Soit</translation>
    </message>
    <message>
        <source>Allergens</source>
        <translation>Allergènes</translation>
    </message>
    <message>
        <source>none noted</source>
        <translation>rien de noté</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Origine</translation>
    </message>
    <message>
        <source>Labels</source>
        <translation>Labels</translation>
    </message>
    <message>
        <source>VAT</source>
        <translation>TVA</translation>
    </message>
    <message>
        <source>In stock</source>
        <translation>En stock</translation>
    </message>
    <message>
        <source>per piece</source>
        <translation>la pièce</translation>
    </message>
    <message>
        <source>per kilogram</source>
        <translation>le kilo</translation>
    </message>
    <message>
        <source>per litre</source>
        <translation>le litre</translation>
    </message>
    <message>
        <source>On its label: {amount}</source>
        <translation>Sur son étiquette&#xa0;: {amount}</translation>
    </message>
    <message>
        <source>{weight} here: {amount}</source>
        <translation>{weight} ici&#xa0;: {amount}</translation>
    </message>
    <message>
        <source>Pack of {count}: {amount}</source>
        <translation>Pack de {count}&#xa0;: {amount}</translation>
    </message>
    <message>
        <source>No longer sold. Put it aside for the office.</source>
        <translation>N&apos;est plus en vente. À mettre de côté pour le bureau.</translation>
    </message>
    <message>
        <source>No price yet: the till asks for it when it is scanned.</source>
        <translation>Pas encore de prix&#xa0;: la caisse le demande au scan.</translation>
    </message>
    <message>
        <source>Sold from the age of {age}</source>
        <translation>Vente à partir de {age} ans</translation>
    </message>
</context>
<context>
    <name>PriceChangeDialog</name>
    <message>
        <source>Nothing in the basket has the code {code}.</source>
        <translation>Rien dans le panier n&apos;a le code {code}.</translation>
    </message>
    <message>
        <source>The whole basket</source>
        <translation>Tout le panier</translation>
    </message>
    <message>
        <source>Now: {amount}</source>
        <translation>Maintenant : {amount}</translation>
    </message>
    <message>
        <source>Change the price</source>
        <translation>Changer le prix</translation>
    </message>
    <message>
        <source>Sell at {price}</source>
        <translation>Vendre à {price}</translation>
    </message>
    <message>
        <source>Take {amount} off</source>
        <translation>Enlever {amount}</translation>
    </message>
    <message>
        <source>{price} per {unit}</source>
        <translation>{price} par {unit}</translation>
    </message>
    <message>
        <source>{name}, {count} at {price}</source>
        <translation>{name}, {count} à {price}</translation>
    </message>
    <message>
        <source>Price</source>
        <translation>Prix</translation>
    </message>
    <message>
        <source>Less, in %</source>
        <translation>Moins, en %</translation>
    </message>
    <message>
        <source>Less, in €</source>
        <translation>Moins, en €</translation>
    </message>
    <message>
        <source>Another price</source>
        <translation>Un autre prix</translation>
    </message>
    <message>
        <source>This article</source>
        <translation>Cet article</translation>
    </message>
    <message>
        <source>Whole basket</source>
        <translation>Tout le panier</translation>
    </message>
    <message>
        <source>Show a price</source>
        <translation>Montrer un prix</translation>
    </message>
    <message>
        <source>Why? The reason stays in the journal.</source>
        <translation>Pourquoi ? La raison reste dans le journal.</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Raison</translation>
    </message>
    <message>
        <source>Another reason, in a few words</source>
        <translation>Une autre raison, en quelques mots</translation>
    </message>
    <message>
        <source>Damaged</source>
        <translation>Abîmé</translation>
    </message>
    <message>
        <source>Near its date</source>
        <translation>Date proche</translation>
    </message>
    <message>
        <source>Other price on the shelf</source>
        <translation>Autre prix en rayon</translation>
    </message>
    <message>
        <source>Goodwill</source>
        <translation>Geste commercial</translation>
    </message>
    <message>
        <source>Then</source>
        <translation>Ensuite</translation>
    </message>
</context>
<context>
    <name>PriceCheckDialog</name>
    <message>
        <source>Scan an article, or type its code.</source>
        <translation>Scannez un article, ou tapez son code.</translation>
    </message>
    <message>
        <source>This is no article: {kind}.</source>
        <translation>Ce n&apos;est pas un article&#xa0;: {kind}.</translation>
    </message>
    <message>
        <source>Nothing in the shop has the code {code}.</source>
        <translation>Rien dans le magasin n&apos;a le code {code}.</translation>
    </message>
    <message>
        <source>Show a price</source>
        <translation>Voir un prix</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Code</translation>
    </message>
    <message>
        <source>Code of the article</source>
        <translation>Code de l&apos;article</translation>
    </message>
    <message>
        <source>Scan an article</source>
        <translation>Scannez un article</translation>
    </message>
    <message>
        <source>or type its code. Nothing is sold here.</source>
        <translation>ou tapez son code. Rien n&apos;est vendu ici.</translation>
    </message>
    <message>
        <source>Show the price</source>
        <translation>Voir le prix</translation>
    </message>
</context>
<context>
    <name>PriceCheckPage</name>
    <message>
        <source>What does it cost?</source>
        <translation>Combien ça coûte ?</translation>
    </message>
    <message>
        <source>The code was not read well. Scan it again, or search by name.</source>
        <translation>Le code a été mal lu. Scannez encore une fois, ou cherchez par nom.</translation>
    </message>
    <message>
        <source>This is no article: {kind}.</source>
        <translation>Ce n&apos;est pas un article : {kind}.</translation>
    </message>
    <message>
        <source>This code is not known here: {code}. Ask at the desk.</source>
        <translation>Ce code n&apos;est pas connu ici : {code}. Demandez à l&apos;accueil.</translation>
    </message>
    <message>
        <source>Search by name</source>
        <translation>Chercher par nom</translation>
    </message>
    <message>
        <source>Hold an article in front of the scanner</source>
        <translation>Présentez un article au lecteur</translation>
    </message>
    <message>
        <source>or search for it by its name.</source>
        <translation>ou cherchez-le par son nom.</translation>
    </message>
</context>
<context>
    <name>PriceDialog</name>
    <message>
        <source>This article has no price yet. The journal keeps the one you type.</source>
        <translation>Cet article n&apos;a pas encore de prix. Celui que vous tapez reste dans le journal.</translation>
    </message>
    <message>
        <source>Price per {unit}</source>
        <translation>Prix par {unit}</translation>
    </message>
    <message>
        <source>Use this price</source>
        <translation>Utiliser ce prix</translation>
    </message>
    <message>
        <source>Price, VAT included</source>
        <translation>Prix, TVA comprise</translation>
    </message>
    <message>
        <source>From</source>
        <translation>À partir du</translation>
    </message>
    <message>
        <source>{price} from {day} on.</source>
        <translation>{price} à partir du {day}.</translation>
    </message>
    <message>
        <source>Until then: {price}.</source>
        <translation>D&apos;ici là : {price}.</translation>
    </message>
    <message>
        <source>Margin: {margin}.</source>
        <translation>Marge : {margin}.</translation>
    </message>
    <message>
        <source>New price</source>
        <translation>Nouveau prix</translation>
    </message>
</context>
<context>
    <name>PriceListDialog</name>
    <message>
        <source>Name a file first, or choose one.</source>
        <translation>Indiquez d&apos;abord un fichier, ou choisissez-en un.</translation>
    </message>
    <message>
        <source>Reading the price list</source>
        <translation>Lecture de la liste de prix</translation>
    </message>
    <message>
        <source>CSV, XLSX, ODS, BNN-3 or the XML of Odin. Nothing is written before you say so.</source>
        <translation>CSV, XLSX, ODS, BNN-3 ou le XML d&apos;Odin. Rien n&apos;est écrit avant votre accord.</translation>
    </message>
    <message>
        <source>Take over</source>
        <translation>Reprendre</translation>
    </message>
    <message>
        <source>{up} dearer, {down} cheaper, {new} new articles, {added} new here, {same} unchanged, {no} refused.</source>
        <translation>{up} en hausse, {down} en baisse, {new} nouveaux articles, {added} nouveaux ici, {same} inchangés, {no} refusés.</translation>
    </message>
    <message>
        <source>Take over {lines} lines, {sale} sale prices</source>
        <translation>Reprendre {lines} lignes, {sale} prix de vente</translation>
    </message>
    <message>
        <source>Line {line} is refused: {reason}. It says: {cells}</source>
        <translation>La ligne {line} est refusée&#xa0;: {reason}. On y lit&#xa0;: {cells}</translation>
    </message>
    <message>
        <source>The list does not name it any more</source>
        <translation>La liste ne le cite plus</translation>
    </message>
    <message>
        <source>Line {line}</source>
        <translation>Ligne {line}</translation>
    </message>
    <message>
        <source>order number {code}</source>
        <translation>référence {code}</translation>
    </message>
    <message>
        <source>pack of {count}</source>
        <translation>colis de {count}</translation>
    </message>
    <message>
        <source>from {day}</source>
        <translation>dès {day}</translation>
    </message>
    <message>
        <source>until {day}</source>
        <translation>jusqu&apos;au {day}</translation>
    </message>
    <message>
        <source>from {packs} packs: {price}</source>
        <translation>dès {packs} colis&#xa0;: {price}</translation>
    </message>
    <message>
        <source>at the suggested price it leaves {margin}</source>
        <translation>au prix conseillé, il reste {margin}</translation>
    </message>
    <message>
        <source>Taking the price list over</source>
        <translation>Reprise de la liste de prix</translation>
    </message>
    <message>
        <source>Taken over: {prices} purchase prices, {added} new here, {new} new articles, {gone} delisted, {sale} sale prices.</source>
        <translation>Repris&#xa0;: {prices} prix d&apos;achat, {added} nouveaux ici, {new} nouveaux articles, {gone} retirés, {sale} prix de vente.</translation>
    </message>
    <message>
        <source>Which price list?</source>
        <translation>Quelle liste de prix&#xa0;?</translation>
    </message>
    <message>
        <source>Price lists (*.csv *.xlsx *.ods *.bnn *.BNN *.xml)</source>
        <translation>Listes de prix (*.csv *.xlsx *.ods *.bnn *.BNN *.xml)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Tous les fichiers (*)</translation>
    </message>
    <message>
        <source>Price list of {supplier}</source>
        <translation>Liste de prix de {supplier}</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>File with the price list</source>
        <translation>Fichier de la liste de prix</translation>
    </message>
    <message>
        <source>Choose a file</source>
        <translation>Choisir un fichier</translation>
    </message>
    <message>
        <source>Read</source>
        <translation>Lire</translation>
    </message>
    <message>
        <source>Tick all shown</source>
        <translation>Cocher tout l&apos;affiché</translation>
    </message>
    <message>
        <source>Sale prices of all shown</source>
        <translation>Prix de vente affichés</translation>
    </message>
    <message>
        <source>Margin below, %</source>
        <translation>Marge sous,&#xa0;%</translation>
    </message>
    <message>
        <source>Which lines are shown</source>
        <translation>Lignes affichées</translation>
    </message>
    <message>
        <source>All lines</source>
        <translation>Toutes les lignes</translation>
    </message>
    <message>
        <source>Dearer</source>
        <translation>En hausse</translation>
    </message>
    <message>
        <source>Cheaper</source>
        <translation>En baisse</translation>
    </message>
    <message>
        <source>New articles</source>
        <translation>Nouveaux articles</translation>
    </message>
    <message>
        <source>New here or otherwise packed</source>
        <translation>Nouveau ici ou autre colis</translation>
    </message>
    <message>
        <source>No longer to be had</source>
        <translation>Plus disponible</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>Refusés</translation>
    </message>
    <message>
        <source>Margin below a limit</source>
        <translation>Marge sous une limite</translation>
    </message>
    <message>
        <source>Lines of the price list: Space ticks one, + its suggested sale price</source>
        <translation>Lignes de la liste&#xa0;: Espace en coche une, + son prix de vente conseillé</translation>
    </message>
    <message>
        <source>Complete list</source>
        <translation>Liste complète</translation>
    </message>
    <message>
        <source>All that the supplier has: what it does not name is gone</source>
        <translation>Tout ce que le fournisseur propose&#xa0;: ce qu&apos;elle ne cite pas a disparu</translation>
    </message>
</context>
<context>
    <name>PriceListModel</name>
    <message>
        <source>refused</source>
        <translation>refusé</translation>
    </message>
    <message>
        <source>Take</source>
        <translation>Reprendre</translation>
    </message>
    <message>
        <source>State</source>
        <translation>État</translation>
    </message>
    <message>
        <source>Article</source>
        <translation>Article</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>Avant</translation>
    </message>
    <message>
        <source>Cost</source>
        <translation>Achat</translation>
    </message>
    <message>
        <source>Suggested</source>
        <translation>Conseillé</translation>
    </message>
    <message>
        <source>Margin %</source>
        <translation>Marge&#xa0;%</translation>
    </message>
    <message>
        <source>Sale</source>
        <translation>Vente</translation>
    </message>
    <message>
        <source>ticked</source>
        <translation>coché</translation>
    </message>
    <message>
        <source>not ticked</source>
        <translation>pas coché</translation>
    </message>
</context>
<context>
    <name>PriceSection</name>
    <message>
        <source>the shop&apos;s</source>
        <translation>celui du magasin</translation>
    </message>
    <message>
        <source>Price</source>
        <translation>Prix</translation>
    </message>
    <message>
        <source>VAT</source>
        <translation>TVA</translation>
    </message>
    <message>
        <source>Deposit</source>
        <translation>Vidange</translation>
    </message>
    <message>
        <source>A unit cost</source>
        <translation>Coût unitaire</translation>
    </message>
    <message>
        <source>Margin</source>
        <translation>Marge</translation>
    </message>
    <message>
        <source>Supplier</source>
        <translation>Fournisseur</translation>
    </message>
    <message>
        <source>Order code</source>
        <translation>Référence</translation>
    </message>
    <message>
        <source>Pack</source>
        <translation>Colis</translation>
    </message>
    <message>
        <source>Least</source>
        <translation>Minimum</translation>
    </message>
    <message>
        <source>Price a unit</source>
        <translation>Prix unitaire</translation>
    </message>
    <message>
        <source>Main</source>
        <translation>Principal</translation>
    </message>
    <message>
        <source>Nobody delivers it yet.</source>
        <translation>Personne ne le livre encore.</translation>
    </message>
    <message>
        <source>From</source>
        <translation>À partir du</translation>
    </message>
    <message>
        <source>VAT rate</source>
        <translation>Taux de TVA</translation>
    </message>
    <message>
        <source>Add a barcode</source>
        <translation>Ajouter un code-barres</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Aujourd&apos;hui</translation>
    </message>
    <message>
        <source>Suppliers</source>
        <translation>Fournisseurs</translation>
    </message>
    <message>
        <source>Prices before and later</source>
        <translation>Prix passés et à venir</translation>
    </message>
</context>
<context>
    <name>PriceView</name>
    <message>
        <source>no price yet: ask at the till</source>
        <translation>pas encore de prix : demandez à la caisse</translation>
    </message>
    <message>
        <source>No price yet: ask at the till.</source>
        <translation>Pas encore de prix : demandez à la caisse.</translation>
    </message>
    <message>
        <source>Price</source>
        <translation>Prix</translation>
    </message>
    <message>
        <source>That is {price}</source>
        <translation>Soit {price}</translation>
    </message>
    <message>
        <source>+ deposit {amount}</source>
        <translation>+ vidange {amount}</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Origine</translation>
    </message>
    <message>
        <source>Labels</source>
        <translation>Labels</translation>
    </message>
    <message>
        <source>Allergens</source>
        <translation>Allergènes</translation>
    </message>
    <message>
        <source>none noted: ask at the desk if you must be sure</source>
        <translation>aucun noté : demandez à l&apos;accueil si vous devez en être sûr</translation>
    </message>
    <message>
        <source>Age</source>
        <translation>Âge</translation>
    </message>
    <message>
        <source>from {age} on</source>
        <translation>dès {age} ans</translation>
    </message>
    <message>
        <source>It may not be sold or eaten: {why}. Give it to somebody at the desk.</source>
        <translation>Il ne peut être ni vendu ni mangé : {why}. Donnez-le à quelqu&apos;un de l&apos;accueil.</translation>
    </message>
    <message>
        <source>Recalled</source>
        <translation>Rappelé</translation>
    </message>
    <message>
        <source>Look at the pack: lot {lot} may not be sold or eaten ({why}).</source>
        <translation>Regardez l&apos;emballage : le lot {lot} ne peut être ni vendu ni mangé ({why}).</translation>
    </message>
    <message>
        <source>One lot is recalled</source>
        <translation>Un lot est rappelé</translation>
    </message>
    <message>
        <source>No longer sold</source>
        <translation>N&apos;est plus en vente</translation>
    </message>
    <message>
        <source>Give it to somebody at the desk.</source>
        <translation>Donnez-le à quelqu&apos;un de l&apos;accueil.</translation>
    </message>
    <message>
        <source>per piece</source>
        <translation>par pièce</translation>
    </message>
    <message>
        <source>per kilogram</source>
        <translation>par kilo</translation>
    </message>
    <message>
        <source>per litre</source>
        <translation>par litre</translation>
    </message>
    <message>
        <source>On its label: {amount}</source>
        <translation>Sur son étiquette : {amount}</translation>
    </message>
    <message>
        <source>{weight} here: {amount}</source>
        <translation>{weight} ici : {amount}</translation>
    </message>
    <message>
        <source>Pack of {count}: {amount}</source>
        <translation>Paquet de {count} : {amount}</translation>
    </message>
</context>
<context>
    <name>PrintCardDialog</name>
    <message>
        <source>A PDF of one card (85.6 by 54 mm) opens, to be printed on a card printer.</source>
        <translation>Un PDF d&apos;une carte (85,6 sur 54 mm) s&apos;ouvre, à imprimer sur une imprimante de cartes.</translation>
    </message>
    <message>
        <source>Saved: {file}</source>
        <translation>Enregistré : {file}</translation>
    </message>
    <message>
        <source>Print the card</source>
        <translation>Imprimer la carte</translation>
    </message>
</context>
<context>
    <name>PrintSheetDialog</name>
    <message>
        <source>Print all on A4</source>
        <translation>Tout imprimer sur A4</translation>
    </message>
    <message numerus="yes">
        <source>A PDF on A4 with %n card(s) opens, to be printed and cut out.</source>
        <translation>
            <numerusform>Un PDF A4 avec %n carte s&apos;ouvre, à imprimer et à découper.</numerusform>
            <numerusform>Un PDF A4 avec %n cartes s&apos;ouvre, à imprimer et à découper.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ProductDialog</name>
    <message>
        <source>French name</source>
        <translation>Nom français</translation>
    </message>
    <message>
        <source>Dutch name</source>
        <translation>Nom néerlandais</translation>
    </message>
    <message>
        <source>English name</source>
        <translation>Nom anglais</translation>
    </message>
    <message>
        <source>Brand</source>
        <translation>Marque</translation>
    </message>
    <message>
        <source>Content, such as 6 x 33 cl</source>
        <translation>Contenu, par exemple 6 x 33 cl</translation>
    </message>
    <message>
        <source>Our number</source>
        <translation>Notre numéro</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Aucun</translation>
    </message>
    <message>
        <source>Shelf</source>
        <translation>Rayon</translation>
    </message>
    <message>
        <source>Origin</source>
        <translation>Origine</translation>
    </message>
    <message>
        <source>Keeps so many days (0: not known)</source>
        <translation>Se conserve tant de jours (0 : inconnu)</translation>
    </message>
    <message>
        <source>No longer sold from</source>
        <translation>Plus en vente à partir du</translation>
    </message>
    <message>
        <source>Till, lists and labels say so from now on; a label that says otherwise is printed anew.</source>
        <translation>Caisse, listes et étiquettes le disent dès maintenant ; une étiquette qui dit autre chose est à réimprimer.</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Modifier</translation>
    </message>
</context>
<context>
    <name>ProductModel</name>
    <message>
        <source>Product</source>
        <translation>Article</translation>
    </message>
    <message>
        <source>Supplier</source>
        <translation>Fournisseur</translation>
    </message>
    <message>
        <source>On hand</source>
        <translation>En stock</translation>
    </message>
    <message>
        <source>Sold a day</source>
        <translation>Par jour</translation>
    </message>
    <message>
        <source>Lasts</source>
        <translation>Couvre</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Valeur</translation>
    </message>
    <message>
        <source>Price</source>
        <translation>Prix</translation>
    </message>
    <message>
        <source>State</source>
        <translation>État</translation>
    </message>
</context>
<context>
    <name>ProductView</name>
    <message>
        <source>Back</source>
        <translation>Retour</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Stock</source>
        <translation>Stock</translation>
    </message>
    <message>
        <source>Prices and suppliers</source>
        <translation>Prix et fournisseurs</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Détails</translation>
    </message>
</context>
<context>
    <name>ProductsPage</name>
    <message>
        <source>Products</source>
        <translation>Articles</translation>
    </message>
    <message numerus="yes">
        <source>%n product(s)</source>
        <translation>
            <numerusform>%n article</numerusform>
            <numerusform>%n articles</numerusform>
        </translation>
    </message>
    <message>
        <source>Every category</source>
        <translation>Toutes les catégories</translation>
    </message>
    <message>
        <source>Every supplier</source>
        <translation>Tous les fournisseurs</translation>
    </message>
    <message>
        <source>Name, brand or number</source>
        <translation>Nom, marque ou numéro</translation>
    </message>
    <message>
        <source>Name, brand or number of the product</source>
        <translation>Nom, marque ou numéro de l&apos;article</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>Catégorie</translation>
    </message>
    <message>
        <source>Supplier</source>
        <translation>Fournisseur</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Montrer</translation>
    </message>
    <message>
        <source>No such product</source>
        <translation>Aucun article trouvé</translation>
    </message>
    <message>
        <source>Type less, or choose other filters.</source>
        <translation>Tapez-en moins, ou choisissez d&apos;autres filtres.</translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>Tout voir</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Ouvrir</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>Entrée</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Modifier</translation>
    </message>
    <message>
        <source>Price</source>
        <translation>Prix</translation>
    </message>
    <message>
        <source>New product</source>
        <translation>Nouvel article</translation>
    </message>
</context>
<context>
    <name>ProgressPanel</name>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
</context>
<context>
    <name>ProposalView</name>
    <message>
        <source>{product}: {packs} packs, lasts {days} days</source>
        <translation>{product} : {packs} colis, couvre {days} jours</translation>
    </message>
    <message>
        <source>Minimum {amount}</source>
        <translation>Minimum {amount}</translation>
    </message>
    <message>
        <source>Free delivery from {amount}</source>
        <translation>Livraison gratuite dès {amount}</translation>
    </message>
    <message>
        <source>Find</source>
        <translation>Chercher</translation>
    </message>
    <message>
        <source>As proposed</source>
        <translation>Comme proposé</translation>
    </message>
    <message>
        <source>Orders</source>
        <translation>Commandes</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Tout</translation>
    </message>
    <message>
        <source>Throw away</source>
        <translation>Jeter</translation>
    </message>
    <message>
        <source>Send</source>
        <translation>Envoyer</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Garder</translation>
    </message>
    <message>
        <source>Find a product, or scan it</source>
        <translation>Chercher un article, ou le scanner</translation>
    </message>
    <message>
        <source>A part of the product&apos;s name</source>
        <translation>Une partie du nom de l&apos;article</translation>
    </message>
    <message>
        <source>Products of the order; figures typed are packs</source>
        <translation>Articles de la commande ; les chiffres tapés sont des colis</translation>
    </message>
    <message>
        <source>Minimum order</source>
        <translation>Minimum de commande</translation>
    </message>
    <message>
        <source>Free delivery</source>
        <translation>Livraison gratuite</translation>
    </message>
    <message>
        <source>Comes {first}; has to last until the delivery of {until}.</source>
        <translation>Livré {first} ; doit durer jusqu&apos;à la livraison de {until}.</translation>
    </message>
</context>
<context>
    <name>PurchasePriceDialog</name>
    <message>
        <source>Price of a unit, € without VAT</source>
        <translation>Prix d&apos;une unité, € HTVA</translation>
    </message>
    <message>
        <source>From</source>
        <translation>À partir du</translation>
    </message>
    <message>
        <source>Step {step}: from so many packs</source>
        <translation>Palier {step}&#xa0;: à partir de (colis)</translation>
    </message>
    <message>
        <source>Step {step}: price of a unit, €</source>
        <translation>Palier {step}&#xa0;: prix d&apos;une unité, €</translation>
    </message>
    <message>
        <source>What was asked before ends that day, with its steps.</source>
        <translation>L&apos;ancien prix prend fin ce jour-là, avec ses paliers.</translation>
    </message>
    <message>
        <source>Purchase price</source>
        <translation>Prix d&apos;achat</translation>
    </message>
</context>
<context>
    <name>QuantityDialog</name>
    <message>
        <source>Type a number from 1 to {most}.</source>
        <translation>Tapez un nombre de 1 à {most}.</translation>
    </message>
    <message>
        <source>{count} × the next article</source>
        <translation>{count} × le prochain article</translation>
    </message>
    <message>
        <source>How many?</source>
        <translation>Combien&#xa0;?</translation>
    </message>
    <message>
        <source>Quantity</source>
        <translation>Quantité</translation>
    </message>
    <message>
        <source>How many of the article that is scanned next?</source>
        <translation>Combien de l&apos;article qui sera scanné ensuite&#xa0;?</translation>
    </message>
</context>
<context>
    <name>QuestionDialog</name>
    <message>
        <source>At the desk: {reason}.</source>
        <translation>Au bureau : {reason}.</translation>
    </message>
    <message>
        <source>Age</source>
        <translation>Âge</translation>
    </message>
    <message>
        <source>Born on or before {date}?</source>
        <translation>Né au plus tard le {date} ?</translation>
    </message>
    <message>
        <source>These goods are for people of {age} and over. Ask for a proof of age if in doubt.</source>
        <translation>Ces articles sont pour les personnes de {age} ans et plus. En cas de doute, demandez une preuve.</translation>
    </message>
    <message>
        <source>Yes, {age} or over</source>
        <translation>Oui, {age} ans ou plus</translation>
    </message>
    <message>
        <source>No: take the goods out</source>
        <translation>Non : retirer les articles</translation>
    </message>
    <message>
        <source>Recall</source>
        <translation>Rappel</translation>
    </message>
    <message>
        <source>Is lot {lot} printed on the pack?</source>
        <translation>Le lot {lot} est-il imprimé sur l&apos;emballage ?</translation>
    </message>
    <message>
        <source>{name}: this lot may not be sold. {reason}</source>
        <translation>{name} : ce lot ne peut pas être vendu. {reason}</translation>
    </message>
    <message>
        <source>No, another lot: sell it</source>
        <translation>Non, un autre lot : vendre</translation>
    </message>
    <message>
        <source>Yes: put it aside</source>
        <translation>Oui : mettre de côté</translation>
    </message>
    <message>
        <source>Best before {date}</source>
        <translation>De préférence avant le {date}</translation>
    </message>
    <message>
        <source>Sell {name} all the same?</source>
        <translation>Vendre {name} quand même ?</translation>
    </message>
    <message>
        <source>The best-before date has passed. The customer must know it.</source>
        <translation>La date de durabilité est passée. Le client doit le savoir.</translation>
    </message>
    <message>
        <source>Sell it</source>
        <translation>Vendre</translation>
    </message>
    <message>
        <source>See the desk</source>
        <translation>À voir au bureau</translation>
    </message>
    <message>
        <source>Member no. {number} is expected at the desk.</source>
        <translation>Le membre n° {number} est attendu au bureau.</translation>
    </message>
    <message>
        <source>Tell the member, without saying more before others. Sell all the same?</source>
        <translation>Dites-le au membre, sans en dire plus devant les autres. Vendre quand même ?</translation>
    </message>
    <message>
        <source>Sell all the same</source>
        <translation>Vendre quand même</translation>
    </message>
    <message>
        <source>Yes</source>
        <translation>Oui</translation>
    </message>
    <message>
        <source>No</source>
        <translation>Non</translation>
    </message>
    <message>
        <source>Why?</source>
        <translation>Pourquoi ?</translation>
    </message>
    <message>
        <source>Why is the member expected?</source>
        <translation>Pourquoi le membre est-il attendu ?</translation>
    </message>
</context>
<context>
    <name>QuickEntryDialog</name>
    <message>
        <source>Besides: member no. {number}</source>
        <translation>En plus : membre n° {number}</translation>
    </message>
    <message>
        <source>{name}: replaced by member no. {number}</source>
        <translation>{name} : remplacé·e par le membre n° {number}</translation>
    </message>
    <message>
        <source>no. {number}</source>
        <translation>n° {number}</translation>
    </message>
    <message>
        <source>replaced by {name}</source>
        <translation>remplacé·e par {name}</translation>
    </message>
    <message>
        <source>Undo the last</source>
        <translation>Annuler la dernière</translation>
    </message>
    <message>
        <source>Validate</source>
        <translation>Valider</translation>
    </message>
    <message>
        <source>Type a sheet from paper</source>
        <translation>Encoder une feuille papier</translation>
    </message>
    <message>
        <source>Scan the bars on the paper, type the figures under them, or choose a sheet.</source>
        <translation>Scannez le code-barres du papier, tapez les chiffres en dessous, ou choisissez une feuille.</translation>
    </message>
    <message>
        <source>Code of the sheet</source>
        <translation>Code de la feuille</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Continuer</translation>
    </message>
    <message>
        <source>Attendance sheets</source>
        <translation>Feuilles de présence</translation>
    </message>
    <message>
        <source>The line, then its mark: 3 P present, 3 L 20 late by 20 minutes, 3 0 excused, 3 1 or 3 2 missed, 3 R 42 replaced by member no. 42, + 17 besides.</source>
        <translation>La ligne, puis son signe : 3 P présent, 3 L 20 en retard de 20 minutes, 3 0 excusé, 3 1 ou 3 2 manqué, 3 R 42 remplacé par le membre n° 42, + 17 en plus.</translation>
    </message>
    <message>
        <source>The sheet has changed since it was printed: type the member&apos;s number in place of the line&apos;s.</source>
        <translation>La feuille a changé depuis l&apos;impression : tapez le numéro du membre à la place de celui de la ligne.</translation>
    </message>
    <message>
        <source>Line and mark</source>
        <translation>Ligne et signe</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>Encoder</translation>
    </message>
    <message>
        <source>Entered so far</source>
        <translation>Encodé jusqu&apos;ici</translation>
    </message>
</context>
<context>
    <name>RateDialog</name>
    <message>
        <source>VAT rate</source>
        <translation>Taux de TVA</translation>
    </message>
    <message>
        <source>From</source>
        <translation>À partir du</translation>
    </message>
    <message>
        <source>The price with VAT stays; what the shop keeps of it changes.</source>
        <translation>Le prix TVA comprise reste ; ce que le magasin en garde change.</translation>
    </message>
</context>
<context>
    <name>ReasonDialog</name>
    <message>
        <source>Customer left</source>
        <translation>Client parti</translation>
    </message>
    <message>
        <source>Not enough money</source>
        <translation>Pas assez d&apos;argent</translation>
    </message>
    <message>
        <source>Rung up twice</source>
        <translation>Encodé deux fois</translation>
    </message>
    <message>
        <source>A try</source>
        <translation>Un essai</translation>
    </message>
    <message>
        <source>Cancel the basket</source>
        <translation>Annuler le panier</translation>
    </message>
    <message>
        <source>To give change</source>
        <translation>Faire de la monnaie</translation>
    </message>
    <message>
        <source>To check the float</source>
        <translation>Vérifier le fond de caisse</translation>
    </message>
    <message>
        <source>Wrong change given</source>
        <translation>Erreur de monnaie</translation>
    </message>
    <message>
        <source>Open the drawer</source>
        <translation>Ouvrir le tiroir</translation>
    </message>
    <message>
        <source>Drawer jammed</source>
        <translation>Tiroir coincé</translation>
    </message>
    <message>
        <source>Undo the payment</source>
        <translation>Annuler le paiement</translation>
    </message>
    <message>
        <source>Wrong amount typed</source>
        <translation>Montant mal tapé</translation>
    </message>
    <message>
        <source>Refused by the terminal</source>
        <translation>Refusé par le terminal</translation>
    </message>
    <message>
        <source>Paid otherwise</source>
        <translation>Payé autrement</translation>
    </message>
    <message>
        <source>Customer changed their mind</source>
        <translation>Le client a changé d&apos;avis</translation>
    </message>
    <message>
        <source>Rung up by mistake</source>
        <translation>Encodé par erreur</translation>
    </message>
    <message>
        <source>Too dear</source>
        <translation>Trop cher</translation>
    </message>
    <message>
        <source>Damaged</source>
        <translation>Abîmé</translation>
    </message>
    <message>
        <source>Wrong weight</source>
        <translation>Poids erroné</translation>
    </message>
    <message>
        <source>Take the line back</source>
        <translation>Reprendre la ligne</translation>
    </message>
    <message>
        <source>Take back</source>
        <translation>Reprendre</translation>
    </message>
    <message>
        <source>Why? The reason stays in the journal.</source>
        <translation>Pourquoi&#xa0;? La raison reste dans le journal.</translation>
    </message>
    <message>
        <source>Another reason, in a few words</source>
        <translation>Une autre raison, en quelques mots</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Raison</translation>
    </message>
</context>
<context>
    <name>RecallReportDialog</name>
    <message>
        <source>No member is known to have bought any.</source>
        <translation>Aucun membre connu n&apos;en a acheté.</translation>
    </message>
    <message>
        <source>✓ certain</source>
        <translation>✓ certain</translation>
    </message>
    <message>
        <source>? possibly</source>
        <translation>? possible</translation>
    </message>
    <message>
        <source>Sold</source>
        <translation>Vendu</translation>
    </message>
    <message>
        <source>Receipt</source>
        <translation>Ticket</translation>
    </message>
    <message>
        <source>Lot</source>
        <translation>Lot</translation>
    </message>
    <message>
        <source>Quantity</source>
        <translation>Quantité</translation>
    </message>
    <message>
        <source>Member</source>
        <translation>Membre</translation>
    </message>
    <message>
        <source>Certainty</source>
        <translation>Certitude</translation>
    </message>
    <message>
        <source>What became of what is recalled</source>
        <translation>Ce qu&apos;est devenu ce qui est rappelé</translation>
    </message>
    <message>
        <source>Save as PDF</source>
        <translation>Enregistrer en PDF</translation>
    </message>
    <message>
        <source>Save as CSV</source>
        <translation>Enregistrer en CSV</translation>
    </message>
    <message>
        <source>Write to the members</source>
        <translation>Écrire aux membres</translation>
    </message>
    <message>
        <source>Recalls</source>
        <translation>Rappels</translation>
    </message>
    <message>
        <source>Sales concerned</source>
        <translation>Ventes concernées</translation>
    </message>
    <message>
        <source>all of it</source>
        <translation>tout</translation>
    </message>
    <message>
        <source>lifted</source>
        <translation>levé</translation>
    </message>
    <message>
        <source>stands</source>
        <translation>en vigueur</translation>
    </message>
    <message>
        <source>Product</source>
        <translation>Article</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Raison</translation>
    </message>
    <message>
        <source>Since</source>
        <translation>Depuis</translation>
    </message>
    <message>
        <source>State</source>
        <translation>État</translation>
    </message>
    <message>
        <source>Received {came}, left {left} · sales for certain: {sure}, possibly: {possibly} · members: {members}</source>
        <translation>Reçu {came}, reste {left} · ventes certaines : {sure}, possibles : {possibly} · membres : {members}</translation>
    </message>
    <message>
        <source>Nothing is recalled.</source>
        <translation>Rien n&apos;est rappelé.</translation>
    </message>
</context>
<context>
    <name>RecallsDialog</name>
    <message>
        <source>This is no article: {code}.</source>
        <translation>Ce n&apos;est pas un article : {code}.</translation>
    </message>
    <message>
        <source>lot {lot}</source>
        <translation>lot {lot}</translation>
    </message>
    <message>
        <source>all of it</source>
        <translation>tout</translation>
    </message>
    <message>
        <source>lifted {day}</source>
        <translation>levé {day}</translation>
    </message>
    <message>
        <source>Lifted: it is sold again</source>
        <translation>Levé : l&apos;article se vend à nouveau</translation>
    </message>
    <message>
        <source>Recalled: it is not sold any more</source>
        <translation>Rappelé : l&apos;article ne se vend plus</translation>
    </message>
    <message>
        <source>Recalls</source>
        <translation>Rappels</translation>
    </message>
    <message>
        <source>+ New recall</source>
        <translation>+ Nouveau rappel</translation>
    </message>
    <message>
        <source>Recall it</source>
        <translation>Rappeler</translation>
    </message>
    <message>
        <source>Lift the recall</source>
        <translation>Lever le rappel</translation>
    </message>
    <message>
        <source>Nothing is recalled</source>
        <translation>Rien n&apos;est rappelé</translation>
    </message>
    <message>
        <source>Scan an article to recall it, or find it by name.</source>
        <translation>Scannez un article pour le rappeler, ou cherchez-le par son nom.</translation>
    </message>
    <message>
        <source>Code of the article</source>
        <translation>Code de l&apos;article</translation>
    </message>
    <message>
        <source>By name</source>
        <translation>Par le nom</translation>
    </message>
    <message>
        <source>Find the article by name</source>
        <translation>Chercher l&apos;article par son nom</translation>
    </message>
    <message>
        <source>Lot</source>
        <translation>Lot</translation>
    </message>
    <message>
        <source>As printed on the pack. Empty: all of it.</source>
        <translation>Comme imprimé sur l&apos;emballage. Vide : tout.</translation>
    </message>
    <message>
        <source>Why? The till says it to the cashier.</source>
        <translation>Pourquoi ? La caisse le dit au caissier.</translation>
    </message>
    <message>
        <source>Another reason, in a few words</source>
        <translation>Une autre raison, en quelques mots</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Raison</translation>
    </message>
    <message>
        <source>Salmonella</source>
        <translation>Salmonelles</translation>
    </message>
    <message>
        <source>Listeria</source>
        <translation>Listeria</translation>
    </message>
    <message>
        <source>Foreign body</source>
        <translation>Corps étranger</translation>
    </message>
    <message>
        <source>Allergen not declared</source>
        <translation>Allergène non déclaré</translation>
    </message>
</context>
<context>
    <name>ReceiveChoose</name>
    <message>
        <source>Supplier</source>
        <translation>Fournisseur</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>Commande</translation>
    </message>
    <message>
        <source>Products</source>
        <translation>Articles</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Valeur</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>Attendue</translation>
    </message>
    <message>
        <source>being received, {number}</source>
        <translation>en réception, {number}</translation>
    </message>
    <message>
        <source>no order</source>
        <translation>sans commande</translation>
    </message>
    <message>
        <source>any day</source>
        <translation>à toute date</translation>
    </message>
    <message>
        <source>Which delivery is it?</source>
        <translation>Quelle livraison est-ce ?</translation>
    </message>
    <message>
        <source>Deliveries that are waited for</source>
        <translation>Livraisons attendues</translation>
    </message>
    <message>
        <source>Without an order</source>
        <translation>Sans commande</translation>
    </message>
    <message>
        <source>No delivery is waited for</source>
        <translation>Aucune livraison n&apos;est attendue</translation>
    </message>
    <message>
        <source>Orders that were sent appear here. What comes without one can be received too.</source>
        <translation>Les commandes envoyées apparaissent ici. Ce qui arrive sans commande se reçoit aussi.</translation>
    </message>
    <message>
        <source>Receive without an order</source>
        <translation>Recevoir sans commande</translation>
    </message>
    <message>
        <source>{number}, closed {day}</source>
        <translation>{number}, clôturée le {day}</translation>
    </message>
    <message>
        <source>Those taken in</source>
        <translation>Déjà reçues</translation>
    </message>
</context>
<context>
    <name>ReceivePage</name>
    <message>
        <source>Receive</source>
        <translation>Recevoir</translation>
    </message>
    <message>
        <source>Now scan the product.</source>
        <translation>Scannez maintenant l&apos;article.</translation>
    </message>
    <message>
        <source>Not taken</source>
        <translation>Pas pris</translation>
    </message>
    <message>
        <source>Nothing taken back</source>
        <translation>Rien n&apos;est repris</translation>
    </message>
    <message>
        <source>Taken back</source>
        <translation>Repris</translation>
    </message>
    <message>
        <source>In the outbox</source>
        <translation>Dans la boîte d&apos;envoi</translation>
    </message>
    <message>
        <source>The slip goes to {address}.</source>
        <translation>Le bon part à {address}.</translation>
    </message>
    <message>
        <source>Ready to print</source>
        <translation>Prêt à imprimer</translation>
    </message>
    <message>
        <source>Saved and shown: {file}</source>
        <translation>Enregistré et montré : {file}</translation>
    </message>
    <message>
        <source>Not printed</source>
        <translation>Pas imprimé</translation>
    </message>
    <message>
        <source>Delivery closed</source>
        <translation>Réception clôturée</translation>
    </message>
    <message>
        <source>This was not scanned into the delivery. Close this window first.</source>
        <translation>Ceci n&apos;a pas été scanné dans la réception. Fermez d&apos;abord cette fenêtre.</translation>
    </message>
    <message>
        <source>Not sent</source>
        <translation>Pas envoyé</translation>
    </message>
</context>
<context>
    <name>ReceiveView</name>
    <message>
        <source>Deliveries</source>
        <translation>Livraisons</translation>
    </message>
    <message>
        <source>Find</source>
        <translation>Chercher</translation>
    </message>
    <message>
        <source>Differences</source>
        <translation>Différences</translation>
    </message>
    <message>
        <source>Change line</source>
        <translation>Modifier la ligne</translation>
    </message>
    <message>
        <source>Crates</source>
        <translation>Casiers</translation>
    </message>
    <message>
        <source>Delivery note</source>
        <translation>Bon de livraison</translation>
    </message>
    <message>
        <source>Print slip</source>
        <translation>Imprimer le bon</translation>
    </message>
    <message>
        <source>Mail slip</source>
        <translation>Envoyer le bon</translation>
    </message>
    <message>
        <source>Undo scan</source>
        <translation>Annuler le scan</translation>
    </message>
    <message>
        <source>Give up</source>
        <translation>Abandonner</translation>
    </message>
    <message>
        <source>Close delivery</source>
        <translation>Clôturer</translation>
    </message>
    <message>
        <source>Scan; or type a code, 12 x, 2.345 kg</source>
        <translation>Scannez ; ou tapez un code, 12 x, 2,345 kg</translation>
    </message>
    <message>
        <source>Code, or a quantity before the scan</source>
        <translation>Code, ou une quantité avant le scan</translation>
    </message>
    <message>
        <source>Products of the delivery</source>
        <translation>Articles de la livraison</translation>
    </message>
    <message>
        <source>order {number}</source>
        <translation>commande {number}</translation>
    </message>
    <message>
        <source>no order</source>
        <translation>sans commande</translation>
    </message>
    <message>
        <source>delivery note {number}</source>
        <translation>bon de livraison {number}</translation>
    </message>
    <message>
        <source>closed {day}</source>
        <translation>clôturée le {day}</translation>
    </message>
</context>
<context>
    <name>RecoverDialog</name>
    <message>
        <source>The two PINs are not the same. Type them again.</source>
        <translation>Les deux codes diffèrent. Tapez-les à nouveau.</translation>
    </message>
    <message>
        <source>That was a scan, not a PIN. Nothing of it was taken: scan the card again.</source>
        <translation>C&apos;était un scan, pas un code. Rien n&apos;en est resté&#xa0;: scannez la carte encore une fois.</translation>
    </message>
    <message>
        <source>PIN forgotten?</source>
        <translation>Code oublié&#xa0;?</translation>
    </message>
    <message>
        <source>Set the new PIN</source>
        <translation>Donner le nouveau code</translation>
    </message>
    <message>
        <source>Administrators</source>
        <translation>Administrateurs</translation>
    </message>
    <message>
        <source>Recovery code of {name}</source>
        <translation>Code de secours de {name}</translation>
    </message>
    <message>
        <source>Recovery code</source>
        <translation>Code de secours</translation>
    </message>
    <message>
        <source>From the paper that is kept with the keys of the shop.</source>
        <translation>Sur le papier gardé avec les clés du magasin.</translation>
    </message>
    <message>
        <source>New PIN</source>
        <translation>Nouveau code</translation>
    </message>
    <message>
        <source>4 to 8 digits.</source>
        <translation>4 à 8 chiffres.</translation>
    </message>
    <message>
        <source>Once more</source>
        <translation>Encore</translation>
    </message>
    <message>
        <source>The new PIN again.</source>
        <translation>Le même code.</translation>
    </message>
</context>
<context>
    <name>RecoveryCodeDialog</name>
    <message>
        <source>This code is shown only now. Once more, and it is gone.</source>
        <translation>Ce code n&apos;est montré que maintenant. Encore une fois, et il disparaît.</translation>
    </message>
    <message>
        <source>Recovery code of {name}</source>
        <translation>Code de secours de {name}</translation>
    </message>
    <message>
        <source>Write it down and keep it with the keys of the shop. Whoever has it may set a new PIN for {name}, once.</source>
        <translation>Notez-le et gardez-le avec les clés du magasin. Qui l&apos;a peut donner un nouveau code à {name}, une seule fois.</translation>
    </message>
    <message>
        <source>Recovery code</source>
        <translation>Code de secours</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>Imprimer</translation>
    </message>
    <message>
        <source>It is kept</source>
        <translation>Il est noté</translation>
    </message>
</context>
<context>
    <name>RefundDialog</name>
    <message>
        <source>Finish this refund first, or go back (Esc).</source>
        <translation>Terminez d&apos;abord ce remboursement, ou revenez (Esc).</translation>
    </message>
    <message>
        <source>Nothing on this receipt has the code {code}.</source>
        <translation>Rien sur ce ticket n&apos;a le code {code}.</translation>
    </message>
    <message>
        <source>Receipt {number} of {time}, paid by: {ways}</source>
        <translation>Ticket {number} du {time}, payé par : {ways}</translation>
    </message>
    <message>
        <source>Receipt {number} of {time}</source>
        <translation>Ticket {number} du {time}</translation>
    </message>
    <message>
        <source>Scan the receipt, or type its number.</source>
        <translation>Scannez le ticket, ou tapez son numéro.</translation>
    </message>
    <message>
        <source>Choose first what comes back.</source>
        <translation>Choisissez d&apos;abord ce qui est rapporté.</translation>
    </message>
    <message>
        <source>To take from the customer</source>
        <translation>À recevoir du client</translation>
    </message>
    <message>
        <source>To give back</source>
        <translation>À rendre</translation>
    </message>
    <message>
        <source>Given back</source>
        <translation>Rendu</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Terminé</translation>
    </message>
    <message>
        <source>Take {amount}</source>
        <translation>Encaisser {amount}</translation>
    </message>
    <message>
        <source>Give back {amount}</source>
        <translation>Rendre {amount}</translation>
    </message>
    <message>
        <source>Show the receipt</source>
        <translation>Montrer le ticket</translation>
    </message>
    <message>
        <source>Go on: why, and how?</source>
        <translation>Continuer : pourquoi, et comment ?</translation>
    </message>
    <message>
        <source>{amount} is given back</source>
        <translation>{amount} sont rendus</translation>
    </message>
    <message>
        <source>It is receipt {number}.</source>
        <translation>C&apos;est le ticket {number}.</translation>
    </message>
    <message>
        <source>Refund</source>
        <translation>Remboursement</translation>
    </message>
    <message>
        <source>Number of the receipt</source>
        <translation>Numéro du ticket</translation>
    </message>
    <message>
        <source>The last one</source>
        <translation>Le dernier</translation>
    </message>
    <message>
        <source>The last receipt</source>
        <translation>Le dernier ticket</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>Imprimer</translation>
    </message>
    <message>
        <source>Print the receipt</source>
        <translation>Imprimer le ticket</translation>
    </message>
    <message>
        <source>Scan the receipt</source>
        <translation>Scannez le ticket</translation>
    </message>
    <message>
        <source>or type its number. Then choose what comes back.</source>
        <translation>ou tapez son numéro. Choisissez ensuite ce qui est rapporté.</translation>
    </message>
</context>
<context>
    <name>RefundLines</name>
    <message>
        <source>How much comes back: {name}</source>
        <translation>Combien est rapporté : {name}</translation>
    </message>
    <message>
        <source>Bought: {count} ({amount})</source>
        <translation>Acheté : {count} ({amount})</translation>
    </message>
    <message>
        <source>Left: {left} of {count} ({amount})</source>
        <translation>Reste : {left} sur {count} ({amount})</translation>
    </message>
    <message>
        <source>Lines of the receipt</source>
        <translation>Lignes du ticket</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Tout</translation>
    </message>
    <message>
        <source>All of it comes back</source>
        <translation>Tout est rapporté</translation>
    </message>
    <message>
        <source>Nothing</source>
        <translation>Rien</translation>
    </message>
    <message>
        <source>Nothing comes back</source>
        <translation>Rien n&apos;est rapporté</translation>
    </message>
    <message>
        <source>One less</source>
        <translation>Un de moins</translation>
    </message>
    <message>
        <source>One more</source>
        <translation>Un de plus</translation>
    </message>
</context>
<context>
    <name>RegisterDialog</name>
    <message>
        <source>Saved</source>
        <translation>Enregistré</translation>
    </message>
    <message>
        <source>No longer in use</source>
        <translation>Plus utilisé</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Enregistrer</translation>
    </message>
</context>
<context>
    <name>ReleaseView</name>
    <message>
        <source>Give back: {shift}</source>
        <translation>Rendre : {shift}</translation>
    </message>
    <message>
        <source>What it means</source>
        <translation>Ce que cela change</translation>
    </message>
    <message>
        <source>Give my place back</source>
        <translation>Rendre ma place</translation>
    </message>
    <message>
        <source>Or come another time</source>
        <translation>Ou venir à un autre moment</translation>
    </message>
    <message>
        <source>Come then</source>
        <translation>Venir ce jour-là</translation>
    </message>
    <message>
        <source>From {day} on you could no longer shop.</source>
        <translation>À partir du {day}, vous ne pourriez plus faire vos courses.</translation>
    </message>
    <message>
        <source>On {day} you would owe a shift.</source>
        <translation>Le {day}, vous devriez un shift.</translation>
    </message>
    <message numerus="yes">
        <source>%n shift(s) that you owe would not be booked.</source>
        <translation>
            <numerusform>%n shift que vous devez ne serait pas réservé.</numerusform>
            <numerusform>%n shifts que vous devez ne seraient pas réservés.</numerusform>
        </translation>
    </message>
    <message>
        <source>Only beginners would be left in the shift.</source>
        <translation>Il ne resterait que des débutants dans le shift.</translation>
    </message>
    <message>
        <source>Nothing changes for you. Your place is free for somebody else.</source>
        <translation>Rien ne change pour vous. Votre place est libre pour quelqu&apos;un d&apos;autre.</translation>
    </message>
    <message>
        <source>Given back: {shift}.</source>
        <translation>Rendu : {shift}.</translation>
    </message>
    <message>
        <source>Booked in its place: {shift}.</source>
        <translation>Réservé à la place : {shift}.</translation>
    </message>
</context>
<context>
    <name>ReliefBackDialog</name>
    <message>
        <source>Which relief</source>
        <translation>Quelle solidarité</translation>
    </message>
    <message>
        <source>Take the relief back</source>
        <translation>Reprendre la solidarité</translation>
    </message>
</context>
<context>
    <name>RelieveDialog</name>
    <message>
        <source>Relieve by solidarity</source>
        <translation>Dispenser par solidarité</translation>
    </message>
</context>
<context>
    <name>RenameEaterDialog</name>
    <message>
        <source>Name of the eater</source>
        <translation>Nom du mangeur</translation>
    </message>
    <message>
        <source>{before} is called {after} from now on.</source>
        <translation>{before} s&apos;appelle désormais {after}.</translation>
    </message>
    <message>
        <source>Rename the eater</source>
        <translation>Renommer le mangeur</translation>
    </message>
</context>
<context>
    <name>RepaySharesDialog</name>
    <message>
        <source>To be paid back to the member: {amount}</source>
        <translation>À rembourser au membre : {amount}</translation>
    </message>
    <message>
        <source>Pay shares back</source>
        <translation>Rembourser des parts</translation>
    </message>
</context>
<context>
    <name>ReplaceCardDialog</name>
    <message>
        <source>Card {code} opens the shop for {name}.</source>
        <translation>La carte {code} ouvre le magasin à {name}.</translation>
    </message>
    <message>
        <source>The card that ends in {end} is no longer valid.</source>
        <translation>La carte qui finit par {end} n&apos;est plus valable.</translation>
    </message>
    <message>
        <source>Replace the card</source>
        <translation>Remplacer la carte</translation>
    </message>
</context>
<context>
    <name>ReplaceDialog</name>
    <message>
        <source>Who comes instead of {name}?</source>
        <translation>Qui vient à la place de {name} ?</translation>
    </message>
    <message>
        <source>Came instead</source>
        <translation>Est venu·e à la place</translation>
    </message>
</context>
<context>
    <name>ReplacementDialog</name>
    <message>
        <source>Who comes instead: name or number; empty for nobody</source>
        <translation>Qui vient à la place : nom ou numéro ; vide pour personne</translation>
    </message>
    <message>
        <source>Nobody comes instead.</source>
        <translation>Personne ne vient à la place.</translation>
    </message>
    <message>
        <source>{name} comes instead.</source>
        <translation>{name} vient à la place.</translation>
    </message>
    <message>
        <source>Name a replacement</source>
        <translation>Nommer un remplacement</translation>
    </message>
</context>
<context>
    <name>ReportDialog</name>
    <message>
        <source>This is no receipt of this till.</source>
        <translation>Ce n&apos;est pas un ticket de cette caisse.</translation>
    </message>
    <message>
        <source>This till has no closing number {number}.</source>
        <translation>Cette caisse n&apos;a pas de clôture numéro {number}.</translation>
    </message>
    <message>
        <source>Figures so far (X)</source>
        <translation>Chiffres jusqu&apos;ici (X)</translation>
    </message>
    <message>
        <source>Closing (Z) no. {number}</source>
        <translation>Clôture (Z) n° {number}</translation>
    </message>
    <message>
        <source>Closing (Z)</source>
        <translation>Clôture (Z)</translation>
    </message>
    <message>
        <source>Receipt {number}</source>
        <translation>Ticket {number}</translation>
    </message>
    <message>
        <source>Receipts</source>
        <translation>Tickets</translation>
    </message>
    <message>
        <source>Number of the receipt</source>
        <translation>Numéro du ticket</translation>
    </message>
    <message>
        <source>Number of the closing</source>
        <translation>Numéro de la clôture</translation>
    </message>
    <message>
        <source>Or scan the bar code at the foot of the receipt.</source>
        <translation>Ou scannez le code-barres en bas du ticket.</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Voir</translation>
    </message>
    <message>
        <source>Older</source>
        <translation>Avant</translation>
    </message>
    <message>
        <source>Newer</source>
        <translation>Après</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>Imprimer</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>E-mail</translation>
    </message>
    <message>
        <source>The paper</source>
        <translation>Le papier</translation>
    </message>
    <message>
        <source>No closing yet</source>
        <translation>Pas encore de clôture</translation>
    </message>
    <message>
        <source>A Z report comes with each closing of the till.</source>
        <translation>Chaque fermeture de la caisse donne un rapport Z.</translation>
    </message>
    <message>
        <source>No sale yet</source>
        <translation>Pas encore de vente</translation>
    </message>
    <message>
        <source>The receipts of this till will be here.</source>
        <translation>Les tickets de cette caisse seront ici.</translation>
    </message>
</context>
<context>
    <name>RepriceDialog</name>
    <message>
        <source>Percent more (-5: five less)</source>
        <translation>Pour cent en plus (-5 : cinq de moins)</translation>
    </message>
    <message>
        <source>To the next</source>
        <translation>Aux</translation>
    </message>
    <message>
        <source>nearest</source>
        <translation>au plus proche</translation>
    </message>
    <message>
        <source>up</source>
        <translation>vers le haut</translation>
    </message>
    <message>
        <source>down</source>
        <translation>vers le bas</translation>
    </message>
    <message>
        <source>Rounded</source>
        <translation>Arrondi</translation>
    </message>
    <message>
        <source>From</source>
        <translation>À partir du</translation>
    </message>
    <message numerus="yes">
        <source>%n price(s) change.</source>
        <translation>
            <numerusform>%n prix change.</numerusform>
            <numerusform>%n prix changent.</numerusform>
        </translation>
    </message>
    <message>
        <source>New prices</source>
        <translation>Nouveaux prix</translation>
    </message>
    <message>
        <source>{count} products</source>
        <translation>{count} articles</translation>
    </message>
</context>
<context>
    <name>ResetPinDialog</name>
    <message>
        <source>The PIN that {name} chose is no longer taken at the kiosk.</source>
        <translation>Le code que {name} a choisi n&apos;est plus accepté à la borne.</translation>
    </message>
    <message>
        <source>The next time something there asks for it, a new one is chosen. Nothing takes this back.</source>
        <translation>La prochaine fois qu&apos;il y est demandé, un nouveau est choisi. Rien ne permet de revenir en arrière.</translation>
    </message>
    <message>
        <source>Forget the PIN</source>
        <translation>Oublier le code</translation>
    </message>
</context>
<context>
    <name>ReturnDialog</name>
    <message>
        <source>This is no article: {kind}.</source>
        <translation>Ce n&apos;est pas un article : {kind}.</translation>
    </message>
    <message>
        <source>Nothing in the shop has the code {code}.</source>
        <translation>Rien dans le magasin n&apos;a le code {code}.</translation>
    </message>
    <message>
        <source>Scan the article, type its code, or find it by name (F2).</source>
        <translation>Scannez l&apos;article, tapez son code, ou cherchez-le par son nom (F2).</translation>
    </message>
    <message>
        <source>Type how much comes back.</source>
        <translation>Tapez combien est rapporté.</translation>
    </message>
    <message>
        <source>Find the article</source>
        <translation>Chercher l&apos;article</translation>
    </message>
    <message>
        <source>Give back {amount}</source>
        <translation>Rendre {amount}</translation>
    </message>
    <message>
        <source>{price} per {unit}</source>
        <translation>{price} par {unit}</translation>
    </message>
    <message>
        <source>deposit {amount}</source>
        <translation>vidange {amount}</translation>
    </message>
    <message>
        <source>Weight, {unit}</source>
        <translation>Poids, {unit}</translation>
    </message>
    <message>
        <source>How many</source>
        <translation>Combien</translation>
    </message>
    <message>
        <source>Return without a receipt</source>
        <translation>Retour sans ticket</translation>
    </message>
    <message>
        <source>Code of the article</source>
        <translation>Code de l&apos;article</translation>
    </message>
    <message>
        <source>By name</source>
        <translation>Par le nom</translation>
    </message>
    <message>
        <source>Find the article by name</source>
        <translation>Chercher l&apos;article par son nom</translation>
    </message>
    <message>
        <source>One less</source>
        <translation>Un de moins</translation>
    </message>
    <message>
        <source>One more</source>
        <translation>Un de plus</translation>
    </message>
    <message>
        <source>It has no price: say one</source>
        <translation>Il n&apos;a pas de prix : dites-en un</translation>
    </message>
    <message>
        <source>To give back</source>
        <translation>À rendre</translation>
    </message>
    <message>
        <source>Scan the article</source>
        <translation>Scannez l&apos;article</translation>
    </message>
    <message>
        <source>or type its code, or find it by name.</source>
        <translation>ou tapez son code, ou cherchez-le par son nom.</translation>
    </message>
</context>
<context>
    <name>RosterActDialog</name>
    <message>
        <source>Trying it out</source>
        <translation>Essai</translation>
    </message>
    <message>
        <source>Changing the shifts</source>
        <translation>Modification des shifts</translation>
    </message>
    <message>
        <source>What this will change</source>
        <translation>Ce que cela va changer</translation>
    </message>
</context>
<context>
    <name>RosterForeseen</name>
    <message>
        <source>No shift to come changes.</source>
        <translation>Aucun shift à venir ne change.</translation>
    </message>
    <message>
        <source>Shifts made: {count} ({days})</source>
        <translation>Shifts créés : {count} ({days})</translation>
    </message>
    <message>
        <source>Shifts cancelled: {count} ({days})</source>
        <translation>Shifts annulés : {count} ({days})</translation>
    </message>
    <message>
        <source>Shifts moved: {count} ({days})</source>
        <translation>Shifts déplacés : {count} ({days})</translation>
    </message>
    <message>
        <source>Places more: {count}</source>
        <translation>Places en plus : {count}</translation>
    </message>
    <message>
        <source>Empty places fewer: {count}</source>
        <translation>Places vides en moins : {count}</translation>
    </message>
    <message>
        <source>Shifts with another task: {count}</source>
        <translation>Shifts avec une autre tâche : {count}</translation>
    </message>
    <message>
        <source>Shifts with another leader: {count}</source>
        <translation>Shifts avec un autre supercoopérateur : {count}</translation>
    </message>
    <message>
        <source>Lose a place: {names}</source>
        <translation>Perdent une place : {names}</translation>
    </message>
    <message>
        <source>Come at other hours: {names}</source>
        <translation>Viennent à un autre moment : {names}</translation>
    </message>
    <message>
        <source>Get a place: {names}</source>
        <translation>Reçoivent une place : {names}</translation>
    </message>
    <message>
        <source>Lose their regular place: {names}</source>
        <translation>Perdent leur place fixe : {names}</translation>
    </message>
    <message>
        <source>Messages to members: {count}</source>
        <translation>Messages aux membres : {count}</translation>
    </message>
    <message>
        <source>and {count} more</source>
        <translation>et {count} autres</translation>
    </message>
</context>
<context>
    <name>Rules</name>
    <message>
        <source>Length of an alert (days)</source>
        <translation>Durée d’une alerte (jours)</translation>
    </message>
    <message>
        <source>So many days a member on alert may still shop to catch up. After them comes the suspension.</source>
        <translation>Pendant autant de jours, un membre en alerte peut encore faire ses courses et rattraper. Ensuite vient l’alerte rouge.</translation>
    </message>
    <message>
        <source>Length of an extension (days)</source>
        <translation>Durée d’un délai supplémentaire (jours)</translation>
    </message>
    <message>
        <source>So many days a suspended member may shop again when the desk gives an extension.</source>
        <translation>Pendant autant de jours, un membre en alerte rouge peut à nouveau faire ses courses quand le bureau lui accorde un délai.</translation>
    </message>
    <message>
        <source>Freezing a regular member</source>
        <translation>Gel d’un membre régulier</translation>
    </message>
    <message>
        <source>At this sum of shifts and compensations a regular member is frozen: the places are freed and shopping ends.</source>
        <translation>À cette somme de shifts et de compensations, un membre régulier est gelé : ses places sont libérées et il ne peut plus faire ses courses.</translation>
    </message>
    <message>
        <source>Freezing an irregular member</source>
        <translation>Gel d’un membre volant</translation>
    </message>
    <message>
        <source>At this count of shifts ahead an irregular member is frozen, and shopping ends.</source>
        <translation>À ce nombre de shifts d’avance, un membre volant est gelé et ne peut plus faire ses courses.</translation>
    </message>
    <message>
        <source>Time between two countdowns (days)</source>
        <translation>Temps entre deux décomptes (jours)</translation>
    </message>
    <message>
        <source>Every so many days an irregular member must be a shift ahead: one is taken off then.</source>
        <translation>Tous les autant de jours, un membre volant doit avoir un shift d’avance : un shift est alors décompté.</translation>
    </message>
    <message>
        <source>Second shift for coming too late</source>
        <translation>Deuxième shift pour qui n’a rien d’avance</translation>
    </message>
    <message>
        <source>An irregular member whom a countdown finds with no shift ahead owes one more, once.</source>
        <translation>Un membre volant qu’un décompte trouve sans shift d’avance en doit un de plus, une seule fois.</translation>
    </message>
    <message>
        <source>Everybody is up to date</source>
        <translation>Tout le monde est à jour</translation>
    </message>
    <message>
        <source>Shifts change no counter and everybody may shop: for the weeks in which the shop tries the program out.</source>
        <translation>Les shifts ne changent aucun compteur et tout le monde peut faire ses courses : pour les semaines où le magasin essaie le programme.</translation>
    </message>
    <message>
        <source>Late from so many minutes on</source>
        <translation>En retard au-delà de (minutes)</translation>
    </message>
    <message>
        <source>Who checks in by card more minutes after the start is noted as late. They are present: no standing changes.</source>
        <translation>Qui se présente avec sa carte plus de minutes après le début est noté en retard. C&apos;est une présence : aucun statut ne change.</translation>
    </message>
    <message>
        <source>List of those who came late (weeks)</source>
        <translation>Liste des retards (semaines)</translation>
    </message>
    <message>
        <source>So many weeks the list looks back. No standing follows from it.</source>
        <translation>La liste regarde autant de semaines en arrière. Aucun statut n&apos;en découle.</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>oui</translation>
    </message>
    <message>
        <source>no</source>
        <translation>non</translation>
    </message>
</context>
<context>
    <name>RulesSection</name>
    <message>
        <source>Saved.</source>
        <translation>Enregistré.</translation>
    </message>
    <message>
        <source>Less</source>
        <translation>Moins</translation>
    </message>
    <message>
        <source>More</source>
        <translation>Plus</translation>
    </message>
</context>
<context>
    <name>ScaleBar</name>
    <message>
        <source>Done: take it off the scale</source>
        <translation>C&apos;est fait : ôtez-le de la balance</translation>
    </message>
    <message>
        <source>Weighed</source>
        <translation>Pesé</translation>
    </message>
    <message>
        <source>Put it on the scale</source>
        <translation>Posez-le sur la balance</translation>
    </message>
    <message>
        <source>It moves: wait a moment</source>
        <translation>Ça bouge : attendez un instant</translation>
    </message>
    <message>
        <source>Too heavy for this scale: weigh it in parts</source>
        <translation>Trop lourd pour cette balance : pesez en plusieurs fois</translation>
    </message>
    <message>
        <source>Below zero: take everything off, then ask at the desk</source>
        <translation>Sous zéro : ôtez tout, puis demandez à l&apos;accueil</translation>
    </message>
    <message>
        <source>The scale has a tare set by hand: ask at the desk</source>
        <translation>La balance a une tare réglée à la main : demandez à l&apos;accueil</translation>
    </message>
    <message>
        <source>The scale does not answer: ask at the desk</source>
        <translation>La balance ne répond pas : demandez à l&apos;accueil</translation>
    </message>
    <message>
        <source>On the scale</source>
        <translation>Sur la balance</translation>
    </message>
</context>
<context>
    <name>ScaleFace</name>
    <message>
        <source>Sold already ({name}): clear the plate, or weigh again</source>
        <translation>Déjà vendu ({name}) : videz le plateau, ou repesez</translation>
    </message>
    <message>
        <source>Stable: take it with Enter</source>
        <translation>Stable : prenez-le avec Entrée</translation>
    </message>
    <message>
        <source>Put it on the scale</source>
        <translation>Posez l&apos;article sur la balance</translation>
    </message>
    <message>
        <source>Moving: wait a moment</source>
        <translation>Ça bouge : attendez un instant</translation>
    </message>
    <message>
        <source>Too heavy for this scale: weigh it in parts</source>
        <translation>Trop lourd pour cette balance : pesez en plusieurs fois</translation>
    </message>
    <message>
        <source>Below zero: clear the plate and set the scale to zero</source>
        <translation>Sous zéro : videz le plateau et remettez la balance à zéro</translation>
    </message>
    <message>
        <source>The scale takes off a tare of its own: clear it there</source>
        <translation>La balance retire déjà une tare : annulez-la sur la balance</translation>
    </message>
    <message>
        <source>The scale does not answer: look at its cable, or type the weight</source>
        <translation>La balance ne répond pas : vérifiez son câble, ou tapez le poids</translation>
    </message>
    <message>
        <source>Weigh again</source>
        <translation>Repeser</translation>
    </message>
    <message>
        <source>On the scale</source>
        <translation>Sur la balance</translation>
    </message>
</context>
<context>
    <name>ScannerSetupDialog</name>
    <message>
        <source>Scan the three codes first, one after the other.</source>
        <translation>Scannez d&apos;abord les trois codes, l&apos;un après l&apos;autre.</translation>
    </message>
    <message>
        <source>The scanner has a port of its own: {code}</source>
        <translation>Le scanner a son propre port : {code}</translation>
    </message>
    <message>
        <source>Nothing has to be set up: leave with Esc.</source>
        <translation>Il n&apos;y a rien à régler : quittez par Échap.</translation>
    </message>
    <message>
        <source>Scan code {number} of {all}</source>
        <translation>Scannez le code {number} sur {all}</translation>
    </message>
    <message>
        <source>The till can read this scanner</source>
        <translation>La caisse sait lire ce scanner</translation>
    </message>
    <message>
        <source>The scanner itself has to be set</source>
        <translation>Le scanner lui-même est à régler</translation>
    </message>
    <message>
        <source>F3 makes a sheet of what to do.</source>
        <translation>F3 fait une feuille de ce qu&apos;il y a à faire.</translation>
    </message>
    <message>
        <source>Keyboard layout: the same as this machine&apos;s</source>
        <translation>Clavier : le même que celui de cette machine</translation>
    </message>
    <message>
        <source>Keyboard layout: US on a Belgian one, which the till translates</source>
        <translation>Clavier : US sur un clavier belge, ce que la caisse traduit</translation>
    </message>
    <message>
        <source>Keyboard layout: US on a French one, which the till translates</source>
        <translation>Clavier : US sur un clavier français, ce que la caisse traduit</translation>
    </message>
    <message>
        <source>Behind each code: Enter</source>
        <translation>Après chaque code : Entrée</translation>
    </message>
    <message>
        <source>Behind each code: Tab</source>
        <translation>Après chaque code : Tab</translation>
    </message>
    <message>
        <source>Behind each code: {key}</source>
        <translation>Après chaque code : {key}</translation>
    </message>
    <message>
        <source>Behind each code: nothing</source>
        <translation>Après chaque code : rien</translation>
    </message>
    <message>
        <source>Before each code: {key}</source>
        <translation>Avant chaque code : {key}</translation>
    </message>
    <message>
        <source>Longest pause between two keys: {slowest} ms; set: {gap} ms</source>
        <translation>Plus longue pause entre deux touches : {slowest} ms ; réglée à {gap} ms</translation>
    </message>
    <message>
        <source>Set up the scanner</source>
        <translation>Régler le scanner</translation>
    </message>
    <message>
        <source>Scan the three codes from the top, here or on the printed sheet. A scanner that types is read key by key.</source>
        <translation>Scannez les trois codes de haut en bas, ici ou sur la feuille imprimée. Un scanner qui tape est lu touche par touche.</translation>
    </message>
    <message>
        <source>From the start</source>
        <translation>Recommencer</translation>
    </message>
    <message>
        <source>Set-up sheet</source>
        <translation>Feuille de réglage</translation>
    </message>
    <message>
        <source>Use this</source>
        <translation>Utiliser ceci</translation>
    </message>
</context>
<context>
    <name>SearchDialog</name>
    <message>
        <source>No article found</source>
        <translation>Aucun article trouvé</translation>
    </message>
    <message>
        <source>Try a part of the name, or look on the shelves.</source>
        <translation>Essayez une partie du nom, ou regardez dans les rayons.</translation>
    </message>
    <message>
        <source>No article is called so. Try a part of the name.</source>
        <translation>Aucun article ne s&apos;appelle ainsi. Essayez une partie du nom.</translation>
    </message>
    <message>
        <source>Type a part of the name first, or choose a shelf.</source>
        <translation>Tapez d&apos;abord une partie du nom, ou choisissez un rayon.</translation>
    </message>
    <message>
        <source>no. {number}</source>
        <translation>n° {number}</translation>
    </message>
    <message>
        <source>no price yet</source>
        <translation>sans prix</translation>
    </message>
    <message>
        <source>per {unit}</source>
        <translation>par {unit}</translation>
    </message>
    <message>
        <source>Which article has the code {code}?</source>
        <translation>Quel article a le code {code}&#xa0;?</translation>
    </message>
    <message>
        <source>Weigh: which article?</source>
        <translation>Peser&#xa0;: quel article&#xa0;?</translation>
    </message>
    <message>
        <source>Search an article: {count} ×</source>
        <translation>Chercher un article&#xa0;: {count} ×</translation>
    </message>
    <message>
        <source>Search an article</source>
        <translation>Chercher un article</translation>
    </message>
    <message>
        <source>Name, brand or number</source>
        <translation>Nom, marque ou numéro</translation>
    </message>
    <message>
        <source>Articles found</source>
        <translation>Articles trouvés</translation>
    </message>
    <message>
        <source>All shelves</source>
        <translation>Rayons</translation>
    </message>
    <message>
        <source>Weigh it</source>
        <translation>Peser</translation>
    </message>
    <message>
        <source>Add to the basket</source>
        <translation>Ajouter au panier</translation>
    </message>
</context>
<context>
    <name>Section</name>
    <message>
        <source>Save</source>
        <translation>Enregistrer</translation>
    </message>
    <message>
        <source>Taken back: it is as it was before.</source>
        <translation>Annulé : tout est comme avant.</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Undo what was done last in this section</source>
        <translation>Annuler ce qui a été fait en dernier dans cette rubrique</translation>
    </message>
</context>
<context>
    <name>SendDialog</name>
    <message>
        <source>Send to {supplier}</source>
        <translation>Envoyer à {supplier}</translation>
    </message>
    <message>
        <source>Send the order</source>
        <translation>Envoyer la commande</translation>
    </message>
    <message>
        <source>By mail to {address}, as {kind}</source>
        <translation>Par e-mail à {address}, en {kind}</translation>
    </message>
    <message>
        <source>By mail: no address is known</source>
        <translation>Par e-mail : aucune adresse connue</translation>
    </message>
    <message>
        <source>Save as {kind}, and send it yourself</source>
        <translation>Enregistrer en {kind}, et l&apos;envoyer vous-même</translation>
    </message>
</context>
<context>
    <name>SentView</name>
    <message>
        <source>all of it</source>
        <translation>tout est là</translation>
    </message>
    <message>
        <source>Orders</source>
        <translation>Commandes</translation>
    </message>
    <message>
        <source>Call off</source>
        <translation>Annuler la commande</translation>
    </message>
    <message>
        <source>Close the rest</source>
        <translation>Clôturer le reste</translation>
    </message>
    <message>
        <source>Save the order as {kind}</source>
        <translation>Enregistrer la commande en {kind}</translation>
    </message>
    <message>
        <source>Lines of the order</source>
        <translation>Lignes de la commande</translation>
    </message>
    <message>
        <source>{supplier}, order {number}</source>
        <translation>{supplier}, commande {number}</translation>
    </message>
    <message>
        <source>{total} without VAT</source>
        <translation>{total} HTVA</translation>
    </message>
    <message>
        <source>due {day}</source>
        <translation>à livrer {day}</translation>
    </message>
    <message>
        <source>Product</source>
        <translation>Article</translation>
    </message>
    <message>
        <source>Packs</source>
        <translation>Colis</translation>
    </message>
    <message>
        <source>Ordered</source>
        <translation>Commandé</translation>
    </message>
    <message>
        <source>Euro</source>
        <translation>Euros</translation>
    </message>
    <message>
        <source>Came</source>
        <translation>Arrivé</translation>
    </message>
    <message>
        <source>To come</source>
        <translation>Attendu</translation>
    </message>
</context>
<context>
    <name>SettingsDialog</name>
    <message>
        <source>Write first where the printer is</source>
        <translation>Écrivez d&apos;abord où est l&apos;imprimante</translation>
    </message>
    <message>
        <source>Printing…</source>
        <translation>Impression…</translation>
    </message>
    <message>
        <source>BeesDesk prints here, {time}</source>
        <translation>BeesDesk imprime ici, {time}</translation>
    </message>
    <message>
        <source>Printed: look at the paper</source>
        <translation>Imprimé&#xa0;: regardez le papier</translation>
    </message>
    <message>
        <source>Not printed: {reason}</source>
        <translation>Pas imprimé&#xa0;: {reason}</translation>
    </message>
    <message>
        <source>Settings of this till</source>
        <translation>Réglages de cette caisse</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Enregistrer</translation>
    </message>
    <message>
        <source>Test</source>
        <translation>Essai</translation>
    </message>
    <message>
        <source>Print a test line</source>
        <translation>Imprimer une ligne d&apos;essai</translation>
    </message>
    <message>
        <source>Found by itself</source>
        <translation>Trouvé tout seul</translation>
    </message>
    <message>
        <source>No scanner on a port</source>
        <translation>Pas de scanner sur un port</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Aucun</translation>
    </message>
    <message>
        <source>No scale: weights are typed</source>
        <translation>Pas de balance : on tape les poids</translation>
    </message>
    <message>
        <source>On request</source>
        <translation>Sur demande</translation>
    </message>
    <message>
        <source>By itself</source>
        <translation>Tout seul</translation>
    </message>
    <message>
        <source>Off</source>
        <translation>Non</translation>
    </message>
    <message>
        <source>On</source>
        <translation>Oui</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Clair</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Sombre</translation>
    </message>
    <message>
        <source>Contrast</source>
        <translation>Contraste</translation>
    </message>
    <message>
        <source>Automatic</source>
        <translation>Automatique</translation>
    </message>
    <message>
        <source>Normal</source>
        <translation>Normal</translation>
    </message>
    <message>
        <source>Less</source>
        <translation>Moins</translation>
    </message>
    <message>
        <source>More</source>
        <translation>Plus</translation>
    </message>
    <message>
        <source>ms</source>
        <translation>ms</translation>
    </message>
    <message>
        <source>E-mail of this till</source>
        <translation>E-mail de cette caisse</translation>
    </message>
    <message>
        <source>Devices and looks</source>
        <translation>Appareils et affichage</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>E-mail</translation>
    </message>
    <message>
        <source>Scanner</source>
        <translation>Scanner</translation>
    </message>
    <message>
        <source>One that types like a keyboard works without any setting.</source>
        <translation>S&apos;il tape comme un clavier, il n&apos;y a rien à régler.</translation>
    </message>
    <message>
        <source>Pause within a scan</source>
        <translation>Pause dans un scan</translation>
    </message>
    <message>
        <source>If scanned codes end up in fields as typing, raise it.</source>
        <translation>À augmenter si des scans tombent dans les champs.</translation>
    </message>
    <message>
        <source>Scale</source>
        <translation>Balance</translation>
    </message>
    <message>
        <source>On a serial port; it speaks as a Mettler-Toledo 8217 does.</source>
        <translation>Sur un port série ; compatible Mettler-Toledo 8217.</translation>
    </message>
    <message>
        <source>Receipt printer</source>
        <translation>Imprimante à tickets</translation>
    </message>
    <message>
        <source>Network: tcp:ADDRESS. Cable: device:PATH. Empty: none.</source>
        <translation>Réseau&#xa0;: tcp:ADRESSE. Câble&#xa0;: device:CHEMIN. Vide&#xa0;: aucune.</translation>
    </message>
    <message>
        <source>Receipts</source>
        <translation>Tickets</translation>
    </message>
    <message>
        <source>By itself: where the shop&apos;s rule or the member wants paper.</source>
        <translation>Tout seul&#xa0;: si la règle du magasin ou le membre le veut.</translation>
    </message>
    <message>
        <source>Paper</source>
        <translation>Papier</translation>
    </message>
    <message>
        <source>Width of the roll, mm</source>
        <translation>Largeur du rouleau, mm</translation>
    </message>
    <message>
        <source>Customer display</source>
        <translation>Écran client</translation>
    </message>
    <message>
        <source>The basket, on a second screen</source>
        <translation>Le panier, sur un second écran</translation>
    </message>
    <message>
        <source>Pole display</source>
        <translation>Afficheur</translation>
    </message>
    <message>
        <source>Two lines of 20 characters, on a serial port.</source>
        <translation>Deux lignes de 20 signes, sur un port série.</translation>
    </message>
    <message>
        <source>Colours</source>
        <translation>Couleurs</translation>
    </message>
    <message>
        <source>Automatic: as this machine is set.</source>
        <translation>Automatique&#xa0;: comme l&apos;ordinateur.</translation>
    </message>
    <message>
        <source>Text size</source>
        <translation>Taille du texte</translation>
    </message>
    <message>
        <source>Of all that is on the screen.</source>
        <translation>De tout ce qui est à l&apos;écran.</translation>
    </message>
    <message>
        <source>Volume</source>
        <translation>Volume</translation>
    </message>
    <message>
        <source>Of the beeps. 0: silent.</source>
        <translation>Des bips. 0&#xa0;: silence.</translation>
    </message>
    <message>
        <source>Movement</source>
        <translation>Mouvement</translation>
    </message>
    <message>
        <source>Less: nothing flashes or slides.</source>
        <translation>Moins&#xa0;: rien ne clignote ni ne glisse.</translation>
    </message>
</context>
<context>
    <name>SettingsPage</name>
    <message>
        <source>Settings</source>
        <translation>Réglages</translation>
    </message>
    <message>
        <source>Sections</source>
        <translation>Rubriques</translation>
    </message>
</context>
<context>
    <name>SharesSection</name>
    <message>
        <source>Together: {amount}</source>
        <translation>Ensemble : {amount}</translation>
    </message>
    <message>
        <source>No shares.</source>
        <translation>Pas de parts.</translation>
    </message>
    <message>
        <source>No movement yet.</source>
        <translation>Pas encore de mouvement.</translation>
    </message>
    <message>
        <source>Subscribe</source>
        <translation>Souscrire</translation>
    </message>
    <message>
        <source>Pay back</source>
        <translation>Rembourser</translation>
    </message>
    <message>
        <source>Transfer</source>
        <translation>Transférer</translation>
    </message>
    <message>
        <source>Shares held</source>
        <translation>Parts détenues</translation>
    </message>
    <message>
        <source>Movements of shares</source>
        <translation>Mouvements de parts</translation>
    </message>
</context>
<context>
    <name>SheetDialog</name>
    <message>
        <source>Not said yet</source>
        <translation>Pas encore dit</translation>
    </message>
    <message>
        <source>Task</source>
        <translation>Tâche</translation>
    </message>
</context>
<context>
    <name>SheetLineRow</name>
    <message>
        <source>Late</source>
        <translation>Retard</translation>
    </message>
</context>
<context>
    <name>SheetLines</name>
    <message>
        <source>People on the sheet</source>
        <translation>Personnes sur la feuille</translation>
    </message>
</context>
<context>
    <name>SheetList</name>
    <message>
        <source>To validate, past days: {count}</source>
        <translation>À valider, jours passés : {count}</translation>
    </message>
    <message>
        <source>Notes to read: {count}</source>
        <translation>Remarques à lire : {count}</translation>
    </message>
    <message>
        <source>To validate</source>
        <translation>À valider</translation>
    </message>
    <message>
        <source>Sheets of past days that nobody has validated: nothing counts before that.</source>
        <translation>Feuilles de jours passés que personne n&apos;a validées : rien ne compte avant cela.</translation>
    </message>
    <message>
        <source>Everything is validated</source>
        <translation>Tout est validé</translation>
    </message>
    <message>
        <source>No sheet of a past day is left.</source>
        <translation>Il ne reste aucune feuille d&apos;un jour passé.</translation>
    </message>
    <message>
        <source>Notes to read</source>
        <translation>Remarques à lire</translation>
    </message>
    <message>
        <source>Open a sheet, read what it says, and mark it as read.</source>
        <translation>Ouvrez une feuille, lisez ce qu&apos;elle dit, et marquez-la comme lue.</translation>
    </message>
    <message>
        <source>Everything is read</source>
        <translation>Tout est lu</translation>
    </message>
    <message>
        <source>No sheet has anything new for the office.</source>
        <translation>Aucune feuille n&apos;a rien de neuf pour le bureau.</translation>
    </message>
    <message>
        <source>Enter opens a sheet. It is made a quarter of an hour before its shift.</source>
        <translation>Entrée ouvre une feuille. Elle est créée un quart d&apos;heure avant son shift.</translation>
    </message>
    <message>
        <source>No sheet on this day</source>
        <translation>Pas de feuille ce jour-là</translation>
    </message>
    <message>
        <source>A sheet is made a quarter of an hour before its shift begins. Print shows all of the day.</source>
        <translation>Une feuille est créée un quart d&apos;heure avant le début de son shift. L&apos;impression montre toutes celles du jour.</translation>
    </message>
    <message>
        <source>Make the missing sheets</source>
        <translation>Créer les feuilles qui manquent</translation>
    </message>
    <message>
        <source>Day before</source>
        <translation>Jour d&apos;avant</translation>
    </message>
    <message>
        <source>Day after</source>
        <translation>Jour d&apos;après</translation>
    </message>
    <message>
        <source>Print the day</source>
        <translation>Imprimer le jour</translation>
    </message>
    <message>
        <source>Type from paper</source>
        <translation>Encoder le papier</translation>
    </message>
    <message>
        <source>Attendance sheets</source>
        <translation>Feuilles de présence</translation>
    </message>
</context>
<context>
    <name>SheetView</name>
    <message numerus="yes">
        <source>%n place(s)</source>
        <translation>
            <numerusform>%n place</numerusform>
            <numerusform>%n places</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n corrected</source>
        <translation>
            <numerusform>%n corrigé</numerusform>
            <numerusform>%n corrigés</numerusform>
        </translation>
    </message>
    <message>
        <source>validated by {name} on {moment}</source>
        <translation>validée par {name} le {moment}</translation>
    </message>
    <message>
        <source>Team: {size}</source>
        <translation>Équipe : {size}</translation>
    </message>
    <message>
        <source>Notes: {text}</source>
        <translation>Remarques : {text}</translation>
    </message>
    <message>
        <source>Comments: {text}</source>
        <translation>Commentaires : {text}</translation>
    </message>
    <message>
        <source>{name} corrected: {reason}</source>
        <translation>{name}, corrigé : {reason}</translation>
    </message>
    <message>
        <source>Take replacement back</source>
        <translation>Retirer le remplacement</translation>
    </message>
    <message>
        <source>Replaced by</source>
        <translation>Remplacé·e par</translation>
    </message>
    <message>
        <source>Add somebody</source>
        <translation>Ajouter quelqu&apos;un</translation>
    </message>
    <message>
        <source>Task</source>
        <translation>Tâche</translation>
    </message>
    <message>
        <source>Take off</source>
        <translation>Retirer</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Type from paper</source>
        <translation>Encoder le papier</translation>
    </message>
    <message>
        <source>Correct</source>
        <translation>Corriger</translation>
    </message>
    <message>
        <source>Mark as read</source>
        <translation>Marquer comme lue</translation>
    </message>
    <message>
        <source>Validate</source>
        <translation>Valider</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>Imprimer</translation>
    </message>
    <message>
        <source>All sheets</source>
        <translation>Toutes les feuilles</translation>
    </message>
</context>
<context>
    <name>Sheets</name>
    <message>
        <source>Nothing changes today for: {names}</source>
        <translation>Rien ne change aujourd&apos;hui pour : {names}</translation>
    </message>
    <message>
        <source>Not counted</source>
        <translation>Non compté</translation>
    </message>
    <message>
        <source>Present</source>
        <translation>Présent·e</translation>
    </message>
    <message>
        <source>Excused</source>
        <translation>Excusé·e</translation>
    </message>
    <message>
        <source>Missed, 1 owed</source>
        <translation>Manqué, 1 dû</translation>
    </message>
    <message>
        <source>Missed, 2 owed</source>
        <translation>Manqué, 2 dus</translation>
    </message>
    <message>
        <source>no. {number}</source>
        <translation>n° {number}</translation>
    </message>
    <message>
        <source>replaced by {name}</source>
        <translation>remplacé·e par {name}</translation>
    </message>
    <message>
        <source>late, {minutes} min</source>
        <translation>en retard, {minutes} min</translation>
    </message>
    <message>
        <source>added</source>
        <translation>ajouté·e</translation>
    </message>
    <message>
        <source>compensation</source>
        <translation>rattrapage</translation>
    </message>
    <message>
        <source>on the sheet: {state}</source>
        <translation>sur la feuille : {state}</translation>
    </message>
    <message>
        <source>validated</source>
        <translation>validée</translation>
    </message>
    <message>
        <source>to validate</source>
        <translation>à valider</translation>
    </message>
    <message>
        <source>still to begin</source>
        <translation>pas encore commencé</translation>
    </message>
    <message>
        <source>{count} of {of} present</source>
        <translation>{count} présents sur {of}</translation>
    </message>
    <message>
        <source>{count} late</source>
        <translation>{count} en retard</translation>
    </message>
    <message>
        <source>Missed: 1</source>
        <translation>Manqué 1</translation>
    </message>
    <message>
        <source>late, {minutes} min, counted as present</source>
        <translation>en retard, {minutes} min, compte comme présence</translation>
    </message>
    <message>
        <source>Missed: 2</source>
        <translation>Manqué 2</translation>
    </message>
</context>
<context>
    <name>SheetsPage</name>
    <message>
        <source>Attendance</source>
        <translation>Présences</translation>
    </message>
    <message>
        <source>Not checked in</source>
        <translation>Pas pointé</translation>
    </message>
    <message>
        <source>Was checked in already.</source>
        <translation>Présence déjà notée.</translation>
    </message>
    <message numerus="yes">
        <source>Came %n minute(s) late: that is noted.</source>
        <translation>
            <numerusform>%n minute de retard : c&apos;est noté.</numerusform>
            <numerusform>%n minutes de retard : c&apos;est noté.</numerusform>
        </translation>
    </message>
    <message>
        <source>Was not expected: added, as present.</source>
        <translation>N&apos;était pas attendu·e : ajouté·e, présent·e.</translation>
    </message>
    <message>
        <source>Present.</source>
        <translation>Présent·e.</translation>
    </message>
    <message>
        <source>Taken back</source>
        <translation>Annulé</translation>
    </message>
    <message>
        <source>Validated</source>
        <translation>Validée</translation>
    </message>
    <message>
        <source>What was wrong can be corrected by the office, with a reason.</source>
        <translation>Ce qui était faux peut être corrigé par le bureau, avec une raison.</translation>
    </message>
    <message>
        <source>Nothing to print</source>
        <translation>Rien à imprimer</translation>
    </message>
    <message>
        <source>Ready to print</source>
        <translation>Prêt à imprimer</translation>
    </message>
    <message>
        <source>Saved and shown: {file}</source>
        <translation>Enregistré et montré : {file}</translation>
    </message>
    <message>
        <source>Not printed</source>
        <translation>Pas imprimé</translation>
    </message>
</context>
<context>
    <name>ShelfTiles</name>
    <message>
        <source>All of {shelf}</source>
        <translation>Tout&#xa0;: {shelf}</translation>
    </message>
    <message>
        <source>Shelves</source>
        <translation>Rayons</translation>
    </message>
</context>
<context>
    <name>ShiftsPage</name>
    <message>
        <source>Shifts today and tomorrow</source>
        <translation>Shifts d&apos;aujourd&apos;hui et demain</translation>
    </message>
</context>
<context>
    <name>ShiftsSection</name>
    <message>
        <source>Nothing booked.</source>
        <translation>Rien de réservé.</translation>
    </message>
    <message>
        <source>Nothing yet</source>
        <translation>Encore rien</translation>
    </message>
    <message>
        <source>not made yet</source>
        <translation>pas encore créé</translation>
    </message>
    <message>
        <source>regular</source>
        <translation>fixe</translation>
    </message>
    <message>
        <source>compensation</source>
        <translation>rattrapage</translation>
    </message>
    <message>
        <source>not yet noted</source>
        <translation>pas encore notée</translation>
    </message>
    <message>
        <source>done</source>
        <translation>fait</translation>
    </message>
    <message>
        <source>excused</source>
        <translation>excusé</translation>
    </message>
    <message>
        <source>missed, 1 owed</source>
        <translation>manqué, 1 rattrapage dû</translation>
    </message>
    <message>
        <source>missed, 2 owed</source>
        <translation>manqué, 2 rattrapages dus</translation>
    </message>
    <message>
        <source>Book</source>
        <translation>Réserver</translation>
    </message>
    <message>
        <source>Take off</source>
        <translation>Retirer</translation>
    </message>
    <message>
        <source>Attendance</source>
        <translation>Présence</translation>
    </message>
    <message>
        <source>Replace</source>
        <translation>Remplacer</translation>
    </message>
    <message>
        <source>Relieve</source>
        <translation>Solidarité</translation>
    </message>
    <message>
        <source>Relief back</source>
        <translation>Reprendre solidarité</translation>
    </message>
    <message>
        <source>Add slot</source>
        <translation>Ajouter créneau</translation>
    </message>
    <message>
        <source>End slot</source>
        <translation>Quitter créneau</translation>
    </message>
    <message>
        <source>Shifts to come</source>
        <translation>Créneaux à venir</translation>
    </message>
    <message>
        <source>Shifts past</source>
        <translation>Créneaux passés</translation>
    </message>
</context>
<context>
    <name>ShiftsView</name>
    <message>
        <source>Today, {day}</source>
        <translation>Aujourd&apos;hui, {day}</translation>
    </message>
    <message>
        <source>Tomorrow, {day}</source>
        <translation>Demain, {day}</translation>
    </message>
    <message>
        <source>No more shifts today.</source>
        <translation>Plus de shift aujourd&apos;hui.</translation>
    </message>
    <message>
        <source>There are no shifts that day.</source>
        <translation>Il n&apos;y a pas de shift ce jour-là.</translation>
    </message>
    <message>
        <source>leader {name}</source>
        <translation>responsable {name}</translation>
    </message>
    <message numerus="yes">
        <source>%n free place(s)</source>
        <translation>
            <numerusform>%n place libre</numerusform>
            <numerusform>%n places libres</numerusform>
        </translation>
    </message>
    <message>
        <source>complete</source>
        <translation>complet</translation>
    </message>
</context>
<context>
    <name>ShopSection</name>
    <message>
        <source>The shop</source>
        <translation>Le magasin</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nom</translation>
    </message>
    <message>
        <source>Stands on receipts, sheets and messages.</source>
        <translation>Figure sur les tickets, les feuilles et les messages.</translation>
    </message>
    <message>
        <source>Legal form</source>
        <translation>Forme juridique</translation>
    </message>
    <message>
        <source>Such as SC or CV: an invoice must say it.</source>
        <translation>Par exemple SC : une facture doit la mentionner.</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Adresse</translation>
    </message>
    <message>
        <source>Street, postcode and town, on one line.</source>
        <translation>Rue, code postal et commune, sur une ligne.</translation>
    </message>
    <message>
        <source>VAT number</source>
        <translation>Numéro de TVA</translation>
    </message>
    <message>
        <source>Without it the till writes no invoice. It is checked.</source>
        <translation>Sans lui, la caisse n&apos;écrit pas de facture. Il est vérifié.</translation>
    </message>
    <message>
        <source>E-mail of the office</source>
        <translation>E-mail du bureau</translation>
    </message>
    <message>
        <source>Where shifts that lack people and sheets that nobody validated are told. Empty: nowhere.</source>
        <translation>Où l&apos;on signale les créneaux incomplets et les feuilles non validées. Vide : nulle part.</translation>
    </message>
    <message>
        <source>Language of the shop</source>
        <translation>Langue du magasin</translation>
    </message>
    <message>
        <source>On papers, where nobody&apos;s own language is known.</source>
        <translation>Sur les papiers, quand la langue de la personne n&apos;est pas connue.</translation>
    </message>
    <message>
        <source>Clocks</source>
        <translation>Horloge</translation>
    </message>
    <message>
        <source>The place whose time the shop lives by.</source>
        <translation>Le lieu dont le magasin suit l&apos;heure.</translation>
    </message>
    <message>
        <source>Last lines of the receipt</source>
        <translation>Dernières lignes du ticket</translation>
    </message>
    <message>
        <source>A thank-you, or the opening hours.</source>
        <translation>Un merci, ou les heures d&apos;ouverture.</translation>
    </message>
    <message>
        <source>What stands on every paper of the shop.</source>
        <translation>Ce qui figure sur tous les papiers du magasin.</translation>
    </message>
    <message>
        <source>The purchase price</source>
        <translation>Le prix d&apos;achat</translation>
    </message>
    <message>
        <source>The sale price without VAT</source>
        <translation>Le prix de vente hors TVA</translation>
    </message>
    <message>
        <source>Margins are a part of</source>
        <translation>Les marges se comptent sur</translation>
    </message>
    <message>
        <source>How sale prices are suggested, and margins shown.</source>
        <translation>Comment les prix de vente sont conseillés et les marges affichées.</translation>
    </message>
</context>
<context>
    <name>ShopStep</name>
    <message>
        <source>The shop</source>
        <translation>Le magasin</translation>
    </message>
    <message>
        <source>So your receipts, invoices and Z reports will begin. What you do not know yet can wait.</source>
        <translation>Ainsi commenceront vos tickets, factures et rapports Z. Ce que vous ne savez pas encore peut attendre.</translation>
    </message>
    <message>
        <source>Name of the shop</source>
        <translation>Nom du magasin</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Adresse</translation>
    </message>
    <message>
        <source>On one line: street and number, postcode, town.</source>
        <translation>Sur une ligne : rue et numéro, code postal, commune.</translation>
    </message>
    <message>
        <source>Legal form</source>
        <translation>Forme juridique</translation>
    </message>
    <message>
        <source>For example SC, ASBL.</source>
        <translation>Par exemple SC, ASBL.</translation>
    </message>
    <message>
        <source>VAT number</source>
        <translation>Numéro de TVA</translation>
    </message>
    <message>
        <source>For example BE0403170701. It is checked. Empty: not known yet.</source>
        <translation>Par exemple BE0403170701. Il est vérifié. Vide : pas encore connu.</translation>
    </message>
</context>
<context>
    <name>ShutOutDialog</name>
    <message>
        <source>Say why first: it stays in the journal.</source>
        <translation>Dites d&apos;abord pourquoi : cela reste au journal.</translation>
    </message>
    <message>
        <source>Shut out: {name}</source>
        <translation>Exclure : {name}</translation>
    </message>
    <message>
        <source>Shut {name} out</source>
        <translation>Exclure {name}</translation>
    </message>
    <message>
        <source>Why?</source>
        <translation>Pourquoi ?</translation>
    </message>
    <message>
        <source>What it has said up to now stays. Nothing that it says from now on is believed, on any machine, and the hub lets it in no longer. This is for good: a machine that is found again joins anew, under another number.</source>
        <translation>Ce qu&apos;elle a dit jusqu&apos;ici reste. Rien de ce qu&apos;elle dira n&apos;est plus cru, sur aucune machine, et le point d&apos;échange ne l&apos;admet plus. C&apos;est définitif : une machine retrouvée rejoint à nouveau, sous un autre numéro.</translation>
    </message>
</context>
<context>
    <name>SidePanel</name>
    <message>
        <source>Pay</source>
        <translation>Payer</translation>
    </message>
</context>
<context>
    <name>SignInDialog</name>
    <message>
        <source>That was a scan, not a PIN. Nothing of it was taken: scan the card again.</source>
        <translation>C&apos;était un scan, pas un code. Rien n&apos;en est resté&#xa0;: scannez la carte encore une fois.</translation>
    </message>
    <message>
        <source>The next cashier</source>
        <translation>Le caissier suivant</translation>
    </message>
    <message>
        <source>Who is at the till?</source>
        <translation>Qui est à la caisse&#xa0;?</translation>
    </message>
    <message>
        <source>Take over</source>
        <translation>Prendre la caisse</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Continuer</translation>
    </message>
    <message>
        <source>{name} is there now. The basket stays as it is.</source>
        <translation>{name} y est maintenant. Le panier reste comme il est.</translation>
    </message>
    <message>
        <source>Scan your card, then type your PIN.</source>
        <translation>Scannez votre carte, puis tapez votre code.</translation>
    </message>
    <message>
        <source>Choose your name and type your PIN.</source>
        <translation>Choisissez votre nom et tapez votre code.</translation>
    </message>
    <message>
        <source>Your name stands on the receipts.</source>
        <translation>Votre nom figure sur les tickets.</translation>
    </message>
</context>
<context>
    <name>SkillsSection</name>
    <message>
        <source>Skills</source>
        <translation>Compétences</translation>
    </message>
    <message>
        <source>What not everybody can, such as working the till. A task asks for one.</source>
        <translation>Ce que tout le monde ne sait pas faire, comme tenir la caisse. Une tâche en demande une.</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nom</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Numéro</translation>
    </message>
    <message numerus="yes">
        <source>%n member(s) can do it</source>
        <translation>
            <numerusform>%n membre en est capable</numerusform>
            <numerusform>%n membres en sont capables</numerusform>
        </translation>
    </message>
    <message>
        <source>Name a member first: type a name or a number and choose from the list.</source>
        <translation>Indiquez d&apos;abord un membre : tapez un nom ou un numéro et choisissez dans la liste.</translation>
    </message>
    <message>
        <source>{name} can do it now.</source>
        <translation>{name} a maintenant cette compétence.</translation>
    </message>
    <message>
        <source>Choose in the list who can do it no longer.</source>
        <translation>Choisissez dans la liste qui n&apos;a plus cette compétence.</translation>
    </message>
    <message>
        <source>{name} can do it no longer; places already taken stay.</source>
        <translation>{name} n&apos;a plus cette compétence ; les places déjà prises restent.</translation>
    </message>
    <message>
        <source>Saved.</source>
        <translation>Enregistré.</translation>
    </message>
    <message>
        <source>Ended: {name}.</source>
        <translation>Terminé : {name}.</translation>
    </message>
    <message>
        <source>Member</source>
        <translation>Membre</translation>
    </message>
    <message>
        <source>Who is to have the skill: type a name or a number, or scan the card.</source>
        <translation>Qui doit avoir la compétence : tapez un nom ou un numéro, ou scannez la carte.</translation>
    </message>
    <message>
        <source>Can do it</source>
        <translation>Donner la compétence</translation>
    </message>
    <message>
        <source>Can no longer</source>
        <translation>Retirer la compétence</translation>
    </message>
    <message>
        <source>Who can do it</source>
        <translation>Qui en est capable</translation>
    </message>
</context>
<context>
    <name>SlotDialog</name>
    <message>
        <source>Week {letter}</source>
        <translation>Semaine {letter}</translation>
    </message>
    <message>
        <source>Choose at least one week and one day.</source>
        <translation>Choisissez au moins une semaine et un jour.</translation>
    </message>
</context>
<context>
    <name>SoldPage</name>
    <message>
        <source>The receipt waits: this till has no mail server yet.</source>
        <translation>Le ticket attend&#xa0;: cette caisse n&apos;a pas encore de serveur d&apos;envoi.</translation>
    </message>
    <message>
        <source>The receipt goes to {name} by e-mail.</source>
        <translation>Le ticket part par e-mail à {name}.</translation>
    </message>
    <message>
        <source>The receipt goes out by e-mail.</source>
        <translation>Le ticket part par e-mail.</translation>
    </message>
    <message>
        <source>The receipt is printed.</source>
        <translation>Le ticket s&apos;imprime.</translation>
    </message>
    <message>
        <source>No receipt.</source>
        <translation>Pas de ticket.</translation>
    </message>
    <message>
        <source>A receipt?</source>
        <translation>Un ticket&#xa0;?</translation>
    </message>
    <message>
        <source>The wallet holds {amount} now.</source>
        <translation>Le portefeuille contient maintenant {amount}.</translation>
    </message>
    <message>
        <source>Sale {number} is paid</source>
        <translation>La vente {number} est payée</translation>
    </message>
    <message>
        <source>The next scan begins a new basket.</source>
        <translation>Le prochain scan commence un nouveau panier.</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>Imprimer</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>E-mail</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Aucun</translation>
    </message>
    <message>
        <source>Receipt: {choice}</source>
        <translation>Ticket&#xa0;: {choice}</translation>
    </message>
    <message>
        <source>Invoice for a business</source>
        <translation>Facture pour une entreprise</translation>
    </message>
    <message>
        <source>Invoice</source>
        <translation>Facture</translation>
    </message>
    <message>
        <source>Always like this for {name}</source>
        <translation>Toujours ainsi pour {name}</translation>
    </message>
</context>
<context>
    <name>StaffPage</name>
    <message>
        <source>Close the kiosk</source>
        <translation>Fermer la borne</translation>
    </message>
    <message>
        <source>Make it a kiosk</source>
        <translation>En faire une borne</translation>
    </message>
    <message>
        <source>Make it the welcome desk</source>
        <translation>En faire l&apos;accueil</translation>
    </message>
    <message>
        <source>For staff: switch or close the kiosk</source>
        <translation>Pour l&apos;équipe : changer ou fermer la borne</translation>
    </message>
</context>
<context>
    <name>StandingSection</name>
    <message>
        <source>Nothing yet</source>
        <translation>Encore rien</translation>
    </message>
    <message>
        <source>Status: {status}</source>
        <translation>Statut : {status}</translation>
    </message>
    <message>
        <source>Mode: {mode}</source>
        <translation>Mode : {mode}</translation>
    </message>
    <message>
        <source>May shop</source>
        <translation>Peut faire ses courses</translation>
    </message>
    <message>
        <source>May not shop</source>
        <translation>Ne peut pas faire ses courses</translation>
    </message>
    <message>
        <source>Alert ends on {day}</source>
        <translation>L&apos;alerte finit le {day}</translation>
    </message>
    <message>
        <source>Extension ends on {day}</source>
        <translation>Le délai finit le {day}</translation>
    </message>
    <message>
        <source>Next countdown on {day}</source>
        <translation>Prochain décompte le {day}</translation>
    </message>
    <message>
        <source>Next alert on {day}</source>
        <translation>Prochaine alerte le {day}</translation>
    </message>
    <message>
        <source>Leave: {days}</source>
        <translation>Congé : {days}</translation>
    </message>
    <message>
        <source>Exemption: {days}</source>
        <translation>Exemption : {days}</translation>
    </message>
    <message>
        <source>Regular slot: {slot}</source>
        <translation>Créneau fixe : {slot}</translation>
    </message>
    <message>
        <source>Leads shifts</source>
        <translation>Supercoopérateur</translation>
    </message>
    <message>
        <source>until further notice</source>
        <translation>jusqu&apos;à nouvel ordre</translation>
    </message>
    <message>
        <source>Leave</source>
        <translation>Congé</translation>
    </message>
    <message>
        <source>Exemption</source>
        <translation>Exemption</translation>
    </message>
    <message>
        <source>Extension</source>
        <translation>Délai</translation>
    </message>
    <message>
        <source>More time</source>
        <translation>Délai en plus</translation>
    </message>
    <message>
        <source>Mode</source>
        <translation>Mode</translation>
    </message>
    <message>
        <source>Unsubscribe</source>
        <translation>Désinscrire</translation>
    </message>
    <message>
        <source>Correct</source>
        <translation>Corriger</translation>
    </message>
    <message>
        <source>Take back</source>
        <translation>Reprendre</translation>
    </message>
    <message>
        <source>As it was at the end of</source>
        <translation>Tel qu&apos;à la fin du</translation>
    </message>
    <message>
        <source>Day on which the standing is shown</source>
        <translation>Jour dont la situation est montrée</translation>
    </message>
    <message>
        <source>Standing</source>
        <translation>Situation</translation>
    </message>
    <message>
        <source>Why this status</source>
        <translation>Pourquoi ce statut</translation>
    </message>
</context>
<context>
    <name>StayBar</name>
    <message>
        <source>I am still here</source>
        <translation>Je suis toujours là</translation>
    </message>
    <message numerus="yes">
        <source>This page closes in %n second(s).</source>
        <translation>
            <numerusform>Cette page se ferme dans %n seconde.</numerusform>
            <numerusform>Cette page se ferme dans %n secondes.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Step</name>
    <message>
        <source>Back</source>
        <translation>Retour</translation>
    </message>
</context>
<context>
    <name>StockSection</name>
    <message>
        <source>On hand</source>
        <translation>En stock</translation>
    </message>
    <message>
        <source>Sold in 14 days</source>
        <translation>Vendu en 14 jours</translation>
    </message>
    <message>
        <source>Lasts</source>
        <translation>Couvre</translation>
    </message>
    <message>
        <source>On order</source>
        <translation>Commandé</translation>
    </message>
    <message>
        <source>A unit cost</source>
        <translation>Coût unitaire</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Valeur</translation>
    </message>
    <message>
        <source>Sold and lost</source>
        <translation>Vendu et perdu</translation>
    </message>
    <message>
        <source>Above each bar: what was left at its end.</source>
        <translation>Au-dessus de chaque barre : ce qui restait à la fin.</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Quand</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Quoi</translation>
    </message>
    <message>
        <source>How much</source>
        <translation>Combien</translation>
    </message>
    <message>
        <source>Lot, best before</source>
        <translation>Lot, date limite</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Pourquoi</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>Maintenant</translation>
    </message>
    <message>
        <source>Stock now</source>
        <translation>Stock actuel</translation>
    </message>
    <message>
        <source>Last moves</source>
        <translation>Derniers mouvements</translation>
    </message>
    <message>
        <source>As a table</source>
        <translation>En tableau</translation>
    </message>
    <message>
        <source>Delivered</source>
        <translation>Livré</translation>
    </message>
    <message>
        <source>Sold</source>
        <translation>Vendu</translation>
    </message>
    <message>
        <source>Lost</source>
        <translation>Perdu</translation>
    </message>
    <message>
        <source>Found by counts</source>
        <translation>Trouvé aux comptages</translation>
    </message>
    <message>
        <source>Left</source>
        <translation>Reste</translation>
    </message>
    <message>
        <source>now</source>
        <translation>maintenant</translation>
    </message>
    <message>
        <source>sold</source>
        <translation>vendu</translation>
    </message>
    <message>
        <source>lost or used</source>
        <translation>perdu ou utilisé</translation>
    </message>
</context>
<context>
    <name>StockWindow</name>
    <message>
        <source>BeesDesk, stock desk</source>
        <translation>BeesDesk, poste de stock</translation>
    </message>
</context>
<context>
    <name>StockWords</name>
    <message>
        <source>1 day</source>
        <translation>1 jour</translation>
    </message>
    <message>
        <source>{count} days</source>
        <translation>{count} jours</translation>
    </message>
    <message>
        <source>below zero</source>
        <translation>sous zéro</translation>
    </message>
    <message>
        <source>none left</source>
        <translation>épuisé</translation>
    </message>
    <message>
        <source>runs out</source>
        <translation>bientôt épuisé</translation>
    </message>
    <message>
        <source>enough</source>
        <translation>assez</translation>
    </message>
    <message>
        <source>none</source>
        <translation>aucun</translation>
    </message>
    <message>
        <source>All products</source>
        <translation>Tous les articles</translation>
    </message>
    <message>
        <source>None left</source>
        <translation>Épuisés</translation>
    </message>
    <message>
        <source>Run out soon</source>
        <translation>Bientôt épuisés</translation>
    </message>
    <message>
        <source>Below zero</source>
        <translation>Sous zéro</translation>
    </message>
    <message>
        <source>Not selling</source>
        <translation>Ne se vendent pas</translation>
    </message>
    <message>
        <source>Without a price</source>
        <translation>Sans prix</translation>
    </message>
    <message>
        <source>No longer sold</source>
        <translation>Plus en vente</translation>
    </message>
    <message>
        <source>sold</source>
        <translation>vendu</translation>
    </message>
    <message>
        <source>delivered</source>
        <translation>livré</translation>
    </message>
    <message>
        <source>counted</source>
        <translation>compté</translation>
    </message>
    <message>
        <source>lost</source>
        <translation>perdu</translation>
    </message>
    <message>
        <source>used by the shop</source>
        <translation>utilisé par le magasin</translation>
    </message>
    <message>
        <source>back to the supplier</source>
        <translation>retour fournisseur</translation>
    </message>
    <message>
        <source>moved on</source>
        <translation>transféré</translation>
    </message>
    <message>
        <source>cost corrected</source>
        <translation>coût corrigé</translation>
    </message>
    <message>
        <source>Days</source>
        <translation>Jours</translation>
    </message>
    <message>
        <source>Weeks</source>
        <translation>Semaines</translation>
    </message>
    <message>
        <source>Months</source>
        <translation>Mois</translation>
    </message>
</context>
<context>
    <name>SubscribeDialog</name>
    <message>
        <source>Working mode</source>
        <translation>Mode de travail</translation>
    </message>
    <message>
        <source>None yet</source>
        <translation>Pas encore</translation>
    </message>
    <message>
        <source>Regular slot</source>
        <translation>Créneau fixe</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Raison</translation>
    </message>
    <message>
        <source>Change the mode</source>
        <translation>Changer le mode</translation>
    </message>
</context>
<context>
    <name>SuggestionCard</name>
    <message>
        <source>What booking {name} will change</source>
        <translation>Ce que changera la réservation de {name}</translation>
    </message>
    <message>
        <source>Why: {reasons}</source>
        <translation>Pourquoi : {reasons}</translation>
    </message>
</context>
<context>
    <name>Suggestions</name>
    <message>
        <source>Looking who could come</source>
        <translation>Recherche de qui pourrait venir</translation>
    </message>
    <message>
        <source>{name} is booked.</source>
        <translation>{name} a la place.</translation>
    </message>
    <message>
        <source>{name} is not proposed again for this shift.</source>
        <translation>{name} ne sera plus proposé pour ce shift.</translation>
    </message>
</context>
<context>
    <name>SummaryStep</name>
    <message>
        <source>Ready</source>
        <translation>Prêt</translation>
    </message>
    <message>
        <source>The shop is set up. Everything here can be changed later.</source>
        <translation>Le magasin est prêt. Tout ceci peut être changé plus tard.</translation>
    </message>
    <message>
        <source>Open the kiosk</source>
        <translation>Ouvrir la borne</translation>
    </message>
    <message>
        <source>Open the desk</source>
        <translation>Ouvrir le bureau</translation>
    </message>
    <message>
        <source>Open the till</source>
        <translation>Ouvrir la caisse</translation>
    </message>
    <message>
        <source>Shop: {name}</source>
        <translation>Magasin : {name}</translation>
    </message>
    <message>
        <source>Administrator: {name}</source>
        <translation>Administration : {name}</translation>
    </message>
    <message>
        <source>Products: {products}. Members: {members}.</source>
        <translation>Articles : {products}. Membres : {members}.</translation>
    </message>
    <message>
        <source>scanner tried</source>
        <translation>scanner essayé</translation>
    </message>
    <message>
        <source>scanner not tried yet</source>
        <translation>scanner pas encore essayé</translation>
    </message>
    <message>
        <source>Devices: {scanner}</source>
        <translation>Appareils : {scanner}</translation>
    </message>
    <message>
        <source>printer set</source>
        <translation>imprimante réglée</translation>
    </message>
    <message>
        <source>no printer yet</source>
        <translation>pas encore d&apos;imprimante</translation>
    </message>
    <message>
        <source>Devices: {scanner}, {printer}</source>
        <translation>Appareils : {scanner}, {printer}</translation>
    </message>
    <message>
        <source>Members scan their card: try it with yours.</source>
        <translation>Les membres scannent leur carte : essayez avec la vôtre.</translation>
    </message>
    <message>
        <source>To leave the kiosk, an administrator scans a badge or types the PIN.</source>
        <translation>Pour quitter la borne, l&apos;administration scanne un badge ou tape le code.</translation>
    </message>
    <message>
        <source>Sign in with your PIN.</source>
        <translation>Identifiez-vous avec votre code.</translation>
    </message>
    <message>
        <source>Make the shift templates, and the weeks follow by themselves.</source>
        <translation>Créez les modèles de shifts : les semaines suivent d&apos;elles-mêmes.</translation>
    </message>
    <message>
        <source>Count the float: the till asks for it when it opens.</source>
        <translation>Comptez le fond de caisse : la caisse le demande à l&apos;ouverture.</translation>
    </message>
    <message>
        <source>Add who works here: Menu, People.</source>
        <translation>Ajoutez qui travaille ici : Menu, Personnes.</translation>
    </message>
    <message>
        <source>Practise first: Menu, Practice shop. Nothing of it counts.</source>
        <translation>Exercez-vous d&apos;abord : Menu, Magasin d&apos;exercice. Rien n&apos;y compte.</translation>
    </message>
    <message>
        <source>What comes next</source>
        <translation>Et maintenant</translation>
    </message>
    <message>
        <source>Open the stock desk</source>
        <translation>Ouvrir le poste de stock</translation>
    </message>
    <message>
        <source>Say who delivers and take in a price list: orders are proposed from what is sold.</source>
        <translation>Dites qui livre et importez une liste de prix : les commandes sont proposées d&apos;après les ventes.</translation>
    </message>
</context>
<context>
    <name>SupplierDialog</name>
    <message>
        <source>No supplier is called so. Try a part of the name.</source>
        <translation>Aucun fournisseur ne s&apos;appelle ainsi. Essayez une partie du nom.</translation>
    </message>
    <message>
        <source>A delivery without an order: from whom?</source>
        <translation>Une livraison sans commande : de qui ?</translation>
    </message>
    <message>
        <source>Name of the supplier</source>
        <translation>Nom du fournisseur</translation>
    </message>
    <message>
        <source>Suppliers found</source>
        <translation>Fournisseurs trouvés</translation>
    </message>
    <message>
        <source>Receive</source>
        <translation>Recevoir</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nom</translation>
    </message>
    <message>
        <source>Short code (empty: made from the name)</source>
        <translation>Code court (vide&#xa0;: fait à partir du nom)</translation>
    </message>
    <message>
        <source>Town</source>
        <translation>Localité</translation>
    </message>
    <message>
        <source>E-mail for orders</source>
        <translation>E-mail pour les commandes</translation>
    </message>
    <message>
        <source>Telephone</source>
        <translation>Téléphone</translation>
    </message>
    <message>
        <source>Our customer number there</source>
        <translation>Notre numéro de client</translation>
    </message>
    <message>
        <source>Language of orders</source>
        <translation>Langue des commandes</translation>
    </message>
    <message>
        <source>Orders as a file of kind</source>
        <translation>Commandes en fichier</translation>
    </message>
    <message>
        <source>Minimum order, € without VAT</source>
        <translation>Minimum de commande, € HTVA</translation>
    </message>
    <message>
        <source>Free delivery from, € without VAT</source>
        <translation>Livraison gratuite dès, € HTVA</translation>
    </message>
    <message>
        <source>Margin, % (empty: that of the category)</source>
        <translation>Marge,&#xa0;% (vide&#xa0;: celle de la catégorie)</translation>
    </message>
    <message>
        <source>Days between order and delivery</source>
        <translation>Jours entre commande et livraison</translation>
    </message>
    <message>
        <source>Orders are taken until, such as 12:00</source>
        <translation>Commandes prises jusqu&apos;à, par exemple 12:00</translation>
    </message>
    <message>
        <source>Delivers on (none ticked: any day)</source>
        <translation>Livre le (rien de coché&#xa0;: tous les jours)</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Note</translation>
    </message>
    <message>
        <source>Delivers no more from</source>
        <translation>Ne livre plus à partir du</translation>
    </message>
    <message>
        <source>Orders and suggested prices follow these terms from now on.</source>
        <translation>Commandes et prix conseillés suivent ces conditions dès maintenant.</translation>
    </message>
    <message>
        <source>Change the terms</source>
        <translation>Modifier les conditions</translation>
    </message>
    <message>
        <source>New supplier</source>
        <translation>Nouveau fournisseur</translation>
    </message>
</context>
<context>
    <name>SupplierView</name>
    <message>
        <source>delivers no more</source>
        <translation>ne livre plus</translation>
    </message>
    <message>
        <source>delivers</source>
        <translation>livre</translation>
    </message>
    <message>
        <source>minimum {amount}</source>
        <translation>minimum {amount}</translation>
    </message>
    <message>
        <source>free delivery from {amount}</source>
        <translation>livraison gratuite dès {amount}</translation>
    </message>
    <message>
        <source>margin {margin}</source>
        <translation>marge {margin}</translation>
    </message>
    <message>
        <source>delivers on {days}</source>
        <translation>livre {days}</translation>
    </message>
    <message>
        <source>delivers any day</source>
        <translation>livre tous les jours</translation>
    </message>
    <message>
        <source>next: order by {order}, comes {day}</source>
        <translation>prochaine livraison&#xa0;: commander pour {order}, arrive {day}</translation>
    </message>
    <message>
        <source>Product</source>
        <translation>Article</translation>
    </message>
    <message>
        <source>- gone</source>
        <translation>- fini</translation>
    </message>
    <message>
        <source>Purchase price</source>
        <translation>Prix d&apos;achat</translation>
    </message>
    <message>
        <source>Sale price</source>
        <translation>Prix de vente</translation>
    </message>
    <message>
        <source>Number · pack</source>
        <translation>Réf. · colis</translation>
    </message>
    <message>
        <source>Cost</source>
        <translation>Achat</translation>
    </message>
    <message>
        <source>Margin</source>
        <translation>Marge</translation>
    </message>
    <message>
        <source>State</source>
        <translation>État</translation>
    </message>
    <message>
        <source>{shown} shown, {count} to be had</source>
        <translation>{shown} affichés, {count} disponibles</translation>
    </message>
    <message>
        <source>i also here</source>
        <translation>i aussi ici</translation>
    </message>
    <message>
        <source>✓ here first</source>
        <translation>✓ d&apos;abord ici</translation>
    </message>
    <message>
        <source>Terms</source>
        <translation>Conditions</translation>
    </message>
    <message>
        <source>Add an item</source>
        <translation>Ajouter un article</translation>
    </message>
    <message>
        <source>Change the item</source>
        <translation>Modifier l&apos;article</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Price list</source>
        <translation>Liste de prix</translation>
    </message>
    <message>
        <source>Other supplier</source>
        <translation>Autre fournisseur</translation>
    </message>
    <message>
        <source>Find among its items</source>
        <translation>Chercher parmi ses articles</translation>
    </message>
    <message>
        <source>Name, order number or barcode of an item</source>
        <translation>Nom, référence ou code-barres d&apos;un article</translation>
    </message>
    <message>
        <source>Items of the supplier</source>
        <translation>Articles du fournisseur</translation>
    </message>
</context>
<context>
    <name>SuppliersPage</name>
    <message>
        <source>Suppliers</source>
        <translation>Fournisseurs</translation>
    </message>
    <message>
        <source>Name or town</source>
        <translation>Nom ou localité</translation>
    </message>
    <message>
        <source>Name, code or town of the supplier</source>
        <translation>Nom, code ou localité du fournisseur</translation>
    </message>
    <message>
        <source>Suppliers found</source>
        <translation>Fournisseurs trouvés</translation>
    </message>
    <message>
        <source>Choose a supplier</source>
        <translation>Choisissez un fournisseur</translation>
    </message>
    <message>
        <source>Type a part of the name, and press Enter.</source>
        <translation>Tapez une partie du nom, puis Entrée.</translation>
    </message>
    <message>
        <source>New supplier</source>
        <translation>Nouveau fournisseur</translation>
    </message>
</context>
<context>
    <name>SureDialog</name>
    <message>
        <source>What this will change</source>
        <translation>Ce que cela va changer</translation>
    </message>
    <message>
        <source>Are you sure?</source>
        <translation>Êtes-vous sûr ?</translation>
    </message>
</context>
<context>
    <name>TakeBackDialog</name>
    <message>
        <source>The leave</source>
        <translation>Le congé</translation>
    </message>
    <message>
        <source>The exemption</source>
        <translation>La dispense</translation>
    </message>
    <message>
        <source>The extension</source>
        <translation>Le délai</translation>
    </message>
    <message>
        <source>What is taken back</source>
        <translation>Ce qui est repris</translation>
    </message>
    <message>
        <source>Take back</source>
        <translation>Reprendre</translation>
    </message>
    <message>
        <source>No longer: {days}</source>
        <translation>N&apos;est plus : {days}</translation>
    </message>
</context>
<context>
    <name>TakeOffDialog</name>
    <message>
        <source>Take off the shift</source>
        <translation>Retirer du shift</translation>
    </message>
</context>
<context>
    <name>TaskDialog</name>
    <message>
        <source>What did {name} do?</source>
        <translation>Qu&apos;a fait {name} ?</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Garder</translation>
    </message>
</context>
<context>
    <name>TasksSection</name>
    <message>
        <source>Tasks</source>
        <translation>Tâches</translation>
    </message>
    <message>
        <source>None: everybody can</source>
        <translation>Aucune : tout le monde peut</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nom</translation>
    </message>
    <message>
        <source>Skill</source>
        <translation>Compétence</translation>
    </message>
    <message>
        <source>What people come for: each regular slot and each shift has one.</source>
        <translation>Ce pour quoi on vient : chaque créneau fixe et chaque shift en a une.</translation>
    </message>
    <message>
        <source>Only who has it is proposed, and may take a place of this task.</source>
        <translation>Seuls ceux qui l&apos;ont sont proposés et peuvent prendre une place de cette tâche.</translation>
    </message>
    <message>
        <source>Saved.</source>
        <translation>Enregistré.</translation>
    </message>
    <message>
        <source>Ended: {name}.</source>
        <translation>Terminé : {name}.</translation>
    </message>
</context>
<context>
    <name>TemplatesPage</name>
    <message>
        <source>Templates</source>
        <translation>Créneaux fixes</translation>
    </message>
    <message>
        <source>Taking it back</source>
        <translation>Annulation</translation>
    </message>
    <message>
        <source>Choose a slot first: go to its cell by the arrow keys.</source>
        <translation>Choisissez d’abord un créneau : allez sur sa case avec les flèches.</translation>
    </message>
    <message>
        <source>Week {letter} · next on {day}</source>
        <translation>Semaine {letter} · prochaine le {day}</translation>
    </message>
    <message>
        <source>Slots: {slots} · regular members: {held} / {places} places</source>
        <translation>Créneaux : {slots} · membres fixes : {held} / {places} places</translation>
    </message>
    <message>
        <source>no slot</source>
        <translation>pas de créneau</translation>
    </message>
    <message>
        <source>(no task)</source>
        <translation>(sans tâche)</translation>
    </message>
    <message>
        <source>Task</source>
        <translation>Tâche</translation>
    </message>
    <message>
        <source>Regulars</source>
        <translation>Fixes</translation>
    </message>
    <message>
        <source>No slot here. F2 makes one.</source>
        <translation>Pas de créneau ici. F2 en crée un.</translation>
    </message>
    <message>
        <source>Leader: {name}</source>
        <translation>Responsable : {name}</translation>
    </message>
    <message>
        <source>Nobody leads it</source>
        <translation>Sans responsable</translation>
    </message>
    <message>
        <source>From {day}</source>
        <translation>À partir du {day}</translation>
    </message>
    <message>
        <source>Until {day}</source>
        <translation>Jusqu’au {day}</translation>
    </message>
    <message>
        <source>(empty)</source>
        <translation>(libre)</translation>
    </message>
    <message>
        <source>Week before</source>
        <translation>Semaine avant</translation>
    </message>
    <message>
        <source>Week after</source>
        <translation>Semaine après</translation>
    </message>
    <message>
        <source>New slot</source>
        <translation>Nouveau créneau</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Modifier</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Copier</translation>
    </message>
    <message>
        <source>End</source>
        <translation>Terminer</translation>
    </message>
    <message>
        <source>Closing days</source>
        <translation>Jours de fermeture</translation>
    </message>
    <message>
        <source>Slots of the week</source>
        <translation>Créneaux de la semaine</translation>
    </message>
    <message>
        <source>Slots of the chosen cell</source>
        <translation>Créneaux de la case choisie</translation>
    </message>
    <message>
        <source>Enter changes the slot</source>
        <translation>Entrée modifie le créneau</translation>
    </message>
    <message>
        <source>No slot yet</source>
        <translation>Pas encore de créneau</translation>
    </message>
    <message>
        <source>Slots come back every four weeks; the shifts are made of them.</source>
        <translation>Les créneaux reviennent toutes les quatre semaines ; les shifts en sont créés.</translation>
    </message>
</context>
<context>
    <name>TenderBar</name>
    <message>
        <source>up to {amount}</source>
        <translation>jusqu&apos;à {amount}</translation>
    </message>
</context>
<context>
    <name>TendersDialog</name>
    <message>
        <source>not taken</source>
        <translation>pas accepté</translation>
    </message>
    <message>
        <source>from the member&apos;s wallet</source>
        <translation>du portefeuille du membre</translation>
    </message>
    <message>
        <source>invoiced later</source>
        <translation>facturé plus tard</translation>
    </message>
    <message>
        <source>gives change</source>
        <translation>rend la monnaie</translation>
    </message>
    <message>
        <source>multiples of {amount}</source>
        <translation>multiples de {amount}</translation>
    </message>
    <message>
        <source>counted apart</source>
        <translation>compté à part</translation>
    </message>
    <message>
        <source>Take it from now on</source>
        <translation>L&apos;accepter désormais</translation>
    </message>
    <message>
        <source>Take it no more</source>
        <translation>Ne plus l&apos;accepter</translation>
    </message>
    <message>
        <source>Saved</source>
        <translation>Enregistré</translation>
    </message>
    <message>
        <source>Taken from now on</source>
        <translation>Accepté désormais</translation>
    </message>
    <message>
        <source>Not taken any more</source>
        <translation>Plus accepté</translation>
    </message>
    <message>
        <source>All goods</source>
        <translation>Tous les articles</translation>
    </message>
    <message>
        <source>Food and drink</source>
        <translation>Alimentation et boissons</translation>
    </message>
    <message>
        <source>Ecological goods</source>
        <translation>Articles écologiques</translation>
    </message>
    <message>
        <source>Means of payment</source>
        <translation>Moyens de paiement</translation>
    </message>
    <message>
        <source>+ New means of payment</source>
        <translation>+ Nouveau moyen de paiement</translation>
    </message>
    <message>
        <source>It pays</source>
        <translation>Il paie</translation>
    </message>
    <message>
        <source>Vouchers pay some goods only.</source>
        <translation>Les chèques ne paient que certains articles.</translation>
    </message>
    <message>
        <source>Smallest piece</source>
        <translation>Plus petite coupure</translation>
    </message>
    <message>
        <source>Local currency: 1. Empty: any amount.</source>
        <translation>Monnaie locale : 1. Vide : tout montant.</translation>
    </message>
    <message>
        <source>Counted</source>
        <translation>Compté</translation>
    </message>
    <message>
        <source>Apart: lies in the drawer, and is counted by itself at closing.</source>
        <translation>À part : dans le tiroir, compté seul à la clôture.</translation>
    </message>
    <message>
        <source>Not</source>
        <translation>Non</translation>
    </message>
    <message>
        <source>Apart</source>
        <translation>À part</translation>
    </message>
</context>
<context>
    <name>TerminalDialog</name>
    <message>
        <source>The terminal is asked to stop</source>
        <translation>On demande au terminal d&apos;arrêter</translation>
    </message>
    <message>
        <source>If it does not stop, press its red key. What it still says counts.</source>
        <translation>S&apos;il n&apos;arrête pas, appuyez sur sa touche rouge. Ce qu&apos;il dit encore compte.</translation>
    </message>
    <message>
        <source>Reaching the terminal…</source>
        <translation>Appel du terminal…</translation>
    </message>
    <message>
        <source>Customer: card on the terminal</source>
        <translation>Au client : carte sur le terminal</translation>
    </message>
    <message>
        <source>The till goes on by itself once the terminal has answered.</source>
        <translation>La caisse continue toute seule dès que le terminal a répondu.</translation>
    </message>
    <message>
        <source>Nothing was paid. Try again, or take it otherwise.</source>
        <translation>Rien n&apos;a été payé. Réessayez, ou encaissez autrement.</translation>
    </message>
    <message>
        <source>Back to the payment</source>
        <translation>Retour au paiement</translation>
    </message>
    <message>
        <source>Payment on the terminal</source>
        <translation>Paiement sur le terminal</translation>
    </message>
    <message>
        <source>Break off</source>
        <translation>Arrêter</translation>
    </message>
</context>
<context>
    <name>TextsSection</name>
    <message>
        <source>Message texts</source>
        <translation>Textes des messages</translation>
    </message>
    <message>
        <source>Saved.</source>
        <translation>Enregistré.</translation>
    </message>
    <message>
        <source>The program&apos;s own text is back.</source>
        <translation>Le texte du programme est rétabli.</translation>
    </message>
    <message>
        <source>What members and the office are written, each in their own language.</source>
        <translation>Ce qui est écrit aux membres et au bureau, à chacun dans sa langue.</translation>
    </message>
    <message>
        <source>The program&apos;s own text</source>
        <translation>Texte du programme</translation>
    </message>
    <message>
        <source>In braces stands what is filled in: {names}</source>
        <translation>Entre accolades, ce qui est complété : {names}</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Quand</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Langue</translation>
    </message>
    <message>
        <source>Subject</source>
        <translation>Objet</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Texte</translation>
    </message>
    <message>
        <source>What is read</source>
        <translation>Ce qui sera lu</translation>
    </message>
    <message>
        <source>As if it were about the next shift.</source>
        <translation>Comme pour le prochain shift.</translation>
    </message>
    <message>
        <source>Beside the program&apos;s own text</source>
        <translation>Par rapport au texte du programme</translation>
    </message>
    <message>
        <source>− is what the program says by itself, + what the shop says.</source>
        <translation>− : ce que dit le programme, + : ce que dit le magasin.</translation>
    </message>
</context>
<context>
    <name>TillDialog</name>
    <message>
        <source>Once more, and what you have entered here is gone.</source>
        <translation>Encore une fois, et ce que vous avez encodé ici est perdu.</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Retour</translation>
    </message>
</context>
<context>
    <name>TillMenu</name>
    <message>
        <source>Figures so far (X)</source>
        <translation>Chiffres jusqu&apos;ici (X)</translation>
    </message>
    <message>
        <source>Receipts</source>
        <translation>Tickets</translation>
    </message>
    <message>
        <source>Basket</source>
        <translation>Panier</translation>
    </message>
    <message>
        <source>Shop</source>
        <translation>Magasin</translation>
    </message>
    <message>
        <source>Empties</source>
        <translation>Vidanges</translation>
    </message>
    <message>
        <source>Show a price</source>
        <translation>Montrer un prix</translation>
    </message>
    <message>
        <source>Refund a receipt</source>
        <translation>Rembourser un ticket</translation>
    </message>
    <message>
        <source>Return without a receipt</source>
        <translation>Retour sans ticket</translation>
    </message>
    <message>
        <source>Top up the wallet</source>
        <translation>Recharger le portefeuille</translation>
    </message>
    <message>
        <source>Invoice</source>
        <translation>Facture</translation>
    </message>
    <message>
        <source>Last closing (Z)</source>
        <translation>Dernière clôture (Z)</translation>
    </message>
    <message>
        <source>Closings and journal</source>
        <translation>Clôtures et journal</translation>
    </message>
    <message>
        <source>Cash in or out</source>
        <translation>Entrée ou sortie d&apos;espèces</translation>
    </message>
    <message>
        <source>Next cashier</source>
        <translation>Caissier suivant</translation>
    </message>
    <message>
        <source>Lock the till</source>
        <translation>Verrouiller la caisse</translation>
    </message>
    <message>
        <source>People</source>
        <translation>Personnes</translation>
    </message>
    <message>
        <source>Containers</source>
        <translation>Contenants consignés</translation>
    </message>
    <message>
        <source>E-mails</source>
        <translation>E-mails</translation>
    </message>
    <message>
        <source>Papers</source>
        <translation>Papiers</translation>
    </message>
    <message>
        <source>Till</source>
        <translation>Caisse</translation>
    </message>
    <message>
        <source>Settings of this till</source>
        <translation>Réglages de cette caisse</translation>
    </message>
    <message>
        <source>Recalls</source>
        <translation>Rappels</translation>
    </message>
    <message>
        <source>Means of payment</source>
        <translation>Moyens de paiement</translation>
    </message>
    <message>
        <source>Devices</source>
        <translation>Appareils</translation>
    </message>
    <message>
        <source>Exchange</source>
        <translation>Échange</translation>
    </message>
    <message>
        <source>Practise</source>
        <translation>S&apos;exercer</translation>
    </message>
    <message>
        <source>Cards to practise with</source>
        <translation>Cartes d&apos;exercice</translation>
    </message>
    <message>
        <source>Back to the real till</source>
        <translation>Retour à la vraie caisse</translation>
    </message>
    <message>
        <source>Menu</source>
        <translation>Menu</translation>
    </message>
    <message>
        <source>Cancel the basket</source>
        <translation>Annuler le panier</translation>
    </message>
    <message>
        <source>Open the drawer</source>
        <translation>Ouvrir le tiroir</translation>
    </message>
    <message>
        <source>Close the till</source>
        <translation>Fermer la caisse</translation>
    </message>
    <message>
        <source>Open the till</source>
        <translation>Ouvrir la caisse</translation>
    </message>
</context>
<context>
    <name>TillRulesSection</name>
    <message>
        <source>At the till</source>
        <translation>À la caisse</translation>
    </message>
    <message>
        <source>No</source>
        <translation>Non</translation>
    </message>
    <message>
        <source>Yes</source>
        <translation>Oui</translation>
    </message>
    <message>
        <source>Signing in</source>
        <translation>Identification</translation>
    </message>
    <message>
        <source>How people say who they are at the tills and at this desk.</source>
        <translation>Comment on dit qui l&apos;on est, aux caisses et à ce bureau.</translation>
    </message>
    <message>
        <source>Lock after (minutes)</source>
        <translation>Verrouiller après (minutes)</translation>
    </message>
    <message>
        <source>So long without a touch; 0: never. A name alone locks nothing.</source>
        <translation>Sans aucun geste pendant ce temps ; 0 : jamais. Un nom seul ne verrouille rien.</translation>
    </message>
    <message>
        <source>Never</source>
        <translation>Jamais</translation>
    </message>
    <message>
        <source>Before payment</source>
        <translation>Avant le paiement</translation>
    </message>
    <message>
        <source>Before the first article</source>
        <translation>Avant le premier article</translation>
    </message>
    <message>
        <source>A member must be named</source>
        <translation>Un membre doit être nommé</translation>
    </message>
    <message>
        <source>When the till insists on knowing for whom it sells.</source>
        <translation>Quand la caisse exige de savoir pour qui elle vend.</translation>
    </message>
    <message>
        <source>The cashier decides</source>
        <translation>Le caissier décide</translation>
    </message>
    <message>
        <source>A shift leader decides</source>
        <translation>Un responsable décide</translation>
    </message>
    <message>
        <source>Who may not shop</source>
        <translation>Courses refusées</translation>
    </message>
    <message>
        <source>Who lets a member through that may not shop at present.</source>
        <translation>Qui laisse passer un membre qui ne peut pas faire ses courses.</translation>
    </message>
    <message>
        <source>Rounding of cash</source>
        <translation>Arrondi en liquide</translation>
    </message>
    <message>
        <source>Belgium: 0,05. 0: cash is not rounded.</source>
        <translation>Belgique : 0,05. 0 : pas d&apos;arrondi.</translation>
    </message>
    <message>
        <source>Tolerance when counting</source>
        <translation>Tolérance au comptage</translation>
    </message>
    <message>
        <source>A drawer may differ by so much without being asked about.</source>
        <translation>Un tiroir peut différer d&apos;autant sans question.</translation>
    </message>
    <message>
        <source>Empties paid out unasked</source>
        <translation>Vidanges remboursées sans demander</translation>
    </message>
    <message>
        <source>More than this in one basket wants somebody who may.</source>
        <translation>Au-delà, dans un panier, il faut quelqu&apos;un qui en a le droit.</translation>
    </message>
    <message>
        <source>Most off by a sticker</source>
        <translation>Remise maximale d&apos;un autocollant</translation>
    </message>
    <message>
        <source>A markdown sticker that gives more is refused.</source>
        <translation>Un autocollant qui donne plus est refusé.</translation>
    </message>
    <message>
        <source>On account</source>
        <translation>À crédit</translation>
    </message>
    <message>
        <source>What a member may owe. 0: nothing is sold on account.</source>
        <translation>Ce qu&apos;un membre peut devoir. 0 : rien n&apos;est vendu à crédit.</translation>
    </message>
    <message>
        <source>VAT of an article without a rate</source>
        <translation>TVA d&apos;un article sans taux</translation>
    </message>
    <message>
        <source>The highest, so that the State is never short.</source>
        <translation>Le plus élevé, pour ne jamais léser l&apos;État.</translation>
    </message>
    <message>
        <source>Ask</source>
        <translation>Demander</translation>
    </message>
    <message>
        <source>Always</source>
        <translation>Toujours</translation>
    </message>
    <message>
        <source>Receipts on paper</source>
        <translation>Tickets sur papier</translation>
    </message>
    <message>
        <source>A member&apos;s own wish comes before it.</source>
        <translation>Le souhait du membre passe avant.</translation>
    </message>
    <message>
        <source>Like articles on one line</source>
        <translation>Mêmes articles sur une ligne</translation>
    </message>
    <message>
        <source>On receipts, however they were scanned.</source>
        <translation>Sur les tickets, quel que soit l&apos;ordre des scans.</translation>
    </message>
    <message>
        <source>By name</source>
        <translation>Par le nom</translation>
    </message>
    <message>
        <source>By card</source>
        <translation>Par carte</translation>
    </message>
    <message>
        <source>By PIN</source>
        <translation>Par code PIN</translation>
    </message>
    <message>
        <source>By card and PIN</source>
        <translation>Carte et code PIN</translation>
    </message>
    <message>
        <source>Every till follows these at once.</source>
        <translation>Toutes les caisses les suivent aussitôt.</translation>
    </message>
    <message>
        <source>Markdowns</source>
        <translation>Réductions à l&apos;approche de la date</translation>
    </message>
    <message>
        <source>Days left and percent off what runs out: 3:20,1:50. Empty: nothing is proposed.</source>
        <translation>Jours restants et pour cent de réduction : 3:20,1:50. Vide : rien n&apos;est proposé.</translation>
    </message>
    <message>
        <source>Counted twice from</source>
        <translation>Compté deux fois à partir de</translation>
    </message>
    <message>
        <source>Stock that differs by so much is counted again by somebody else.</source>
        <translation>Un stock qui diffère d&apos;autant est recompté par quelqu&apos;un d&apos;autre.</translation>
    </message>
    <message>
        <source>Orders: days of the average</source>
        <translation>Commandes : jours de la moyenne</translation>
    </message>
    <message>
        <source>What is sold a day is taken from so many last days.</source>
        <translation>Ce qui se vend par jour se calcule sur autant de derniers jours.</translation>
    </message>
    <message>
        <source>Orders: enough in</source>
        <translation>Commandes : assez dans</translation>
    </message>
    <message>
        <source>Goods last until the delivery after the next in so many cases; more of it is more stock.</source>
        <translation>Le stock tient jusqu&apos;à la livraison d&apos;après la prochaine dans autant de cas ; plus, c&apos;est plus de stock.</translation>
    </message>
</context>
<context>
    <name>TillWindow</name>
    <message>
        <source>This scan was not taken. Close the dialog first (Esc).</source>
        <translation>Ce scan n&apos;a pas été pris. Fermez d&apos;abord la fenêtre (Échap).</translation>
    </message>
    <message>
        <source>Taken back: {name}</source>
        <translation>Repris : {name}</translation>
    </message>
    <message>
        <source>Saved: {file}</source>
        <translation>Enregistré : {file}</translation>
    </message>
    <message>
        <source>BeesDesk, till {number}</source>
        <translation>BeesDesk, caisse {number}</translation>
    </message>
    <message>
        <source>PRACTICE: {title}</source>
        <translation>EXERCICE : {title}</translation>
    </message>
</context>
<context>
    <name>Toast</name>
    <message>
        <source>Undo</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
</context>
<context>
    <name>TodayTiles</name>
    <message>
        <source>Members who may shop</source>
        <translation>Membres qui peuvent faire leurs courses</translation>
    </message>
    <message>
        <source>may shop</source>
        <translation>courses permises</translation>
    </message>
    <message>
        <source>Members who may not shop</source>
        <translation>Membres qui ne peuvent pas faire leurs courses</translation>
    </message>
    <message>
        <source>may not shop</source>
        <translation>courses refusées</translation>
    </message>
    <message>
        <source>nobody</source>
        <translation>personne</translation>
    </message>
    <message>
        <source>On alert or with an extension</source>
        <translation>En alerte ou avec un délai supplémentaire</translation>
    </message>
    <message>
        <source>owe shifts</source>
        <translation>doivent des shifts</translation>
    </message>
    <message>
        <source>On leave</source>
        <translation>En pause</translation>
    </message>
    <message>
        <source>away</source>
        <translation>absents</translation>
    </message>
    <message>
        <source>Sheets that nobody has validated</source>
        <translation>Feuilles que personne n’a validées</translation>
    </message>
    <message>
        <source>to validate</source>
        <translation>à valider</translation>
    </message>
    <message>
        <source>all validated</source>
        <translation>toutes validées</translation>
    </message>
    <message>
        <source>Last night&apos;s work</source>
        <translation>Travail de la nuit</translation>
    </message>
    <message>
        <source>done</source>
        <translation>fait</translation>
    </message>
    <message>
        <source>countdowns: {count}</source>
        <translation>décomptes : {count}</translation>
    </message>
    <message>
        <source>statuses: {count}</source>
        <translation>statuts : {count}</translation>
    </message>
    <message>
        <source>weeks to make: {count}</source>
        <translation>semaines à créer : {count}</translation>
    </message>
    <message>
        <source>not finished</source>
        <translation>pas terminé</translation>
    </message>
</context>
<context>
    <name>TopUpDialog</name>
    <message>
        <source>Type how much.</source>
        <translation>Tapez combien.</translation>
    </message>
    <message>
        <source>Nobody yet: scan the card</source>
        <translation>Personne encore : scannez la carte</translation>
    </message>
    <message>
        <source>On the wallet once it is paid</source>
        <translation>Sur le portefeuille une fois payé</translation>
    </message>
    <message>
        <source>Put {amount} on it</source>
        <translation>Y mettre {amount}</translation>
    </message>
    <message>
        <source>Top up the wallet</source>
        <translation>Recharger le portefeuille</translation>
    </message>
    <message>
        <source>How much?</source>
        <translation>Combien ?</translation>
    </message>
</context>
<context>
    <name>TotalCard</name>
    <message>
        <source>To pay</source>
        <translation>À payer</translation>
    </message>
    <message numerus="yes">
        <source>%n article(s)</source>
        <translation>
            <numerusform>%n article</numerusform>
            <numerusform>%n articles</numerusform>
        </translation>
    </message>
    <message>
        <source>in cash, rounded</source>
        <translation>en liquide, arrondi</translation>
    </message>
    <message>
        <source>Change to give back</source>
        <translation>À rendre</translation>
    </message>
    <message>
        <source>Paid</source>
        <translation>Payé</translation>
    </message>
    <message>
        <source>paid</source>
        <translation>payé</translation>
    </message>
</context>
<context>
    <name>TouchScroll</name>
    <message>
        <source>Back up</source>
        <translation>Remonter</translation>
    </message>
    <message>
        <source>Further down</source>
        <translation>Plus bas</translation>
    </message>
</context>
<context>
    <name>TransferSharesDialog</name>
    <message>
        <source>To which member: name or number</source>
        <translation>À quel membre : nom ou numéro</translation>
    </message>
    <message>
        <source>Taken back</source>
        <translation>Repris</translation>
    </message>
    <message>
        <source>Say first to which member the shares go.</source>
        <translation>Dites d&apos;abord à quel membre vont les parts.</translation>
    </message>
    <message>
        <source>{name} receives shares worth {amount}.</source>
        <translation>{name} reçoit des parts pour {amount}.</translation>
    </message>
    <message>
        <source>Transfer shares</source>
        <translation>Transférer des parts</translation>
    </message>
</context>
<context>
    <name>Typed</name>
    <message numerus="yes">
        <source>{what}: %n digit(s) typed</source>
        <translation>
            <numerusform>{what} : %n chiffre tapé</numerusform>
            <numerusform>{what} : %n chiffres tapés</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>UnblockCardDialog</name>
    <message>
        <source>Taken back</source>
        <translation>Repris</translation>
    </message>
    <message>
        <source>The card that ends in {end} opens the shop for {name} again.</source>
        <translation>La carte qui finit par {end} ouvre de nouveau le magasin à {name}.</translation>
    </message>
    <message>
        <source>Take the card again</source>
        <translation>Reprendre la carte</translation>
    </message>
</context>
<context>
    <name>UnknownDialog</name>
    <message>
        <source>Unknown codes</source>
        <translation>Codes inconnus</translation>
    </message>
    <message numerus="yes">
        <source>%n code(s) that no article has</source>
        <translation>
            <numerusform>Un code qu&apos;aucun article ne porte</numerusform>
            <numerusform>%n codes qu&apos;aucun article ne porte</numerusform>
        </translation>
    </message>
    <message>
        <source>Ignore</source>
        <translation>Ignorer</translation>
    </message>
    <message>
        <source>Ignore this code</source>
        <translation>Ignorer ce code</translation>
    </message>
    <message>
        <source>Find the article</source>
        <translation>Chercher l&apos;article</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Continuer</translation>
    </message>
    <message>
        <source>Find the article by its name, or put it aside and ignore the code.</source>
        <translation>Cherchez l&apos;article par son nom, ou mettez-le de côté et ignorez le code.</translation>
    </message>
    <message>
        <source>Scanned at {time}</source>
        <translation>Scanné à {time}</translation>
    </message>
</context>
<context>
    <name>UnsubscribeDialog</name>
    <message>
        <source>Leaves the cooperative</source>
        <translation>Quitte la coopérative</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Raison</translation>
    </message>
    <message>
        <source>Unsubscribe</source>
        <translation>Désinscrire</translation>
    </message>
</context>
<context>
    <name>ValidateDialog</name>
    <message>
        <source>Validate the sheet</source>
        <translation>Valider la feuille</translation>
    </message>
    <message>
        <source>What this will change</source>
        <translation>Ce que cela changera</translation>
    </message>
    <message>
        <source>Was the team big enough?</source>
        <translation>L&apos;équipe était-elle assez nombreuse ?</translation>
    </message>
    <message>
        <source>Notes for the office</source>
        <translation>Remarques pour le bureau</translation>
    </message>
    <message>
        <source>Comments on the shift</source>
        <translation>Commentaires sur le shift</translation>
    </message>
    <message>
        <source>Validated by {name}, or by the shift leader whose card is scanned now.</source>
        <translation>Validée par {name}, ou par le supercoopérateur dont la carte est scannée maintenant.</translation>
    </message>
    <message>
        <source>Validate and lock</source>
        <translation>Valider et verrouiller</translation>
    </message>
</context>
<context>
    <name>Verdict</name>
    <message>
        <source>You cannot shop for now</source>
        <translation>Pas de courses pour l&apos;instant</translation>
    </message>
    <message>
        <source>You may shop until {day}</source>
        <translation>Courses permises jusqu&apos;au {day}</translation>
    </message>
    <message>
        <source>You may shop</source>
        <translation>Courses permises</translation>
    </message>
    <message>
        <source>Enjoy your shopping.</source>
        <translation>Bonnes courses !</translation>
    </message>
    <message>
        <source>The member of your household finds the reason here with their own card.</source>
        <translation>Le membre de votre ménage trouve ici la raison avec sa propre carte.</translation>
    </message>
    <message>
        <source>Shifts to make up: {count}. Then all is in order.</source>
        <translation>Shifts à rattraper : {count}. Ensuite, tout est en ordre.</translation>
    </message>
    <message>
        <source>You have extra time.</source>
        <translation>Vous avez un délai supplémentaire.</translation>
    </message>
    <message>
        <source>Your shares are not complete: ask at the desk.</source>
        <translation>Vos parts ne sont pas complètes : demandez à l&apos;accueil.</translation>
    </message>
    <message>
        <source>Shifts to make up: {count}.</source>
        <translation>Shifts à rattraper : {count}.</translation>
    </message>
    <message>
        <source>Book one now, or ask at the desk for extra time.</source>
        <translation>Réservez-en un maintenant, ou demandez un délai à l&apos;accueil.</translation>
    </message>
    <message>
        <source>Your place is frozen. Ask at the desk how to take part again.</source>
        <translation>Votre participation est gelée. Demandez à l&apos;accueil comment reprendre.</translation>
    </message>
    <message>
        <source>You are on leave until {day}. The desk can end it sooner.</source>
        <translation>Vous êtes en pause jusqu&apos;au {day}. L&apos;accueil peut y mettre fin plus tôt.</translation>
    </message>
    <message>
        <source>You are on leave. The desk can end it.</source>
        <translation>Vous êtes en pause. L&apos;accueil peut y mettre fin.</translation>
    </message>
    <message>
        <source>You are leaving the cooperative. Ask at the desk.</source>
        <translation>Vous quittez la coopérative. Demandez à l&apos;accueil.</translation>
    </message>
    <message>
        <source>Ask at the desk.</source>
        <translation>Demandez à l&apos;accueil.</translation>
    </message>
    <message>
        <source>You are exempt from shifts.</source>
        <translation>Vous êtes exempté de shifts.</translation>
    </message>
    <message>
        <source>All is in order. Your next shift is due before {day}.</source>
        <translation>Tout est en ordre. Votre prochain shift est à faire avant le {day}.</translation>
    </message>
    <message>
        <source>You do no shifts.</source>
        <translation>Vous ne faites pas de shifts.</translation>
    </message>
    <message>
        <source>All is in order.</source>
        <translation>Tout est en ordre.</translation>
    </message>
</context>
<context>
    <name>Visit</name>
    <message numerus="yes">
        <source>This page closes in %n second(s). Touch the screen to stay.</source>
        <translation>
            <numerusform>Cette page se ferme dans %n seconde. Touchez l&apos;écran pour rester.</numerusform>
            <numerusform>Cette page se ferme dans %n secondes. Touchez l&apos;écran pour rester.</numerusform>
        </translation>
    </message>
    <message>
        <source>Finish</source>
        <translation>Terminer</translation>
    </message>
    <message>
        <source>in {seconds} s</source>
        <translation>dans {seconds} s</translation>
    </message>
</context>
<context>
    <name>Way</name>
    <message>
        <source>How it goes back</source>
        <translation>Comment on rembourse</translation>
    </message>
    <message>
        <source>As it was paid</source>
        <translation>Comme c&apos;était payé</translation>
    </message>
    <message>
        <source>{tender}: it is put back</source>
        <translation>{tender} : c&apos;est remis dessus</translation>
    </message>
    <message>
        <source>{tender}: from the drawer</source>
        <translation>{tender} : du tiroir</translation>
    </message>
    <message>
        <source>{tender}: on its terminal</source>
        <translation>{tender} : sur son terminal</translation>
    </message>
</context>
<context>
    <name>WeighDialog</name>
    <message>
        <source>Type what the scale says</source>
        <translation>Tapez ce que dit la balance</translation>
    </message>
    <message>
        <source>Net {weight} × {price}</source>
        <translation>Net {weight} × {price}</translation>
    </message>
    <message>
        <source>To pay</source>
        <translation>À payer</translation>
    </message>
    <message>
        <source>The scale says {amount}: another amount. Weigh it again, or type the weight.</source>
        <translation>La balance dit {amount} : un autre montant. Repesez, ou tapez le poids.</translation>
    </message>
    <message>
        <source>Weigh it, or type the weight</source>
        <translation>Pesez, ou tapez le poids</translation>
    </message>
    <message>
        <source>The scale counts as long as no weight is typed.</source>
        <translation>La balance compte tant qu&apos;aucun poids n&apos;est tapé.</translation>
    </message>
    <message>
        <source>The typed weight counts: {example} is 455 grams.</source>
        <translation>Le poids tapé compte : {example} = 455 grammes.</translation>
    </message>
    <message>
        <source>There is no weight to take yet</source>
        <translation>Il n&apos;y a pas encore de poids à prendre</translation>
    </message>
    <message>
        <source>{price} per {unit}</source>
        <translation>{price} par {unit}</translation>
    </message>
    <message>
        <source>Gross</source>
        <translation>Brut</translation>
    </message>
    <message>
        <source>Tare</source>
        <translation>Tare</translation>
    </message>
    <message>
        <source>Always in kilograms: {example} is 455 grams.</source>
        <translation>Toujours en kilos&#xa0;: {example} font 455 grammes.</translation>
    </message>
    <message>
        <source>Always in litres: {example} is 455 millilitres.</source>
        <translation>Toujours en litres&#xa0;: {example} font 455 millilitres.</translation>
    </message>
    <message>
        <source>Typed weight</source>
        <translation>Poids tapé</translation>
    </message>
    <message>
        <source>Add to the basket</source>
        <translation>Ajouter au panier</translation>
    </message>
</context>
<context>
    <name>WeighPage</name>
    <message>
        <source>Weigh it yourself</source>
        <translation>Peser soi-même</translation>
    </message>
    <message>
        <source>This weight has its label: take it off the scale.</source>
        <translation>Ce poids a son étiquette : ôtez-le de la balance.</translation>
    </message>
    <message>
        <source>Your container is taken off: {weight}.</source>
        <translation>Votre récipient est déduit : {weight}.</translation>
    </message>
    <message>
        <source>The label is being printed…</source>
        <translation>L&apos;étiquette s&apos;imprime…</translation>
    </message>
    <message>
        <source>Your label is printed.</source>
        <translation>Votre étiquette est imprimée.</translation>
    </message>
    <message>
        <source>Stick it on, the till reads it.</source>
        <translation>Collez-la, la caisse la lit.</translation>
    </message>
    <message>
        <source>This kiosk has no scale</source>
        <translation>Cette borne n&apos;a pas de balance</translation>
    </message>
    <message>
        <source>Have it weighed at the till.</source>
        <translation>Faites peser à la caisse.</translation>
    </message>
    <message>
        <source>An empty jar or box of your own? Weigh it first, and print its label. Then choose what you weigh:</source>
        <translation>Un bocal ou une boîte à vous ? Pesez-le d&apos;abord vide et imprimez son étiquette. Puis choisissez ce que vous pesez :</translation>
    </message>
    <message>
        <source>Nothing is sold by weight yet.</source>
        <translation>Rien ne se vend encore au poids.</translation>
    </message>
    <message>
        <source>Label for an empty container</source>
        <translation>Étiquette d&apos;un récipient vide</translation>
    </message>
    <message>
        <source>Print the label again</source>
        <translation>Réimprimer l&apos;étiquette</translation>
    </message>
    <message>
        <source>Forget my container ({weight})</source>
        <translation>Oublier mon récipient ({weight})</translation>
    </message>
</context>
<context>
    <name>WeighView</name>
    <message>
        <source>Price</source>
        <translation>Prix</translation>
    </message>
    <message>
        <source>Print the label</source>
        <translation>Imprimer l&apos;étiquette</translation>
    </message>
    <message>
        <source>{price} per kilogram</source>
        <translation>{price} par kilo</translation>
    </message>
    <message>
        <source>Put it on the scale, and wait until it is still.</source>
        <translation>Posez-le sur la balance, et attendez qu&apos;il ne bouge plus.</translation>
    </message>
    <message>
        <source>Net {weight}</source>
        <translation>Net {weight}</translation>
    </message>
    <message>
        <source>container {weight} taken off</source>
        <translation>récipient {weight} déduit</translation>
    </message>
</context>
<context>
    <name>WelcomePage</name>
    <message>
        <source>Shifts to make up: {count}.</source>
        <translation>Shifts à rattraper : {count}.</translation>
    </message>
    <message>
        <source>For staff: {why}</source>
        <translation>Pour l&apos;équipe : {why}</translation>
    </message>
    <message>
        <source>One guest is counted.</source>
        <translation>Un visiteur est compté.</translation>
    </message>
    <message>
        <source>Count a guest</source>
        <translation>Compter un visiteur</translation>
    </message>
    <message>
        <source>Staff: why?</source>
        <translation>Équipe : pourquoi ?</translation>
    </message>
    <message>
        <source>Staff</source>
        <translation>Équipe</translation>
    </message>
</context>
<context>
    <name>WhatIfDialog</name>
    <message>
        <source>Rule</source>
        <translation>Règle</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>Actuelle</translation>
    </message>
    <message>
        <source>Tried</source>
        <translation>Essayée</translation>
    </message>
    <message>
        <source>Working out how everybody would stand</source>
        <translation>Calcul de la situation de chacun</translation>
    </message>
    <message>
        <source>No rule has another value yet: choose one and change it.</source>
        <translation>Aucune règle n’a encore d’autre valeur : choisissez-en une et changez-la.</translation>
    </message>
    <message>
        <source>What it would change is still being worked out. Wait for it, then press F12 again.</source>
        <translation>Ce que cela changerait est encore en calcul. Attendez-le, puis appuyez à nouveau sur F12.</translation>
    </message>
    <message>
        <source>The rules hold from {day}; statuses that changed today: {count}</source>
        <translation>Les règles valent à partir du {day} ; statuts qui ont changé aujourd’hui : {count}</translation>
    </message>
    <message>
        <source>Having everybody&apos;s standing follow</source>
        <translation>Mise à jour de la situation de chacun</translation>
    </message>
    <message>
        <source>Adopt from {day}</source>
        <translation>Adopter à partir du {day}</translation>
    </message>
    <message>
        <source>What if other rules held?</source>
        <translation>Et si d’autres règles valaient ?</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>Abandonner</translation>
    </message>
    <message>
        <source>Rules that standings follow from</source>
        <translation>Règles dont dépendent les statuts</translation>
    </message>
    <message>
        <source>Holds from</source>
        <translation>Valable à partir du</translation>
    </message>
    <message>
        <source>Reason, for the journal</source>
        <translation>Raison, pour le journal</translation>
    </message>
    <message>
        <source>no</source>
        <translation>non</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>oui</translation>
    </message>
</context>
<context>
    <name>Why</name>
    <message>
        <source>Why? The reason stays in the journal.</source>
        <translation>Pourquoi ? La raison reste dans le journal.</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Raison</translation>
    </message>
    <message>
        <source>Another reason, in a few words</source>
        <translation>Une autre raison, en quelques mots</translation>
    </message>
    <message>
        <source>Damaged or spoiled</source>
        <translation>Abîmé ou gâté</translation>
    </message>
    <message>
        <source>Past its date</source>
        <translation>Date dépassée</translation>
    </message>
    <message>
        <source>Wrong article</source>
        <translation>Mauvais article</translation>
    </message>
    <message>
        <source>Wrong price</source>
        <translation>Mauvais prix</translation>
    </message>
    <message>
        <source>Recalled</source>
        <translation>Rappelé</translation>
    </message>
    <message>
        <source>Customer changed their mind</source>
        <translation>Le client a changé d&apos;avis</translation>
    </message>
</context>
<context>
    <name>WhyView</name>
    <message>
        <source>What happened until now</source>
        <translation>Ce qui s&apos;est passé jusqu&apos;ici</translation>
    </message>
    <message numerus="yes">
        <source>%n shift(s) to do until {day}.</source>
        <translation>
            <numerusform>%n shift à faire jusqu&apos;au {day}.</numerusform>
            <numerusform>%n shifts à faire jusqu&apos;au {day}.</numerusform>
        </translation>
    </message>
    <message>
        <source>You owe nothing.</source>
        <translation>Vous ne devez rien.</translation>
    </message>
    <message>
        <source>The latest first</source>
        <translation>Le plus récent d&apos;abord</translation>
    </message>
    <message>
        <source>Nothing has happened yet.</source>
        <translation>Rien ne s&apos;est encore passé.</translation>
    </message>
</context>
<context>
    <name>WishBar</name>
    <message>
        <source>Receipt</source>
        <translation>Ticket</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>Imprimer</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>E-mail</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Aucun</translation>
    </message>
    <message>
        <source>Receipt: {choice}</source>
        <translation>Ticket&#xa0;: {choice}</translation>
    </message>
</context>
<context>
    <name>WizardSignIn</name>
    <message>
        <source>Who sets the shop up?</source>
        <translation>Qui prépare le magasin ?</translation>
    </message>
    <message>
        <source>The shop has an administrator: by that PIN it goes on where it was left.</source>
        <translation>Le magasin a une personne administratrice : avec son code, on reprend là où on s&apos;est arrêté.</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Continuer</translation>
    </message>
</context>
<context>
    <name>WizardWindow</name>
    <message>
        <source>Step {place} of {count}</source>
        <translation>Étape {place} sur {count}</translation>
    </message>
    <message>
        <source>Finished</source>
        <translation>Terminé</translation>
    </message>
    <message>
        <source>BeesDesk: {step}</source>
        <translation>BeesDesk : {step}</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Suivant</translation>
    </message>
    <message>
        <source>That was a scan. Nothing is scanned in this step.</source>
        <translation>C&apos;était un scan. Rien ne se scanne à cette étape.</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Retour</translation>
    </message>
    <message>
        <source>Leave</source>
        <translation>Quitter</translation>
    </message>
    <message>
        <source>Leave, and go on here at the next start</source>
        <translation>Quitter, et reprendre ici au prochain démarrage</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>Aide</translation>
    </message>
</context>
<context>
    <name>WriteOffDialog</name>
    <message>
        <source>Write off what is past its date</source>
        <translation>Sortir ce qui a dépassé sa date</translation>
    </message>
    <message>
        <source>Write off</source>
        <translation>Sortir en perte</translation>
    </message>
    <message>
        <source>These lots leave the stock as a loss, worth {value} without VAT.</source>
        <translation>Ces lots sortent du stock en perte, valeur {value} HTVA.</translation>
    </message>
    <message>
        <source>Product</source>
        <translation>Article</translation>
    </message>
    <message>
        <source>Lot</source>
        <translation>Lot</translation>
    </message>
    <message>
        <source>Until</source>
        <translation>Jusqu&apos;au</translation>
    </message>
    <message>
        <source>Quantity</source>
        <translation>Quantité</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Valeur</translation>
    </message>
    <message>
        <source>Past their date</source>
        <translation>Dates dépassées</translation>
    </message>
</context>
<context>
    <name>_Ahead</name>
    <message>
        <source>compensation</source>
        <translation>rattrapage</translation>
    </message>
    <message>
        <source>Give back</source>
        <translation>Rendre</translation>
    </message>
    <message>
        <source>I cannot come</source>
        <translation>Je ne peux pas</translation>
    </message>
    <message>
        <source>with {names}</source>
        <translation>avec {names}</translation>
    </message>
    <message>
        <source>leader {name}</source>
        <translation>responsable {name}</translation>
    </message>
</context>
<context>
    <name>_Search</name>
    <message>
        <source>Name of the article</source>
        <translation>Nom de l&apos;article</translation>
    </message>
    <message>
        <source>Nothing is called that. Try another word.</source>
        <translation>Rien ne s&apos;appelle ainsi. Essayez un autre mot.</translation>
    </message>
    <message>
        <source>Type the beginning of its name.</source>
        <translation>Tapez le début de son nom.</translation>
    </message>
</context>
<context>
    <name>receive_words</name>
    <message>
        <source>{packs} × {pack}: {name}</source>
        <translation>{packs} × {pack} : {name}</translation>
    </message>
    <message>
        <source>{count} × {name}</source>
        <translation>{count} × {name}</translation>
    </message>
    <message>
        <source>lot {lot}</source>
        <translation>lot {lot}</translation>
    </message>
    <message>
        <source>RECALLED: {reason}. Do not put it on the shelf.</source>
        <translation>RAPPELÉ : {reason}. Ne le mettez pas en rayon.</translation>
    </message>
    <message>
        <source>{total} so far</source>
        <translation>{total} jusqu&apos;ici</translation>
    </message>
    <message>
        <source>not ordered; {total} so far</source>
        <translation>pas commandé ; {total} jusqu&apos;ici</translation>
    </message>
    <message>
        <source>{total} of {expected}</source>
        <translation>{total} sur {expected}</translation>
    </message>
    <message>
        <source>Product</source>
        <translation>Article</translation>
    </message>
    <message>
        <source>Ordered</source>
        <translation>Commandé</translation>
    </message>
    <message>
        <source>Came</source>
        <translation>Reçu</translation>
    </message>
    <message>
        <source>Price</source>
        <translation>Prix</translation>
    </message>
    <message>
        <source>Lot, date</source>
        <translation>Lot, date</translation>
    </message>
    <message>
        <source>Compared</source>
        <translation>Comparé</translation>
    </message>
    <message>
        <source>adds {count} units</source>
        <translation>ajoute {count} unités</translation>
    </message>
    <message>
        <source>{amount} kg or l</source>
        <translation>{amount} kg ou l</translation>
    </message>
    <message>
        <source>deposits {amount}</source>
        <translation>vidanges {amount}</translation>
    </message>
    <message>
        <source>the delivery note says {amount} more than its lines</source>
        <translation>le bon de livraison dit {amount} de plus que ses lignes</translation>
    </message>
</context>
</TS>
