<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="nl_NL" sourcelanguage="en">
<context>
    <name>Acts</name>
    <message>
        <source>Not remembered: the office has no e-mail address of {name} yet.</source>
        <translation>Niet onthouden: het bureau heeft nog geen e-mailadres van {name}.</translation>
    </message>
    <message>
        <source>Remembered for {name}.</source>
        <translation>Onthouden voor {name}.</translation>
    </message>
    <message>
        <source>{name} is at the till now.</source>
        <translation>{name} zit nu aan de kassa.</translation>
    </message>
    <message>
        <source>You are at the till already.</source>
        <translation>U zit al aan de kassa.</translation>
    </message>
    <message>
        <source>Noted. The drawer hangs on the printer, and none is set: open it with its key.</source>
        <translation>Genoteerd. De lade hangt aan de printer, en er is er geen: open ze met haar sleutel.</translation>
    </message>
</context>
<context>
    <name>ActualsPanel</name>
    <message>
        <source>{amount} expected</source>
        <translation>{amount} verwacht</translation>
    </message>
    <message>
        <source>not counted</source>
        <translation>niet geteld</translation>
    </message>
    <message>
        <source>right</source>
        <translation>klopt</translation>
    </message>
    <message>
        <source>Means of payment</source>
        <translation>Betaalmiddel</translation>
    </message>
    <message>
        <source>Expected</source>
        <translation>Verwacht</translation>
    </message>
    <message>
        <source>Actual</source>
        <translation>Werkelijk</translation>
    </message>
    <message>
        <source>Difference</source>
        <translation>Verschil</translation>
    </message>
    <message>
        <source>Fees</source>
        <translation>Kosten</translation>
    </message>
    <message>
        <source>{tender}: actual total</source>
        <translation>{tender}: werkelijk totaal</translation>
    </message>
    <message>
        <source>{tender}: fees kept</source>
        <translation>{tender}: ingehouden kosten</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Opmerking</translation>
    </message>
    <message>
        <source>Why something differs, in a few words</source>
        <translation>Vanwaar het verschil, in enkele woorden</translation>
    </message>
</context>
<context>
    <name>AddDialog</name>
    <message>
        <source>Counts for a regular member as</source>
        <translation>Telt voor een vast lid als</translation>
    </message>
    <message>
        <source>Who comes besides?</source>
        <translation>Wie komt er extra?</translation>
    </message>
    <message>
        <source>Add, as present</source>
        <translation>Toevoegen, aanwezig</translation>
    </message>
</context>
<context>
    <name>AddEaterDialog</name>
    <message>
        <source>Name of the eater</source>
        <translation>Naam van de eter</translation>
    </message>
    <message>
        <source>{name} may shop on this member&apos;s right. A card is given under Cards.</source>
        <translation>{name} mag winkelen met het recht van dit lid. Een kaart geeft u onder Kaarten.</translation>
    </message>
    <message>
        <source>Add an eater</source>
        <translation>Een eter toevoegen</translation>
    </message>
</context>
<context>
    <name>AdministratorStep</name>
    <message>
        <source>The two PINs are not the same. Type them again.</source>
        <translation>De twee pincodes verschillen. Typ ze opnieuw.</translation>
    </message>
    <message>
        <source>First administrator</source>
        <translation>Eerste beheerder</translation>
    </message>
    <message>
        <source>Others are added later: at the till, Menu, People.</source>
        <translation>Anderen voegt u later toe: aan de kassa, Menu, Personen.</translation>
    </message>
    <message>
        <source>Somebody must be able to do everything: add people, change prices, leave the kiosk. Who is it?</source>
        <translation>Iemand moet alles kunnen: personen toevoegen, prijzen wijzigen, de kiosk verlaten. Wie is dat?</translation>
    </message>
    <message>
        <source>{name} is administrator</source>
        <translation>{name} is beheerder</translation>
    </message>
    <message>
        <source>That was a scan, not a PIN. Nothing of it was taken: type the PIN.</source>
        <translation>Dat was een scan, geen pincode. Er is niets van genomen: typ de pincode.</translation>
    </message>
    <message>
        <source>Your name</source>
        <translation>Uw naam</translation>
    </message>
    <message>
        <source>As on receipts: first name and initial.</source>
        <translation>Op de kastickets: voornaam en initiaal.</translation>
    </message>
    <message>
        <source>PIN</source>
        <translation>Pincode</translation>
    </message>
    <message>
        <source>4 to 8 digits that nobody guesses.</source>
        <translation>4 tot 8 cijfers die niemand raadt.</translation>
    </message>
    <message>
        <source>PIN once more</source>
        <translation>Pincode nog eens</translation>
    </message>
    <message>
        <source>The same digits again. Then a recovery code is shown, once.</source>
        <translation>Dezelfde cijfers. Daarna verschijnt een herstelcode, één keer.</translation>
    </message>
</context>
<context>
    <name>AmountEdit</name>
    <message>
        <source>This is not an amount. Write it like {example}.</source>
        <translation>Dit is geen bedrag. Schrijf bijvoorbeeld {example}.</translation>
    </message>
    <message>
        <source>At least {amount}.</source>
        <translation>Minstens {amount}.</translation>
    </message>
    <message>
        <source>At most {amount}.</source>
        <translation>Hoogstens {amount}.</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>Bedrag</translation>
    </message>
</context>
<context>
    <name>Answer</name>
    <message>
        <source>YES</source>
        <translation>JA</translation>
    </message>
    <message>
        <source>NO</source>
        <translation>NEE</translation>
    </message>
    <message>
        <source>Household: {names}</source>
        <translation>Gezin: {names}</translation>
    </message>
    <message>
        <source>With: {names}</source>
        <translation>Met: {names}</translation>
    </message>
    <message>
        <source>Come in, and enjoy your shopping.</source>
        <translation>Kom binnen, en veel winkelplezier.</translation>
    </message>
    <message>
        <source>Please go to the desk first: together you put it in order.</source>
        <translation>Ga eerst naar de balie: samen brengt u het in orde.</translation>
    </message>
</context>
<context>
    <name>ApprovalDialog</name>
    <message>
        <source>That was a scan, not a PIN. Nothing of it was taken: scan the card again.</source>
        <translation>Dat was een scan, geen pincode. Er is niets van bewaard: scan de kaart nog eens.</translation>
    </message>
    <message>
        <source>Somebody has to allow this</source>
        <translation>Iemand moet dit toestaan</translation>
    </message>
    <message>
        <source>{name} asks for it.</source>
        <translation>{name} vraagt het.</translation>
    </message>
    <message>
        <source>Allow</source>
        <translation>Toestaan</translation>
    </message>
    <message>
        <source>Scan your card, then type your PIN.</source>
        <translation>Scan uw kaart en typ dan uw pincode.</translation>
    </message>
    <message>
        <source>Choose your name and type your PIN.</source>
        <translation>Kies uw naam en typ uw pincode.</translation>
    </message>
    <message>
        <source>Scan your card, or choose your name and type your PIN.</source>
        <translation>Scan uw kaart, of kies uw naam en typ uw pincode.</translation>
    </message>
</context>
<context>
    <name>AskPinView</name>
    <message>
        <source>Your PIN, please</source>
        <translation>Uw pincode, alstublieft</translation>
    </message>
    <message>
        <source>So that nobody can do this with a card that they found. It is asked once a visit.</source>
        <translation>Zodat niemand dit kan doen met een gevonden kaart. Ze wordt één keer per bezoek gevraagd.</translation>
    </message>
    <message>
        <source>PIN</source>
        <translation>Pincode</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Verder</translation>
    </message>
    <message>
        <source>Forgotten? The desk takes it back, and you choose a new one here.</source>
        <translation>Vergeten? De balie wist ze, en u kiest hier een nieuwe.</translation>
    </message>
</context>
<context>
    <name>AttendanceDialog</name>
    <message>
        <source>was there</source>
        <translation>was er</translation>
    </message>
    <message>
        <source>excused</source>
        <translation>verontschuldigd</translation>
    </message>
    <message>
        <source>missed, 1 owed</source>
        <translation>gemist, 1 inhaalshift verschuldigd</translation>
    </message>
    <message>
        <source>missed, 2 owed</source>
        <translation>gemist, 2 inhaalshiften verschuldigd</translation>
    </message>
    <message>
        <source>not yet noted</source>
        <translation>nog niet genoteerd</translation>
    </message>
    <message>
        <source>What became of it</source>
        <translation>Wat ervan geworden is</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Reden</translation>
    </message>
    <message>
        <source>Say what became of it</source>
        <translation>Aanwezigheid noteren</translation>
    </message>
    <message>
        <source>Taken back</source>
        <translation>Teruggenomen</translation>
    </message>
</context>
<context>
    <name>AttractPage</name>
    <message>
        <source>Staff</source>
        <translation>Personeel</translation>
    </message>
    <message>
        <source>Larger text</source>
        <translation>Grotere tekst</translation>
    </message>
    <message>
        <source>Contrast</source>
        <translation>Contrast</translation>
    </message>
</context>
<context>
    <name>BasketPanel</name>
    <message>
        <source>Try again</source>
        <translation>Opnieuw</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Sluiten</translation>
    </message>
    <message>
        <source>The till is closed</source>
        <translation>De kassa is gesloten</translation>
    </message>
    <message>
        <source>Count the float to begin.</source>
        <translation>Tel het wisselgeld om te beginnen.</translation>
    </message>
    <message>
        <source>The till is open since {day}, {time}. Close it once the shop is closed.</source>
        <translation>Sinds {day}, {time} staat de kassa open. Sluit ze zodra de winkel dicht is.</translation>
    </message>
    <message>
        <source>Close the till</source>
        <translation>De kassa sluiten</translation>
    </message>
    <message>
        <source>Open the till</source>
        <translation>Kassa openen</translation>
    </message>
    <message>
        <source>The basket is empty</source>
        <translation>Het mandje is leeg</translation>
    </message>
    <message>
        <source>Scan a member&apos;s card or an article.</source>
        <translation>Scan de kaart van een lid of een artikel.</translation>
    </message>
    <message numerus="yes">
        <source>%n unknown code(s): {codes}</source>
        <translation>
            <numerusform>%n onbekende code: {codes}</numerusform>
            <numerusform>%n onbekende codes: {codes}</numerusform>
        </translation>
    </message>
    <message>
        <source>Look them up</source>
        <translation>Opzoeken</translation>
    </message>
</context>
<context>
    <name>BlockCardDialog</name>
    <message>
        <source>Reason</source>
        <translation>Reden</translation>
    </message>
    <message>
        <source>lost</source>
        <translation>verloren</translation>
    </message>
    <message>
        <source>The card that ends in {end} is refused at till and kiosk from now on.</source>
        <translation>De kaart die eindigt op {end} wordt vanaf nu geweigerd aan kassa en zuil.</translation>
    </message>
    <message>
        <source>Block the card</source>
        <translation>De kaart blokkeren</translation>
    </message>
</context>
<context>
    <name>BlockView</name>
    <message>
        <source>Block the card ending in {digits}</source>
        <translation>De kaart die eindigt op {digits} blokkeren</translation>
    </message>
    <message>
        <source>What it means</source>
        <translation>Wat dit betekent</translation>
    </message>
    <message>
        <source>From now on this card opens nothing here and at the till, for good.</source>
        <translation>Vanaf nu opent deze kaart hier en aan de kassa niets meer, voorgoed.</translation>
    </message>
    <message>
        <source>If you find it again, it stays blocked. The desk gives you a new one.</source>
        <translation>Vindt u ze terug, dan blijft ze geblokkeerd. De balie geeft u een nieuwe.</translation>
    </message>
    <message>
        <source>Block it and ask for a new one</source>
        <translation>Blokkeren en een nieuwe vragen</translation>
    </message>
    <message>
        <source>Blocked. A new card is asked for: fetch it at the desk.</source>
        <translation>Geblokkeerd. Een nieuwe kaart is gevraagd: haal ze af aan de balie.</translation>
    </message>
</context>
<context>
    <name>Board</name>
    <message>
        <source>No shift here.</source>
        <translation>Hier is geen shift.</translation>
    </message>
    <message>
        <source>leader?</source>
        <translation>leider?</translation>
    </message>
    <message>
        <source>skill?</source>
        <translation>kunnen?</translation>
    </message>
    <message>
        <source>Week {letter}</source>
        <translation>Week {letter}</translation>
    </message>
    <message>
        <source>Shift</source>
        <translation>Shift</translation>
    </message>
    <message>
        <source>{count}, complete</source>
        <translation>{count}, volledig</translation>
    </message>
    <message>
        <source>{count}, {missing} missing</source>
        <translation>{count}, {missing} tekort</translation>
    </message>
    <message>
        <source>Nobody leads it</source>
        <translation>Zonder shiftleider</translation>
    </message>
    <message>
        <source>Leader: {name}</source>
        <translation>Shiftleider: {name}</translation>
    </message>
    <message>
        <source>(empty)</source>
        <translation>(vrij)</translation>
    </message>
    <message>
        <source>{name}, replaced by {other}</source>
        <translation>{name}, vervangen door {other}</translation>
    </message>
    <message>
        <source>booked</source>
        <translation>ingeschreven</translation>
    </message>
    <message>
        <source>regular</source>
        <translation>vast</translation>
    </message>
    <message>
        <source>compensation</source>
        <translation>inhaalshift</translation>
    </message>
    <message>
        <source>shifts owed: {count}</source>
        <translation>nog te doen: {count}</translation>
    </message>
    <message>
        <source>often here at this hour</source>
        <translation>vaak hier op dit uur</translation>
    </message>
    <message>
        <source>in alert or suspended</source>
        <translation>in alarm of geschorst</translation>
    </message>
    <message>
        <source>has the skill</source>
        <translation>kan het</translation>
    </message>
    <message>
        <source>nothing planned yet</source>
        <translation>nog niets gepland</translation>
    </message>
    <message>
        <source>{name}: {why}</source>
        <translation>{name}: {why}</translation>
    </message>
    <message>
        <source>cancelled</source>
        <translation>geannuleerd</translation>
    </message>
</context>
<context>
    <name>BoardActs</name>
    <message>
        <source>Add…</source>
        <translation>Toevoegen…</translation>
    </message>
    <message>
        <source>Take off…</source>
        <translation>Eraf halen…</translation>
    </message>
    <message>
        <source>Replace…</source>
        <translation>Vervangen…</translation>
    </message>
    <message>
        <source>Move to…</source>
        <translation>Verplaatsen…</translation>
    </message>
    <message>
        <source>Leader…</source>
        <translation>Shiftleider…</translation>
    </message>
    <message>
        <source>One more place</source>
        <translation>Een plaats meer</translation>
    </message>
    <message>
        <source>One place less</source>
        <translation>Een plaats minder</translation>
    </message>
    <message>
        <source>Cancel the shift…</source>
        <translation>Shift annuleren…</translation>
    </message>
    <message>
        <source>Have it take place after all…</source>
        <translation>Toch laten doorgaan…</translation>
    </message>
    <message>
        <source>Take up to move</source>
        <translation>Opnemen om te verplaatsen</translation>
    </message>
    <message>
        <source>Put down here</source>
        <translation>Hier neerzetten</translation>
    </message>
    <message>
        <source>Propose for all gaps…</source>
        <translation>Voorstellen voor alle gaten…</translation>
    </message>
    <message>
        <source>All acts</source>
        <translation>Alle acties</translation>
    </message>
</context>
<context>
    <name>BoardBar</name>
    <message>
        <source>Find</source>
        <translation>Zoeken</translation>
    </message>
    <message>
        <source>Only their shifts</source>
        <translation>Alleen die shiften</translation>
    </message>
    <message>
        <source>Earlier</source>
        <translation>Vroeger</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>Later</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Vandaag</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Ongedaan maken</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>Opnieuw</translation>
    </message>
    <message>
        <source>Propose</source>
        <translation>Voorstellen</translation>
    </message>
    <message>
        <source>Week</source>
        <translation>Week</translation>
    </message>
    <message>
        <source>Four weeks</source>
        <translation>4 weken</translation>
    </message>
    <message>
        <source>Months</source>
        <translation>Maanden</translation>
    </message>
    <message>
        <source>Regular</source>
        <translation>Vast</translation>
    </message>
    <message>
        <source>Tasks shown</source>
        <translation>Getoonde taken</translation>
    </message>
    <message>
        <source>Gaps</source>
        <translation>Gaten</translation>
    </message>
    <message>
        <source>No leader</source>
        <translation>Geen leider</translation>
    </message>
    <message>
        <source>Tasks</source>
        <translation>Taken</translation>
    </message>
</context>
<context>
    <name>BoardCard</name>
    <message numerus="yes">
        <source>%n without the skill that the task asks for</source>
        <translation>
            <numerusform>%n persoon zonder de gevraagde vaardigheid</numerusform>
            <numerusform>%n personen zonder de gevraagde vaardigheid</numerusform>
        </translation>
    </message>
    <message>
        <source>{held} / {places} places · {gaps} with gaps · {leaderless} without a leader</source>
        <translation>{held} / {places} plaatsen · {gaps} met gaten · {leaderless} zonder shiftleider</translation>
    </message>
    <message>
        <source>Places of the shift</source>
        <translation>Plaatsen van de shift</translation>
    </message>
    <message>
        <source>Who could come</source>
        <translation>Wie kan komen</translation>
    </message>
    <message>
        <source>This week</source>
        <translation>Deze week</translation>
    </message>
</context>
<context>
    <name>BoardDeeds</name>
    <message>
        <source>Undone: {act}</source>
        <translation>Ongedaan gemaakt: {act}</translation>
    </message>
    <message>
        <source>Done again: {act}</source>
        <translation>Opnieuw gedaan: {act}</translation>
    </message>
</context>
<context>
    <name>BoardHands</name>
    <message>
        <source>Add to {shift}</source>
        <translation>Toevoegen: {shift}</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Toevoegen</translation>
    </message>
    <message>
        <source>Name or number</source>
        <translation>Naam of nummer</translation>
    </message>
    <message>
        <source>Add {name}</source>
        <translation>{name} toevoegen</translation>
    </message>
    <message>
        <source>{name} taken off {shift}</source>
        <translation>{name} eraf gehaald: {shift}</translation>
    </message>
    <message>
        <source>Take {name} off</source>
        <translation>{name} eraf halen</translation>
    </message>
    <message>
        <source>Instead of {name}, {shift}</source>
        <translation>In plaats van {name}, {shift}</translation>
    </message>
    <message>
        <source>Replace</source>
        <translation>Vervangen</translation>
    </message>
    <message>
        <source>Move {name} from {shift}</source>
        <translation>{name} verplaatsen, nu: {shift}</translation>
    </message>
    <message>
        <source>Move</source>
        <translation>Verplaatsen</translation>
    </message>
    <message>
        <source>Day, hour or task</source>
        <translation>Dag, uur of taak</translation>
    </message>
    <message>
        <source>Move {name}</source>
        <translation>{name} verplaatsen</translation>
    </message>
    <message>
        <source>Who leads {shift}</source>
        <translation>Wie leidt {shift}</translation>
    </message>
    <message>
        <source>Set leader</source>
        <translation>Aanduiden</translation>
    </message>
    <message>
        <source>One more place: {shift}</source>
        <translation>Een plaats meer: {shift}</translation>
    </message>
    <message>
        <source>One place less: {shift}</source>
        <translation>Een plaats minder: {shift}</translation>
    </message>
    <message>
        <source>Cancelled: {shift}</source>
        <translation>Geannuleerd: {shift}</translation>
    </message>
    <message numerus="yes">
        <source>Cancel the shift and tell %n member(s)</source>
        <translation>
            <numerusform>Annuleren en %n lid verwittigen</numerusform>
            <numerusform>Annuleren en %n leden verwittigen</numerusform>
        </translation>
    </message>
    <message>
        <source>Replace {name}</source>
        <translation>{name} vervangen</translation>
    </message>
    <message>
        <source>Takes place after all: {shift}</source>
        <translation>Gaat toch door: {shift}</translation>
    </message>
    <message numerus="yes">
        <source>Have it take place, and tell %n member(s)</source>
        <translation>
            <numerusform>Laten doorgaan en %n lid verwittigen</numerusform>
            <numerusform>Laten doorgaan en %n leden verwittigen</numerusform>
        </translation>
    </message>
    <message>
        <source>{name} added to {shift}</source>
        <translation>{name} toegevoegd: {shift}</translation>
    </message>
    <message>
        <source>{name} comes instead of {other}, {shift}</source>
        <translation>{name} komt in plaats van {other}, {shift}</translation>
    </message>
    <message>
        <source>{name} moved to {shift}</source>
        <translation>{name} verplaatst: {shift}</translation>
    </message>
    <message>
        <source>Nobody leads {shift} any more</source>
        <translation>Geen shiftleider meer: {shift}</translation>
    </message>
    <message>
        <source>{name} leads {shift}</source>
        <translation>{name} leidt {shift}</translation>
    </message>
    <message>
        <source>no. {number}</source>
        <translation>nr. {number}</translation>
    </message>
    <message>
        <source>Nobody</source>
        <translation>Niemand</translation>
    </message>
    <message>
        <source>{name} leads it now</source>
        <translation>{name} leidt nu</translation>
    </message>
    <message>
        <source>in this shift</source>
        <translation>in deze shift</translation>
    </message>
    <message>
        <source>shift leader</source>
        <translation>shiftleider</translation>
    </message>
    <message numerus="yes">
        <source>%n place(s) free</source>
        <translation>
            <numerusform>%n plaats vrij</numerusform>
            <numerusform>%n plaatsen vrij</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>BoardPage</name>
    <message>
        <source>Week {letter} · {days}</source>
        <translation>Week {letter} · {days}</translation>
    </message>
    <message>
        <source>Shifts</source>
        <translation>Shiften</translation>
    </message>
    <message>
        <source>Nowhere on this board</source>
        <translation>Nergens op deze planning</translation>
    </message>
    <message>
        <source>Regular weeks</source>
        <translation>Vaste weken</translation>
    </message>
    <message>
        <source>Where does somebody stand?</source>
        <translation>Wie zoekt u op de planning?</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Tonen</translation>
    </message>
    <message>
        <source>Name or number</source>
        <translation>Naam of nummer</translation>
    </message>
    <message>
        <source>no. {number}</source>
        <translation>nr. {number}</translation>
    </message>
    <message>
        <source>{name} is taken up: choose a shift and press Ctrl+V, or Esc.</source>
        <translation>{name} wordt verplaatst: kies een shift en druk op Ctrl+V, of op Esc.</translation>
    </message>
</context>
<context>
    <name>BoardProposals</name>
    <message>
        <source>Looking for who could come…</source>
        <translation>Ik zoek wie kan komen…</translation>
    </message>
    <message>
        <source>Nobody can be proposed: who takes shifts is away, elsewhere at that time, without the skill, or a beginner who would be alone. Add somebody by name (F2).</source>
        <translation>Niemand voor te stellen: de leden zijn met pauze, op dat uur elders, zonder de vaardigheid, of beginners die alleen zouden zijn. Voeg iemand toe op naam (F2).</translation>
    </message>
    <message>
        <source>Who could come, the likeliest first:</source>
        <translation>Wie kan komen, de waarschijnlijkste eerst:</translation>
    </message>
    <message>
        <source>Who could come instead of {name}:</source>
        <translation>Wie kan komen in plaats van {name}:</translation>
    </message>
</context>
<context>
    <name>BoardView</name>
    <message>
        <source>Shifts on the board</source>
        <translation>Shiften op de planning</translation>
    </message>
</context>
<context>
    <name>BookDialog</name>
    <message>
        <source>Shift with room</source>
        <translation>Shift met plaats</translation>
    </message>
    <message>
        <source>There is no shift with room that this member may book.</source>
        <translation>Er is geen shift met plaats die dit lid kan boeken.</translation>
    </message>
    <message>
        <source>Book a shift</source>
        <translation>Een shift boeken</translation>
    </message>
</context>
<context>
    <name>BookView</name>
    <message>
        <source>Which one suits you?</source>
        <translation>Welke past u?</translation>
    </message>
    <message>
        <source>There is nothing that you could book just now. Ask at the desk.</source>
        <translation>Er is nu niets dat u kunt boeken. Vraag het aan de balie.</translation>
    </message>
    <message>
        <source>Book</source>
        <translation>Boeken</translation>
    </message>
    <message>
        <source>Book a shift</source>
        <translation>Een shift boeken</translation>
    </message>
    <message>
        <source>Book a compensation</source>
        <translation>Een inhaalshift boeken</translation>
    </message>
    <message numerus="yes">
        <source>%n free place(s)</source>
        <translation>
            <numerusform>%n vrije plaats</numerusform>
            <numerusform>%n vrije plaatsen</numerusform>
        </translation>
    </message>
    <message>
        <source>people are lacking</source>
        <translation>er is volk te kort</translation>
    </message>
    <message>
        <source>Booked: {shift}.</source>
        <translation>Geboekt: {shift}.</translation>
    </message>
</context>
<context>
    <name>BuySharesDialog</name>
    <message>
        <source>Kind of share</source>
        <translation>Soort aandeel</translation>
    </message>
    <message>
        <source>Number of shares</source>
        <translation>Aantal aandelen</translation>
    </message>
    <message>
        <source>Remark</source>
        <translation>Opmerking</translation>
    </message>
    <message>
        <source>To be paid by the member: {amount}</source>
        <translation>Te betalen door het lid: {amount}</translation>
    </message>
    <message>
        <source>Shares: {before} → {after}</source>
        <translation>Aandelen: {before} → {after}</translation>
    </message>
    <message>
        <source>Subscribe shares</source>
        <translation>Aandelen inschrijven</translation>
    </message>
</context>
<context>
    <name>CalendarCodeView</name>
    <message>
        <source>My calendar on my phone</source>
        <translation>Mijn kalender op mijn telefoon</translation>
    </message>
    <message>
        <source>No shift lies before you.</source>
        <translation>Er is geen shift gepland.</translation>
    </message>
    <message>
        <source>QR code of the shift {shift}</source>
        <translation>QR-code van de shift {shift}</translation>
    </message>
    <message>
        <source>Shift {number} of {count}</source>
        <translation>Shift {number} van {count}</translation>
    </message>
    <message>
        <source>Open the camera of your phone, point it at the code, and touch what the phone proposes.</source>
        <translation>Open de camera van uw telefoon, richt ze op de code en raak aan wat de telefoon voorstelt.</translation>
    </message>
    <message>
        <source>Next shift</source>
        <translation>Volgende shift</translation>
    </message>
    <message>
        <source>Shift before</source>
        <translation>Vorige shift</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Terug</translation>
    </message>
</context>
<context>
    <name>CannotComeView</name>
    <message>
        <source>I cannot come: {shift}</source>
        <translation>Ik kan niet komen: {shift}</translation>
    </message>
    <message>
        <source>Tell the desk</source>
        <translation>Verwittig de balie</translation>
    </message>
    <message>
        <source>It is too late to change this here. Call the desk, or go there, right away.</source>
        <translation>Het is te laat om dit hier te veranderen. Bel de balie of ga er nu naartoe.</translation>
    </message>
    <message>
        <source>Somebody would like to have your shift</source>
        <translation>Iemand wil uw shift graag</translation>
    </message>
    <message>
        <source>Offer mine for it</source>
        <translation>De mijne aanbieden</translation>
    </message>
    <message>
        <source>Come when people are lacking</source>
        <translation>Komen wanneer er volk te kort is</translation>
    </message>
    <message>
        <source>Come then</source>
        <translation>Dan komen</translation>
    </message>
    <message>
        <source>Come another time</source>
        <translation>Op een ander moment komen</translation>
    </message>
    <message>
        <source>Ask those of another shift to exchange</source>
        <translation>Een ruil vragen aan mensen van een andere shift</translation>
    </message>
    <message>
        <source>Ask for it</source>
        <translation>Erom vragen</translation>
    </message>
    <message>
        <source>Ask those of the same hours in other weeks</source>
        <translation>Vragen aan wie dezelfde uren heeft in andere weken</translation>
    </message>
    <message>
        <source>They all get a message. As long as nobody agrees, the shift stays yours.</source>
        <translation>Allen krijgen een bericht. Zolang niemand toezegt, blijft de shift van u.</translation>
    </message>
    <message>
        <source>Ask them</source>
        <translation>Het hun vragen</translation>
    </message>
    <message>
        <source>Be relieved by the others</source>
        <translation>Door de anderen afgelost worden</translation>
    </message>
    <message>
        <source>Others have done shifts for members who cannot come. You owe nothing for this one.</source>
        <translation>Anderen deden shiften voor leden die niet kunnen komen. Voor deze bent u niets verschuldigd.</translation>
    </message>
    <message>
        <source>Ask for solidarity</source>
        <translation>Solidariteit vragen</translation>
    </message>
    <message>
        <source>Leave the place empty</source>
        <translation>De plaats leeg laten</translation>
    </message>
    <message>
        <source>It costs one compensation, to be done later. Why can you not come?</source>
        <translation>Dat kost één inhaalshift, later te doen. Waarom kunt u niet komen?</translation>
    </message>
    <message>
        <source>Ill</source>
        <translation>Ziek</translation>
    </message>
    <message>
        <source>Work</source>
        <translation>Werk</translation>
    </message>
    <message>
        <source>Family</source>
        <translation>Familie</translation>
    </message>
    <message>
        <source>Another reason</source>
        <translation>Andere reden</translation>
    </message>
    <message>
        <source>Swapped: you come {shift}.</source>
        <translation>Geruild: u komt {shift}.</translation>
    </message>
    <message>
        <source>Offered. Once they agree, you come {shift}.</source>
        <translation>Aangeboden. Zodra de ander toezegt, komt u {shift}.</translation>
    </message>
    <message>
        <source>Asked. As long as nobody agrees, the shift stays yours.</source>
        <translation>Gevraagd. Zolang niemand toezegt, blijft de shift van u.</translation>
    </message>
    <message>
        <source>You are relieved of this shift.</source>
        <translation>U bent van deze shift vrijgesteld.</translation>
    </message>
    <message>
        <source>The place is left empty. You owe one compensation.</source>
        <translation>De plaats blijft leeg. U moet één shift inhalen.</translation>
    </message>
    <message>
        <source>Have you agreed with somebody?</source>
        <translation>Hebt u met iemand afgesproken?</translation>
    </message>
    <message>
        <source>Propose the exchange here. They agree with their own card.</source>
        <translation>Stel de ruil hier voor. De ander bevestigt met de eigen kaart.</translation>
    </message>
    <message>
        <source>Exchange with somebody I know</source>
        <translation>Ruilen met iemand die ik ken</translation>
    </message>
</context>
<context>
    <name>CardNumberDialog</name>
    <message>
        <source>Number of the card: scan it, or keep the one drawn</source>
        <translation>Nummer van de kaart: scan ze, of behoud het getrokken nummer</translation>
    </message>
</context>
<context>
    <name>CardsSection</name>
    <message>
        <source>No card yet. F2 gives one.</source>
        <translation>Nog geen kaart. F2 geeft er een.</translation>
    </message>
    <message>
        <source>the member</source>
        <translation>het lid</translation>
    </message>
    <message>
        <source>since {day}</source>
        <translation>sinds {day}</translation>
    </message>
    <message>
        <source>valid</source>
        <translation>geldig</translation>
    </message>
    <message>
        <source>replaced</source>
        <translation>vervangen</translation>
    </message>
    <message>
        <source>blocked</source>
        <translation>geblokkeerd</translation>
    </message>
    <message>
        <source>Give</source>
        <translation>Geven</translation>
    </message>
    <message>
        <source>Replace</source>
        <translation>Vervangen</translation>
    </message>
    <message>
        <source>Block</source>
        <translation>Blokkeren</translation>
    </message>
    <message>
        <source>Unblock</source>
        <translation>Vrijgeven</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>Afdrukken</translation>
    </message>
    <message>
        <source>Print A4</source>
        <translation>Afdrukken A4</translation>
    </message>
    <message>
        <source>Cards</source>
        <translation>Kaarten</translation>
    </message>
    <message>
        <source>{name}, since {day}</source>
        <translation>{name}, sinds {day}</translation>
    </message>
    <message>
        <source>Handed over</source>
        <translation>Overhandigd</translation>
    </message>
    <message>
        <source>Forget PIN</source>
        <translation>Code wissen</translation>
    </message>
    <message>
        <source>Waits for a new card</source>
        <translation>Wacht op een nieuwe kaart</translation>
    </message>
</context>
<context>
    <name>CashKeys</name>
    <message>
        <source>Exact</source>
        <translation>Gepast</translation>
    </message>
    <message>
        <source>Exactly what is owed</source>
        <translation>Precies wat er te betalen is</translation>
    </message>
    <message>
        <source>A note of {worth}</source>
        <translation>Een biljet van {worth}</translation>
    </message>
</context>
<context>
    <name>CashMoveDialog</name>
    <message>
        <source>Type how much.</source>
        <translation>Typ hoeveel.</translation>
    </message>
    <message>
        <source>Change from the bank</source>
        <translation>Wisselgeld van de bank</translation>
    </message>
    <message>
        <source>Change from the safe</source>
        <translation>Wisselgeld uit de kluis</translation>
    </message>
    <message>
        <source>To the safe</source>
        <translation>Naar de kluis</translation>
    </message>
    <message>
        <source>A supplier was paid</source>
        <translation>Leverancier betaald</translation>
    </message>
    <message>
        <source>Put in {amount}</source>
        <translation>{amount} erin leggen</translation>
    </message>
    <message>
        <source>Take out {amount}</source>
        <translation>{amount} eruit nemen</translation>
    </message>
    <message>
        <source>Cash in or out</source>
        <translation>Contant geld in of uit</translation>
    </message>
    <message>
        <source>+ Into the drawer</source>
        <translation>+ In de lade</translation>
    </message>
    <message>
        <source>− Out of the drawer</source>
        <translation>− Uit de lade</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>Bedrag</translation>
    </message>
    <message>
        <source>Why? The reason stays in the journal.</source>
        <translation>Waarom? De reden blijft in het journaal.</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Reden</translation>
    </message>
    <message>
        <source>Another reason, in a few words</source>
        <translation>Een andere reden, in enkele woorden</translation>
    </message>
</context>
<context>
    <name>CatalogueDialog</name>
    <message>
        <source>Category</source>
        <translation>Categorie</translation>
    </message>
    <message>
        <source>Main supplier</source>
        <translation>Hoofdleverancier</translation>
    </message>
</context>
<context>
    <name>ChangeSlotDialog</name>
    <message>
        <source>Week</source>
        <translation>Week</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>Dag</translation>
    </message>
    <message>
        <source>Hours</source>
        <translation>Uren</translation>
    </message>
    <message>
        <source>Places</source>
        <translation>Plaatsen</translation>
    </message>
    <message>
        <source>Task</source>
        <translation>Taak</translation>
    </message>
    <message>
        <source>Shift leader</source>
        <translation>Shiftverantwoordelijke</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Wijzigen</translation>
    </message>
    <message>
        <source>Changed, with the shifts to come: {slot}</source>
        <translation>Gewijzigd, met de komende shiften: {slot}</translation>
    </message>
    <message>
        <source>Week {letter}</source>
        <translation>Week {letter}</translation>
    </message>
    <message>
        <source>(no task)</source>
        <translation>(geen taak)</translation>
    </message>
    <message>
        <source>(nobody)</source>
        <translation>(niemand)</translation>
    </message>
</context>
<context>
    <name>ChoiceFields</name>
    <message>
        <source>All categories</source>
        <translation>Alle categorieën</translation>
    </message>
    <message>
        <source>All suppliers</source>
        <translation>Alle leveranciers</translation>
    </message>
    <message>
        <source>All shelves</source>
        <translation>Alle rekken</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>Categorie</translation>
    </message>
    <message>
        <source>Supplier</source>
        <translation>Leverancier</translation>
    </message>
    <message>
        <source>Shelf</source>
        <translation>Rek</translation>
    </message>
</context>
<context>
    <name>ChooseArticleDialog</name>
    <message>
        <source>Which article?</source>
        <translation>Welk artikel?</translation>
    </message>
    <message>
        <source>Choose</source>
        <translation>Kiezen</translation>
    </message>
</context>
<context>
    <name>ChooseManyDialog</name>
    <message numerus="yes">
        <source>%n product(s) with a price</source>
        <translation>
            <numerusform>%n artikel met een prijs</numerusform>
            <numerusform>%n artikelen met een prijs</numerusform>
        </translation>
    </message>
    <message>
        <source>{said}: more than that is not taken at once</source>
        <translation>{said}: meer kan niet in één keer</translation>
    </message>
    <message>
        <source>No product with a price is meant. Choose otherwise.</source>
        <translation>Geen artikel met een prijs is bedoeld. Kies anders.</translation>
    </message>
    <message>
        <source>Labels of many products</source>
        <translation>Etiketten van meerdere artikelen</translation>
    </message>
    <message>
        <source>Price changed in the last days (0: whenever)</source>
        <translation>Prijs veranderd in de laatste dagen (0: om het even)</translation>
    </message>
    <message>
        <source>Copies of each</source>
        <translation>Exemplaren van elk</translation>
    </message>
    <message>
        <source>Only those without a printed label</source>
        <translation>Alleen die zonder afgedrukt etiket</translation>
    </message>
    <message>
        <source>Put into the queue</source>
        <translation>In de wachtrij zetten</translation>
    </message>
</context>
<context>
    <name>ChoosePinView</name>
    <message>
        <source>Choose your PIN</source>
        <translation>Kies uw pincode</translation>
    </message>
    <message>
        <source>4 to 8 digits, not those of your bank card. It keeps others from using your card here.</source>
        <translation>4 tot 8 cijfers, niet die van uw bankkaart. Zo gebruikt niemand anders hier uw kaart.</translation>
    </message>
    <message>
        <source>PIN</source>
        <translation>Pincode</translation>
    </message>
    <message>
        <source>Once more, the same digits</source>
        <translation>Nog eens, dezelfde cijfers</translation>
    </message>
    <message>
        <source>The digits that you choose</source>
        <translation>De cijfers die u kiest</translation>
    </message>
    <message>
        <source>Keep this PIN</source>
        <translation>Deze pincode bewaren</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Verder</translation>
    </message>
    <message>
        <source>Your PIN is kept. It counts from now on.</source>
        <translation>Uw pincode is bewaard. Ze geldt vanaf nu.</translation>
    </message>
</context>
<context>
    <name>Choosing</name>
    <message>
        <source>People</source>
        <translation>Personen</translation>
    </message>
</context>
<context>
    <name>CloseCountDialog</name>
    <message>
        <source>Close: {title}</source>
        <translation>Afsluiten: {title}</translation>
    </message>
    <message>
        <source>Close the count</source>
        <translation>De telling afsluiten</translation>
    </message>
    <message>
        <source>The stock of {count} products becomes what was found; {differ} differ, worth {value} in all. What is sold meanwhile is taken into account. It cannot be taken back: who counts again makes a new count.</source>
        <translation>De voorraad van {count} artikelen wordt wat gevonden is; {differ} verschillen, samen {value} waard. Wat intussen verkocht wordt, telt mee. Dit kan niet ongedaan gemaakt worden: wie opnieuw telt, maakt een nieuwe telling.</translation>
    </message>
    <message>
        <source>Nobody counted {count} products, worth {value}:</source>
        <translation>Niemand heeft {count} artikelen geteld, waarde {value}:</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>en nog %n</numerusform>
            <numerusform>en nog %n</numerusform>
        </translation>
    </message>
    <message>
        <source>Leave their stock as it is</source>
        <translation>Hun voorraad laten zoals hij is</translation>
    </message>
    <message>
        <source>There are none: set their stock to 0</source>
        <translation>Er zijn er geen: hun voorraad op 0 zetten</translation>
    </message>
</context>
<context>
    <name>CloseDialog</name>
    <message>
        <source>Close delivery {number} of {supplier}</source>
        <translation>Levering {number} van {supplier} afsluiten</translation>
    </message>
    <message>
        <source>Everything as it was ordered.</source>
        <translation>Alles is zoals besteld.</translation>
    </message>
    <message>
        <source>The rest of the order is still waited for</source>
        <translation>De rest van de bestelling wordt nog verwacht</translation>
    </message>
    <message>
        <source>Take it in</source>
        <translation>In voorraad nemen</translation>
    </message>
</context>
<context>
    <name>ClosedPage</name>
    <message>
        <source>Note</source>
        <translation>Opmerking</translation>
    </message>
    <message>
        <source>Note: why something differs, in a few words</source>
        <translation>Opmerking: vanwaar het verschil, in enkele woorden</translation>
    </message>
    <message>
        <source>Z report no. {number}</source>
        <translation>Z-rapport nr. {number}</translation>
    </message>
    <message>
        <source>Counted</source>
        <translation>Geteld</translation>
    </message>
    <message>
        <source>Expected</source>
        <translation>Verwacht</translation>
    </message>
    <message>
        <source>Difference</source>
        <translation>Verschil</translation>
    </message>
    <message>
        <source>Turnover</source>
        <translation>Omzet</translation>
    </message>
    <message>
        <source>Perpetual total: {amount}</source>
        <translation>Doorlopend totaal: {amount}</translation>
    </message>
    <message>
        <source>not counted, {expected} expected</source>
        <translation>niet geteld, {expected} verwacht</translation>
    </message>
    <message>
        <source>{actual} actual, {expected} expected, {difference}</source>
        <translation>{actual} werkelijk, {expected} verwacht, {difference}</translation>
    </message>
    <message>
        <source>{comparison}; fees {fees}</source>
        <translation>{comparison}; kosten {fees}</translation>
    </message>
    <message>
        <source>{counted} counted, {expected} expected, {difference}</source>
        <translation>{counted} geteld, {expected} verwacht, {difference}</translation>
    </message>
    <message>
        <source>Close enough: the shop allows it</source>
        <translation>Juist genoeg: de winkel staat het toe</translation>
    </message>
    <message>
        <source>The drawer is right</source>
        <translation>De lade klopt</translation>
    </message>
    <message>
        <source>Missing in the drawer</source>
        <translation>Tekort in de lade</translation>
    </message>
    <message>
        <source>Too much in the drawer</source>
        <translation>Te veel in de lade</translation>
    </message>
</context>
<context>
    <name>ClosingDaysDialog</name>
    <message>
        <source>Bank holidays, and days that are closed</source>
        <translation>Feestdagen, en dagen die gesloten zijn</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>Dag</translation>
    </message>
    <message>
        <source>Reason, for the members</source>
        <translation>Reden, voor de leden</translation>
    </message>
    <message>
        <source>Say why the shop is closed on that day.</source>
        <translation>Zeg waarom de winkel die dag gesloten is.</translation>
    </message>
    <message>
        <source>Reopen {day}</source>
        <translation>Weer openen: {day}</translation>
    </message>
    <message>
        <source>Close {day}</source>
        <translation>Sluiten: {day}</translation>
    </message>
    <message>
        <source>Closed: {day}</source>
        <translation>Gesloten: {day}</translation>
    </message>
    <message>
        <source>Open again: {day}</source>
        <translation>Weer open: {day}</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Naam</translation>
    </message>
    <message>
        <source>Shifts</source>
        <translation>Shiften</translation>
    </message>
    <message>
        <source>✕ closed</source>
        <translation>✕ gesloten</translation>
    </message>
    <message>
        <source>✓ open, shifts: {count}</source>
        <translation>✓ open, shiften: {count}</translation>
    </message>
    <message>
        <source>✓ open</source>
        <translation>✓ open</translation>
    </message>
    <message>
        <source>Closing days</source>
        <translation>Sluitingsdagen</translation>
    </message>
    <message>
        <source>Close this window</source>
        <translation>Dit venster sluiten</translation>
    </message>
</context>
<context>
    <name>ClosingDialog</name>
    <message>
        <source>Count this too: {name}. Type 0 where there is none.</source>
        <translation>Tel dit ook: {name}. Typ 0 als er geen is.</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Klaar</translation>
    </message>
    <message>
        <source>Press again to close with {amount}</source>
        <translation>Druk nog eens om te sluiten met {amount}</translation>
    </message>
    <message>
        <source>A closed day is not opened again. Is everything counted?</source>
        <translation>Een gesloten kassa gaat niet meer open. Is alles geteld?</translation>
    </message>
    <message>
        <source>Close with {amount}</source>
        <translation>Sluiten met {amount}</translation>
    </message>
    <message>
        <source>Go on with {amount}</source>
        <translation>Verder met {amount}</translation>
    </message>
    <message>
        <source>What is no amount is kept as not counted. A closed day is not opened again.</source>
        <translation>Wat geen bedrag is, geldt als niet geteld. Een gesloten kassa gaat niet meer open.</translation>
    </message>
    <message>
        <source>The till is closed</source>
        <translation>De kassa is gesloten</translation>
    </message>
    <message>
        <source>Close the till</source>
        <translation>De kassa sluiten</translation>
    </message>
    <message>
        <source>Close the till: other payments</source>
        <translation>De kassa sluiten: andere betalingen</translation>
    </message>
    <message>
        <source>Type what the card terminal or the provider says. What is left empty is kept as not counted.</source>
        <translation>Typ wat de betaalterminal of de uitgever zegt. Wat leeg blijft, wordt bewaard als niet geteld.</translation>
    </message>
    <message>
        <source>Count what is in the drawer. What should be there is shown afterwards.</source>
        <translation>Tel wat er in de lade zit. Wat er zou moeten zijn, komt daarna.</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>Afdrukken</translation>
    </message>
    <message>
        <source>Print the Z report</source>
        <translation>Het Z-rapport afdrukken</translation>
    </message>
    <message>
        <source>{tender}, in all</source>
        <translation>{tender}, in totaal</translation>
    </message>
</context>
<context>
    <name>CodeDialog</name>
    <message>
        <source>Barcode: scan it or type it</source>
        <translation>Streepjescode: scan of typ ze</translation>
    </message>
    <message>
        <source>Units in the pack</source>
        <translation>Eenheden in de doos</translation>
    </message>
    <message>
        <source>Scanned at the till it is {count} of this product.</source>
        <translation>Aan de kassa gescand is het {count} van dit artikel.</translation>
    </message>
    <message>
        <source>Add a barcode</source>
        <translation>Streepjescode toevoegen</translation>
    </message>
</context>
<context>
    <name>ColumnsDialog</name>
    <message>
        <source>Choose at least one column.</source>
        <translation>Kies minstens één kolom.</translation>
    </message>
    <message>
        <source>Columns: {list}</source>
        <translation>Kolommen: {list}</translation>
    </message>
    <message>
        <source>The usual ones</source>
        <translation>De gewone</translation>
    </message>
    <message>
        <source>Show these</source>
        <translation>Tonen</translation>
    </message>
</context>
<context>
    <name>Conflicts</name>
    <message>
        <source>{who}, on {machine}, {moment}</source>
        <translation>{who}, op {machine}, {moment}</translation>
    </message>
    <message>
        <source>on {machine}, {moment}</source>
        <translation>op {machine}, {moment}</translation>
    </message>
    <message>
        <source>The leave was announced after it: the place is free again.</source>
        <translation>Het verlof werd erna gemeld: de plaats is weer vrij.</translation>
    </message>
    <message>
        <source>Two members booked one place</source>
        <translation>Twee leden boekten één plaats</translation>
    </message>
    <message>
        <source>Who was first keeps it. The other one was told, and offered other shifts.</source>
        <translation>Wie eerst was, houdt ze. De andere is verwittigd, met andere shiften als voorstel.</translation>
    </message>
    <message>
        <source>In two shifts at once</source>
        <translation>In twee shiften tegelijk</translation>
    </message>
    <message>
        <source>Both places stay: ask which one counts, and free the other on the board.</source>
        <translation>Beide plaatsen blijven: vraag welke telt, en maak de andere vrij op de planning.</translation>
    </message>
    <message>
        <source>Booked on a day of leave</source>
        <translation>Geboekt op een verlofdag</translation>
    </message>
    <message>
        <source>The leave was announced before it: both stay. Ask whether the member comes.</source>
        <translation>Het verlof was ervoor gemeld: beide blijven. Vraag of het lid komt.</translation>
    </message>
    <message>
        <source>Booked in a shift that was called off</source>
        <translation>Geboekt in een geschrapte shift</translation>
    </message>
    <message>
        <source>The place is gone with the shift. The member was told.</source>
        <translation>De plaats is weg met de shift. Het lid is verwittigd.</translation>
    </message>
    <message>
        <source>A shift was given away twice</source>
        <translation>Een shift werd twee keer weggegeven</translation>
    </message>
    <message>
        <source>What was agreed first stands. Whoever came second was told.</source>
        <translation>De eerste afspraak geldt. De andere is verwittigd.</translation>
    </message>
    <message>
        <source>A request was agreed to twice</source>
        <translation>Een vraag werd twee keer aanvaard</translation>
    </message>
    <message>
        <source>The first answer stands. Whoever came second was told.</source>
        <translation>Het eerste antwoord geldt. De andere is verwittigd.</translation>
    </message>
    <message>
        <source>A sheet was validated twice</source>
        <translation>Een lijst werd twee keer bevestigd</translation>
    </message>
    <message>
        <source>Nobody’s shift counts twice. Look whether both said the same.</source>
        <translation>Niemands shift telt dubbel. Kijk na of beide hetzelfde zeiden.</translation>
    </message>
    <message>
        <source>More regular members than places</source>
        <translation>Meer vaste leden dan plaatsen</translation>
    </message>
    <message>
        <source>The slot has {places} places now: one for each.</source>
        <translation>De shift heeft nu {places} plaatsen: voor elk één.</translation>
    </message>
    <message>
        <source>A wallet was spent twice</source>
        <translation>Een portemonnee werd twee keer uitgegeven</translation>
    </message>
    <message>
        <source>The sales stay. The member owes {amount}, and was told.</source>
        <translation>De verkopen blijven. Het lid moet {amount} bijpassen en is verwittigd.</translation>
    </message>
    <message>
        <source>A card was given to two people</source>
        <translation>Een kaart werd aan twee mensen gegeven</translation>
    </message>
    <message>
        <source>It stays valid for the first one. Give the other one a new card.</source>
        <translation>Ze blijft geldig voor de eerste. Geef de andere een nieuwe kaart.</translation>
    </message>
    <message>
        <source>A member number was given twice</source>
        <translation>Een lidnummer werd twee keer gegeven</translation>
    </message>
    <message>
        <source>Who came second has number {after} in place of {before}, and was told.</source>
        <translation>De tweede heeft nummer {after} in plaats van {before} en is verwittigd.</translation>
    </message>
    <message>
        <source>A bar code was put on two products</source>
        <translation>Een streepjescode staat op twee artikelen</translation>
    </message>
    <message>
        <source>{code} scans as the product that had it first.</source>
        <translation>{code} geeft het artikel dat hem eerst had.</translation>
    </message>
    <message>
        <source>An article number was given twice</source>
        <translation>Een artikelnummer werd twee keer gegeven</translation>
    </message>
    <message>
        <source>{code} is the first product’s. Give the other one another number.</source>
        <translation>{code} blijft van het eerste artikel. Geef het andere een ander nummer.</translation>
    </message>
    <message>
        <source>A ticket of the empties machine was paid out twice</source>
        <translation>Een leeggoedticket werd twee keer uitbetaald</translation>
    </message>
    <message>
        <source>{amount} went out twice for ticket {code}. Nothing is taken back by itself.</source>
        <translation>{amount} ging twee keer uit voor ticket {code}. Er wordt niets vanzelf teruggenomen.</translation>
    </message>
    <message>
        <source>A delivery was closed twice</source>
        <translation>Een levering werd twee keer afgesloten</translation>
    </message>
    <message>
        <source>Receipt {receipt} counts once. Look whether both said the same.</source>
        <translation>Ontvangst {receipt} telt één keer. Kijk na of beide hetzelfde zeiden.</translation>
    </message>
</context>
<context>
    <name>ConflictsPage</name>
    <message>
        <source>Conflicts</source>
        <translation>Conflicten</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Wat</translation>
    </message>
    <message>
        <source>About</source>
        <translation>Waarover</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Wanneer</translation>
    </message>
    <message>
        <source>Kept: {value}</source>
        <translation>Behouden: {value}</translation>
    </message>
    <message>
        <source>Seen.</source>
        <translation>Gezien.</translation>
    </message>
    <message>
        <source>It holds now: {value}</source>
        <translation>Geldt nu: {value}</translation>
    </message>
    <message>
        <source>Holds now: {value} ({by})</source>
        <translation>Geldt nu: {value} ({by})</translation>
    </message>
    <message>
        <source>Lost to it, unseen: {value} ({by})</source>
        <translation>Opzijgezet, ongezien: {value} ({by})</translation>
    </message>
    <message>
        <source>Keep: {value}</source>
        <translation>Behouden: {value}</translation>
    </message>
    <message>
        <source>Take instead: {value}</source>
        <translation>Liever nemen: {value}</translation>
    </message>
    <message>
        <source>Seen</source>
        <translation>Gezien</translation>
    </message>
    <message>
        <source>Two machines may change one thing before they hear of each other. The later word holds at once; here somebody looks whether that is right.</source>
        <translation>Twee machines kunnen hetzelfde wijzigen voor ze van elkaar horen. Het laatste woord geldt meteen; hier kijkt iemand of dat juist is.</translation>
    </message>
    <message>
        <source>Nothing to look at</source>
        <translation>Niets te bekijken</translation>
    </message>
    <message>
        <source>No two machines have said different things of one thing.</source>
        <translation>Geen enkele machine sprak een andere tegen.</translation>
    </message>
</context>
<context>
    <name>ContainersDialog</name>
    <message>
        <source>{amount} from {day} on</source>
        <translation>{amount} vanaf {day}</translation>
    </message>
    <message>
        <source>no amount yet</source>
        <translation>nog geen bedrag</translation>
    </message>
    <message>
        <source>Nothing: it is worth its own amount</source>
        <translation>Niets: alleen het eigen bedrag</translation>
    </message>
    <message>
        <source>Containers</source>
        <translation>Verpakkingen</translation>
    </message>
    <message>
        <source>+ New container</source>
        <translation>+ Nieuwe verpakking</translation>
    </message>
    <message>
        <source>Take back no more</source>
        <translation>Niet meer terugnemen</translation>
    </message>
    <message>
        <source>No containers yet</source>
        <translation>Nog geen verpakkingen</translation>
    </message>
    <message>
        <source>Begin with the usual Belgian bottles and crates; each can be changed.</source>
        <translation>Begin met de gewone Belgische flessen en bakken; elk kan gewijzigd worden.</translation>
    </message>
    <message>
        <source>Take them over</source>
        <translation>Overnemen</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>Bedrag</translation>
    </message>
    <message>
        <source>Of a crate: without its bottles.</source>
        <translation>Van een bak: zonder de flessen.</translation>
    </message>
    <message>
        <source>From this day on</source>
        <translation>Vanaf deze dag</translation>
    </message>
    <message>
        <source>Sales before keep the old amount.</source>
        <translation>Verkopen van voordien houden het oude bedrag.</translation>
    </message>
    <message>
        <source>It holds</source>
        <translation>Bevat</translation>
    </message>
    <message>
        <source>The bottles of a full crate.</source>
        <translation>De flessen van een volle bak.</translation>
    </message>
    <message>
        <source>How many</source>
        <translation>Hoeveel</translation>
    </message>
</context>
<context>
    <name>CopySlotDialog</name>
    <message>
        <source>In these weeks</source>
        <translation>In deze weken</translation>
    </message>
    <message>
        <source>On these days</source>
        <translation>Op deze dagen</translation>
    </message>
    <message>
        <source>It is there already: choose other weeks or days.</source>
        <translation>Hij staat er al: kies andere weken of dagen.</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopiëren</translation>
    </message>
    <message>
        <source>Copied, without its members: {slot}</source>
        <translation>Gekopieerd, zonder de leden: {slot}</translation>
    </message>
</context>
<context>
    <name>CorrectDialog</name>
    <message>
        <source>Reason</source>
        <translation>Reden</translation>
    </message>
    <message>
        <source>Correct by hand</source>
        <translation>Met de hand verbeteren</translation>
    </message>
    <message>
        <source>Extra days</source>
        <translation>Extra dagen</translation>
    </message>
    <message>
        <source>Absences counted</source>
        <translation>Getelde afwezigheden</translation>
    </message>
    <message>
        <source>In alert since</source>
        <translation>In alarm sinds</translation>
    </message>
    <message>
        <source>Extension since</source>
        <translation>Uitstel sinds</translation>
    </message>
    <message>
        <source>Shifts counted from</source>
        <translation>Shiften geteld vanaf</translation>
    </message>
    <message>
        <source>Last absence</source>
        <translation>Laatste afwezigheid</translation>
    </message>
    <message>
        <source>Unsubscribed</source>
        <translation>Uitgeschreven</translation>
    </message>
    <message>
        <source>Leaves the cooperative</source>
        <translation>Verlaat de coöperatie</translation>
    </message>
    <message>
        <source>Penalised already for no shift ahead</source>
        <translation>Al bestraft zonder voorsprong</translation>
    </message>
    <message>
        <source>Taken back</source>
        <translation>Teruggenomen</translation>
    </message>
</context>
<context>
    <name>CorrectLineDialog</name>
    <message>
        <source>What became of it</source>
        <translation>Wat er van kwam</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Reden</translation>
    </message>
    <message>
        <source>Late: minutes or time of arrival; empty for in time</source>
        <translation>Te laat: minuten of uur van aankomst; leeg als op tijd</translation>
    </message>
    <message>
        <source>Correct: {name}</source>
        <translation>Verbeteren: {name}</translation>
    </message>
    <message>
        <source>What this will change</source>
        <translation>Wat dit verandert</translation>
    </message>
    <message>
        <source>Correct</source>
        <translation>Verbeteren</translation>
    </message>
</context>
<context>
    <name>CountGrid</name>
    <message>
        <source>One less: {name}</source>
        <translation>Eén minder: {name}</translation>
    </message>
</context>
<context>
    <name>CountKeys</name>
    <message>
        <source>All counts</source>
        <translation>Alle tellingen</translation>
    </message>
    <message>
        <source>Add up</source>
        <translation>Optellen</translation>
    </message>
    <message>
        <source>Storeroom</source>
        <translation>Magazijn</translation>
    </message>
    <message>
        <source>From paper</source>
        <translation>Van papier</translation>
    </message>
    <message>
        <source>Count again</source>
        <translation>Opnieuw tellen</translation>
    </message>
    <message>
        <source>Second count</source>
        <translation>Tweede telling</translation>
    </message>
    <message>
        <source>Take back</source>
        <translation>Terugnemen</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>Vergelijken</translation>
    </message>
    <message>
        <source>On paper</source>
        <translation>Op papier</translation>
    </message>
    <message>
        <source>Give up</source>
        <translation>Opgeven</translation>
    </message>
    <message>
        <source>Close the count</source>
        <translation>De telling afsluiten</translation>
    </message>
</context>
<context>
    <name>CountList</name>
    <message numerus="yes">
        <source>%n product(s)</source>
        <translation>
            <numerusform>%n artikel</numerusform>
            <numerusform>%n artikelen</numerusform>
        </translation>
    </message>
    <message>
        <source>Counts</source>
        <translation>Tellingen</translation>
    </message>
    <message>
        <source>The shop goes on selling while you count: every entry counts at its own moment.</source>
        <translation>De winkel verkoopt voort terwijl u telt: elke invoer geldt op zijn eigen moment.</translation>
    </message>
    <message>
        <source>New count</source>
        <translation>Nieuwe telling</translation>
    </message>
    <message>
        <source>What to count next</source>
        <translation>Wat nu tellen</translation>
    </message>
    <message>
        <source>Nothing was counted yet</source>
        <translation>Er is nog niets geteld</translation>
    </message>
    <message>
        <source>Count a shelf, a category, a supplier&apos;s goods, or a list.</source>
        <translation>Tel een rek, een categorie, een leverancier of een lijst.</translation>
    </message>
    <message>
        <source>Begin a count</source>
        <translation>Een telling beginnen</translation>
    </message>
</context>
<context>
    <name>CountTable</name>
    <message>
        <source>Product</source>
        <translation>Artikel</translation>
    </message>
    <message>
        <source>Expected</source>
        <translation>Verwacht</translation>
    </message>
    <message>
        <source>Found</source>
        <translation>Gevonden</translation>
    </message>
    <message>
        <source>Difference</source>
        <translation>Verschil</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Waarde</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Staat</translation>
    </message>
    <message>
        <source>Expected is the stock at the moment of the entry. Enter has a product counted again.</source>
        <translation>Verwacht is de voorraad op het moment van de invoer. Enter laat een artikel natellen.</translation>
    </message>
    <message numerus="yes">
        <source>%n product(s) were set to what was found.</source>
        <translation>
            <numerusform>%n artikel op het gevondene gezet.</numerusform>
            <numerusform>%n artikelen op het gevondene gezet.</numerusform>
        </translation>
    </message>
    <message>
        <source>This count is over. To count again, begin a new one.</source>
        <translation>Deze telling is afgelopen. Begin een nieuwe om opnieuw te tellen.</translation>
    </message>
    <message>
        <source>Counted: {count} · differ: {differ} · worth {value} · to count again: {again} · not counted: {rest}</source>
        <translation>Geteld: {count} · verschillen: {differ} · waarde {value} · na te tellen: {again} · niet geteld: {rest}</translation>
    </message>
    <message>
        <source>Differences</source>
        <translation>Verschillen</translation>
    </message>
</context>
<context>
    <name>CountView</name>
    <message>
        <source>Products found</source>
        <translation>Gevonden artikelen</translation>
    </message>
    <message>
        <source>Last entries</source>
        <translation>Laatste invoer</translation>
    </message>
    <message>
        <source>storeroom</source>
        <translation>magazijn</translation>
    </message>
    <message>
        <source>counted again</source>
        <translation>nageteld</translation>
    </message>
    <message>
        <source>How many kilograms or litres?</source>
        <translation>Hoeveel kilo of liter?</translation>
    </message>
    <message>
        <source>How many are there?</source>
        <translation>Hoeveel zijn er?</translation>
    </message>
    <message>
        <source>Scan the first product</source>
        <translation>Scan het eerste artikel</translation>
    </message>
    <message>
        <source>Or type a part of its name.</source>
        <translation>Of typ een deel van de naam.</translation>
    </message>
    <message>
        <source>In all: {quantity}</source>
        <translation>Samen: {quantity}</translation>
    </message>
    <message>
        <source>Scan, type a name, or how many more there are</source>
        <translation>Scan, typ een naam, of hoeveel er nog zijn</translation>
    </message>
    <message>
        <source>Scan, type a name, or how many there are</source>
        <translation>Scan, typ een naam, of hoeveel er zijn</translation>
    </message>
    <message>
        <source>Code, name or quantity</source>
        <translation>Code, naam of hoeveelheid</translation>
    </message>
    <message>
        <source>Time on the sheet</source>
        <translation>Uur op het blad</translation>
    </message>
</context>
<context>
    <name>CounterPanel</name>
    <message>
        <source>Simulated devices</source>
        <translation>Gesimuleerde toestellen</translation>
    </message>
    <message>
        <source>Nothing here is real: these keys are the hands of the customer and yours.</source>
        <translation>Niets is hier echt: deze toetsen zijn de handen van de klant en die van u.</translation>
    </message>
    <message>
        <source>What to scan</source>
        <translation>Wat scannen</translation>
    </message>
    <message>
        <source>Put paper in</source>
        <translation>Papier inleggen</translation>
    </message>
    <message>
        <source>Take the paper away</source>
        <translation>Papier wegnemen</translation>
    </message>
    <message>
        <source>Scan it</source>
        <translation>Scannen</translation>
    </message>
    <message>
        <source>Put {weight} on the scale</source>
        <translation>{weight} op de weegschaal</translation>
    </message>
    <message>
        <source>Clear the scale</source>
        <translation>Weegschaal leegmaken</translation>
    </message>
    <message>
        <source>The customer pays</source>
        <translation>De klant betaalt</translation>
    </message>
    <message>
        <source>The customer refuses</source>
        <translation>De klant weigert</translation>
    </message>
</context>
<context>
    <name>Counts</name>
    <message>
        <source>Category</source>
        <translation>Categorie</translation>
    </message>
    <message>
        <source>Shelf</source>
        <translation>Rek</translation>
    </message>
    <message>
        <source>Supplier</source>
        <translation>Leverancier</translation>
    </message>
    <message>
        <source>List</source>
        <translation>Lijst</translation>
    </message>
    <message>
        <source>open</source>
        <translation>open</translation>
    </message>
    <message>
        <source>closed</source>
        <translation>afgesloten</translation>
    </message>
    <message>
        <source>given up</source>
        <translation>opgegeven</translation>
    </message>
    <message>
        <source>! count again</source>
        <translation>! natellen</translation>
    </message>
    <message>
        <source>! {quantity} moved meanwhile</source>
        <translation>! {quantity} intussen</translation>
    </message>
    <message>
        <source>✓ right</source>
        <translation>✓ juist</translation>
    </message>
    <message>
        <source>≠ differs</source>
        <translation>≠ verschilt</translation>
    </message>
    <message>
        <source>{scope}: {title}</source>
        <translation>{scope}: {title}</translation>
    </message>
    <message>
        <source>! perhaps in baskets</source>
        <translation>! misschien in manden</translation>
    </message>
</context>
<context>
    <name>CountsPage</name>
    <message>
        <source>Counts</source>
        <translation>Tellingen</translation>
    </message>
    <message>
        <source>Give up the count {title}? What was counted in it changes nothing.</source>
        <translation>De telling {title} opgeven? Wat erin geteld is, verandert niets.</translation>
    </message>
    <message>
        <source>Give up</source>
        <translation>Opgeven</translation>
    </message>
    <message>
        <source>The count was given up.</source>
        <translation>De telling is opgegeven.</translation>
    </message>
    <message>
        <source>Products set to what was found: {count}, worth {value} in all.</source>
        <translation>Artikelen op het gevondene gezet: {count}, samen {value} waard.</translation>
    </message>
    <message>
        <source>The count is closed</source>
        <translation>De telling is afgesloten</translation>
    </message>
    <message>
        <source>Ready to print</source>
        <translation>Klaar om af te drukken</translation>
    </message>
    <message>
        <source>Saved and shown: {file}</source>
        <translation>Bewaard en getoond: {file}</translation>
    </message>
    <message>
        <source>Not printed</source>
        <translation>Niet afgedrukt</translation>
    </message>
</context>
<context>
    <name>CratesDialog</name>
    <message>
        <source>Crates and bottles with a deposit</source>
        <translation>Bakken en flessen met leeggoed</translation>
    </message>
    <message>
        <source>Came</source>
        <translation>Ontvangen</translation>
    </message>
    <message>
        <source>Given back</source>
        <translation>Teruggegeven</translation>
    </message>
    <message>
        <source>{name}, came</source>
        <translation>{name}, ontvangen</translation>
    </message>
    <message>
        <source>{name}, given back</source>
        <translation>{name}, teruggegeven</translation>
    </message>
    <message>
        <source>The shop knows no container with a deposit yet: name them at the till (Menu).</source>
        <translation>De winkel kent nog geen verpakking met leeggoed: noteer ze aan de kassa (Menu).</translation>
    </message>
    <message>
        <source>Note them</source>
        <translation>Noteren</translation>
    </message>
</context>
<context>
    <name>CustomerDisplay</name>
    <message>
        <source>BeesDesk, customer display</source>
        <translation>BeesDesk, klantenscherm</translation>
    </message>
</context>
<context>
    <name>Dashboard</name>
    <message>
        <source>places held</source>
        <translation>bezette plaatsen</translation>
    </message>
    <message>
        <source>all places</source>
        <translation>alle plaatsen</translation>
    </message>
    <message>
        <source>Week</source>
        <translation>Week</translation>
    </message>
    <message>
        <source>Held</source>
        <translation>Bezet</translation>
    </message>
    <message>
        <source>Places</source>
        <translation>Plaatsen</translation>
    </message>
    <message>
        <source>Staffing</source>
        <translation>Bezetting</translation>
    </message>
    <message>
        <source>this week</source>
        <translation>deze week</translation>
    </message>
    <message>
        <source>excused</source>
        <translation>verontschuldigd</translation>
    </message>
    <message>
        <source>1 owed</source>
        <translation>1 in te halen</translation>
    </message>
    <message>
        <source>2 owed</source>
        <translation>2 in te halen</translation>
    </message>
    <message>
        <source>Missed</source>
        <translation>Gemist</translation>
    </message>
    <message>
        <source>Rate</source>
        <translation>Aandeel</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>Dag</translation>
    </message>
</context>
<context>
    <name>DashboardPage</name>
    <message>
        <source>Dashboard</source>
        <translation>Overzicht</translation>
    </message>
    <message>
        <source>Counting the members of each status</source>
        <translation>De leden van elke status tellen</translation>
    </message>
    <message>
        <source>Staffing</source>
        <translation>Bezetting</translation>
    </message>
    <message>
        <source>Places held of all places, 12 weeks back and 8 ahead.</source>
        <translation>Bezette plaatsen van alle plaatsen, 12 weken terug en 8 vooruit.</translation>
    </message>
    <message>
        <source>Absences</source>
        <translation>Afwezigheden</translation>
    </message>
    <message>
        <source>Places missed each week, and their rate among the places whose sheet is validated.</source>
        <translation>Gemiste plaatsen per week, en hun aandeel in de plaatsen waarvan de lijst gevalideerd is.</translation>
    </message>
    <message>
        <source>Members by status</source>
        <translation>Leden per status</translation>
    </message>
    <message>
        <source>Not counted yet. It is counted each time this page is opened.</source>
        <translation>Nog niet geteld. Er wordt geteld telkens als deze pagina geopend wordt.</translation>
    </message>
    <message>
        <source>Each line on its own scale. Behind it: members now, and the change since the first day.</source>
        <translation>Elke lijn heeft haar eigen schaal. Rechts ervan: de leden nu, en het verschil sinds de eerste dag.</translation>
    </message>
    <message>
        <source>Nothing is known of any member yet.</source>
        <translation>Over geen enkel lid is al iets bekend.</translation>
    </message>
    <message>
        <source>{machine}: {day}, {steps} not done</source>
        <translation>{machine}: {day}, niet gedaan: {steps}</translation>
    </message>
    <message>
        <source>{machine}: {day}, all done</source>
        <translation>{machine}: {day}, alles gedaan</translation>
    </message>
    <message>
        <source>Last night. {machines}</source>
        <translation>Laatste nacht. {machines}</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>Dag</translation>
    </message>
    <message>
        <source>Hours</source>
        <translation>Uren</translation>
    </message>
    <message>
        <source>Task</source>
        <translation>Taak</translation>
    </message>
    <message>
        <source>Places</source>
        <translation>Plaatsen</translation>
    </message>
    <message>
        <source>Missing</source>
        <translation>Tekort</translation>
    </message>
    <message>
        <source>{sign} {free} missing</source>
        <translation>{sign} {free} te kort</translation>
    </message>
    <message>
        <source>Charts as tables</source>
        <translation>Grafieken als tabellen</translation>
    </message>
    <message>
        <source>What if…</source>
        <translation>Wat als…</translation>
    </message>
    <message>
        <source>Next gaps</source>
        <translation>Volgende tekorten</translation>
    </message>
    <message>
        <source>Enter opens the week</source>
        <translation>Enter opent de week</translation>
    </message>
    <message>
        <source>✓ Nobody is missing in the next four weeks.</source>
        <translation>✓ Er ontbreekt niemand in de komende vier weken.</translation>
    </message>
    <message>
        <source>Saved: {file}</source>
        <translation>Bewaard: {file}</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>Afdrukken</translation>
    </message>
</context>
<context>
    <name>DenominationPanel</name>
    <message>
        <source>Notes and coins</source>
        <translation>Biljetten en munten</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>Totaal</translation>
    </message>
    <message>
        <source>How many of {worth}</source>
        <translation>Hoeveel van {worth}</translation>
    </message>
    <message>
        <source>One less of {worth}</source>
        <translation>Eén minder van {worth}</translation>
    </message>
    <message>
        <source>One more of {worth}</source>
        <translation>Eén meer van {worth}</translation>
    </message>
</context>
<context>
    <name>DetailSection</name>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>%n dag</numerusform>
            <numerusform>%n dagen</numerusform>
        </translation>
    </message>
    <message>
        <source>French name</source>
        <translation>Franse naam</translation>
    </message>
    <message>
        <source>Dutch name</source>
        <translation>Nederlandse naam</translation>
    </message>
    <message>
        <source>English name</source>
        <translation>Engelse naam</translation>
    </message>
    <message>
        <source>Our number</source>
        <translation>Ons nummer</translation>
    </message>
    <message>
        <source>Barcodes</source>
        <translation>Streepjescodes</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>Categorie</translation>
    </message>
    <message>
        <source>Shelf</source>
        <translation>Rek</translation>
    </message>
    <message>
        <source>Keeps</source>
        <translation>Houdbaar</translation>
    </message>
    <message>
        <source>Origin</source>
        <translation>Oorsprong</translation>
    </message>
    <message>
        <source>Allergens</source>
        <translation>Allergenen</translation>
    </message>
    <message>
        <source>Marks</source>
        <translation>Labels</translation>
    </message>
    <message>
        <source>Ingredients</source>
        <translation>Ingrediënten</translation>
    </message>
    <message>
        <source>Age limit</source>
        <translation>Minimumleeftijd</translation>
    </message>
    <message>
        <source>No longer sold from</source>
        <translation>Niet meer te koop vanaf</translation>
    </message>
</context>
<context>
    <name>DeviceCard</name>
    <message>
        <source>{time} sent: {data}</source>
        <translation>{time} verstuurd: {data}</translation>
    </message>
    <message>
        <source>{time} heard: {data}</source>
        <translation>{time} ontvangen: {data}</translation>
    </message>
</context>
<context>
    <name>DevicesDialog</name>
    <message>
        <source>Works</source>
        <translation>Werkt</translation>
    </message>
    <message>
        <source>Scanned: {code}</source>
        <translation>Gescand: {code}</translation>
    </message>
    <message>
        <source>Looking…</source>
        <translation>Zoeken…</translation>
    </message>
    <message>
        <source>None is set</source>
        <translation>Er is geen ingesteld</translation>
    </message>
    <message>
        <source>On the printer</source>
        <translation>Aan de printer</translation>
    </message>
    <message>
        <source>It hangs on the receipt printer&apos;s cable.</source>
        <translation>Ze hangt aan de kabel van de ticketprinter.</translation>
    </message>
    <message>
        <source>Scan any code</source>
        <translation>Scan een code</translation>
    </message>
    <message>
        <source>One that types like a keyboard needs no port: scan any code now.</source>
        <translation>Een scanner die typt als een toetsenbord heeft geen poort nodig: scan nu een code.</translation>
    </message>
    <message>
        <source>No port found</source>
        <translation>Geen poort gevonden</translation>
    </message>
    <message>
        <source>It opens once a receipt printer is set.</source>
        <translation>Ze gaat open zodra een ticketprinter ingesteld is.</translation>
    </message>
    <message>
        <source>For example: {examples}</source>
        <translation>Bijvoorbeeld: {examples}</translation>
    </message>
    <message>
        <source>Printed: look at the paper</source>
        <translation>Afgedrukt: kijk naar het papier</translation>
    </message>
    <message>
        <source>Sent: look at the label</source>
        <translation>Verstuurd: kijk naar het etiket</translation>
    </message>
    <message>
        <source>BeesDesk prints here, {time}</source>
        <translation>BeesDesk drukt hier af, {time}</translation>
    </message>
    <message>
        <source>Test of the drawer</source>
        <translation>Test van de lade</translation>
    </message>
    <message>
        <source>Sent: the drawer is open now, or its cable is not in the printer</source>
        <translation>Verstuurd: de lade is nu open, anders zit haar kabel niet in de printer</translation>
    </message>
    <message>
        <source>Sending…</source>
        <translation>Versturen…</translation>
    </message>
    <message>
        <source>Asking…</source>
        <translation>Vragen…</translation>
    </message>
    <message>
        <source>The terminal answers. No amount was asked for.</source>
        <translation>De terminal antwoordt. Er werd geen bedrag gevraagd.</translation>
    </message>
    <message>
        <source>On the plate: {weight}</source>
        <translation>Op het plateau: {weight}</translation>
    </message>
    <message>
        <source>Answers</source>
        <translation>Antwoordt</translation>
    </message>
    <message>
        <source>Clear the plate, and set the scale to zero.</source>
        <translation>Maak het plateau leeg en zet de weegschaal op nul.</translation>
    </message>
    <message>
        <source>Weighing…</source>
        <translation>Wegen…</translation>
    </message>
    <message>
        <source>Put something on the plate.</source>
        <translation>Leg iets op het plateau.</translation>
    </message>
    <message>
        <source>BeesDesk and the time stand on the display now.</source>
        <translation>BeesDesk en het uur staan nu op de display.</translation>
    </message>
    <message>
        <source>Set up</source>
        <translation>Instellen</translation>
    </message>
    <message>
        <source>Scan any code to see it here.</source>
        <translation>Scan een code om ze hier te zien.</translation>
    </message>
    <message>
        <source>Devices</source>
        <translation>Toestellen</translation>
    </message>
    <message>
        <source>Use these addresses</source>
        <translation>Deze adressen gebruiken</translation>
    </message>
    <message>
        <source>Set up the scanner</source>
        <translation>De scanner instellen</translation>
    </message>
    <message>
        <source>Scanner</source>
        <translation>Scanner</translation>
    </message>
    <message>
        <source>Scale</source>
        <translation>Weegschaal</translation>
    </message>
    <message>
        <source>Weigh</source>
        <translation>Wegen</translation>
    </message>
    <message>
        <source>Pole display</source>
        <translation>Klantendisplay</translation>
    </message>
    <message>
        <source>Show something</source>
        <translation>Iets tonen</translation>
    </message>
    <message>
        <source>Receipt printer</source>
        <translation>Ticketprinter</translation>
    </message>
    <message>
        <source>Print a line</source>
        <translation>Een regel afdrukken</translation>
    </message>
    <message>
        <source>Cash drawer</source>
        <translation>Kassalade</translation>
    </message>
    <message>
        <source>Open it</source>
        <translation>Openen</translation>
    </message>
    <message>
        <source>Label printer</source>
        <translation>Etikettenprinter</translation>
    </message>
    <message>
        <source>Print a label</source>
        <translation>Een etiket afdrukken</translation>
    </message>
    <message>
        <source>Payment terminal</source>
        <translation>Betaalterminal</translation>
    </message>
    <message>
        <source>Does it answer?</source>
        <translation>Antwoordt hij?</translation>
    </message>
</context>
<context>
    <name>DevicesSection</name>
    <message>
        <source>Devices</source>
        <translation>Toestellen</translation>
    </message>
    <message>
        <source>The scanner works: {code}</source>
        <translation>De scanner werkt: {code}</translation>
    </message>
    <message>
        <source>Saved.</source>
        <translation>Opgeslagen.</translation>
    </message>
    <message>
        <source>Scan any product or card now</source>
        <translation>Scan nu een artikel of kaart, om het even welke</translation>
    </message>
    <message>
        <source>Not tried yet</source>
        <translation>Nog niet geprobeerd</translation>
    </message>
    <message>
        <source>None is set</source>
        <translation>Er is geen ingesteld</translation>
    </message>
    <message>
        <source>BeesDesk prints here, {time}</source>
        <translation>BeesDesk drukt hier af, {time}</translation>
    </message>
    <message>
        <source>Printed: look at the paper</source>
        <translation>Afgedrukt: kijk naar het papier</translation>
    </message>
    <message>
        <source>Test of the drawer</source>
        <translation>Test van de lade</translation>
    </message>
    <message>
        <source>Sent: the drawer is open now, or its cable is not in the printer</source>
        <translation>Verstuurd: de lade is nu open, anders zit haar kabel niet in de printer</translation>
    </message>
    <message>
        <source>Sending…</source>
        <translation>Bezig met versturen…</translation>
    </message>
    <message>
        <source>Not sent: {reason}</source>
        <translation>Niet verstuurd: {reason}</translation>
    </message>
    <message>
        <source>Looking for the scale…</source>
        <translation>De weegschaal wordt gezocht…</translation>
    </message>
    <message>
        <source>The scale weighs: {weight}</source>
        <translation>De weegschaal weegt: {weight}</translation>
    </message>
    <message>
        <source>The scale answers: clear it, and set it to zero</source>
        <translation>De weegschaal antwoordt: maak haar leeg en zet haar op nul</translation>
    </message>
    <message>
        <source>BeesDesk and the time stand on the display now</source>
        <translation>Op het klantendisplay staan nu BeesDesk en het uur</translation>
    </message>
    <message>
        <source>Opening its port…</source>
        <translation>De poort wordt geopend…</translation>
    </message>
    <message>
        <source>It does not work: {reason}</source>
        <translation>Werkt niet: {reason}</translation>
    </message>
    <message>
        <source>A device belongs to one program at a time: where a till runs on this machine, close it first.</source>
        <translation>Een toestel dient één programma tegelijk: draait er een kassa op deze machine, sluit ze dan eerst.</translation>
    </message>
    <message>
        <source>All devices…</source>
        <translation>Alle toestellen…</translation>
    </message>
    <message>
        <source>Change devices and e-mail…</source>
        <translation>Toestellen en e-mail wijzigen…</translation>
    </message>
    <message>
        <source>Print a line</source>
        <translation>Een regel afdrukken</translation>
    </message>
    <message>
        <source>Open it</source>
        <translation>Openen</translation>
    </message>
    <message>
        <source>Weigh</source>
        <translation>Wegen</translation>
    </message>
    <message>
        <source>Show something</source>
        <translation>Iets tonen</translation>
    </message>
    <message>
        <source>Scanner</source>
        <translation>Scanner</translation>
    </message>
    <message>
        <source>Receipt printer</source>
        <translation>Ticketprinter</translation>
    </message>
    <message>
        <source>Cash drawer</source>
        <translation>Kassalade</translation>
    </message>
    <message>
        <source>Scale</source>
        <translation>Weegschaal</translation>
    </message>
    <message>
        <source>Pole display</source>
        <translation>Klantendisplay</translation>
    </message>
    <message>
        <source>Found by itself; one that types like a keyboard needs no port.</source>
        <translation>Wordt vanzelf gevonden; een scanner die typt zoals een toetsenbord heeft geen poort nodig.</translation>
    </message>
    <message>
        <source>It hangs on the printer; that it was opened stands in the journal.</source>
        <translation>Ze hangt aan de printer; het journaal noteert dat ze geopend werd.</translation>
    </message>
</context>
<context>
    <name>DevicesStep</name>
    <message>
        <source>Devices</source>
        <translation>Toestellen</translation>
    </message>
    <message>
        <source>Try what is connected. What is not here yet can wait: go on, and set it later.</source>
        <translation>Probeer wat aangesloten is. Wat er nog niet is, kan wachten: ga verder en stel het later in.</translation>
    </message>
    <message>
        <source>Write first where the printer is</source>
        <translation>Schrijf eerst waar de printer is</translation>
    </message>
    <message>
        <source>Printing…</source>
        <translation>Bezig met afdrukken…</translation>
    </message>
    <message>
        <source>BeesDesk prints here, {time}</source>
        <translation>BeesDesk drukt hier af, {time}</translation>
    </message>
    <message>
        <source>Printed: look at the paper</source>
        <translation>Afgedrukt: kijk naar het papier</translation>
    </message>
    <message>
        <source>Not printed: {reason}</source>
        <translation>Niet afgedrukt: {reason}</translation>
    </message>
    <message>
        <source>The scanner works: {code}</source>
        <translation>De scanner werkt: {code}</translation>
    </message>
    <message>
        <source>Scan any product or card now</source>
        <translation>Scan nu een artikel of een kaart</translation>
    </message>
    <message>
        <source>Scanner</source>
        <translation>Scanner</translation>
    </message>
    <message>
        <source>Receipt printer</source>
        <translation>Ticketprinter</translation>
    </message>
    <message>
        <source>Network: tcp:ADDRESS. Cable: device:PATH. Empty: none.</source>
        <translation>Netwerk: tcp:ADRES. Kabel: device:PAD. Leeg: geen.</translation>
    </message>
    <message>
        <source>Test</source>
        <translation>Test</translation>
    </message>
    <message>
        <source>Print a test line</source>
        <translation>Een testregel afdrukken</translation>
    </message>
    <message>
        <source>Put the float into the drawer: coins and small notes. The till has you count it when it opens.</source>
        <translation>Leg het wisselgeld in de lade: munten en kleine biljetten. De kassa laat u het tellen bij het openen.</translation>
    </message>
</context>
<context>
    <name>Dialog</name>
    <message>
        <source>Cancel</source>
        <translation>Annuleren</translation>
    </message>
</context>
<context>
    <name>DoubtDialog</name>
    <message>
        <source>Asking the terminal…</source>
        <translation>De terminal wordt gevraagd…</translation>
    </message>
    <message>
        <source>The terminal cannot say. Look at its paper or its screen.</source>
        <translation>De terminal kan het niet zeggen. Kijk op zijn bonnetje of zijn scherm.</translation>
    </message>
    <message>
        <source>The terminal&apos;s last payment: {amount}, {outcome}, {reference}.</source>
        <translation>Laatste betaling van de terminal: {amount}, {outcome}, {reference}.</translation>
    </message>
    <message>
        <source>Was it paid?</source>
        <translation>Is er betaald?</translation>
    </message>
    <message>
        <source>It is not known whether the terminal took this</source>
        <translation>Het is niet bekend of de terminal dit ontving</translation>
    </message>
    <message>
        <source>Look at the terminal&apos;s paper or its screen, then say what it shows. The till does not ask it again.</source>
        <translation>Kijk op het bonnetje of het scherm van de terminal en zeg wat er staat. De kassa vraagt het niet nog eens.</translation>
    </message>
    <message>
        <source>What you saw</source>
        <translation>Wat u zag</translation>
    </message>
    <message>
        <source>Paper says approved</source>
        <translation>Bonnetje: aanvaard</translation>
    </message>
    <message>
        <source>Paper says refused</source>
        <translation>Bonnetje: geweigerd</translation>
    </message>
    <message>
        <source>Screen says approved</source>
        <translation>Scherm: aanvaard</translation>
    </message>
    <message>
        <source>No paper, nothing on the screen</source>
        <translation>Geen bonnetje, niets op het scherm</translation>
    </message>
    <message>
        <source>Ask the terminal</source>
        <translation>Aan de terminal vragen</translation>
    </message>
    <message>
        <source>Not paid</source>
        <translation>Niet betaald</translation>
    </message>
    <message>
        <source>Paid</source>
        <translation>Betaald</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>Later</translation>
    </message>
</context>
<context>
    <name>EaterBackDialog</name>
    <message>
        <source>{name} may shop on this member&apos;s right again. Blocked cards stay blocked.</source>
        <translation>{name} mag opnieuw winkelen met het recht van dit lid. Geblokkeerde kaarten blijven dat.</translation>
    </message>
    <message>
        <source>Take the eater back</source>
        <translation>De eter terugnemen</translation>
    </message>
</context>
<context>
    <name>EaterView</name>
    <message>
        <source>Hello {name}</source>
        <translation>Dag {name}</translation>
    </message>
    <message>
        <source>A card of the household is lost</source>
        <translation>Een kaart van het huishouden is verloren</translation>
    </message>
</context>
<context>
    <name>EmptiesDialog</name>
    <message>
        <source>The ticket is in the basket.</source>
        <translation>De bon zit in het mandje.</translation>
    </message>
    <message>
        <source>Nothing with a deposit has the code {code}.</source>
        <translation>Niets met leeggoed heeft de code {code}.</translation>
    </message>
    <message>
        <source>Count first what was brought back.</source>
        <translation>Tel eerst wat teruggebracht is.</translation>
    </message>
    <message>
        <source>Give back {amount}</source>
        <translation>{amount} teruggeven</translation>
    </message>
    <message>
        <source>Empties</source>
        <translation>Leeggoed</translation>
    </message>
    <message>
        <source>Another amount</source>
        <translation>Ander bedrag</translation>
    </message>
    <message>
        <source>To give back</source>
        <translation>Terug te geven</translation>
    </message>
    <message>
        <source>Press a container for each one, or type how many. A bottle can be scanned, a ticket of the machine too.</source>
        <translation>Raak een verpakking aan voor elk stuk, of typ hoeveel. Een fles mag gescand worden, een bon van de automaat ook.</translation>
    </message>
</context>
<context>
    <name>EndDialog</name>
    <message>
        <source>Reason, if you like</source>
        <translation>Reden, als u wilt</translation>
    </message>
</context>
<context>
    <name>EndEaterDialog</name>
    <message>
        <source>{name} may no longer shop on this member&apos;s right.</source>
        <translation>{name} mag niet meer winkelen met het recht van dit lid.</translation>
    </message>
    <message>
        <source>Cards blocked: {count}</source>
        <translation>Geblokkeerde kaarten: {count}</translation>
    </message>
    <message>
        <source>End the eater</source>
        <translation>De eter weghalen</translation>
    </message>
</context>
<context>
    <name>EndMembershipDialog</name>
    <message>
        <source>End the membership</source>
        <translation>Het lidmaatschap beëindigen</translation>
    </message>
</context>
<context>
    <name>EndSlotDialog</name>
    <message>
        <source>Last day with a shift</source>
        <translation>Laatste dag met een shift</translation>
    </message>
    <message>
        <source>End</source>
        <translation>Beëindigen</translation>
    </message>
    <message>
        <source>Ended after {day}: {slot}</source>
        <translation>Beëindigd na {day}: {slot}</translation>
    </message>
</context>
<context>
    <name>EraseDialog</name>
    <message>
        <source>The member&apos;s number, once more</source>
        <translation>Het lidnummer, nog een keer</translation>
    </message>
    <message>
        <source>Name, addresses, telephone, date of birth, eaters, PIN and mails are destroyed on every machine, in copies too. Nobody can bring them back.</source>
        <translation>Naam, adressen, telefoon, geboortedatum, eters, pincode en e-mails worden op elke machine vernietigd, ook in de kopieën. Niemand kan ze terughalen.</translation>
    </message>
    <message>
        <source>Sales and attendance stay under the bare number, as the law asks.</source>
        <translation>Verkopen en aanwezigheden blijven onder het nummer alleen, zoals de wet vraagt.</translation>
    </message>
    <message>
        <source>Lists and data that you have saved elsewhere stay: delete those yourself.</source>
        <translation>Lijsten en gegevens die u elders bewaarde, blijven: wis die zelf.</translation>
    </message>
    <message>
        <source>Type the number {number} to say that it is meant.</source>
        <translation>Typ het nummer {number} om te zeggen dat het zo bedoeld is.</translation>
    </message>
    <message>
        <source>Erase for good</source>
        <translation>Voorgoed wissen</translation>
    </message>
    <message>
        <source>Still to be erased at the next exchange: {machines}</source>
        <translation>Nog te wissen bij de volgende uitwisseling: {machines}</translation>
    </message>
</context>
<context>
    <name>Exchange</name>
    <message>
        <source>Last exchange: {moment}</source>
        <translation>Laatste uitwisseling: {moment}</translation>
    </message>
    <message>
        <source>Alone</source>
        <translation>Alleen</translation>
    </message>
    <message>
        <source>This machine exchanges with no other.</source>
        <translation>Deze machine wisselt met geen andere uit.</translation>
    </message>
    <message>
        <source>Exchange</source>
        <translation>Uitwisseling</translation>
    </message>
    <message>
        <source>Nothing was exchanged yet.</source>
        <translation>Er is nog niets uitgewisseld.</translation>
    </message>
    <message>
        <source>Everything was sent.</source>
        <translation>Alles is verstuurd.</translation>
    </message>
    <message>
        <source>Exchanged {time}</source>
        <translation>Uitgewisseld {time}</translation>
    </message>
    <message>
        <source>Exchange waits</source>
        <translation>Uitwisseling wacht</translation>
    </message>
    <message>
        <source>Nothing was exchanged for a day.</source>
        <translation>Er is al een dag niets uitgewisseld.</translation>
    </message>
    <message>
        <source>Exchange late</source>
        <translation>Uitwisseling te laat</translation>
    </message>
    <message>
        <source>Exchange refused</source>
        <translation>Uitwisseling geweigerd</translation>
    </message>
    <message>
        <source>This machine was brought back from a backup, and the others do not believe it yet. Have the office invite it, and run: beesdesk device enrol.</source>
        <translation>Deze machine komt van een back-up en de anderen geloven ze nog niet. Laat ze door het kantoor uitnodigen, en voer uit: beesdesk device enrol.</translation>
    </message>
    <message>
        <source>Not let in</source>
        <translation>Niet toegelaten</translation>
    </message>
    <message>
        <source>Old copy</source>
        <translation>Oude kopie</translation>
    </message>
</context>
<context>
    <name>ExchangeDialog</name>
    <message>
        <source>Exchanging with the other machines</source>
        <translation>Uitwisseling met de andere machines</translation>
    </message>
    <message>
        <source>Exchange with the other machines</source>
        <translation>Uitwisseling met de andere machines</translation>
    </message>
    <message>
        <source>Exchange now</source>
        <translation>Nu uitwisselen</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>Hulp</translation>
    </message>
</context>
<context>
    <name>ExchangeLine</name>
    <message>
        <source>Exchanging: {done} of {of}</source>
        <translation>Uitwisseling: {done} van {of}</translation>
    </message>
    <message>
        <source>Exchanging…</source>
        <translation>Bezig met uitwisselen…</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Stoppen</translation>
    </message>
    <message>
        <source>Exchange now</source>
        <translation>Nu uitwisselen</translation>
    </message>
</context>
<context>
    <name>ExchangeView</name>
    <message>
        <source>Exchange, solidarity</source>
        <translation>Ruilen, solidariteit</translation>
    </message>
    <message>
        <source>Others would like to exchange with you</source>
        <translation>Anderen willen met u ruilen</translation>
    </message>
    <message>
        <source>Nobody asks for one of your shifts just now.</source>
        <translation>Niemand vraagt nu een van uw shiften.</translation>
    </message>
    <message>
        <source>To ask yourself: Back, then &apos;I cannot come&apos; beside the shift.</source>
        <translation>Zelf vragen? Terug, dan &apos;Ik kan niet komen&apos; naast de shift.</translation>
    </message>
    <message>
        <source>Instead of yours: {shift}</source>
        <translation>In plaats van de uwe: {shift}</translation>
    </message>
    <message>
        <source>Yes, exchange</source>
        <translation>Ja, ruilen</translation>
    </message>
    <message>
        <source>No, keep mine</source>
        <translation>Nee, de mijne houden</translation>
    </message>
    <message>
        <source>Offer mine for it</source>
        <translation>De mijne aanbieden</translation>
    </message>
    <message>
        <source>You have asked</source>
        <translation>U hebt gevraagd</translation>
    </message>
    <message>
        <source>You would give: {shift}</source>
        <translation>U zou geven: {shift}</translation>
    </message>
    <message>
        <source>Take this one</source>
        <translation>Deze nemen</translation>
    </message>
    <message>
        <source>You have answered. Now it is for the other one to agree.</source>
        <translation>U hebt geantwoord. Nu moet de ander bevestigen.</translation>
    </message>
    <message>
        <source>Nobody has answered yet. The shift stays yours until then.</source>
        <translation>Nog niemand heeft geantwoord. Tot dan blijft de shift van u.</translation>
    </message>
    <message>
        <source>Never mind, I come</source>
        <translation>Toch niet, ik kom</translation>
    </message>
    <message>
        <source>Solidarity</source>
        <translation>Solidariteit</translation>
    </message>
    <message>
        <source>You come for the others</source>
        <translation>U komt voor de anderen</translation>
    </message>
    <message>
        <source>You are relieved by the others</source>
        <translation>De anderen vervangen u</translation>
    </message>
    <message numerus="yes">
        <source>You owe %n shift(s). The others can do one for you.</source>
        <translation>
            <numerusform>U bent %n shift verschuldigd. De anderen kunnen hem voor u doen.</numerusform>
            <numerusform>U bent %n shiften verschuldigd. De anderen kunnen er een voor u doen.</numerusform>
        </translation>
    </message>
    <message>
        <source>Ask for solidarity</source>
        <translation>Solidariteit vragen</translation>
    </message>
    <message>
        <source>You missed this shift. The others can make it good.</source>
        <translation>U hebt deze shift gemist. De anderen kunnen hem goedmaken.</translation>
    </message>
    <message>
        <source>A shift that you do for the others relieves one who cannot come.</source>
        <translation>Een shift voor de anderen helpt iemand die niet kan komen.</translation>
    </message>
    <message>
        <source>Do a shift for the others</source>
        <translation>Een shift voor de anderen doen</translation>
    </message>
    <message>
        <source>Once you owe nothing, you can do a shift for the others.</source>
        <translation>Zodra u niets meer verschuldigd bent, kunt u een shift voor de anderen doen.</translation>
    </message>
    <message>
        <source>Take it back</source>
        <translation>Terugnemen</translation>
    </message>
    <message>
        <source>Exchanged: you come {shift}.</source>
        <translation>Geruild: u komt {shift}.</translation>
    </message>
    <message>
        <source>Declined. Your shift stays yours; the other one is told.</source>
        <translation>Afgewezen. Uw shift blijft van u; de ander wordt verwittigd.</translation>
    </message>
    <message>
        <source>Offered. Once they agree, you come {shift}.</source>
        <translation>Aangeboden. Zodra de ander akkoord is, komt u {shift}.</translation>
    </message>
    <message>
        <source>It is off. You come {shift}.</source>
        <translation>Het gaat niet door. U komt {shift}.</translation>
    </message>
    <message>
        <source>Taken back. Your place is free for somebody else.</source>
        <translation>Teruggenomen. Uw plaats is vrij voor iemand anders.</translation>
    </message>
    <message>
        <source>Taken back. The shift is yours again.</source>
        <translation>Teruggenomen. De shift is weer van u.</translation>
    </message>
    <message>
        <source>The others do one shift for you.</source>
        <translation>De anderen doen een shift voor u.</translation>
    </message>
    <message>
        <source>The others make it good: {shift}.</source>
        <translation>De anderen maken het goed: {shift}.</translation>
    </message>
</context>
<context>
    <name>ExemptionDialog</name>
    <message>
        <source>First day</source>
        <translation>Eerste dag</translation>
    </message>
    <message>
        <source>Last day</source>
        <translation>Laatste dag</translation>
    </message>
    <message>
        <source>Until further notice</source>
        <translation>Tot nader order</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Reden</translation>
    </message>
    <message>
        <source>Note an exemption</source>
        <translation>Vrijstelling noteren</translation>
    </message>
    <message>
        <source>No shifts to do: {days}</source>
        <translation>Geen shiften te doen: {days}</translation>
    </message>
</context>
<context>
    <name>ExpiryPage</name>
    <message>
        <source>Expiry</source>
        <translation>Vervaldata</translation>
    </message>
    <message>
        <source>Product</source>
        <translation>Artikel</translation>
    </message>
    <message>
        <source>There</source>
        <translation>In voorraad</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Waarde</translation>
    </message>
    <message>
        <source>Proposal</source>
        <translation>Voorstel</translation>
    </message>
    <message>
        <source>! {percent} off {stickers}</source>
        <translation>! -{percent} op {stickers}</translation>
    </message>
    <message>
        <source>✓ marked down</source>
        <translation>✓ afgeprijsd</translation>
    </message>
    <message>
        <source>… will be left over</source>
        <translation>… blijft over</translation>
    </message>
    <message>
        <source>✓ will be sold</source>
        <translation>✓ wordt verkocht</translation>
    </message>
    <message>
        <source>Worth {value}, of it past its date {past} · given by stickers this month: {given} ({stickers})</source>
        <translation>Waarde {value}, waarvan over datum {past} · korting door stickers deze maand: {given} ({stickers})</translation>
    </message>
    <message>
        <source>Lots written off: {lots}, worth {value}.</source>
        <translation>Afgeschreven loten: {lots}, waarde {value}.</translation>
    </message>
    <message>
        <source>Written off</source>
        <translation>Afgeschreven</translation>
    </message>
    <message>
        <source>Ready</source>
        <translation>Klaar</translation>
    </message>
    <message>
        <source>Saved and shown: {file}</source>
        <translation>Bewaard en getoond: {file}</translation>
    </message>
    <message>
        <source>Not saved</source>
        <translation>Niet bewaard</translation>
    </message>
    <message>
        <source>What runs out</source>
        <translation>Wat bijna over datum is</translation>
    </message>
    <message>
        <source>Days ahead</source>
        <translation>Dagen vooruit</translation>
    </message>
    <message>
        <source>Mark down</source>
        <translation>Afprijzen</translation>
    </message>
    <message>
        <source>Write off past dates</source>
        <translation>Over datum afschrijven</translation>
    </message>
    <message>
        <source>Recalls</source>
        <translation>Terugroepingen</translation>
    </message>
    <message>
        <source>Lots that run out</source>
        <translation>Loten die bijna over datum zijn</translation>
    </message>
    <message>
        <source>Nothing runs out</source>
        <translation>Niets is bijna over datum</translation>
    </message>
    <message>
        <source>No lot in stock has a date within these days. Dates come with deliveries.</source>
        <translation>Geen lot in voorraad heeft een datum binnen deze dagen. Data komen met leveringen.</translation>
    </message>
    <message>
        <source>Until, lot</source>
        <translation>Tot, lot</translation>
    </message>
    <message>
        <source>Sold · left</source>
        <translation>Verkocht · rest</translation>
    </message>
    <message>
        <source>✕ past date</source>
        <translation>✕ over datum</translation>
    </message>
    <message>
        <source>Recalls: what became of the goods</source>
        <translation>Terugroepingen: wat er met de goederen gebeurde</translation>
    </message>
    <message>
        <source>Recall goods</source>
        <translation>Terugroepen</translation>
    </message>
</context>
<context>
    <name>ExportDataDialog</name>
    <message>
        <source>Folder, such as that of a stick</source>
        <translation>Map, bijvoorbeeld die van een USB-stick</translation>
    </message>
    <message>
        <source>Two files are written: a PDF to read, and the same whole for a program (JSON).</source>
        <translation>Er worden twee bestanden geschreven: een PDF om te lezen, en hetzelfde volledig voor een programma (JSON).</translation>
    </message>
    <message>
        <source>They hold what this person may see and nobody else: hand them over, and delete them here.</source>
        <translation>Ze bevatten wat alleen deze persoon mag zien: geef ze mee, en wis ze hier.</translation>
    </message>
    <message>
        <source>Saved: {file}</source>
        <translation>Bewaard: {file}</translation>
    </message>
    <message>
        <source>Hand over the data</source>
        <translation>De gegevens meegeven</translation>
    </message>
</context>
<context>
    <name>ExportDialog</name>
    <message>
        <source>The first day comes after the last one.</source>
        <translation>De eerste dag komt na de laatste.</translation>
    </message>
    <message>
        <source>Writing the list…</source>
        <translation>De lijst wordt geschreven…</translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) written: {file}</source>
        <translation>
            <numerusform>%n rij geschreven: {file}</numerusform>
            <numerusform>%n rijen geschreven: {file}</numerusform>
        </translation>
    </message>
    <message>
        <source>Lists for the accountant</source>
        <translation>Lijsten voor de boekhouder</translation>
    </message>
    <message>
        <source>List</source>
        <translation>Lijst</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Van</translation>
    </message>
    <message>
        <source>To</source>
        <translation>Tot en met</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Bestand</translation>
    </message>
    <message>
        <source>Journal of receipts</source>
        <translation>Dagontvangstenboek</translation>
    </message>
    <message>
        <source>Sales</source>
        <translation>Verkopen</translation>
    </message>
    <message>
        <source>Lines of sales</source>
        <translation>Verkoopregels</translation>
    </message>
    <message>
        <source>Payments</source>
        <translation>Betalingen</translation>
    </message>
    <message>
        <source>Z reports and closings</source>
        <translation>Z-rapporten en afsluitingen</translation>
    </message>
    <message>
        <source>Payments reconciled</source>
        <translation>Afgestemde betalingen</translation>
    </message>
    <message>
        <source>Workbook (XLSX)</source>
        <translation>Werkmap (XLSX)</translation>
    </message>
    <message>
        <source>Text (CSV)</source>
        <translation>Tekst (CSV)</translation>
    </message>
    <message>
        <source>Write the file</source>
        <translation>Het bestand schrijven</translation>
    </message>
</context>
<context>
    <name>ExtensionDialog</name>
    <message>
        <source>Give an extension</source>
        <translation>Uitstel geven</translation>
    </message>
</context>
<context>
    <name>FaultDialog</name>
    <message>
        <source>Something went wrong in the program</source>
        <translation>Er ging iets mis in het programma</translation>
    </message>
    <message>
        <source>The basket and all sales are stored. You can go on; if it comes back, start BeesDesk again.</source>
        <translation>Het mandje en alle verkopen zijn bewaard. U kunt verdergaan; komt het terug, start BeesDesk dan opnieuw.</translation>
    </message>
    <message>
        <source>For whoever looks after the machines: {code}, in {file}</source>
        <translation>Voor wie voor de machines zorgt: {code}, in {file}</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Verdergaan</translation>
    </message>
    <message>
        <source>Close the program</source>
        <translation>Programma sluiten</translation>
    </message>
</context>
<context>
    <name>Findings</name>
    <message numerus="yes">
        <source>%n product(s) missing</source>
        <translation>
            <numerusform>%n artikel ontbreekt</numerusform>
            <numerusform>%n artikelen ontbreken</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n product(s) short</source>
        <translation>
            <numerusform>%n artikel te weinig</numerusform>
            <numerusform>%n artikelen te weinig</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n product(s) too many</source>
        <translation>
            <numerusform>%n artikel te veel</numerusform>
            <numerusform>%n artikelen te veel</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n product(s) not ordered</source>
        <translation>
            <numerusform>%n artikel niet besteld</numerusform>
            <numerusform>%n artikelen niet besteld</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n price(s) changed</source>
        <translation>
            <numerusform>%n prijs gewijzigd</numerusform>
            <numerusform>%n prijzen gewijzigd</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n new price(s) from today on</source>
        <translation>
            <numerusform>%n nieuwe prijs vanaf vandaag</numerusform>
            <numerusform>%n nieuwe prijzen vanaf vandaag</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n label(s) to print</source>
        <translation>
            <numerusform>%n etiket af te drukken</numerusform>
            <numerusform>%n etiketten af te drukken</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n product(s) without a price</source>
        <translation>
            <numerusform>%n artikel zonder prijs</numerusform>
            <numerusform>%n artikelen zonder prijs</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Foreseen</name>
    <message>
        <source>Nothing changes today.</source>
        <translation>Vandaag verandert er niets.</translation>
    </message>
    <message>
        <source>Shifts freed: {count} ({days})</source>
        <translation>Shiften vrijgemaakt: {count} ({days})</translation>
    </message>
    <message>
        <source>Shifts given: {count} ({days})</source>
        <translation>Shiften toegekend: {count} ({days})</translation>
    </message>
    <message>
        <source>Regular places ended: {count}</source>
        <translation>Vaste plaatsen beëindigd: {count}</translation>
    </message>
    <message>
        <source>Regular places given: {count}</source>
        <translation>Vaste plaatsen toegekend: {count}</translation>
    </message>
    <message>
        <source>Mode: {before} → {after}</source>
        <translation>Wijze: {before} → {after}</translation>
    </message>
    <message>
        <source>Status: {before} → {after}</source>
        <translation>Status: {before} → {after}</translation>
    </message>
    <message>
        <source>May shop again</source>
        <translation>Mag weer winkelen</translation>
    </message>
    <message>
        <source>May no longer shop</source>
        <translation>Mag niet meer winkelen</translation>
    </message>
    <message>
        <source>Alert ends: {before} → {after}</source>
        <translation>Einde van de waarschuwing: {before} → {after}</translation>
    </message>
    <message>
        <source>Extension ends: {before} → {after}</source>
        <translation>Einde van het uitstel: {before} → {after}</translation>
    </message>
    <message>
        <source>Next alert: {before} → {after}</source>
        <translation>Volgende waarschuwing: {before} → {after}</translation>
    </message>
    <message>
        <source>Next countdown: {before} → {after}</source>
        <translation>Volgende aftelling: {before} → {after}</translation>
    </message>
    <message>
        <source>none</source>
        <translation>geen</translation>
    </message>
    <message>
        <source>Mind: {why} You may do it all the same.</source>
        <translation>Let op: {why} U mag het toch doen.</translation>
    </message>
    <message>
        <source>Nothing changes for any member&apos;s rights.</source>
        <translation>Er verandert niets aan de rechten van een lid.</translation>
    </message>
    <message>
        <source>Without another shift: suspended on {day}</source>
        <translation>Zonder andere shift: geschorst op {day}</translation>
    </message>
    <message>
        <source>Without another shift: alert on {day}</source>
        <translation>Zonder andere shift: alarm op {day}</translation>
    </message>
    <message>
        <source>Only beginners would be left in the shift.</source>
        <translation>Er zouden alleen beginners overblijven in de shift.</translation>
    </message>
    <message>
        <source>{name}: {changes}</source>
        <translation>{name}: {changes}</translation>
    </message>
</context>
<context>
    <name>FormDialog</name>
    <message>
        <source>What this will change</source>
        <translation>Wat dit verandert</translation>
    </message>
</context>
<context>
    <name>GiveCardDialog</name>
    <message>
        <source>For whom</source>
        <translation>Voor wie</translation>
    </message>
    <message>
        <source>Card {code} opens the shop for {name}.</source>
        <translation>Kaart {code} opent de winkel voor {name}.</translation>
    </message>
    <message>
        <source>Give a card</source>
        <translation>Een kaart geven</translation>
    </message>
</context>
<context>
    <name>GiveUpDialog</name>
    <message>
        <source>Give up delivery {number}?</source>
        <translation>Levering {number} opgeven?</translation>
    </message>
    <message numerus="yes">
        <source>%n line(s) were scanned; none of them will count.</source>
        <translation>
            <numerusform>%n regel werd gescand; hij zal niet tellen.</numerusform>
            <numerusform>%n regels werden gescand; geen enkele zal tellen.</numerusform>
        </translation>
    </message>
    <message>
        <source>Give it up</source>
        <translation>Opgeven</translation>
    </message>
</context>
<context>
    <name>HandOverDialog</name>
    <message>
        <source>For whom</source>
        <translation>Voor wie</translation>
    </message>
    <message>
        <source>{name} waits for no card any longer.</source>
        <translation>{name} wacht niet meer op een kaart.</translation>
    </message>
    <message>
        <source>Card handed over</source>
        <translation>Kaart overhandigd</translation>
    </message>
</context>
<context>
    <name>HandbookDialog</name>
    <message>
        <source>Handbook</source>
        <translation>Handboek</translation>
    </message>
    <message>
        <source>Chapters</source>
        <translation>Hoofdstukken</translation>
    </message>
</context>
<context>
    <name>Header</name>
    <message numerus="yes">
        <source>%n e-mail(s) not sent: see the menu, E-mails.</source>
        <translation>
            <numerusform>%n e-mail niet verstuurd: zie het menu, E-mails.</numerusform>
            <numerusform>%n e-mails niet verstuurd: zie het menu, E-mails.</numerusform>
        </translation>
    </message>
    <message>
        <source>No mail server is set: see the menu, Settings.</source>
        <translation>Er is geen mailserver ingesteld: zie het menu, Instellingen.</translation>
    </message>
    <message numerus="yes">
        <source>%n e-mail(s) waiting</source>
        <translation>
            <numerusform>%n e-mail wacht</numerusform>
            <numerusform>%n e-mails wachten</numerusform>
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
        <translation>Weegschaal</translation>
    </message>
    <message>
        <source>Pole display</source>
        <translation>Klantendisplay</translation>
    </message>
    <message>
        <source>Printer</source>
        <translation>Printer</translation>
    </message>
    <message>
        <source>Text {percent} %</source>
        <translation>Tekst {percent} %</translation>
    </message>
    <message>
        <source>Colours of the desktop</source>
        <translation>Kleuren van het bureaublad</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Licht</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Donker</translation>
    </message>
    <message>
        <source>High contrast</source>
        <translation>Hoog contrast</translation>
    </message>
    <message>
        <source>Till {number}</source>
        <translation>Kassa {number}</translation>
    </message>
    <message>
        <source>Demo</source>
        <translation>Demo</translation>
    </message>
    <message>
        <source>Nothing here is a real sale.</source>
        <translation>Niets hier is een echte verkoop.</translation>
    </message>
    <message>
        <source>Closed</source>
        <translation>Gesloten</translation>
    </message>
    <message>
        <source>Open since {time}</source>
        <translation>Open sinds {time}</translation>
    </message>
    <message>
        <source>Colours and text size</source>
        <translation>Kleuren en tekstgrootte</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>Hulp</translation>
    </message>
</context>
<context>
    <name>HelpDialog</name>
    <message>
        <source>Articles</source>
        <translation>Artikelen</translation>
    </message>
    <message>
        <source>Lines of the basket</source>
        <translation>Regels van het mandje</translation>
    </message>
    <message>
        <source>Member and baskets</source>
        <translation>Lid en mandjes</translation>
    </message>
    <message>
        <source>Payment</source>
        <translation>Betaling</translation>
    </message>
    <message>
        <source>Till</source>
        <translation>Kassa</translation>
    </message>
    <message>
        <source>In every dialog</source>
        <translation>In elk venster</translation>
    </message>
    <message>
        <source>Type a code, then Enter</source>
        <translation>Typ een code, dan Enter</translation>
    </message>
    <message>
        <source>Type a name to search</source>
        <translation>Typ een naam om te zoeken</translation>
    </message>
    <message>
        <source>How many: 3 ×, then scan</source>
        <translation>Hoeveel: 3 ×, dan scannen</translation>
    </message>
    <message>
        <source>Search by name</source>
        <translation>Zoeken op naam</translation>
    </message>
    <message>
        <source>Price: less, another, show one</source>
        <translation>Prijs: minder, een andere, er een tonen</translation>
    </message>
    <message>
        <source>Weigh without a label</source>
        <translation>Wegen zonder etiket</translation>
    </message>
    <message>
        <source>Choose a line</source>
        <translation>Een regel kiezen</translation>
    </message>
    <message>
        <source>One more, one less</source>
        <translation>Eén meer, één minder</translation>
    </message>
    <message>
        <source>Take the line back</source>
        <translation>De regel terugnemen</translation>
    </message>
    <message>
        <source>Take the last article back</source>
        <translation>Het laatste artikel terugnemen</translation>
    </message>
    <message>
        <source>Erase what was typed</source>
        <translation>Wissen wat getypt is</translation>
    </message>
    <message>
        <source>Name the member</source>
        <translation>Zeggen welk lid</translation>
    </message>
    <message>
        <source>Set the basket aside</source>
        <translation>Het mandje opzijzetten</translation>
    </message>
    <message>
        <source>Recall a basket</source>
        <translation>Een mandje hernemen</translation>
    </message>
    <message>
        <source>Take the payment</source>
        <translation>Afrekenen</translation>
    </message>
    <message>
        <source>Cash</source>
        <translation>Contant</translation>
    </message>
    <message>
        <source>Card</source>
        <translation>Kaart</translation>
    </message>
    <message>
        <source>Type what is given, then F9</source>
        <translation>Typ wat u krijgt, dan F9</translation>
    </message>
    <message>
        <source>Count the empties</source>
        <translation>Het leeggoed tellen</translation>
    </message>
    <message>
        <source>Open the drawer</source>
        <translation>De lade openen</translation>
    </message>
    <message>
        <source>This sheet</source>
        <translation>Dit blad</translation>
    </message>
    <message>
        <source>Menu: reports, receipts, closing</source>
        <translation>Menu: rapporten, tickets, sluiten</translation>
    </message>
    <message>
        <source>Next cashier</source>
        <translation>Volgende kassier</translation>
    </message>
    <message>
        <source>Lock the till</source>
        <translation>Kassa vergrendelen</translation>
    </message>
    <message>
        <source>Devices</source>
        <translation>Toestellen</translation>
    </message>
    <message>
        <source>Do it</source>
        <translation>Uitvoeren</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Terug</translation>
    </message>
    <message>
        <source>Next field</source>
        <translation>Volgend veld</translation>
    </message>
    <message>
        <source>Press the button</source>
        <translation>De knop indrukken</translation>
    </message>
    <message>
        <source>Keys of the till</source>
        <translation>Toetsen van de kassa</translation>
    </message>
    <message>
        <source>Open the handbook</source>
        <translation>Het handboek openen</translation>
    </message>
</context>
<context>
    <name>Hints</name>
    <message>
        <source>Enter: take it as a code. ×: so many of the next article.</source>
        <translation>Enter: neem het als code. ×: zoveel van het volgende artikel.</translation>
    </message>
    <message>
        <source>Scan the article, or type its code.</source>
        <translation>Scan het artikel, of typ zijn code.</translation>
    </message>
    <message>
        <source>Open the till first: count the float.</source>
        <translation>Open eerst de kassa: tel het wisselgeld.</translation>
    </message>
    <message>
        <source>{paid} is paid. Take the rest (F12).</source>
        <translation>{paid} is betaald. Ontvang de rest (F12).</translation>
    </message>
    <message>
        <source>Tare {weight} for the next article that is weighed.</source>
        <translation>Tarra van {weight} voor het volgende gewogen artikel.</translation>
    </message>
    <message>
        <source>Scan the next article.</source>
        <translation>Scan het volgende artikel.</translation>
    </message>
    <message>
        <source>Scan the first article.</source>
        <translation>Scan het eerste artikel.</translation>
    </message>
    <message>
        <source>Scan the next article, or type a code, a name, a quantity and ×.</source>
        <translation>Scan het volgende artikel, of typ een code, een naam, een aantal en ×.</translation>
    </message>
    <message>
        <source>Scan the first article, or type a code, a name, a quantity and ×.</source>
        <translation>Scan het eerste artikel, of typ een code, een naam, een aantal en ×.</translation>
    </message>
</context>
<context>
    <name>HomeView</name>
    <message>
        <source>no. {number}</source>
        <translation>nr. {number}</translation>
    </message>
    <message>
        <source>week {letter}</source>
        <translation>week {letter}</translation>
    </message>
    <message>
        <source>household: {names}</source>
        <translation>gezin: {names}</translation>
    </message>
    <message>
        <source>Hello {name}</source>
        <translation>Dag {name}</translation>
    </message>
    <message>
        <source>You are checked in. Have a good shift!</source>
        <translation>U bent aangemeld. Fijne shift!</translation>
    </message>
    <message>
        <source>I am here: check in</source>
        <translation>Ik ben er: aanmelden</translation>
    </message>
    <message>
        <source>Book a shift</source>
        <translation>Een shift boeken</translation>
    </message>
    <message>
        <source>Book a compensation</source>
        <translation>Een inhaalshift boeken</translation>
    </message>
    <message>
        <source>Announce a leave</source>
        <translation>Een pauze melden</translation>
    </message>
    <message>
        <source>My next shifts</source>
        <translation>Mijn volgende shiften</translation>
    </message>
    <message>
        <source>Nothing is booked.</source>
        <translation>Er is niets geboekt.</translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>Alles tonen</translation>
    </message>
    <message>
        <source>Why this status</source>
        <translation>Waarom deze status</translation>
    </message>
    <message>
        <source>Nothing has happened yet.</source>
        <translation>Er is nog niets gebeurd.</translation>
    </message>
    <message numerus="yes">
        <source>You are %n minute(s) late: that is noted, and counts as present.</source>
        <translation>
            <numerusform>U bent %n minuut te laat: dat is genoteerd, en telt als aanwezig.</numerusform>
            <numerusform>U bent %n minuten te laat: dat is genoteerd, en telt als aanwezig.</numerusform>
        </translation>
    </message>
    <message>
        <source>Today: {shifts} in advance</source>
        <translation>Vandaag: {shifts} vooruit</translation>
    </message>
    <message>
        <source>Today: {regular} regular, {compensation} compensation</source>
        <translation>Vandaag: {regular} gewoon, {compensation} inhaal</translation>
    </message>
    <message>
        <source>The whole story</source>
        <translation>Het hele verhaal</translation>
    </message>
    <message>
        <source>Exchange, solidarity</source>
        <translation>Ruilen, solidariteit</translation>
    </message>
    <message>
        <source>My calendar (QR)</source>
        <translation>Mijn kalender (QR)</translation>
    </message>
    <message>
        <source>Messages, cards, PIN</source>
        <translation>Berichten, kaarten, pincode</translation>
    </message>
</context>
<context>
    <name>HoursField</name>
    <message>
        <source>Begins at</source>
        <translation>Begint om</translation>
    </message>
    <message>
        <source>Ends at</source>
        <translation>Eindigt om</translation>
    </message>
</context>
<context>
    <name>HouseholdView</name>
    <message>
        <source>Household and cards</source>
        <translation>Huishouden en kaarten</translation>
    </message>
    <message>
        <source>Hello {name}</source>
        <translation>Dag {name}</translation>
    </message>
    <message>
        <source>Who may shop</source>
        <translation>Wie mag winkelen</translation>
    </message>
    <message>
        <source>{name}, member</source>
        <translation>{name}, lid</translation>
    </message>
    <message>
        <source>Nobody else of your household. The desk adds them.</source>
        <translation>Niemand anders van uw huishouden. De balie kan iemand toevoegen.</translation>
    </message>
    <message>
        <source>Cards</source>
        <translation>Kaarten</translation>
    </message>
    <message>
        <source>A new card of yours is asked for. Fetch it at the desk.</source>
        <translation>Er is een nieuwe kaart voor u gevraagd. Haal ze af aan de balie.</translation>
    </message>
    <message>
        <source>You have no valid card.</source>
        <translation>U hebt geen geldige kaart.</translation>
    </message>
    <message>
        <source>Ask for a new card</source>
        <translation>Een nieuwe kaart vragen</translation>
    </message>
    <message>
        <source>Is one lost? Block it: nobody can use it any more, and a new one is asked for.</source>
        <translation>Is er een verloren? Blokkeer ze: niemand kan ze nog gebruiken, en er wordt een nieuwe gevraagd.</translation>
    </message>
    <message>
        <source>your own</source>
        <translation>uw eigen</translation>
    </message>
    <message>
        <source>Card ending in {digits}, {name}</source>
        <translation>Kaart die eindigt op {digits}, {name}</translation>
    </message>
    <message>
        <source>It is lost: block it</source>
        <translation>Verloren: blokkeren</translation>
    </message>
    <message>
        <source>Asked. Fetch your new card at the desk.</source>
        <translation>Gevraagd. Haal uw nieuwe kaart af aan de balie.</translation>
    </message>
</context>
<context>
    <name>HubSection</name>
    <message>
        <source>Exchange</source>
        <translation>Uitwisseling</translation>
    </message>
    <message>
        <source>Saved.</source>
        <translation>Bewaard.</translation>
    </message>
    <message>
        <source>The password could not be kept: {reason}</source>
        <translation>Het wachtwoord kon niet bewaard worden: {reason}</translation>
    </message>
    <message>
        <source>Looking for the meeting point…</source>
        <translation>Het uitwisselpunt wordt gezocht…</translation>
    </message>
    <message>
        <source>Making the meeting point…</source>
        <translation>Het uitwisselpunt wordt gemaakt…</translation>
    </message>
    <message numerus="yes">
        <source>It answers. %n machine(s) have said something there.</source>
        <translation>
            <numerusform>Het antwoordt. %n machine heeft er al iets gezegd.</numerusform>
            <numerusform>Het antwoordt. %n machines hebben er al iets gezegd.</numerusform>
        </translation>
    </message>
    <message>
        <source>Exchanging with the other machines</source>
        <translation>Uitwisseling met de andere machines</translation>
    </message>
    <message>
        <source>The password is kept in the keyring of this system.</source>
        <translation>Het wachtwoord wordt bewaard in de sleutelhanger van dit systeem.</translation>
    </message>
    <message>
        <source>This system has no keyring: the password is kept in a file that only this user can read.</source>
        <translation>Dit systeem heeft geen sleutelhanger: het wachtwoord staat in een bestand dat enkel deze gebruiker kan lezen.</translation>
    </message>
    <message>
        <source>Password of this machine</source>
        <translation>Wachtwoord van deze machine</translation>
    </message>
    <message>
        <source>The machines of the shop meet at a folder that all of them see (a share, a synchronised folder, a stick), or at a server. Each goes on alone while it is away.</source>
        <translation>De machines van de winkel ontmoeten elkaar in een map die ze allemaal zien (gedeelde map, gesynchroniseerde map, stick) of op een server. Zolang die weg is, werkt elk alleen verder.</translation>
    </message>
    <message>
        <source>Meeting point</source>
        <translation>Uitwisselpunt</translation>
    </message>
    <message>
        <source>A folder, or postgresql://server:5432/name. Empty: this machine is alone.</source>
        <translation>Een map, of postgresql://server:5432/naam. Leeg: deze machine is alleen.</translation>
    </message>
    <message>
        <source>A machine that was invited has its own already: leave it empty.</source>
        <translation>Een uitgenodigde machine heeft het hare al: laat leeg.</translation>
    </message>
    <message>
        <source>How often (minutes)</source>
        <translation>Hoe vaak (minuten)</translation>
    </message>
    <message>
        <source>The others are asked so often; what is done here goes out within a minute.</source>
        <translation>Zo vaak worden de anderen bevraagd; wat hier gebeurt, vertrekt binnen de minuut.</translation>
    </message>
    <message>
        <source>Fewer</source>
        <translation>Minder</translation>
    </message>
    <message>
        <source>More</source>
        <translation>Meer</translation>
    </message>
    <message>
        <source>Try it</source>
        <translation>Proberen</translation>
    </message>
    <message>
        <source>Make the folder a meeting point</source>
        <translation>Van de map een uitwisselpunt maken</translation>
    </message>
    <message>
        <source>Exchange now</source>
        <translation>Nu uitwisselen</translation>
    </message>
</context>
<context>
    <name>Identity</name>
    <message>
        <source>Scan your card</source>
        <translation>Scan uw kaart</translation>
    </message>
</context>
<context>
    <name>IdentityDialog</name>
    <message>
        <source>First name</source>
        <translation>Voornaam</translation>
    </message>
    <message>
        <source>Family name</source>
        <translation>Familienaam</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Taal</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>E-mail</translation>
    </message>
    <message>
        <source>Telephone</source>
        <translation>Telefoon</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Adres</translation>
    </message>
    <message>
        <source>Born on</source>
        <translation>Geboren op</translation>
    </message>
    <message>
        <source>Member since</source>
        <translation>Lid sinds</translation>
    </message>
    <message>
        <source>Nothing changes.</source>
        <translation>Er verandert niets.</translation>
    </message>
    <message>
        <source>Written anew: {fields}</source>
        <translation>Opnieuw geschreven: {fields}</translation>
    </message>
    <message>
        <source>Change who it is</source>
        <translation>De identiteit wijzigen</translation>
    </message>
    <message>
        <source>French</source>
        <translation>Frans</translation>
    </message>
    <message>
        <source>Dutch</source>
        <translation>Nederlands</translation>
    </message>
    <message>
        <source>English</source>
        <translation>Engels</translation>
    </message>
</context>
<context>
    <name>IdentityForm</name>
    <message>
        <source>First name</source>
        <translation>Voornaam</translation>
    </message>
    <message>
        <source>Family name</source>
        <translation>Familienaam</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Adres</translation>
    </message>
    <message>
        <source>Born on</source>
        <translation>Geboren op</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>E-mail</translation>
    </message>
    <message>
        <source>Telephone</source>
        <translation>Telefoon</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Taal</translation>
    </message>
    <message>
        <source>Member since</source>
        <translation>Lid sinds</translation>
    </message>
    <message>
        <source>Perhaps the same person: no. {number}, {name} ({same})</source>
        <translation>Misschien dezelfde persoon: nr. {number}, {name} ({same})</translation>
    </message>
    <message>
        <source>same name</source>
        <translation>zelfde naam</translation>
    </message>
    <message>
        <source>same e-mail</source>
        <translation>zelfde e-mail</translation>
    </message>
    <message>
        <source>same telephone</source>
        <translation>zelfde telefoon</translation>
    </message>
</context>
<context>
    <name>IdentitySection</name>
    <message>
        <source>Nobody but the member.</source>
        <translation>Niemand behalve het lid.</translation>
    </message>
    <message>
        <source>Member no. {number}</source>
        <translation>Lid nr. {number}</translation>
    </message>
    <message>
        <source>Language: {language}</source>
        <translation>Taal: {language}</translation>
    </message>
    <message>
        <source>Born on {day}</source>
        <translation>Geboren op {day}</translation>
    </message>
    <message>
        <source>Member since {day}</source>
        <translation>Lid sinds {day}</translation>
    </message>
    <message>
        <source>until {day}</source>
        <translation>tot {day}</translation>
    </message>
    <message>
        <source>may shop</source>
        <translation>mag winkelen</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Wijzigen</translation>
    </message>
    <message>
        <source>Add eater</source>
        <translation>Eter toevoegen</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>Hernoemen</translation>
    </message>
    <message>
        <source>End eater</source>
        <translation>Eter weghalen</translation>
    </message>
    <message>
        <source>Eater back</source>
        <translation>Eter terugnemen</translation>
    </message>
    <message>
        <source>End membership</source>
        <translation>Einde lidmaatschap</translation>
    </message>
    <message>
        <source>Hand over data</source>
        <translation>Gegevens meegeven</translation>
    </message>
    <message>
        <source>Erase</source>
        <translation>Wissen</translation>
    </message>
    <message>
        <source>Member</source>
        <translation>Lid</translation>
    </message>
    <message>
        <source>Eaters of the household</source>
        <translation>Eters van het gezin</translation>
    </message>
</context>
<context>
    <name>ImportCard</name>
    <message>
        <source>Name a file first, or choose one.</source>
        <translation>Noem eerst een bestand, of kies er een.</translation>
    </message>
    <message>
        <source>Looking at the file</source>
        <translation>Het bestand bekijken</translation>
    </message>
    <message>
        <source>Taking in</source>
        <translation>Overnemen</translation>
    </message>
    <message>
        <source>Which file?</source>
        <translation>Welk bestand?</translation>
    </message>
    <message>
        <source>Tables (*.csv *.xlsx *.ods)</source>
        <translation>Tabellen (*.csv *.xlsx *.ods)</translation>
    </message>
    <message>
        <source>Stopped. Look at the file again to begin anew.</source>
        <translation>Gestopt. Bekijk het bestand opnieuw om te herbeginnen.</translation>
    </message>
    <message>
        <source>Take in {count} rows</source>
        <translation>{count} regels overnemen</translation>
    </message>
    <message>
        <source>Taken in: {new} new, {changed} changed. Refused: {refused}.</source>
        <translation>Overgenomen: {new} nieuw, {changed} gewijzigd. Geweigerd: {refused}.</translation>
    </message>
    <message>
        <source>In the file: {new} new, {changed} changed, {same} known already. Refused: {refused}.</source>
        <translation>In het bestand: {new} nieuw, {changed} gewijzigd, {same} al bekend. Geweigerd: {refused}.</translation>
    </message>
    <message>
        <source>Line {line}: {reason}</source>
        <translation>Regel {line}: {reason}</translation>
    </message>
    <message>
        <source>All refused rows, to be put right: {path}</source>
        <translation>Alle geweigerde regels, om te verbeteren: {path}</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>en nog %n</numerusform>
            <numerusform>en nog %n</numerusform>
        </translation>
    </message>
    <message>
        <source>Products</source>
        <translation>Artikelen</translation>
    </message>
    <message>
        <source>Members</source>
        <translation>Leden</translation>
    </message>
    <message>
        <source>File with the products</source>
        <translation>Bestand met de artikelen</translation>
    </message>
    <message>
        <source>File with the members</source>
        <translation>Bestand met de leden</translation>
    </message>
    <message>
        <source>CSV, XLSX or ODS</source>
        <translation>CSV, XLSX of ODS</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>Kiezen…</translation>
    </message>
    <message>
        <source>Look</source>
        <translation>Bekijken</translation>
    </message>
</context>
<context>
    <name>ImportStep</name>
    <message>
        <source>A file was only looked at: take it in, or go on once more without it.</source>
        <translation>Een bestand is alleen bekeken: neem het over, of ga nog eens verder zonder.</translation>
    </message>
    <message>
        <source>Products and members</source>
        <translation>Artikelen en leden</translation>
    </message>
    <message>
        <source>Take over what you have in a spreadsheet. Nothing is written before you have seen what it does.</source>
        <translation>Neem over wat u in een rekenblad hebt. Er wordt niets geschreven voor u gezien hebt wat het doet.</translation>
    </message>
    <message>
        <source>Skip</source>
        <translation>Overslaan</translation>
    </message>
</context>
<context>
    <name>InfoPage</name>
    <message>
        <source>Hours and news</source>
        <translation>Uren en nieuws</translation>
    </message>
    <message>
        <source>Opening hours</source>
        <translation>Openingsuren</translation>
    </message>
    <message>
        <source>News</source>
        <translation>Nieuws</translation>
    </message>
    <message>
        <source>Next assembly</source>
        <translation>Volgende vergadering</translation>
    </message>
    <message>
        <source>There is no news</source>
        <translation>Er is geen nieuws</translation>
    </message>
    <message>
        <source>Ask at the desk for hours and assemblies.</source>
        <translation>Vraag de uren en vergaderingen aan de balie.</translation>
    </message>
</context>
<context>
    <name>InviteDialog</name>
    <message>
        <source>Valid for {minutes}:{seconds} more</source>
        <translation>Nog {minutes}:{seconds} geldig</translation>
    </message>
    <message>
        <source>The code has run out: close this, and invite the machine again.</source>
        <translation>De code is verlopen: sluit dit, en nodig de machine opnieuw uit.</translation>
    </message>
    <message>
        <source>Nobody asks yet</source>
        <translation>Er vraagt nog niemand</translation>
    </message>
    <message>
        <source>{name} ({role}) asks to be let in</source>
        <translation>{name} ({role}) vraagt om toegelaten te worden</translation>
    </message>
    <message>
        <source>Signs to compare: {signs}</source>
        <translation>Te vergelijken tekens: {signs}</translation>
    </message>
    <message>
        <source>Invite a machine</source>
        <translation>Een machine uitnodigen</translation>
    </message>
    <message>
        <source>Let it in</source>
        <translation>Toelaten</translation>
    </message>
    <message>
        <source>Turn it away</source>
        <translation>Weigeren</translation>
    </message>
    <message>
        <source>QR code of the invitation</source>
        <translation>QR-code van de uitnodiging</translation>
    </message>
    <message>
        <source>1. Start BeesDesk on the new machine and choose “It joins a shop that exists”.
2. Scan the QR code there, or type what stands here.
3. Compare the signs of both screens, and let it in.</source>
        <translation>1. Start BeesDesk op de nieuwe machine en kies “Ze sluit aan bij een bestaande winkel”.
2. Scan daar de QR-code, of typ wat hier staat.
3. Vergelijk de tekens op beide schermen, en laat ze toe.</translation>
    </message>
    <message>
        <source>Address: {hub}</source>
        <translation>Adres: {hub}</translation>
    </message>
    <message>
        <source>Code: {code}</source>
        <translation>Code: {code}</translation>
    </message>
    <message>
        <source>Seal: {seal}</source>
        <translation>Zegel: {seal}</translation>
    </message>
    <message>
        <source>Shop: {code}</source>
        <translation>Winkel: {code}</translation>
    </message>
    <message>
        <source>The same signs must stand on the screen of the new machine. If not, turn it away.</source>
        <translation>Dezelfde tekens moeten op het scherm van de nieuwe machine staan. Zo niet, weiger ze.</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Naam</translation>
    </message>
    <message>
        <source>By which everybody will know it: Till 2, Entrance, Office.</source>
        <translation>Waarmee iedereen ze kent: Kassa 2, Ingang, Kantoor.</translation>
    </message>
</context>
<context>
    <name>InvoiceDialog</name>
    <message>
        <source>This is no receipt of this till.</source>
        <translation>Dit is geen kasticket van deze kassa.</translation>
    </message>
    <message>
        <source>Open the invoice</source>
        <translation>De factuur openen</translation>
    </message>
    <message>
        <source>Make the invoice</source>
        <translation>De factuur maken</translation>
    </message>
    <message>
        <source>Making the paper…</source>
        <translation>Het papier wordt gemaakt…</translation>
    </message>
    <message>
        <source>Type the number of a receipt, or scan its bar code.</source>
        <translation>Typ het nummer van een kasticket, of scan de streepjescode.</translation>
    </message>
    <message>
        <source>Receipt {number} has invoice {code}.</source>
        <translation>Kasticket {number} heeft factuur {code}.</translation>
    </message>
    <message>
        <source>Receipt {number}, {moment}, {amount}</source>
        <translation>Kasticket {number}, {moment}, {amount}</translation>
    </message>
    <message>
        <source>Filled in from the last invoice. Check the address.</source>
        <translation>Overgenomen van de laatste factuur. Kijk het adres na.</translation>
    </message>
    <message>
        <source>Invoice for a business</source>
        <translation>Factuur voor een onderneming</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Tonen</translation>
    </message>
    <message>
        <source>Number of the receipt</source>
        <translation>Nummer van het kasticket</translation>
    </message>
    <message>
        <source>Or scan the bar code at the foot of the receipt.</source>
        <translation>Of scan de streepjescode onderaan het kasticket.</translation>
    </message>
    <message>
        <source>Language of the paper</source>
        <translation>Taal van het papier</translation>
    </message>
    <message>
        <source>VAT number</source>
        <translation>Btw-nummer</translation>
    </message>
    <message>
        <source>For example BE 0403.170.701</source>
        <translation>Bijvoorbeeld BE 0403.170.701</translation>
    </message>
    <message>
        <source>Name of the business</source>
        <translation>Naam van de onderneming</translation>
    </message>
    <message>
        <source>Street and number</source>
        <translation>Straat en nummer</translation>
    </message>
    <message>
        <source>Postcode</source>
        <translation>Postcode</translation>
    </message>
    <message>
        <source>Town</source>
        <translation>Gemeente</translation>
    </message>
    <message>
        <source>Country</source>
        <translation>Land</translation>
    </message>
</context>
<context>
    <name>ItemDialog</name>
    <message>
        <source>Which product? Name or number</source>
        <translation>Welk artikel? Naam of nummer</translation>
    </message>
    <message>
        <source>Product</source>
        <translation>Artikel</translation>
    </message>
    <message>
        <source>Order number there</source>
        <translation>Bestelnummer daar</translation>
    </message>
    <message>
        <source>What the supplier calls it</source>
        <translation>Naam bij de leverancier</translation>
    </message>
    <message>
        <source>Barcode of the pack</source>
        <translation>Streepjescode van de doos</translation>
    </message>
    <message>
        <source>Units in a pack</source>
        <translation>Eenheden per doos</translation>
    </message>
    <message>
        <source>Least packs to order</source>
        <translation>Minimum aantal dozen</translation>
    </message>
    <message>
        <source>Order it here first</source>
        <translation>Eerst hier bestellen</translation>
    </message>
    <message>
        <source>No longer to be had from</source>
        <translation>Niet meer te krijgen vanaf</translation>
    </message>
    <message>
        <source>Type a word of the product&apos;s name, or its number, and choose it below.</source>
        <translation>Typ een woord van de naam van het artikel, of het nummer, en kies het eronder.</translation>
    </message>
    <message>
        <source>No product is chosen yet.</source>
        <translation>Er is nog geen artikel gekozen.</translation>
    </message>
    <message>
        <source>Orders count in packs of this size. Give it a purchase price next.</source>
        <translation>Bestellingen tellen in dozen van deze grootte. Geef het daarna een aankoopprijs.</translation>
    </message>
    <message>
        <source>Change the item</source>
        <translation>Artikel wijzigen</translation>
    </message>
    <message>
        <source>Add an item</source>
        <translation>Artikel toevoegen</translation>
    </message>
</context>
<context>
    <name>JoinDialog</name>
    <message>
        <source>Once more, and this machine no longer waits: it needs a new invitation then.</source>
        <translation>Nog eens, en deze machine wacht niet meer: er is dan een nieuwe uitnodiging nodig.</translation>
    </message>
    <message>
        <source>Looking for the shop…</source>
        <translation>De winkel wordt gezocht…</translation>
    </message>
    <message>
        <source>Let in</source>
        <translation>Toegelaten</translation>
    </message>
    <message>
        <source>Taking over what the shop knows</source>
        <translation>Overnemen wat de winkel weet</translation>
    </message>
    <message>
        <source>Waiting for the office to let this machine in</source>
        <translation>Wachten tot het kantoor deze machine toelaat</translation>
    </message>
    <message>
        <source>Signs to compare: {signs}</source>
        <translation>Te vergelijken tekens: {signs}</translation>
    </message>
    <message>
        <source>Join a shop that exists</source>
        <translation>Aansluiten bij een bestaande winkel</translation>
    </message>
    <message>
        <source>Ask to be let in</source>
        <translation>Vragen om toegelaten te worden</translation>
    </message>
    <message>
        <source>At a desk of the shop: Settings, Machines, Invite a machine. Scan the QR code that it shows, or type what stands beside it.</source>
        <translation>Aan het kantoor van de winkel: Instellingen, Machines, Een machine uitnodigen. Scan de getoonde QR-code, of typ wat ernaast staat.</translation>
    </message>
    <message>
        <source>Name of this machine</source>
        <translation>Naam van deze machine</translation>
    </message>
    <message>
        <source>Such as Till 2, Entrance, Office.</source>
        <translation>Zoals Kassa 2, Ingang, Kantoor.</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Adres</translation>
    </message>
    <message>
        <source>The folder as this machine sees it, or the server.</source>
        <translation>De map zoals deze machine ze ziet, of de server.</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Code</translation>
    </message>
    <message>
        <source>Seven groups of four signs; capitals and dashes do not matter.</source>
        <translation>Zeven groepen van vier tekens; hoofdletters en streepjes maken niet uit.</translation>
    </message>
    <message>
        <source>Seal</source>
        <translation>Zegel</translation>
    </message>
    <message>
        <source>Two groups of four signs: by it this machine knows the right shop.</source>
        <translation>Twee groepen van vier tekens: daaraan herkent de machine de juiste winkel.</translation>
    </message>
    <message>
        <source>Shop</source>
        <translation>Winkel</translation>
    </message>
    <message>
        <source>Seven groups of four signs, for a server only.</source>
        <translation>Zeven groepen van vier tekens, enkel voor een server.</translation>
    </message>
    <message>
        <source>The same signs must stand on the screen of the desk. If so, have somebody there press “Let it in”.</source>
        <translation>Dezelfde tekens moeten op het scherm van het kantoor staan. Zo ja, laat daar op “Toelaten” drukken.</translation>
    </message>
</context>
<context>
    <name>JoinTemplateDialog</name>
    <message>
        <source>Regular slot</source>
        <translation>Vaste shift</translation>
    </message>
    <message>
        <source>Give a regular slot</source>
        <translation>Een vaste shift geven</translation>
    </message>
</context>
<context>
    <name>JournalDialog</name>
    <message>
        <source>Written: {file}</source>
        <translation>Geschreven: {file}</translation>
    </message>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>%n dag</numerusform>
            <numerusform>%n dagen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n receipt(s)</source>
        <translation>
            <numerusform>%n kasticket</numerusform>
            <numerusform>%n kastickets</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) are not closed. Is today really {today}?</source>
        <translation>
            <numerusform>%n dag is niet afgesloten. Is het vandaag echt {today}?</numerusform>
            <numerusform>%n dagen zijn niet afgesloten. Is het vandaag echt {today}?</numerusform>
        </translation>
    </message>
    <message>
        <source>Yes, close them</source>
        <translation>Ja, afsluiten</translation>
    </message>
    <message>
        <source>Closings and journal</source>
        <translation>Afsluitingen en dagboek</translation>
    </message>
    <message>
        <source>Journal</source>
        <translation>Dagboek</translation>
    </message>
    <message>
        <source>Z reports</source>
        <translation>Z-rapporten</translation>
    </message>
    <message>
        <source>Days</source>
        <translation>Dagen</translation>
    </message>
    <message>
        <source>Months</source>
        <translation>Maanden</translation>
    </message>
    <message>
        <source>Years</source>
        <translation>Jaren</translation>
    </message>
    <message>
        <source>Journal of receipts</source>
        <translation>Dagboek van ontvangsten</translation>
    </message>
    <message>
        <source>Closings</source>
        <translation>Afsluitingen</translation>
    </message>
    <message>
        <source>The paper</source>
        <translation>Het papier</translation>
    </message>
    <message>
        <source>A year earlier</source>
        <translation>Een jaar vroeger</translation>
    </message>
    <message>
        <source>A year later</source>
        <translation>Een jaar later</translation>
    </message>
    <message>
        <source>Nothing yet</source>
        <translation>Nog niets</translation>
    </message>
    <message>
        <source>A day is closed by itself once it is over.</source>
        <translation>Een dag wordt vanzelf afgesloten als hij voorbij is.</translation>
    </message>
    <message>
        <source>Save as PDF</source>
        <translation>Opslaan als PDF</translation>
    </message>
    <message>
        <source>Lists (CSV, XLSX)</source>
        <translation>Lijsten (CSV, XLSX)</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>Afdrukken</translation>
    </message>
</context>
<context>
    <name>JournalSection</name>
    <message>
        <source>Nothing was done here yet.</source>
        <translation>Hier is nog niets gebeurd.</translation>
    </message>
    <message>
        <source>{who}, allowed by {other}</source>
        <translation>{who}, met toestemming van {other}</translation>
    </message>
    <message>
        <source>Journal</source>
        <translation>Dagboek</translation>
    </message>
</context>
<context>
    <name>Keys</name>
    <message>
        <source>Recall</source>
        <translation>Hernemen</translation>
    </message>
    <message>
        <source>Quantity</source>
        <translation>Aantal</translation>
    </message>
    <message>
        <source>Take back</source>
        <translation>Terugnemen</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Zoeken</translation>
    </message>
    <message>
        <source>Member</source>
        <translation>Lid</translation>
    </message>
    <message>
        <source>Price</source>
        <translation>Prijs</translation>
    </message>
    <message>
        <source>Weigh</source>
        <translation>Wegen</translation>
    </message>
    <message>
        <source>Set aside</source>
        <translation>Opzij</translation>
    </message>
    <message>
        <source>Empties</source>
        <translation>Leeggoed</translation>
    </message>
    <message>
        <source>Cash</source>
        <translation>Contant</translation>
    </message>
    <message>
        <source>Card</source>
        <translation>Kaart</translation>
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
        <translation>Terug</translation>
    </message>
    <message>
        <source>in {seconds} s</source>
        <translation>over {seconds} s</translation>
    </message>
</context>
<context>
    <name>KioskSection</name>
    <message>
        <source>Kiosk</source>
        <translation>Kiosk</translation>
    </message>
    <message>
        <source>Saved: the kiosk shows it now.</source>
        <translation>Bewaard: de kiosk toont het nu.</translation>
    </message>
    <message>
        <source>The kiosk shows this to everybody who walks by. Its welcome desk, prices and weighing are switched there.</source>
        <translation>De kiosk toont dit aan iedereen die langskomt. Onthaal, prijzen en wegen schakelt men aan de kiosk zelf.</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Taal</translation>
    </message>
    <message>
        <source>Opening hours</source>
        <translation>Openingsuren</translation>
    </message>
    <message>
        <source>News</source>
        <translation>Nieuws</translation>
    </message>
    <message>
        <source>Next assembly</source>
        <translation>Volgende vergadering</translation>
    </message>
    <message>
        <source>An empty text is taken from another language; empty in all, it is left out.</source>
        <translation>Een lege tekst komt uit een andere taal; overal leeg, dan blijft hij weg.</translation>
    </message>
</context>
<context>
    <name>KioskWindow</name>
    <message>
        <source>BeesDesk, kiosk</source>
        <translation>BeesDesk, kiosk</translation>
    </message>
    <message>
        <source>Show why</source>
        <translation>Tonen waarom</translation>
    </message>
    <message>
        <source>For staff: why somebody may not shop</source>
        <translation>Voor de ploeg: waarom iemand niet mag winkelen</translation>
    </message>
</context>
<context>
    <name>LabelFormatDialog</name>
    <message>
        <source>Label</source>
        <translation>Etiket</translation>
    </message>
    <message>
        <source>{field} does not lie on the label, or is too low for its letters.</source>
        <translation>{field}: ligt niet op het etiket, of is te laag voor de letters.</translation>
    </message>
    <message>
        <source>Label format</source>
        <translation>Etiketformaat</translation>
    </message>
    <message>
        <source>Name (a new one makes a new format)</source>
        <translation>Naam (een nieuwe naam maakt een nieuw formaat)</translation>
    </message>
    <message>
        <source>Language of the label</source>
        <translation>Taal van het etiket</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>Veld</translation>
    </message>
    <message>
        <source>Where the text stands</source>
        <translation>Plaats van de tekst</translation>
    </message>
    <message>
        <source>From the left, mm</source>
        <translation>Van links, mm</translation>
    </message>
    <message>
        <source>From the top, mm</source>
        <translation>Van boven, mm</translation>
    </message>
    <message>
        <source>Width, mm</source>
        <translation>Breedte, mm</translation>
    </message>
    <message>
        <source>Height, mm</source>
        <translation>Hoogte, mm</translation>
    </message>
    <message>
        <source>Letters, points</source>
        <translation>Letters, punten</translation>
    </message>
    <message>
        <source>Smallest letters, points</source>
        <translation>Kleinste letters, punten</translation>
    </message>
    <message>
        <source>Stands on the label</source>
        <translation>Staat op het etiket</translation>
    </message>
    <message>
        <source>Bold</source>
        <translation>Vet</translation>
    </message>
    <message>
        <source>The shop&apos;s</source>
        <translation>Die van de winkel</translation>
    </message>
    <message>
        <source>Give this format up</source>
        <translation>Dit formaat laten vallen</translation>
    </message>
    <message>
        <source>Save the format</source>
        <translation>Formaat bewaren</translation>
    </message>
    <message>
        <source>On sheets, not on a roll</source>
        <translation>Op vellen, niet op een rol</translation>
    </message>
    <message>
        <source>Left margin, mm</source>
        <translation>Linkermarge, mm</translation>
    </message>
    <message>
        <source>Top margin, mm</source>
        <translation>Bovenmarge, mm</translation>
    </message>
    <message>
        <source>From one label to the next, across, mm</source>
        <translation>Van etiket tot etiket, in de breedte, mm</translation>
    </message>
    <message>
        <source>From one label to the next, down, mm</source>
        <translation>Van etiket tot etiket, in de hoogte, mm</translation>
    </message>
    <message>
        <source>Labels across</source>
        <translation>Etiketten in de breedte</translation>
    </message>
    <message>
        <source>Labels down</source>
        <translation>Etiketten in de hoogte</translation>
    </message>
    <message>
        <source>Give the format a name.</source>
        <translation>Geef het formaat een naam.</translation>
    </message>
    <message>
        <source>The label is too small or too large.</source>
        <translation>Het etiket is te klein of te groot.</translation>
    </message>
    <message>
        <source>The labels do not lie on the sheet, or lie over each other.</source>
        <translation>De etiketten passen niet op het blad, of liggen over elkaar.</translation>
    </message>
    <message>
        <source>Nothing stands on the label.</source>
        <translation>Er staat niets op het etiket.</translation>
    </message>
    <message>
        <source>The label itself</source>
        <translation>Het etiket zelf</translation>
    </message>
    <message>
        <source>The sheet</source>
        <translation>Het blad</translation>
    </message>
</context>
<context>
    <name>LabelPrinterDialog</name>
    <message>
        <source>Label printer of this machine</source>
        <translation>Etikettenprinter van dit toestel</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Adres</translation>
    </message>
    <message>
        <source>tcp:HOST:9100, device:/dev/usb/lp0, or file:FOLDER; empty where there is none</source>
        <translation>tcp:HOST:9100, device:/dev/usb/lp0 of file:MAP; leeg als er geen is</translation>
    </message>
    <message>
        <source>How fine it prints</source>
        <translation>Hoe fijn hij afdrukt</translation>
    </message>
    <message>
        <source>It stands on the printer or in its papers</source>
        <translation>Staat op de printer of in zijn papieren</translation>
    </message>
    <message>
        <source>{dots} dots an inch</source>
        <translation>{dots} punten per inch</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Bewaren</translation>
    </message>
</context>
<context>
    <name>Labels</name>
    <message>
        <source>Name</source>
        <translation>Naam</translation>
    </message>
    <message>
        <source>Brand, else supplier</source>
        <translation>Merk, anders leverancier</translation>
    </message>
    <message>
        <source>Content</source>
        <translation>Inhoud</translation>
    </message>
    <message>
        <source>Price</source>
        <translation>Prijs</translation>
    </message>
    <message>
        <source>Unit price</source>
        <translation>Prijs per meeteenheid</translation>
    </message>
    <message>
        <source>Deposit</source>
        <translation>Leeggoed</translation>
    </message>
    <message>
        <source>Origin</source>
        <translation>Oorsprong</translation>
    </message>
    <message>
        <source>Organic and ethical marks</source>
        <translation>Bio- en ethische labels</translation>
    </message>
    <message>
        <source>Ratings</source>
        <translation>Beoordelingen</translation>
    </message>
    <message>
        <source>Allergens</source>
        <translation>Allergenen</translation>
    </message>
    <message>
        <source>Ingredients</source>
        <translation>Ingrediënten</translation>
    </message>
    <message>
        <source>Supplier</source>
        <translation>Leverancier</translation>
    </message>
    <message>
        <source>Shelf</source>
        <translation>Rek</translation>
    </message>
    <message>
        <source>Shop&apos;s own number</source>
        <translation>Nummer van de winkel</translation>
    </message>
    <message>
        <source>Bar code</source>
        <translation>Streepjescode</translation>
    </message>
    <message>
        <source>Day of printing</source>
        <translation>Dag van afdruk</translation>
    </message>
    <message>
        <source>Title, or percent off</source>
        <translation>Titel, of korting in %</translation>
    </message>
    <message>
        <source>Price before</source>
        <translation>Vorige prijs</translation>
    </message>
    <message>
        <source>Use-by date</source>
        <translation>Uiterste datum</translation>
    </message>
    <message>
        <source>Weight</source>
        <translation>Gewicht</translation>
    </message>
    <message>
        <source>at the left</source>
        <translation>links</translation>
    </message>
    <message>
        <source>in the middle</source>
        <translation>in het midden</translation>
    </message>
    <message>
        <source>at the right</source>
        <translation>rechts</translation>
    </message>
    <message>
        <source>shelf</source>
        <translation>rek</translation>
    </message>
    <message>
        <source>number</source>
        <translation>nummer</translation>
    </message>
    <message>
        <source>name</source>
        <translation>naam</translation>
    </message>
    <message>
        <source>brand</source>
        <translation>merk</translation>
    </message>
    <message>
        <source>content</source>
        <translation>inhoud</translation>
    </message>
    <message>
        <source>unit</source>
        <translation>eenheid</translation>
    </message>
    <message>
        <source>allergens</source>
        <translation>allergenen</translation>
    </message>
    <message>
        <source>marks</source>
        <translation>labels</translation>
    </message>
    <message>
        <source>origin</source>
        <translation>oorsprong</translation>
    </message>
    <message>
        <source>drained weight</source>
        <translation>uitlekgewicht</translation>
    </message>
    <message>
        <source>ingredients</source>
        <translation>ingrediënten</translation>
    </message>
    <message>
        <source>ratings</source>
        <translation>beoordelingen</translation>
    </message>
    <message>
        <source>supplier</source>
        <translation>leverancier</translation>
    </message>
    <message>
        <source>bar code</source>
        <translation>streepjescode</translation>
    </message>
    <message>
        <source>asked for</source>
        <translation>gevraagd</translation>
    </message>
    <message>
        <source>deposit</source>
        <translation>leeggoed</translation>
    </message>
    <message>
        <source>new</source>
        <translation>nieuw artikel</translation>
    </message>
    <message>
        <source>price {before} → {after}</source>
        <translation>prijs {before} → {after}</translation>
    </message>
</context>
<context>
    <name>LabelsPage</name>
    <message>
        <source>Labels</source>
        <translation>Etiketten</translation>
    </message>
    <message>
        <source>Product</source>
        <translation>Artikel</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Waarom</translation>
    </message>
    <message>
        <source>Copies</source>
        <translation>Aantal</translation>
    </message>
    <message numerus="yes">
        <source>%n label(s) to print</source>
        <translation>
            <numerusform>%n etiket af te drukken</numerusform>
            <numerusform>%n etiketten af te drukken</numerusform>
        </translation>
    </message>
    <message>
        <source>{count}, the first {seen} shown</source>
        <translation>{count}, de eerste {seen} getoond</translation>
    </message>
    <message>
        <source>Label</source>
        <translation>Etiket</translation>
    </message>
    <message numerus="yes">
        <source>%n product(s) put into the queue</source>
        <translation>
            <numerusform>%n artikel in de wachtrij gezet</numerusform>
            <numerusform>%n artikelen in de wachtrij gezet</numerusform>
        </translation>
    </message>
    <message>
        <source>{said}; print these before you choose the others</source>
        <translation>{said}; druk die af voor u de andere kiest</translation>
    </message>
    <message>
        <source>Taken out: {name}</source>
        <translation>Weggehaald: {name}</translation>
    </message>
    <message numerus="yes">
        <source>%n label(s) printed</source>
        <translation>
            <numerusform>%n etiket afgedrukt</numerusform>
            <numerusform>%n etiketten afgedrukt</numerusform>
        </translation>
    </message>
    <message>
        <source>Labels to print</source>
        <translation>Af te drukken etiketten</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>Formaat</translation>
    </message>
    <message>
        <source>Copies of this label</source>
        <translation>Exemplaren van dit etiket</translation>
    </message>
    <message>
        <source>First free place on the sheet</source>
        <translation>Eerste vrije plaats op het blad</translation>
    </message>
    <message>
        <source>Find a product</source>
        <translation>Artikel zoeken</translation>
    </message>
    <message>
        <source>Choose many</source>
        <translation>Meerdere kiezen</translation>
    </message>
    <message>
        <source>Change the format</source>
        <translation>Formaat wijzigen</translation>
    </message>
    <message>
        <source>Label is right</source>
        <translation>Etiket klopt</translation>
    </message>
    <message>
        <source>Print this one</source>
        <translation>Deze afdrukken</translation>
    </message>
    <message>
        <source>Label printer</source>
        <translation>Etikettenprinter</translation>
    </message>
    <message>
        <source>Print all</source>
        <translation>Alles afdrukken</translation>
    </message>
    <message>
        <source>No label to print</source>
        <translation>Geen etiket af te drukken</translation>
    </message>
    <message>
        <source>What changes on a printed label comes here by itself. Scan a product to ask for its label.</source>
        <translation>Wat verandert op een afgedrukt etiket komt hier vanzelf. Scan een artikel om zijn etiket te vragen.</translation>
    </message>
    <message>
        <source>Label printer: {place}</source>
        <translation>Etikettenprinter: {place}</translation>
    </message>
    <message>
        <source>Set the printer</source>
        <translation>Printer instellen</translation>
    </message>
</context>
<context>
    <name>LanguageStep</name>
    <message>
        <source>Language</source>
        <translation>Taal</translation>
    </message>
    <message>
        <source>Welcome! In which language shall this machine speak? It can be changed at any time.</source>
        <translation>Welkom! Welke taal moet deze machine spreken? Dat kan altijd veranderd worden.</translation>
    </message>
</context>
<context>
    <name>LastEntry</name>
    <message>
        <source>One less</source>
        <translation>Een minder</translation>
    </message>
    <message>
        <source>One more</source>
        <translation>Een meer</translation>
    </message>
</context>
<context>
    <name>LateDialog</name>
    <message>
        <source>Minutes late, or time of arrival</source>
        <translation>Minuten te laat, of uur van aankomst</translation>
    </message>
    <message>
        <source>Such as 20 or 10:20. It counts as present, and changes no standing.</source>
        <translation>Bijvoorbeeld 20 of 10:20. Het telt als aanwezig, en verandert geen status.</translation>
    </message>
    <message>
        <source>How late was {name}?</source>
        <translation>Hoeveel te laat was {name}?</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Noteren</translation>
    </message>
</context>
<context>
    <name>LeaveDialog</name>
    <message>
        <source>First day</source>
        <translation>Eerste dag</translation>
    </message>
    <message>
        <source>Last day</source>
        <translation>Laatste dag</translation>
    </message>
    <message>
        <source>Note a leave</source>
        <translation>Verlof noteren</translation>
    </message>
    <message>
        <source>On leave: {days}. No shopping on these days.</source>
        <translation>Met verlof: {days}. Op die dagen niet winkelen.</translation>
    </message>
</context>
<context>
    <name>LeaveTemplateDialog</name>
    <message>
        <source>Regular slot</source>
        <translation>Vaste shift</translation>
    </message>
    <message>
        <source>End a regular slot</source>
        <translation>Een vaste shift verlaten</translation>
    </message>
</context>
<context>
    <name>LeaveView</name>
    <message>
        <source>Change my leave</source>
        <translation>Mijn pauze wijzigen</translation>
    </message>
    <message>
        <source>Announce a leave</source>
        <translation>Een pauze melden</translation>
    </message>
    <message>
        <source>First day away</source>
        <translation>Eerste dag afwezig</translation>
    </message>
    <message>
        <source>Last day away</source>
        <translation>Laatste dag afwezig</translation>
    </message>
    <message>
        <source>What it means</source>
        <translation>Wat dat betekent</translation>
    </message>
    <message>
        <source>During a leave you do no shifts, and you do not shop.</source>
        <translation>Tijdens een pauze doet u geen shiften en geen boodschappen.</translation>
    </message>
    <message>
        <source>Announce it</source>
        <translation>Melden</translation>
    </message>
    <message>
        <source>− 1 week</source>
        <translation>− 1 week</translation>
    </message>
    <message>
        <source>− 1 day</source>
        <translation>− 1 dag</translation>
    </message>
    <message>
        <source>+ 1 day</source>
        <translation>+ 1 dag</translation>
    </message>
    <message>
        <source>+ 1 week</source>
        <translation>+ 1 week</translation>
    </message>
    <message numerus="yes">
        <source>%n place(s) of yours will be given to others.</source>
        <translation>
            <numerusform>%n plaats van u gaat naar iemand anders.</numerusform>
            <numerusform>%n plaatsen van u gaan naar anderen.</numerusform>
        </translation>
    </message>
    <message>
        <source>Your leave is noted: {days}.</source>
        <translation>Uw pauze is genoteerd: {days}.</translation>
    </message>
</context>
<context>
    <name>LetterPad</name>
    <message>
        <source>Letters</source>
        <translation>Letters</translation>
    </message>
    <message>
        <source>Erase</source>
        <translation>Wissen</translation>
    </message>
    <message>
        <source>space</source>
        <translation>spatie</translation>
    </message>
</context>
<context>
    <name>LettersView</name>
    <message>
        <source>My messages</source>
        <translation>Mijn berichten</translation>
    </message>
    <message>
        <source>There are no messages.</source>
        <translation>Er zijn geen berichten.</translation>
    </message>
    <message>
        <source>By e-mail too</source>
        <translation>Ook per e-mail</translation>
    </message>
    <message>
        <source>{message}: yes</source>
        <translation>{message}: ja</translation>
    </message>
    <message>
        <source>{message}: no</source>
        <translation>{message}: nee</translation>
    </message>
</context>
<context>
    <name>LineDialog</name>
    <message>
        <source>Ordered: {count}</source>
        <translation>Besteld: {count}</translation>
    </message>
    <message>
        <source>Came in all</source>
        <translation>In totaal ontvangen</translation>
    </message>
    <message>
        <source>Expected: {price}</source>
        <translation>Verwacht: {price}</translation>
    </message>
    <message>
        <source>Price of a unit, without VAT</source>
        <translation>Prijs per eenheid, excl. btw</translation>
    </message>
    <message>
        <source>Now {price}.</source>
        <translation>Nu {price}.</translation>
    </message>
    <message>
        <source>Proposed: {price}.</source>
        <translation>Voorstel: {price}.</translation>
    </message>
    <message>
        <source>Sale price, with VAT</source>
        <translation>Verkoopprijs, btw inbegrepen</translation>
    </message>
    <message>
        <source>These prices hold from today on</source>
        <translation>Deze prijzen gelden vanaf vandaag</translation>
    </message>
    <message>
        <source>Note it</source>
        <translation>Noteren</translation>
    </message>
    <message>
        <source>This is no date. Write it like 31/01/2027.</source>
        <translation>Dit is geen datum. Schrijf ze zoals 31/01/2027.</translation>
    </message>
    <message>
        <source>Of what was scanned last.</source>
        <translation>Van wat het laatst gescand werd.</translation>
    </message>
    <message>
        <source>Lot</source>
        <translation>Lot</translation>
    </message>
    <message>
        <source>Best before, or use by</source>
        <translation>Ten minste houdbaar, of te gebruiken tot</translation>
    </message>
</context>
<context>
    <name>LineList</name>
    <message>
        <source>Lines of the basket</source>
        <translation>Lijnen van het mandje</translation>
    </message>
</context>
<context>
    <name>Lines</name>
    <message>
        <source>Deposit</source>
        <translation>Leeggoed</translation>
    </message>
    <message>
        <source>taken back, line {number}</source>
        <translation>teruggenomen, lijn {number}</translation>
    </message>
    <message>
        <source>line {number}, {name}</source>
        <translation>regel {number}, {name}</translation>
    </message>
    <message>
        <source>taken back</source>
        <translation>teruggenomen</translation>
    </message>
    <message>
        <source>{quantity} taken back</source>
        <translation>waarvan {quantity} teruggenomen</translation>
    </message>
    <message>
        <source>Discount {percent}</source>
        <translation>Korting {percent}</translation>
    </message>
    <message>
        <source>Discount</source>
        <translation>Korting</translation>
    </message>
    <message>
        <source>Another price</source>
        <translation>Andere prijs</translation>
    </message>
    <message>
        <source>Solidarity rounding</source>
        <translation>Solidaire afronding</translation>
    </message>
    <message>
        <source>Put on the wallet</source>
        <translation>Op de portemonnee gezet</translation>
    </message>
    <message>
        <source>label of the scale</source>
        <translation>etiket van de weegschaal</translation>
    </message>
    <message>
        <source>price on the label</source>
        <translation>prijs op het etiket</translation>
    </message>
    <message>
        <source>brought back, no receipt</source>
        <translation>teruggebracht, zonder kasticket</translation>
    </message>
    <message>
        <source>weighed, tare {weight}</source>
        <translation>gewogen, tarra {weight}</translation>
    </message>
    <message>
        <source>weighed</source>
        <translation>gewogen</translation>
    </message>
</context>
<context>
    <name>ListActs</name>
    <message>
        <source>Open</source>
        <translation>Openen</translation>
    </message>
    <message>
        <source>Write</source>
        <translation>Schrijven</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Opslaan</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>Kolommen</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Zoeken</translation>
    </message>
    <message>
        <source>Book</source>
        <translation>Boeken</translation>
    </message>
    <message>
        <source>Decline</source>
        <translation>Afwijzen</translation>
    </message>
    <message>
        <source>Sort</source>
        <translation>Sorteren</translation>
    </message>
    <message>
        <source>Handed over</source>
        <translation>Overhandigd</translation>
    </message>
</context>
<context>
    <name>ListChooser</name>
    <message>
        <source>Lists</source>
        <translation>Lijsten</translation>
    </message>
</context>
<context>
    <name>ListEmpty</name>
    <message>
        <source>Nothing matches “{text}”</source>
        <translation>Niets past bij “{text}”</translation>
    </message>
    <message>
        <source>Other rows are hidden by what you typed.</source>
        <translation>Wat u typte, verbergt de andere rijen.</translation>
    </message>
    <message>
        <source>Show all rows</source>
        <translation>Alles tonen</translation>
    </message>
    <message>
        <source>Looking who could come</source>
        <translation>Zoeken wie zou kunnen komen</translation>
    </message>
    <message>
        <source>Search now</source>
        <translation>Nu zoeken</translation>
    </message>
    <message>
        <source>Nobody else can come, or nobody is missing.</source>
        <translation>Niemand anders kan komen, of er is niemand te kort.</translation>
    </message>
    <message>
        <source>What you declined is not proposed again.</source>
        <translation>Wat u afwees, wordt niet meer voorgesteld.</translation>
    </message>
    <message>
        <source>Search again</source>
        <translation>Opnieuw zoeken</translation>
    </message>
    <message>
        <source>Reading…</source>
        <translation>Bezig met lezen…</translation>
    </message>
    <message>
        <source>There are many members. The rows come in a moment.</source>
        <translation>Er zijn veel leden. De regels komen zo.</translation>
    </message>
    <message>
        <source>The lists are not read yet.</source>
        <translation>De lijsten zijn nog niet gelezen.</translation>
    </message>
    <message>
        <source>Reading was cancelled.</source>
        <translation>Het lezen is geannuleerd.</translation>
    </message>
    <message>
        <source>Read them</source>
        <translation>Lezen</translation>
    </message>
</context>
<context>
    <name>ListExportDialog</name>
    <message>
        <source>Say in which folder the file is to be.</source>
        <translation>Zeg in welke map het bestand moet komen.</translation>
    </message>
    <message>
        <source>Writing the list…</source>
        <translation>De lijst wordt geschreven…</translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) written: {file}</source>
        <translation>
            <numerusform>%n rij geschreven: {file}</numerusform>
            <numerusform>%n rijen geschreven: {file}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s)</source>
        <translation>
            <numerusform>%n rij</numerusform>
            <numerusform>%n rijen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n column(s)</source>
        <translation>
            <numerusform>%n kolom</numerusform>
            <numerusform>%n kolommen</numerusform>
        </translation>
    </message>
    <message>
        <source>{rows}, {columns}, as they are shown and sorted. The journal keeps who took the list.</source>
        <translation>{rows}, {columns}, zoals ze getoond en gesorteerd zijn. Het journaal onthoudt wie de lijst nam.</translation>
    </message>
    <message>
        <source>Save: {list}</source>
        <translation>Opslaan: {list}</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Bestand</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>Map</translation>
    </message>
    <message>
        <source>Workbook (XLSX)</source>
        <translation>Werkmap (XLSX)</translation>
    </message>
    <message>
        <source>Text (CSV)</source>
        <translation>Tekst (CSV)</translation>
    </message>
    <message>
        <source>Paper (PDF)</source>
        <translation>Papier (PDF)</translation>
    </message>
    <message numerus="yes">
        <source>Only the %n chosen</source>
        <translation>
            <numerusform>Alleen de %n gekozen rij</numerusform>
            <numerusform>Alleen de %n gekozen rijen</numerusform>
        </translation>
    </message>
    <message>
        <source>Write the file</source>
        <translation>Het bestand schrijven</translation>
    </message>
    <message>
        <source>In which folder?</source>
        <translation>In welke map?</translation>
    </message>
    <message>
        <source>Browse…</source>
        <translation>Bladeren…</translation>
    </message>
</context>
<context>
    <name>ListReading</name>
    <message>
        <source>Reading the lists</source>
        <translation>Lijsten lezen</translation>
    </message>
</context>
<context>
    <name>ListWords</name>
    <message>
        <source>They may still shop: until the day shown they have to book what they missed.</source>
        <translation>Zij mogen nog winkelen: tot de getoonde dag moeten ze boeken wat ze misten.</translation>
    </message>
    <message>
        <source>Nobody is on alert.</source>
        <translation>Niemand is in waarschuwing.</translation>
    </message>
    <message>
        <source>Everybody has made up what they missed. Look who has shifts to make up all the same.</source>
        <translation>Iedereen heeft ingehaald. Kijk toch wie nog shiften in te halen heeft.</translation>
    </message>
    <message>
        <source>They may not shop. A shift made up, or an extension in their file, opens the door.</source>
        <translation>Zij mogen niet winkelen. Een ingehaalde shift, of uitstel in hun fiche, opent de deur weer.</translation>
    </message>
    <message>
        <source>Nobody is suspended.</source>
        <translation>Niemand is geschorst.</translation>
    </message>
    <message>
        <source>Whoever is on alert comes here when their time is over.</source>
        <translation>Wie in waarschuwing is, komt hier als de tijd om is.</translation>
    </message>
    <message>
        <source>They may shop until the day shown, and have to make up a shift before.</source>
        <translation>Zij mogen winkelen tot de getoonde dag, en moeten voordien inhalen.</translation>
    </message>
    <message>
        <source>No extension is running.</source>
        <translation>Er loopt geen uitstel.</translation>
    </message>
    <message>
        <source>Suspended members can be given one in their file.</source>
        <translation>Een geschorst lid krijgt uitstel in zijn fiche.</translation>
    </message>
    <message>
        <source>They owe so much that they hold no places any more. Their file can subscribe them anew.</source>
        <translation>Zij zijn zo veel verschuldigd dat ze geen plaats meer hebben. Hun fiche schrijft hen opnieuw in.</translation>
    </message>
    <message>
        <source>Nobody is frozen.</source>
        <translation>Niemand is bevroren.</translation>
    </message>
    <message>
        <source>Nothing is to be done here.</source>
        <translation>Hier is niets te doen.</translation>
    </message>
    <message>
        <source>On leave or exempted until the day shown; no day means until further notice.</source>
        <translation>Met verlof of vrijgesteld tot de getoonde dag; zonder dag tot nader bericht.</translation>
    </message>
    <message>
        <source>Nobody is on leave or exempted.</source>
        <translation>Niemand is met verlof of vrijgesteld.</translation>
    </message>
    <message>
        <source>A leave is noted in the member&apos;s file.</source>
        <translation>Verlof wordt genoteerd in de fiche van het lid.</translation>
    </message>
    <message>
        <source>Shifts missed or not done in time, and how many of them are booked already.</source>
        <translation>Shiften gemist of niet op tijd gedaan, en hoeveel ervan al geboekt zijn.</translation>
    </message>
    <message>
        <source>Nobody owes a shift.</source>
        <translation>Niemand is een shift verschuldigd.</translation>
    </message>
    <message>
        <source>Regular members whom no shift expects. Give them a slot in their file.</source>
        <translation>Vaste leden op wie geen shift wacht. Geef hun een vaste shift in hun fiche.</translation>
    </message>
    <message>
        <source>Every regular member has a place.</source>
        <translation>Elk vast lid heeft een plaats.</translation>
    </message>
    <message>
        <source>Members unsubscribed by hand, with the reason.</source>
        <translation>Leden die met de hand uitgeschreven zijn, met de reden.</translation>
    </message>
    <message>
        <source>No subscription has been ended.</source>
        <translation>Geen inschrijving is beëindigd.</translation>
    </message>
    <message>
        <source>It is ended in the member&apos;s file.</source>
        <translation>Dat gebeurt in de fiche van het lid.</translation>
    </message>
    <message>
        <source>Who came late in the last weeks. They were there: it changes no standing.</source>
        <translation>Wie de voorbije weken te laat kwam. Ze waren er: het verandert geen status.</translation>
    </message>
    <message>
        <source>Nobody came late in the last weeks.</source>
        <translation>Niemand kwam de voorbije weken te laat.</translation>
    </message>
    <message>
        <source>Lateness is noted on the attendance sheet: by card, or with the key L.</source>
        <translation>Te laat noteert u op de aanwezigheidslijst: met de kaart, of met de toets L.</translation>
    </message>
    <message>
        <source>Nobody&apos;s attendance counts until somebody validates them.</source>
        <translation>De aanwezigheden tellen pas als iemand ze bevestigt.</translation>
    </message>
    <message>
        <source>Every sheet of the past is validated.</source>
        <translation>Alle voorbije lijsten zijn bevestigd.</translation>
    </message>
    <message>
        <source>What shift leaders wrote for the office, and what the sheets noticed themselves.</source>
        <translation>Wat verantwoordelijken voor het kantoor schreven, en wat de lijsten zelf opmerkten.</translation>
    </message>
    <message>
        <source>Everything is read.</source>
        <translation>Alles is gelezen.</translation>
    </message>
    <message>
        <source>New notes come here when a sheet is validated.</source>
        <translation>Nieuwe nota&apos;s komen hier als een lijst bevestigd wordt.</translation>
    </message>
    <message>
        <source>Shifts of the next four weeks that lack people.</source>
        <translation>Shiften van de komende vier weken waar volk te kort is.</translation>
    </message>
    <message>
        <source>Nobody is missing in the next four weeks.</source>
        <translation>De komende vier weken is er niemand te kort.</translation>
    </message>
    <message>
        <source>Shifts are made in advance for every week that has templates.</source>
        <translation>Shiften worden vooraf gemaakt voor elke week die sjablonen heeft.</translation>
    </message>
    <message>
        <source>Who could fill the gaps, and why. Nothing is booked until you book it, one by one.</source>
        <translation>Wie zou kunnen komen, en waarom. Niets is geboekt voor u het boekt, een voor een.</translation>
    </message>
    <message>
        <source>No suggestions yet.</source>
        <translation>Nog geen voorstellen.</translation>
    </message>
    <message>
        <source>Have the gaps of the next four weeks looked through. Nothing is booked by it.</source>
        <translation>Laat nakijken wat er de komende vier weken te kort is. Er wordt niets door geboekt.</translation>
    </message>
    <message>
        <source>One of the two shifts has to be given up: open the member&apos;s file.</source>
        <translation>Een van de twee shiften moet weg: open de fiche van het lid.</translation>
    </message>
    <message>
        <source>Nobody is in two shifts at once.</source>
        <translation>Niemand zit in twee shiften tegelijk.</translation>
    </message>
    <message>
        <source>A new card is printed in the member&apos;s file. F9 once it is handed over.</source>
        <translation>Een nieuwe kaart print je in het dossier van het lid. F9 zodra ze overhandigd is.</translation>
    </message>
    <message>
        <source>Nobody waits for a card.</source>
        <translation>Niemand wacht op een kaart.</translation>
    </message>
    <message>
        <source>Whoever loses a card asks for another at the kiosk, and comes here.</source>
        <translation>Wie een kaart verliest, vraagt aan de kiosk een nieuwe, en komt hier.</translation>
    </message>
</context>
<context>
    <name>ListsPage</name>
    <message>
        <source>Lists</source>
        <translation>Lijsten</translation>
    </message>
    <message numerus="yes">
        <source>%n row(s)</source>
        <translation>
            <numerusform>%n rij</numerusform>
            <numerusform>%n rijen</numerusform>
        </translation>
    </message>
    <message>
        <source>{shown} of {all} rows</source>
        <translation>{shown} van {all} rijen</translation>
    </message>
    <message numerus="yes">
        <source>%n chosen</source>
        <translation>
            <numerusform>%n gekozen</numerusform>
            <numerusform>%n gekozen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n e-mail(s) in the outbox</source>
        <translation>
            <numerusform>%n e-mail in het postvak uit</numerusform>
            <numerusform>%n e-mails in het postvak uit</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n suggestion(s)</source>
        <translation>
            <numerusform>%n voorstel</numerusform>
            <numerusform>%n voorstellen</numerusform>
        </translation>
    </message>
    <message>
        <source>Filter: type a name, a number, a day</source>
        <translation>Filter: typ een naam, een nummer, een dag</translation>
    </message>
    <message>
        <source>Filter the rows</source>
        <translation>De rijen filteren</translation>
    </message>
    <message>
        <source>Rows of the list</source>
        <translation>Rijen van de lijst</translation>
    </message>
    <message>
        <source>{name}: {value}</source>
        <translation>{name}: {value}</translation>
    </message>
    <message>
        <source>{name} has the new card.</source>
        <translation>{name} heeft de nieuwe kaart.</translation>
    </message>
</context>
<context>
    <name>LockPage</name>
    <message>
        <source>That was a scan, not a PIN. Nothing of it was taken: scan the card again.</source>
        <translation>Dat was een scan, geen pincode. Er is niets van bewaard: scan de kaart nog eens.</translation>
    </message>
    <message>
        <source>The till is locked</source>
        <translation>De kassa is vergrendeld</translation>
    </message>
    <message numerus="yes">
        <source>The basket is kept: %n article(s), {amount}.</source>
        <translation>
            <numerusform>Het mandje blijft bewaard: %n artikel, {amount}.</numerusform>
            <numerusform>Het mandje blijft bewaard: %n artikelen, {amount}.</numerusform>
        </translation>
    </message>
    <message>
        <source>Unlock</source>
        <translation>Ontgrendelen</translation>
    </message>
    <message>
        <source>Go on, or type another name: the till is then handed over.</source>
        <translation>Ga verder, of typ een andere naam: de kassa gaat dan naar die persoon over.</translation>
    </message>
    <message>
        <source>Type your PIN. Somebody else who signs in takes the till over.</source>
        <translation>Typ uw pincode. Wie zich anders aanmeldt, neemt de kassa over.</translation>
    </message>
    <message>
        <source>Show your card. Somebody else who signs in takes the till over.</source>
        <translation>Toon uw kaart. Wie zich anders aanmeldt, neemt de kassa over.</translation>
    </message>
</context>
<context>
    <name>LossDialog</name>
    <message>
        <source>Note {name} first, or leave it with Esc.</source>
        <translation>Noteer eerst {name}, of stop met Esc.</translation>
    </message>
    <message>
        <source>Noted: {amount} {name}</source>
        <translation>Genoteerd: {amount} {name}</translation>
    </message>
    <message>
        <source>Scan a product, or find it with F3.</source>
        <translation>Scan een artikel, of zoek het met F3.</translation>
    </message>
    <message>
        <source>Choose with F4 what it is made into.</source>
        <translation>Kies met F4 wat ervan gemaakt wordt.</translation>
    </message>
    <message>
        <source>The shop knows no supplier yet.</source>
        <translation>De winkel kent nog geen leverancier.</translation>
    </message>
    <message>
        <source>{amount}; what it costs is not known</source>
        <translation>{amount}; de kostprijs is niet bekend</translation>
    </message>
    <message>
        <source>Uses up {amount}, {worth}</source>
        <translation>Verbruikt {amount}, {worth}</translation>
    </message>
    <message>
        <source>Sends back {amount}, {worth}</source>
        <translation>Stuurt {amount} terug, {worth}</translation>
    </message>
    <message>
        <source>Makes {amount}, {worth}, into something else</source>
        <translation>Maakt van {amount}, {worth}, iets anders</translation>
    </message>
    <message>
        <source>Carries away {amount}, {worth}</source>
        <translation>Neemt {amount} mee, {worth}</translation>
    </message>
    <message>
        <source>Writes off {amount}, {worth}</source>
        <translation>Schrijft {amount} af, {worth}</translation>
    </message>
    <message numerus="yes">
        <source>%n piece(s)</source>
        <translation>
            <numerusform>%n stuk</numerusform>
            <numerusform>%n stuks</numerusform>
        </translation>
    </message>
    <message>
        <source>No product yet</source>
        <translation>Nog geen artikel</translation>
    </message>
    <message>
        <source>Scan it, or find it by its name.</source>
        <translation>Scan het, of zoek het op naam.</translation>
    </message>
    <message>
        <source>On hand: {amount}</source>
        <translation>In voorraad: {amount}</translation>
    </message>
    <message>
        <source>Into: {name}</source>
        <translation>Tot: {name}</translation>
    </message>
    <message>
        <source>Made into what?</source>
        <translation>Gemaakt tot wat?</translation>
    </message>
    <message>
        <source>To which shop</source>
        <translation>Naar welke winkel</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Waarom</translation>
    </message>
    <message>
        <source>Remark</source>
        <translation>Opmerking</translation>
    </message>
    <message>
        <source>How much</source>
        <translation>Hoeveel</translation>
    </message>
    <message>
        <source>Why it leaves</source>
        <translation>Waarom het weggaat</translation>
    </message>
    <message>
        <source>Supplier</source>
        <translation>Leverancier</translation>
    </message>
    <message>
        <source>Credit expected, without VAT</source>
        <translation>Verwacht krediet, excl. btw</translation>
    </message>
    <message>
        <source>How much of it is made</source>
        <translation>Hoeveel ervan gemaakt wordt</translation>
    </message>
    <message>
        <source>Goods that leave unsold</source>
        <translation>Artikelen die onverkocht weggaan</translation>
    </message>
    <message>
        <source>made into another product</source>
        <translation>gemaakt tot een ander artikel</translation>
    </message>
    <message>
        <source>carried to another shop</source>
        <translation>naar een andere winkel gebracht</translation>
    </message>
    <message>
        <source>Find a product</source>
        <translation>Artikel zoeken</translation>
    </message>
    <message>
        <source>Note it</source>
        <translation>Noteren</translation>
    </message>
</context>
<context>
    <name>LossesExportDialog</name>
    <message>
        <source>Say in which folder the file is to be.</source>
        <translation>Zeg in welke map het bestand moet komen.</translation>
    </message>
    <message>
        <source>Writing the list…</source>
        <translation>De lijst wordt geschreven…</translation>
    </message>
    <message>
        <source>Written: {file}</source>
        <translation>Geschreven: {file}</translation>
    </message>
    <message>
        <source>Save the losses from {first} to {last}</source>
        <translation>De verliezen van {first} tot {last} bewaren</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Bestand</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>Map</translation>
    </message>
    <message>
        <source>Workbook (XLSX)</source>
        <translation>Werkmap (XLSX)</translation>
    </message>
    <message>
        <source>Text (CSV)</source>
        <translation>Tekst (CSV)</translation>
    </message>
    <message>
        <source>Paper (PDF)</source>
        <translation>Papier (PDF)</translation>
    </message>
    <message>
        <source>Write the file</source>
        <translation>Het bestand schrijven</translation>
    </message>
</context>
<context>
    <name>LossesPage</name>
    <message>
        <source>Losses</source>
        <translation>Verliezen</translation>
    </message>
    <message>
        <source>taken back</source>
        <translation>teruggenomen</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Wanneer</translation>
    </message>
    <message>
        <source>Product</source>
        <translation>Artikel</translation>
    </message>
    <message>
        <source>Quantity</source>
        <translation>Hoeveelheid</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Waarde</translation>
    </message>
    <message>
        <source>Detail</source>
        <translation>Detail</translation>
    </message>
    <message>
        <source>By</source>
        <translation>Door</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Reden</translation>
    </message>
    <message>
        <source>Nothing was noted on these days.</source>
        <translation>Op deze dagen werd niets genoteerd.</translation>
    </message>
    <message>
        <source>Together {amount}</source>
        <translation>Samen {amount}</translation>
    </message>
    <message>
        <source>only the last {count} are shown</source>
        <translation>alleen de laatste {count} worden getoond</translation>
    </message>
    <message>
        <source>Taken back</source>
        <translation>Teruggenomen</translation>
    </message>
    <message>
        <source>Note a loss</source>
        <translation>Verlies noteren</translation>
    </message>
    <message>
        <source>Take back</source>
        <translation>Terugnemen</translation>
    </message>
    <message>
        <source>This month</source>
        <translation>Deze maand</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Vandaag</translation>
    </message>
    <message>
        <source>Save list</source>
        <translation>Lijst bewaren</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Van</translation>
    </message>
    <message>
        <source>To</source>
        <translation>Tot</translation>
    </message>
    <message>
        <source>Goods that left unsold</source>
        <translation>Artikelen die onverkocht weggingen</translation>
    </message>
    <message>
        <source>This was not noted. Close this window first, then scan.</source>
        <translation>Dit werd niet genoteerd. Sluit eerst dit venster en scan dan.</translation>
    </message>
</context>
<context>
    <name>LostCardPage</name>
    <message>
        <source>Your member number</source>
        <translation>Uw lidnummer</translation>
    </message>
    <message>
        <source>Your first or family name</source>
        <translation>Uw voornaam of familienaam</translation>
    </message>
    <message>
        <source>Your PIN</source>
        <translation>Uw pincode</translation>
    </message>
    <message>
        <source>Lost card</source>
        <translation>Kaart verloren</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Terug</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Verder</translation>
    </message>
</context>
<context>
    <name>MachineSection</name>
    <message>
        <source>This machine</source>
        <translation>Dit toestel</translation>
    </message>
    <message>
        <source>Saved.</source>
        <translation>Bewaard.</translation>
    </message>
    <message>
        <source>As the desktop</source>
        <translation>Zoals het bureaublad</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Licht</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Donker</translation>
    </message>
    <message>
        <source>High contrast</source>
        <translation>Hoog contrast</translation>
    </message>
    <message>
        <source>No</source>
        <translation>Nee</translation>
    </message>
    <message>
        <source>Yes</source>
        <translation>Ja</translation>
    </message>
    <message>
        <source>These hold for this machine alone; a kiosk follows when it is opened next.</source>
        <translation>Deze instellingen gelden alleen voor dit toestel; een kiosk volgt zodra hij opnieuw geopend wordt.</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Taal</translation>
    </message>
    <message>
        <source>Of this screen. Papers and messages have their own.</source>
        <translation>Van dit scherm. Papieren en berichten hebben hun eigen taal.</translation>
    </message>
    <message>
        <source>Colours</source>
        <translation>Kleuren</translation>
    </message>
    <message>
        <source>High contrast has 7:1 at least.</source>
        <translation>Hoog contrast is minstens 7:1.</translation>
    </message>
    <message>
        <source>Size of the text (%)</source>
        <translation>Tekstgrootte (%)</translation>
    </message>
    <message>
        <source>Kiosk: is the welcome desk</source>
        <translation>Kiosk: is het onthaal</translation>
    </message>
    <message>
        <source>Whoever comes in scans the card, and is greeted or sent on.</source>
        <translation>Wie binnenkomt, scant de kaart: de kiosk begroet of verwijst door.</translation>
    </message>
    <message>
        <source>Kiosk: shows prices</source>
        <translation>Kiosk: toont prijzen</translation>
    </message>
    <message>
        <source>An article that is scanned is shown with its price.</source>
        <translation>Een artikel dat gescand wordt, wordt met zijn prijs getoond.</translation>
    </message>
    <message>
        <source>Kiosk: weighs</source>
        <translation>Kiosk: weegt</translation>
    </message>
    <message>
        <source>Members weigh loose goods themselves; it needs a scale and a printer.</source>
        <translation>Leden wegen zelf losse waren; daarvoor is een weegschaal en een printer nodig.</translation>
    </message>
    <message>
        <source>Smaller</source>
        <translation>Kleiner</translation>
    </message>
    <message>
        <source>Larger</source>
        <translation>Groter</translation>
    </message>
</context>
<context>
    <name>MachineStep</name>
    <message>
        <source>This machine</source>
        <translation>Deze machine</translation>
    </message>
    <message>
        <source>Say what this machine is for: from now on BeesDesk opens so here.</source>
        <translation>Zeg waarvoor deze machine dient: voortaan opent BeesDesk hier zo.</translation>
    </message>
    <message>
        <source>Open the demo shop</source>
        <translation>De demowinkel openen</translation>
    </message>
    <message>
        <source>Join the shop…</source>
        <translation>Aansluiten bij de winkel…</translation>
    </message>
    <message>
        <source>What is it?</source>
        <translation>Wat is het?</translation>
    </message>
    <message>
        <source>Which shop?</source>
        <translation>Welke winkel?</translation>
    </message>
    <message>
        <source>A new shop</source>
        <translation>Een nieuwe winkel</translation>
    </message>
    <message>
        <source>It joins a shop that exists</source>
        <translation>Ze sluit aan bij een bestaande winkel</translation>
    </message>
    <message>
        <source>Till</source>
        <translation>Kassa</translation>
    </message>
    <message>
        <source>Kiosk</source>
        <translation>Kiosk</translation>
    </message>
    <message>
        <source>Office</source>
        <translation>Kantoor</translation>
    </message>
    <message>
        <source>Demo shop</source>
        <translation>Demowinkel</translation>
    </message>
    <message>
        <source>Making the demo shop</source>
        <translation>De demowinkel wordt gemaakt</translation>
    </message>
    <message>
        <source>The till sells, members help themselves at the kiosk, the office plans shifts, the stock desk orders goods.</source>
        <translation>De kassa verkoopt, leden bedienen zichzelf aan de kiosk, het kantoor plant de shiften, de voorraadbalie bestelt.</translation>
    </message>
    <message>
        <source>The first machine begins the shop, every other one joins it. The demo shop is invented and has a folder of its own: try anything, your shop stays as it is.</source>
        <translation>De eerste machine begint de winkel, elke andere sluit aan. De demowinkel is verzonnen en heeft een eigen map: probeer alles, uw winkel blijft zoals hij is.</translation>
    </message>
    <message>
        <source>Stock</source>
        <translation>Voorraad</translation>
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
        <translation>Nr.</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Naam</translation>
    </message>
    <message>
        <source>Last heard</source>
        <translation>Laatst gehoord</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Toestand</translation>
    </message>
    <message>
        <source>No invitation is open: invite the machine first.</source>
        <translation>Er staat geen uitnodiging open: nodig de machine eerst uit.</translation>
    </message>
    <message>
        <source>Let in as number {number}.</source>
        <translation>Toegelaten als nummer {number}.</translation>
    </message>
    <message>
        <source>{name} is shut out.</source>
        <translation>{name} is uitgesloten.</translation>
    </message>
    <message>
        <source>– shut out: {why}</source>
        <translation>– uitgesloten: {why}</translation>
    </message>
    <message>
        <source>✕ not believed from entry {seq} on</source>
        <translation>✕ niet geloofd vanaf post {seq}</translation>
    </message>
    <message>
        <source>✓ this machine</source>
        <translation>✓ deze machine</translation>
    </message>
    <message>
        <source>i not heard yet</source>
        <translation>i nog niet gehoord</translation>
    </message>
    <message numerus="yes">
        <source>! %n entry(ies) wait for another machine</source>
        <translation>
            <numerusform>! %n post wacht op een andere machine</numerusform>
            <numerusform>! %n posten wachten op een andere machine</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>! silent for %n day(s)</source>
        <translation>
            <numerusform>! %n dag stil</numerusform>
            <numerusform>! %n dagen stil</numerusform>
        </translation>
    </message>
    <message>
        <source>✓ in order</source>
        <translation>✓ in orde</translation>
    </message>
    <message>
        <source>Each till, kiosk and desk of the shop. A new one is invited here, and asks with the code it was given.</source>
        <translation>Elke kassa, kiosk en elk kantoor van de winkel. Een nieuwe machine wordt hier uitgenodigd, en vraagt met de code die ze kreeg.</translation>
    </message>
    <message>
        <source>Invite a machine…</source>
        <translation>Een machine uitnodigen…</translation>
    </message>
    <message>
        <source>Answer a machine…</source>
        <translation>Een machine antwoorden…</translation>
    </message>
    <message>
        <source>Shut out…</source>
        <translation>Uitsluiten…</translation>
    </message>
</context>
<context>
    <name>MailAgainDialog</name>
    <message>
        <source>“{subject}” goes to {address} once more.</source>
        <translation>“{subject}” gaat nog eens naar {address}.</translation>
    </message>
    <message>
        <source>Send again</source>
        <translation>Opnieuw versturen</translation>
    </message>
</context>
<context>
    <name>MailPage</name>
    <message>
        <source>E-mail needs a sender&apos;s address, such as {example}.</source>
        <translation>Er is een adres van de afzender nodig, zoals {example}.</translation>
    </message>
    <message>
        <source>The password could not be kept: {detail}.</source>
        <translation>Het wachtwoord kon niet bewaard worden: {detail}.</translation>
    </message>
    <message>
        <source>Sending…</source>
        <translation>Versturen…</translation>
    </message>
    <message>
        <source>Sent: look into the mailbox of {address}</source>
        <translation>Verstuurd: kijk in de mailbox van {address}</translation>
    </message>
    <message>
        <source>Not sent: {reason}</source>
        <translation>Niet verstuurd: {reason}</translation>
    </message>
    <message>
        <source>The password is kept in the keyring of this system.</source>
        <translation>Het wachtwoord wordt bewaard in de sleutelhanger van dit systeem.</translation>
    </message>
    <message>
        <source>This system has no keyring: the password is kept in a file that only this user can read.</source>
        <translation>Dit systeem heeft geen sleutelhanger: het wachtwoord wordt bewaard in een bestand dat enkel deze gebruiker kan lezen.</translation>
    </message>
    <message>
        <source>Mail server</source>
        <translation>Mailserver</translation>
    </message>
    <message>
        <source>Empty: this till sends no e-mail.</source>
        <translation>Leeg: deze kassa verstuurt geen e-mail.</translation>
    </message>
    <message>
        <source>Encryption</source>
        <translation>Versleuteling</translation>
    </message>
    <message>
        <source>As the mail provider says; it must prove who it is.</source>
        <translation>Zoals de provider zegt; die moet bewijzen wie hij is.</translation>
    </message>
    <message>
        <source>Port</source>
        <translation>Poort</translation>
    </message>
    <message>
        <source>Empty: usual.</source>
        <translation>Leeg: gewone.</translation>
    </message>
    <message>
        <source>Sender&apos;s address</source>
        <translation>Adres van de afzender</translation>
    </message>
    <message>
        <source>What the members see, and answer to.</source>
        <translation>Wat de leden zien, en waarop ze antwoorden.</translation>
    </message>
    <message>
        <source>User</source>
        <translation>Gebruiker</translation>
    </message>
    <message>
        <source>Often the same address. Empty: nobody logs in.</source>
        <translation>Vaak hetzelfde adres. Leeg: zonder aanmelding.</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Wachtwoord</translation>
    </message>
    <message>
        <source>Empty: as it was.</source>
        <translation>Leeg: onveranderd.</translation>
    </message>
    <message>
        <source>None, this machine</source>
        <translation>Geen, deze machine</translation>
    </message>
    <message>
        <source>Send a test mail</source>
        <translation>Een testmail versturen</translation>
    </message>
</context>
<context>
    <name>MailReceiptDialog</name>
    <message>
        <source>Type an address first.</source>
        <translation>Typ eerst een adres.</translation>
    </message>
    <message>
        <source>Receipt {number} by e-mail</source>
        <translation>Kasticket {number} per e-mail</translation>
    </message>
    <message>
        <source>The address of {name}. Another one can be typed for this time.</source>
        <translation>Het adres van {name}. Voor deze keer kan een ander getypt worden.</translation>
    </message>
    <message>
        <source>The shop has no address of {name}. What is typed here is for this receipt only.</source>
        <translation>De winkel heeft geen adres van {name}. Wat hier getypt wordt, dient enkel voor dit kasticket.</translation>
    </message>
    <message>
        <source>What is typed here is for this receipt only.</source>
        <translation>Wat hier getypt wordt, dient enkel voor dit kasticket.</translation>
    </message>
    <message>
        <source>name@domain.be</source>
        <translation>naam@domein.be</translation>
    </message>
    <message>
        <source>E-mail address</source>
        <translation>E-mailadres</translation>
    </message>
    <message>
        <source>Send</source>
        <translation>Versturen</translation>
    </message>
</context>
<context>
    <name>MailingDialog</name>
    <message>
        <source>Writing to the outbox…</source>
        <translation>Wordt in het postvak uit gelegd…</translation>
    </message>
    <message numerus="yes">
        <source>%n member(s) get it</source>
        <translation>
            <numerusform>%n lid krijgt het</numerusform>
            <numerusform>%n leden krijgen het</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Send to %n member(s)</source>
        <translation>
            <numerusform>Naar %n lid sturen</numerusform>
            <numerusform>Naar %n leden sturen</numerusform>
        </translation>
    </message>
    <message>
        <source>So {name} reads it</source>
        <translation>Zo leest {name} het</translation>
    </message>
    <message numerus="yes">
        <source>%n without an e-mail address: {names}</source>
        <translation>
            <numerusform>%n zonder e-mailadres: {names}</numerusform>
            <numerusform>%n zonder e-mailadres: {names}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n want no such e-mails: {names}</source>
        <translation>
            <numerusform>%n wil zulke e-mails niet: {names}</numerusform>
            <numerusform>%n willen zulke e-mails niet: {names}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n got this very text today already: {names}</source>
        <translation>
            <numerusform>%n kreeg deze tekst vandaag al: {names}</numerusform>
            <numerusform>%n kregen deze tekst vandaag al: {names}</numerusform>
        </translation>
    </message>
    <message>
        <source>Write to the chosen members</source>
        <translation>De gekozen leden schrijven</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Tekst</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Taal</translation>
    </message>
    <message>
        <source>Subject</source>
        <translation>Onderwerp</translation>
    </message>
    <message>
        <source>Message</source>
        <translation>Bericht</translation>
    </message>
    <message>
        <source>A text of your own</source>
        <translation>Een eigen tekst</translation>
    </message>
    <message>
        <source>! No mail server is set here: the e-mails wait in the outbox until one is.</source>
        <translation>! Hier is geen mailserver ingesteld: de e-mails wachten in het postvak uit tot er een is.</translation>
    </message>
    <message>
        <source>Filled in for each member: {names}</source>
        <translation>Ingevuld voor elk lid: {names}</translation>
    </message>
    <message>
        <source>The same text for everybody</source>
        <translation>Dezelfde tekst voor iedereen</translation>
    </message>
</context>
<context>
    <name>MailsDialog</name>
    <message>
        <source>may have arrived</source>
        <translation>misschien aangekomen</translation>
    </message>
    <message>
        <source>waiting</source>
        <translation>wacht</translation>
    </message>
    <message>
        <source>on its way</source>
        <translation>onderweg</translation>
    </message>
    <message>
        <source>not sent</source>
        <translation>niet verstuurd</translation>
    </message>
    <message>
        <source>sent</source>
        <translation>verstuurd</translation>
    </message>
    <message>
        <source>E-mails not sent yet</source>
        <translation>Nog niet verstuurde e-mails</translation>
    </message>
    <message>
        <source>What waits is sent by itself. What may have arrived is sent again only if somebody says so.</source>
        <translation>Wat wacht, vertrekt vanzelf. Wat misschien aangekomen is, vertrekt enkel opnieuw als iemand dat zegt.</translation>
    </message>
    <message>
        <source>Nothing waits</source>
        <translation>Er wacht niets</translation>
    </message>
    <message>
        <source>Every e-mail was sent.</source>
        <translation>Alle e-mails zijn verstuurd.</translation>
    </message>
    <message>
        <source>Send again</source>
        <translation>Opnieuw versturen</translation>
    </message>
    <message>
        <source>Give up</source>
        <translation>Opgeven</translation>
    </message>
</context>
<context>
    <name>ManyDialog</name>
    <message>
        <source>Leave as it is</source>
        <translation>Zo laten</translation>
    </message>
    <message>
        <source>Shelf (empty: leave as it is)</source>
        <translation>Rek (leeg: zo laten)</translation>
    </message>
    <message>
        <source>Origin (empty: leave as it is)</source>
        <translation>Oorsprong (leeg: zo laten)</translation>
    </message>
    <message>
        <source>No longer sold from today on</source>
        <translation>Vanaf vandaag niet meer te koop</translation>
    </message>
    <message>
        <source>Changes {count} products at once.</source>
        <translation>Wijzigt {count} artikelen ineens.</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Wijzigen</translation>
    </message>
    <message>
        <source>{count} products</source>
        <translation>{count} artikelen</translation>
    </message>
</context>
<context>
    <name>MarkDownDialog</name>
    <message>
        <source>{after} instead of {before}</source>
        <translation>{after} in plaats van {before}</translation>
    </message>
    <message>
        <source>Mark down: {name}</source>
        <translation>Afprijzen: {name}</translation>
    </message>
    <message>
        <source>Until {day}: {quantity} are there, {over} will be left over.</source>
        <translation>Tot {day}: er zijn er {quantity}, er blijven er {over} over.</translation>
    </message>
    <message>
        <source>Percent off</source>
        <translation>Procent korting</translation>
    </message>
    <message>
        <source>Stickers</source>
        <translation>Stickers</translation>
    </message>
    <message>
        <source>Stick one on each: the till reads product and price.</source>
        <translation>Kleef er een op elk: de kassa leest artikel en prijs.</translation>
    </message>
    <message>
        <source>Make the stickers</source>
        <translation>De stickers maken</translation>
    </message>
</context>
<context>
    <name>MemberActs</name>
    <message>
        <source>until further notice</source>
        <translation>tot nader order</translation>
    </message>
</context>
<context>
    <name>MemberCard</name>
    <message>
        <source>No member yet</source>
        <translation>Nog geen lid</translation>
    </message>
    <message>
        <source>Scan a card, or look for a name (F3)</source>
        <translation>Scan een kaart, of zoek een naam (F3)</translation>
    </message>
    <message>
        <source>may shop</source>
        <translation>mag winkelen</translation>
    </message>
    <message>
        <source>see the desk</source>
        <translation>naar het bureau</translation>
    </message>
    <message>
        <source>no. {number}</source>
        <translation>nr. {number}</translation>
    </message>
    <message>
        <source>{number}, eater of {member}</source>
        <translation>{number}, eter van {member}</translation>
    </message>
    <message>
        <source>{number}, eaters: {names}</source>
        <translation>{number}, eters: {names}</translation>
    </message>
    <message>
        <source>wallet {amount}</source>
        <translation>portemonnee {amount}</translation>
    </message>
    <message>
        <source>on account {amount}</source>
        <translation>op rekening {amount}</translation>
    </message>
</context>
<context>
    <name>MemberDeeds</name>
    <message>
        <source>Taken back: {what}</source>
        <translation>Teruggenomen: {what}</translation>
    </message>
</context>
<context>
    <name>MemberDialog</name>
    <message>
        <source>Nobody found. Try a part of the name, or the number.</source>
        <translation>Niemand gevonden. Probeer een deel van de naam, of het nummer.</translation>
    </message>
    <message>
        <source>Nobody found</source>
        <translation>Niemand gevonden</translation>
    </message>
    <message>
        <source>Try a part of the name, or the number.</source>
        <translation>Probeer een deel van de naam, of het nummer.</translation>
    </message>
    <message>
        <source>Scan the card</source>
        <translation>Scan de kaart</translation>
    </message>
    <message>
        <source>or type a name or a number.</source>
        <translation>of typ een naam of een nummer.</translation>
    </message>
    <message>
        <source>Choose {name}</source>
        <translation>{name} kiezen</translation>
    </message>
    <message>
        <source>Choose</source>
        <translation>Kiezen</translation>
    </message>
    <message>
        <source>no. {number}</source>
        <translation>nr. {number}</translation>
    </message>
    <message>
        <source>Eaters: {names}</source>
        <translation>Eters: {names}</translation>
    </message>
    <message>
        <source>{name} is expected at the desk: {reason}.</source>
        <translation>{name} wordt op het bureau verwacht: {reason}.</translation>
    </message>
    <message>
        <source>Member</source>
        <translation>Lid</translation>
    </message>
    <message>
        <source>Name or number</source>
        <translation>Naam of nummer</translation>
    </message>
    <message>
        <source>Name or number of the member</source>
        <translation>Naam of nummer van het lid</translation>
    </message>
    <message>
        <source>The first letters are enough. A card can be scanned at any time.</source>
        <translation>De eerste letters volstaan. Een kaart kan op elk moment gescand worden.</translation>
    </message>
    <message>
        <source>Nobody in particular</source>
        <translation>Niemand in het bijzonder</translation>
    </message>
    <message>
        <source>Members found</source>
        <translation>Gevonden leden</translation>
    </message>
</context>
<context>
    <name>MemberView</name>
    <message>
        <source>Standing</source>
        <translation>Stand</translation>
    </message>
    <message>
        <source>Shifts</source>
        <translation>Shiften</translation>
    </message>
    <message>
        <source>Identity</source>
        <translation>Identiteit</translation>
    </message>
    <message>
        <source>Cards</source>
        <translation>Kaarten</translation>
    </message>
    <message>
        <source>Shares</source>
        <translation>Aandelen</translation>
    </message>
    <message>
        <source>Messages</source>
        <translation>Berichten</translation>
    </message>
    <message>
        <source>Journal</source>
        <translation>Dagboek</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Ongedaan maken</translation>
    </message>
    <message>
        <source>Parts of the file</source>
        <translation>Delen van het dossier</translation>
    </message>
    <message>
        <source>Find</source>
        <translation>Zoeken</translation>
    </message>
</context>
<context>
    <name>MembersPage</name>
    <message>
        <source>Members</source>
        <translation>Leden</translation>
    </message>
    <message>
        <source>no. {number}</source>
        <translation>nr. {number}</translation>
    </message>
    <message>
        <source>Name or number</source>
        <translation>Naam of nummer</translation>
    </message>
    <message>
        <source>Name or number of the member</source>
        <translation>Naam of nummer van het lid</translation>
    </message>
    <message>
        <source>Members found</source>
        <translation>Gevonden leden</translation>
    </message>
    <message>
        <source>Scan a card</source>
        <translation>Scan een kaart</translation>
    </message>
    <message>
        <source>or type a name or a number, and press Enter.</source>
        <translation>of typ een naam of een nummer, en druk op Enter.</translation>
    </message>
    <message>
        <source>New member</source>
        <translation>Nieuw lid</translation>
    </message>
    <message>
        <source>Nobody found. Try a part of the name, or the number.</source>
        <translation>Niemand gevonden. Probeer een deel van de naam, of het nummer.</translation>
    </message>
</context>
<context>
    <name>MessageKinds</name>
    <message>
        <source>Before a shift</source>
        <translation>Vóór een shift</translation>
    </message>
    <message>
        <source>After a shift that was missed</source>
        <translation>Na een gemiste shift</translation>
    </message>
    <message>
        <source>When an alert begins</source>
        <translation>Als een alarm begint</translation>
    </message>
    <message>
        <source>When somebody is suspended</source>
        <translation>Als iemand geschorst wordt</translation>
    </message>
    <message>
        <source>When somebody is frozen</source>
        <translation>Als iemand bevroren wordt</translation>
    </message>
    <message>
        <source>When a shift is cancelled</source>
        <translation>Als een shift geannuleerd wordt</translation>
    </message>
    <message>
        <source>When a cancelled shift takes place after all</source>
        <translation>Als een geannuleerde shift toch doorgaat</translation>
    </message>
    <message>
        <source>When a shift has other hours</source>
        <translation>Als een shift andere uren krijgt</translation>
    </message>
    <message>
        <source>News of an exchange</source>
        <translation>Nieuws over een ruil</translation>
    </message>
    <message>
        <source>When nobody has answered a request</source>
        <translation>Als niemand op een vraag ingegaan is</translation>
    </message>
    <message>
        <source>To the office: a sheet nobody validated</source>
        <translation>Aan het bureau: een blad dat niemand valideerde</translation>
    </message>
    <message>
        <source>To the office: shifts that lack people</source>
        <translation>Aan het bureau: shiften waar mensen ontbreken</translation>
    </message>
    <message>
        <source>A letter to chosen members</source>
        <translation>Een brief aan gekozen leden</translation>
    </message>
    <message>
        <source>When two machines did what cannot both stand</source>
        <translation>Wanneer twee machines iets deden dat niet samengaat</translation>
    </message>
</context>
<context>
    <name>MessagesSection</name>
    <message>
        <source>Nothing was sent yet.</source>
        <translation>Er is nog niets gestuurd.</translation>
    </message>
    <message>
        <source>By e-mail to {address}: {state}</source>
        <translation>Per e-mail aan {address}: {state}</translation>
    </message>
    <message>
        <source>Not in the outbox: to be read at the kiosk, or sent more than 30 days ago.</source>
        <translation>Niet in het postvak uit: te lezen aan de zuil, of meer dan 30 dagen geleden gestuurd.</translation>
    </message>
    <message>
        <source>Send again</source>
        <translation>Opnieuw versturen</translation>
    </message>
    <message>
        <source>Messages</source>
        <translation>Berichten</translation>
    </message>
    <message>
        <source>What it says</source>
        <translation>Wat er staat</translation>
    </message>
    <message>
        <source>kiosk</source>
        <translation>zuil</translation>
    </message>
    <message>
        <source>perhaps sent</source>
        <translation>misschien gestuurd</translation>
    </message>
    <message>
        <source>waiting</source>
        <translation>wacht</translation>
    </message>
    <message>
        <source>being sent</source>
        <translation>wordt gestuurd</translation>
    </message>
    <message>
        <source>sent</source>
        <translation>verstuurd</translation>
    </message>
    <message>
        <source>not sent</source>
        <translation>niet verstuurd</translation>
    </message>
</context>
<context>
    <name>MoreTimeDialog</name>
    <message>
        <source>Days from today</source>
        <translation>Dagen vanaf vandaag</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Reden</translation>
    </message>
    <message>
        <source>Give more time</source>
        <translation>Meer tijd geven</translation>
    </message>
</context>
<context>
    <name>MoreView</name>
    <message>
        <source>Messages, cards, PIN</source>
        <translation>Berichten, kaarten, pincode</translation>
    </message>
    <message>
        <source>My messages</source>
        <translation>Mijn berichten</translation>
    </message>
    <message>
        <source>Household and cards</source>
        <translation>Huishouden en kaarten</translation>
    </message>
    <message>
        <source>My PIN</source>
        <translation>Mijn pincode</translation>
    </message>
</context>
<context>
    <name>NameDialog</name>
    <message>
        <source>Set the basket aside</source>
        <translation>Het mandje opzijzetten</translation>
    </message>
    <message>
        <source>Under what name? It may stay empty.</source>
        <translation>Onder welke naam? Die mag leeg blijven.</translation>
    </message>
    <message>
        <source>For example: green coat</source>
        <translation>Bijvoorbeeld: groene jas</translation>
    </message>
    <message>
        <source>Name of the basket</source>
        <translation>Naam van het mandje</translation>
    </message>
    <message>
        <source>Set aside</source>
        <translation>Opzijzetten</translation>
    </message>
</context>
<context>
    <name>NamedSection</name>
    <message>
        <source>Name</source>
        <translation>Naam</translation>
    </message>
    <message>
        <source>Where one is missing, another language stands for it.</source>
        <translation>Ontbreekt er een, dan staat een andere taal ervoor in de plaats.</translation>
    </message>
    <message>
        <source>In French</source>
        <translation>In het Frans</translation>
    </message>
    <message>
        <source>In Dutch</source>
        <translation>In het Nederlands</translation>
    </message>
    <message>
        <source>In English</source>
        <translation>In het Engels</translation>
    </message>
    <message>
        <source>New</source>
        <translation>Nieuw</translation>
    </message>
    <message>
        <source>End</source>
        <translation>Beëindigen</translation>
    </message>
</context>
<context>
    <name>NamesForm</name>
    <message>
        <source>In French</source>
        <translation>In het Frans</translation>
    </message>
    <message>
        <source>In Dutch</source>
        <translation>In het Nederlands</translation>
    </message>
    <message>
        <source>In English</source>
        <translation>In het Engels</translation>
    </message>
    <message>
        <source>Name, {language}</source>
        <translation>Naam, {language}</translation>
    </message>
</context>
<context>
    <name>Naming</name>
    <message>
        <source>Cashier</source>
        <translation>Kassier</translation>
    </message>
    <message>
        <source>First name and initial</source>
        <translation>Voornaam en initiaal</translation>
    </message>
</context>
<context>
    <name>NewCountDialog</name>
    <message>
        <source>There is nothing of the kind. Count a list instead.</source>
        <translation>Er is niets van die soort. Tel liever een lijst.</translation>
    </message>
    <message>
        <source>New count</source>
        <translation>Nieuwe telling</translation>
    </message>
    <message>
        <source>Begin</source>
        <translation>Beginnen</translation>
    </message>
    <message>
        <source>What is counted</source>
        <translation>Wat geteld wordt</translation>
    </message>
    <message>
        <source>Name of the list</source>
        <translation>Naam van de lijst</translation>
    </message>
    <message>
        <source>Whatever is scanned is on the list.</source>
        <translation>Alles wat gescand wordt, staat op de lijst.</translation>
    </message>
</context>
<context>
    <name>NewMemberDialog</name>
    <message>
        <source>Member&apos;s number</source>
        <translation>Lidnummer</translation>
    </message>
    <message>
        <source>{name} becomes member no. {number}, without shares, a card or shifts yet.</source>
        <translation>{name} wordt lid nr. {number}, nog zonder aandelen, kaart of shiften.</translation>
    </message>
    <message>
        <source>Take in</source>
        <translation>Inschrijven</translation>
    </message>
</context>
<context>
    <name>NewProductDialog</name>
    <message>
        <source>Name</source>
        <translation>Naam</translation>
    </message>
    <message>
        <source>Sold by</source>
        <translation>Verkocht per</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Geen</translation>
    </message>
    <message>
        <source>It is there at once. Then give it a price and its barcode.</source>
        <translation>Het is er meteen. Geef het daarna een prijs en zijn streepjescode.</translation>
    </message>
    <message>
        <source>New product</source>
        <translation>Nieuw artikel</translation>
    </message>
</context>
<context>
    <name>NewSlotDialog</name>
    <message>
        <source>Weeks</source>
        <translation>Weken</translation>
    </message>
    <message>
        <source>Days</source>
        <translation>Dagen</translation>
    </message>
    <message>
        <source>Hours</source>
        <translation>Uren</translation>
    </message>
    <message>
        <source>Places</source>
        <translation>Plaatsen</translation>
    </message>
    <message>
        <source>Task</source>
        <translation>Taak</translation>
    </message>
    <message>
        <source>Shift leader</source>
        <translation>Shiftverantwoordelijke</translation>
    </message>
    <message>
        <source>First day</source>
        <translation>Eerste dag</translation>
    </message>
    <message>
        <source>New slot</source>
        <translation>Nieuwe shift</translation>
    </message>
    <message>
        <source>Slots made, with their shifts to come.</source>
        <translation>Vaste shiften gemaakt, met hun komende shiften.</translation>
    </message>
    <message>
        <source>(no task)</source>
        <translation>(geen taak)</translation>
    </message>
    <message>
        <source>(nobody)</source>
        <translation>(niemand)</translation>
    </message>
</context>
<context>
    <name>NextCountDialog</name>
    <message>
        <source>Product</source>
        <translation>Artikel</translation>
    </message>
    <message>
        <source>Shelf</source>
        <translation>Rek</translation>
    </message>
    <message>
        <source>In stock</source>
        <translation>In voorraad</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Waarom</translation>
    </message>
    <message numerus="yes">
        <source>Count %n product(s)</source>
        <translation>
            <numerusform>%n artikel tellen</numerusform>
            <numerusform>%n artikelen tellen</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing is due: everything was counted lately.</source>
        <translation>Niets te tellen: alles is onlangs geteld.</translation>
    </message>
    <message>
        <source>Due on {day}</source>
        <translation>Te tellen op {day}</translation>
    </message>
    <message>
        <source>What to count next</source>
        <translation>Wat nu tellen</translation>
    </message>
    <message>
        <source>Products to count</source>
        <translation>Te tellen artikelen</translation>
    </message>
    <message>
        <source>How many</source>
        <translation>Hoeveel</translation>
    </message>
    <message>
        <source>What most money goes through is counted most often, what was wrong sooner.</source>
        <translation>Waar het meeste geld door gaat, wordt het vaakst geteld; wat verkeerd was, sneller.</translation>
    </message>
</context>
<context>
    <name>NightStrip</name>
    <message>
        <source>Try again</source>
        <translation>Opnieuw</translation>
    </message>
    <message>
        <source>Understood</source>
        <translation>Begrepen</translation>
    </message>
</context>
<context>
    <name>NumericPad</name>
    <message>
        <source>Numeric pad</source>
        <translation>Numeriek klavier</translation>
    </message>
    <message>
        <source>Decimal mark</source>
        <translation>Decimaalteken</translation>
    </message>
    <message>
        <source>Erase</source>
        <translation>Wissen</translation>
    </message>
</context>
<context>
    <name>OfferView</name>
    <message>
        <source>Do a shift for the others</source>
        <translation>Een shift voor de anderen doen</translation>
    </message>
    <message>
        <source>There is no shift with a free place for you just now.</source>
        <translation>Er is nu geen shift met een vrije plaats voor u.</translation>
    </message>
    <message>
        <source>I come</source>
        <translation>Ik kom</translation>
    </message>
    <message>
        <source>It counts for a member who cannot come, not for you.</source>
        <translation>Hij telt voor een lid dat niet kan komen, niet voor u.</translation>
    </message>
    <message numerus="yes">
        <source>%n free place(s)</source>
        <translation>
            <numerusform>%n vrije plaats</numerusform>
            <numerusform>%n vrije plaatsen</numerusform>
        </translation>
    </message>
    <message>
        <source>Thank you. You come {shift}, for the others.</source>
        <translation>Dank u. U komt {shift}, voor de anderen.</translation>
    </message>
</context>
<context>
    <name>OfficeLock</name>
    <message>
        <source>The desk is locked</source>
        <translation>Het bureau is vergrendeld</translation>
    </message>
    <message>
        <source>Sign in to go on. What was open is still there.</source>
        <translation>Meld u aan om verder te gaan. Wat openstond, staat er nog.</translation>
    </message>
</context>
<context>
    <name>OfficeSignIn</name>
    <message>
        <source>Who is at the desk?</source>
        <translation>Wie zit aan het bureau?</translation>
    </message>
    <message>
        <source>Sign in</source>
        <translation>Aanmelden</translation>
    </message>
    <message>
        <source>Your name</source>
        <translation>Uw naam</translation>
    </message>
    <message>
        <source>For the coordination and the office. Scan your card, then type your PIN.</source>
        <translation>Voor de coördinatie en het bureau. Scan uw kaart en typ dan uw pincode.</translation>
    </message>
    <message>
        <source>For the coordination and the office. Choose your name and type your PIN.</source>
        <translation>Voor de coördinatie en het bureau. Kies uw naam en typ uw pincode.</translation>
    </message>
    <message>
        <source>For the coordination and the office. Scan your card.</source>
        <translation>Voor de coördinatie en het bureau. Scan uw kaart.</translation>
    </message>
    <message>
        <source>For the coordination and the office. Type your name, or scan your card.</source>
        <translation>Voor de coördinatie en het bureau. Typ uw naam, of scan uw kaart.</translation>
    </message>
</context>
<context>
    <name>OfficeWindow</name>
    <message>
        <source>BeesDesk, coordinator&apos;s desk</source>
        <translation>BeesDesk, bureau van de coördinatie</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>Hulp</translation>
    </message>
    <message>
        <source>Lock</source>
        <translation>Vergrendelen</translation>
    </message>
    <message>
        <source>Exchange</source>
        <translation>Uitwisseling</translation>
    </message>
    <message>
        <source>At the desk: {name}</source>
        <translation>Aan het bureau: {name}</translation>
    </message>
</context>
<context>
    <name>OpeningDialog</name>
    <message>
        <source>Say who is at the till: the name stands on the receipts.</source>
        <translation>Zeg wie aan de kassa zit: de naam staat op de kastickets.</translation>
    </message>
    <message>
        <source>That was a scan, not a PIN. Nothing of it was taken: scan the card again.</source>
        <translation>Dat was een scan, geen pincode. Er is niets van bewaard: scan de kaart nog eens.</translation>
    </message>
    <message>
        <source>Open with {amount}</source>
        <translation>Openen met {amount}</translation>
    </message>
    <message>
        <source>Open the till</source>
        <translation>De kassa openen</translation>
    </message>
    <message>
        <source>Count the float: how many of each note and coin are in the drawer.</source>
        <translation>Tel het wisselgeld: hoeveel van elk biljet en elke munt er in de lade zitten.</translation>
    </message>
</context>
<context>
    <name>OptionStep</name>
    <message>
        <source>None of these suits. Choose otherwise above.</source>
        <translation>Geen enkele past. Kies hierboven anders.</translation>
    </message>
    <message>
        <source>Show more</source>
        <translation>Meer tonen</translation>
    </message>
    <message>
        <source>Any day</source>
        <translation>Om het even welke dag</translation>
    </message>
    <message>
        <source>Any hour</source>
        <translation>Om het even welk uur</translation>
    </message>
    <message>
        <source>Any task</source>
        <translation>Om het even welke taak</translation>
    </message>
    <message>
        <source>Which day?</source>
        <translation>Welke dag?</translation>
    </message>
    <message>
        <source>Which hours?</source>
        <translation>Welke uren?</translation>
    </message>
    <message>
        <source>Which task?</source>
        <translation>Welke taak?</translation>
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
        <translation>Artikel</translation>
    </message>
    <message>
        <source>Stock</source>
        <translation>Voorraad</translation>
    </message>
    <message>
        <source>On order</source>
        <translation>Besteld</translation>
    </message>
    <message>
        <source>Forecast</source>
        <translation>Verwacht</translation>
    </message>
    <message>
        <source>Packs</source>
        <translation>Dozen</translation>
    </message>
    <message>
        <source>Euro</source>
        <translation>Euro</translation>
    </message>
    <message>
        <source>Keeps {days} days: no more than is sold until then is proposed.</source>
        <translation>{days} dagen houdbaar: er wordt niet meer voorgesteld dan tot dan verkocht wordt.</translation>
    </message>
    <message>
        <source>Another supplier is the first choice: nothing is proposed here.</source>
        <translation>Een andere leverancier is de eerste keuze: hier wordt niets voorgesteld.</translation>
    </message>
    <message>
        <source>Nothing is known of its sales yet.</source>
        <translation>Van de verkoop is nog niets bekend.</translation>
    </message>
    <message>
        <source>{need} will be sold until the delivery after the next one; {safety} more to be sure.</source>
        <translation>{need} worden verkocht tot de levering na de volgende; {safety} extra voor de zekerheid.</translation>
    </message>
    <message>
        <source>Order today by {time} for {day}</source>
        <translation>Vandaag vóór {time}, voor {day}</translation>
    </message>
    <message>
        <source>Order today for {day}</source>
        <translation>Vandaag, voor {day}</translation>
    </message>
    <message>
        <source>A day</source>
        <translation>Per dag</translation>
    </message>
    <message>
        <source>Covers</source>
        <translation>Dekt</translation>
    </message>
    <message>
        <source>Then</source>
        <translation>Erna</translation>
    </message>
    <message>
        <source>Delivery {day}</source>
        <translation>Levering {day}</translation>
    </message>
    <message>
        <source>lines: {count}</source>
        <translation>regels: {count}</translation>
    </message>
    <message>
        <source>{total} without VAT</source>
        <translation>{total} excl. btw</translation>
    </message>
    <message>
        <source>weight not known of: {count}</source>
        <translation>gewicht onbekend: {count}</translation>
    </message>
    <message>
        <source>price not known of: {count}</source>
        <translation>prijs onbekend: {count}</translation>
    </message>
    <message>
        <source>{missing} short of the minimum order</source>
        <translation>er ontbreekt {missing} voor het minimum</translation>
    </message>
    <message>
        <source>{missing} short of free delivery</source>
        <translation>er ontbreekt {missing} voor gratis levering</translation>
    </message>
    <message>
        <source>Draft</source>
        <translation>Ontwerp</translation>
    </message>
    <message>
        <source>not sent yet</source>
        <translation>nog niet verstuurd</translation>
    </message>
    <message>
        <source>closed</source>
        <translation>afgesloten</translation>
    </message>
    <message>
        <source>called off</source>
        <translation>geannuleerd</translation>
    </message>
    <message>
        <source>all of it came</source>
        <translation>alles is gekomen</translation>
    </message>
    <message>
        <source>late, lines to come: {count}</source>
        <translation>te laat, regels verwacht: {count}</translation>
    </message>
    <message>
        <source>lines to come: {count}</source>
        <translation>regels verwacht: {count}</translation>
    </message>
</context>
<context>
    <name>OrdersList</name>
    <message>
        <source>Supplier</source>
        <translation>Leverancier</translation>
    </message>
    <message>
        <source>Products</source>
        <translation>Artikelen</translation>
    </message>
    <message>
        <source>On its way</source>
        <translation>Onderweg</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Wanneer</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>ja</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>Bestelling</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>Voor</translation>
    </message>
    <message>
        <source>Without VAT</source>
        <translation>Excl. btw</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Staat</translation>
    </message>
    <message>
        <source>Order from</source>
        <translation>Bestellen bij</translation>
    </message>
    <message>
        <source>Orders</source>
        <translation>Bestellingen</translation>
    </message>
    <message>
        <source>Show the ended ones too</source>
        <translation>Ook de afgelopen</translation>
    </message>
    <message>
        <source>Suppliers; Enter proposes an order</source>
        <translation>Leveranciers; Enter stelt een bestelling voor</translation>
    </message>
    <message>
        <source>Orders; Enter opens one</source>
        <translation>Bestellingen; Enter opent er een</translation>
    </message>
    <message>
        <source>No supplier has products yet</source>
        <translation>Geen leverancier heeft al artikelen</translation>
    </message>
    <message>
        <source>Say which products a supplier delivers, and in what packs.</source>
        <translation>Zeg welke artikelen een leverancier levert, en per hoeveel.</translation>
    </message>
</context>
<context>
    <name>OrdersPage</name>
    <message>
        <source>Orders</source>
        <translation>Bestellingen</translation>
    </message>
    <message>
        <source>Not on the order</source>
        <translation>Niet op de bestelling</translation>
    </message>
    <message>
        <source>Working out the order</source>
        <translation>Bestelling berekenen</translation>
    </message>
    <message>
        <source>Nothing to order</source>
        <translation>Niets te bestellen</translation>
    </message>
    <message>
        <source>Kept</source>
        <translation>Bewaard</translation>
    </message>
    <message>
        <source>The draft is among the orders until it is sent.</source>
        <translation>Het ontwerp staat bij de bestellingen tot het verstuurd is.</translation>
    </message>
    <message>
        <source>What you changed is a draft among the orders.</source>
        <translation>Wat u wijzigde, staat als ontwerp bij de bestellingen.</translation>
    </message>
    <message>
        <source>Sent</source>
        <translation>Verstuurd</translation>
    </message>
    <message>
        <source>Order {number} is in the outbox.</source>
        <translation>Bestelling {number} staat in het postvak uit.</translation>
    </message>
    <message>
        <source>Close the rest</source>
        <translation>De rest afsluiten</translation>
    </message>
    <message>
        <source>Nobody waits any longer for what has not come.</source>
        <translation>Op wat niet kwam, wordt niet meer gewacht.</translation>
    </message>
    <message>
        <source>The draft is gone.</source>
        <translation>Het ontwerp verdwijnt.</translation>
    </message>
    <message>
        <source>A mail tells the supplier: {address}</source>
        <translation>Een e-mail verwittigt de leverancier: {address}</translation>
    </message>
    <message>
        <source>Tell the supplier, who has no address here.</source>
        <translation>Verwittig de leverancier: er is hier geen adres genoteerd.</translation>
    </message>
    <message>
        <source>Call the order off</source>
        <translation>De bestelling annuleren</translation>
    </message>
    <message>
        <source>Call off</source>
        <translation>Bestelling annuleren</translation>
    </message>
    <message>
        <source>Writing the order</source>
        <translation>De bestelling wordt geschreven</translation>
    </message>
    <message>
        <source>Saved</source>
        <translation>Bewaard</translation>
    </message>
    <message>
        <source>Saved and shown: {file}</source>
        <translation>Bewaard en getoond: {file}</translation>
    </message>
    <message>
        <source>Not done</source>
        <translation>Niet gebeurd</translation>
    </message>
</context>
<context>
    <name>Outcome</name>
    <message>
        <source>Give a rule another value, and you see here whom it would concern.</source>
        <translation>Geef een regel een andere waarde: hier ziet u wie dat zou betreffen.</translation>
    </message>
    <message>
        <source>Members by status, before and after</source>
        <translation>Leden per status, voor en na</translation>
    </message>
    <message>
        <source>Members who would stand otherwise</source>
        <translation>Leden bij wie iets zou veranderen</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>Voor</translation>
    </message>
    <message>
        <source>After</source>
        <translation>Na</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Verschil</translation>
    </message>
    <message>
        <source>Member</source>
        <translation>Lid</translation>
    </message>
    <message>
        <source>Nobody would stand otherwise.</source>
        <translation>Bij niemand zou iets veranderen.</translation>
    </message>
    <message>
        <source>On {day}: statuses that change: {turned}; only dates or counters: {others}.</source>
        <translation>Op {day}: statussen die veranderen: {turned}; enkel data of tellers: {others}.</translation>
    </message>
    <message>
        <source>May shop again: {gained}; may no longer shop: {lost}.</source>
        <translation>Mogen opnieuw winkelen: {gained}; mogen niet meer winkelen: {lost}.</translation>
    </message>
    <message>
        <source>Places freed in shifts to come: {freed}; regular places ended: {left}.</source>
        <translation>Vrijgekomen plaatsen in komende shiften: {freed}; beëindigde vaste plaatsen: {left}.</translation>
    </message>
    <message>
        <source>Alert ends: {before} → {after}</source>
        <translation>Einde van de waarschuwing: {before} → {after}</translation>
    </message>
    <message>
        <source>Extension ends: {before} → {after}</source>
        <translation>Einde van het extra uitstel: {before} → {after}</translation>
    </message>
    <message>
        <source>Next alert: {before} → {after}</source>
        <translation>Volgende waarschuwing: {before} → {after}</translation>
    </message>
    <message>
        <source>Next countdown: {before} → {after}</source>
        <translation>Volgende aftelling: {before} → {after}</translation>
    </message>
    <message>
        <source>none</source>
        <translation>geen</translation>
    </message>
    <message>
        <source>Shifts freed: {count}</source>
        <translation>Vrijgekomen shiften: {count}</translation>
    </message>
    <message>
        <source>Regular places ended: {count}</source>
        <translation>Beëindigde vaste plaatsen: {count}</translation>
    </message>
</context>
<context>
    <name>Owed</name>
    <message>
        <source>To give back</source>
        <translation>Terug te geven</translation>
    </message>
    <message>
        <source>Still to pay</source>
        <translation>Nog te betalen</translation>
    </message>
    <message>
        <source>To pay</source>
        <translation>Te betalen</translation>
    </message>
    <message>
        <source>In cash, rounded</source>
        <translation>Contant, afgerond</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>Totaal</translation>
    </message>
    <message>
        <source>Solidarity rounding in it</source>
        <translation>waarvan solidaire afronding</translation>
    </message>
</context>
<context>
    <name>PaperDialog</name>
    <message>
        <source>Delivery note</source>
        <translation>Leveringsbon</translation>
    </message>
    <message>
        <source>By its lines: {amount}</source>
        <translation>Volgens de regels: {amount}</translation>
    </message>
    <message>
        <source>Number of the delivery note</source>
        <translation>Nummer van de leveringsbon</translation>
    </message>
    <message>
        <source>Total of the goods, without VAT and deposits</source>
        <translation>Totaal van de artikelen, excl. btw en leeggoed</translation>
    </message>
    <message>
        <source>Note it</source>
        <translation>Noteren</translation>
    </message>
</context>
<context>
    <name>ParkedDialog</name>
    <message>
        <source>Without a name</source>
        <translation>Zonder naam</translation>
    </message>
    <message numerus="yes">
        <source>%n article(s)</source>
        <translation>
            <numerusform>%n artikel</numerusform>
            <numerusform>%n artikelen</numerusform>
        </translation>
    </message>
    <message>
        <source>by {cashier}</source>
        <translation>door {cashier}</translation>
    </message>
    <message numerus="yes">
        <source>for %n day(s)</source>
        <translation>
            <numerusform>sinds %n dag</numerusform>
            <numerusform>sinds %n dagen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>for %n hour(s)</source>
        <translation>
            <numerusform>sinds %n uur</numerusform>
            <numerusform>sinds %n uur</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>for %n minute(s)</source>
        <translation>
            <numerusform>sinds %n minuut</numerusform>
            <numerusform>sinds %n minuten</numerusform>
        </translation>
    </message>
    <message>
        <source>just now</source>
        <translation>zojuist</translation>
    </message>
    <message>
        <source>Baskets set aside</source>
        <translation>Opzijgezette mandjes</translation>
    </message>
    <message>
        <source>No basket is waiting</source>
        <translation>Er wacht geen mandje</translation>
    </message>
    <message>
        <source>F6 sets the open one aside.</source>
        <translation>F6 zet het mandje dat bezig is opzij.</translation>
    </message>
    <message>
        <source>Take back</source>
        <translation>Hernemen</translation>
    </message>
</context>
<context>
    <name>PartnerView</name>
    <message>
        <source>With whom have you agreed?</source>
        <translation>Met wie hebt u afgesproken?</translation>
    </message>
    <message>
        <source>Their first or family name</source>
        <translation>De voornaam of familienaam</translation>
    </message>
    <message>
        <source>Their member number</source>
        <translation>Het lidnummer</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Verder</translation>
    </message>
</context>
<context>
    <name>PartnersShiftsView</name>
    <message>
        <source>Exchange with {name}</source>
        <translation>Ruilen met {name}</translation>
    </message>
    <message>
        <source>Which of their shifts do you take?</source>
        <translation>Welke shift neemt u?</translation>
    </message>
    <message>
        <source>There is none that you could take. Ask at the desk.</source>
        <translation>Er is er geen die u kunt nemen. Vraag het aan de balie.</translation>
    </message>
    <message>
        <source>They get a message, and agree here or at the desk. Until then nothing changes.</source>
        <translation>De ander krijgt een bericht en bevestigt hier of aan de balie. Tot dan verandert er niets.</translation>
    </message>
    <message>
        <source>Propose it</source>
        <translation>Voorstellen</translation>
    </message>
    <message>
        <source>Proposed. Once {name} agrees, you come {shift}.</source>
        <translation>Voorgesteld. Zodra {name} akkoord is, komt u {shift}.</translation>
    </message>
</context>
<context>
    <name>PaymentDialog</name>
    <message>
        <source>Round up after all</source>
        <translation>Toch afronden</translation>
    </message>
    <message>
        <source>Do not round up this time</source>
        <translation>Deze keer niet afronden</translation>
    </message>
    <message>
        <source>Comma or point: {example} is 12 euro 50</source>
        <translation>Komma of punt: {example} is 12 euro 50</translation>
    </message>
    <message>
        <source>Choose how it is paid: cash (F9), card (F10)…</source>
        <translation>Kies hoe er betaald wordt: contant (F9), kaart (F10)…</translation>
    </message>
    <message>
        <source>Type what the customer gives</source>
        <translation>Typ wat de klant geeft</translation>
    </message>
    <message>
        <source>Give back to the customer</source>
        <translation>Terug te geven aan de klant</translation>
    </message>
    <message>
        <source>A part: still to pay after it</source>
        <translation>Een deel: daarna nog te betalen</translation>
    </message>
    <message>
        <source>To give back</source>
        <translation>Terug te geven</translation>
    </message>
    <message>
        <source>The exact amount, nothing to give back</source>
        <translation>Gepast, niets terug te geven</translation>
    </message>
    <message>
        <source>The terminal asks the customer for it.</source>
        <translation>De terminal vraagt het aan de klant.</translation>
    </message>
    <message>
        <source>Take it on the terminal. Press here once it says approved.</source>
        <translation>Reken af op de terminal. Bevestig hier als die «&#xa0;aanvaard&#xa0;» zegt.</translation>
    </message>
    <message>
        <source>Give back {amount}</source>
        <translation>{amount} teruggeven</translation>
    </message>
    <message>
        <source>Take {amount}</source>
        <translation>{amount} ontvangen</translation>
    </message>
    <message>
        <source>Choose first how it is paid.</source>
        <translation>Kies eerst hoe er betaald wordt.</translation>
    </message>
    <message>
        <source>Payment</source>
        <translation>Betaling</translation>
    </message>
    <message>
        <source>Received</source>
        <translation>Ontvangen</translation>
    </message>
    <message>
        <source>Undo the last payment</source>
        <translation>Laatste betaling annuleren</translation>
    </message>
</context>
<context>
    <name>PeopleDialog</name>
    <message>
        <source>This is a member&apos;s card: it signs that member in, if the member works here.</source>
        <translation>Dit is een lidkaart: ze meldt dat lid aan, als het hier werkt.</translation>
    </message>
    <message>
        <source>PIN</source>
        <translation>Pincode</translation>
    </message>
    <message>
        <source>badge</source>
        <translation>badge</translation>
    </message>
    <message>
        <source>card</source>
        <translation>kaart</translation>
    </message>
    <message>
        <source>The two PINs are not the same. Type them again.</source>
        <translation>De twee pincodes verschillen. Typ ze opnieuw.</translation>
    </message>
    <message>
        <source>That was a scan, not a PIN. Nothing of it was taken: scan the card again.</source>
        <translation>Dat was een scan, geen pincode. Er is niets van bewaard: scan de kaart nog eens.</translation>
    </message>
    <message>
        <source>People</source>
        <translation>Personen</translation>
    </message>
    <message>
        <source>+ Somebody new</source>
        <translation>+ Nieuwe persoon</translation>
    </message>
    <message>
        <source>Works here no more</source>
        <translation>Werkt hier niet meer</translation>
    </message>
    <message>
        <source>New recovery code</source>
        <translation>Nieuwe herstelcode</translation>
    </message>
    <message>
        <source>New recovery code, in case the PIN is forgotten</source>
        <translation>Nieuwe herstelcode, voor als de pincode vergeten is</translation>
    </message>
    <message>
        <source>Nobody yet</source>
        <translation>Nog niemand</translation>
    </message>
    <message>
        <source>Whoever is added first is the administrator, who may do everything.</source>
        <translation>Wie eerst ingeschreven wordt, is de beheerder, die alles mag.</translation>
    </message>
    <message>
        <source>Member</source>
        <translation>Lid</translation>
    </message>
    <message>
        <source>Name, number or card, if it is one.</source>
        <translation>Naam, nummer of kaart, als het er een is.</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Naam</translation>
    </message>
    <message>
        <source>As on receipts: first name and initial.</source>
        <translation>Op de kastickets: voornaam en initiaal.</translation>
    </message>
    <message>
        <source>Badge</source>
        <translation>Badge</translation>
    </message>
    <message>
        <source>A card of its own: scan it.</source>
        <translation>Een aparte kaart: scan ze.</translation>
    </message>
    <message>
        <source>New PIN</source>
        <translation>Nieuwe pincode</translation>
    </message>
    <message>
        <source>4 to 8 digits. Empty: as it was.</source>
        <translation>4 tot 8 cijfers. Leeg: ongewijzigd.</translation>
    </message>
    <message>
        <source>Once more</source>
        <translation>Nog eens</translation>
    </message>
    <message>
        <source>The new PIN again.</source>
        <translation>Dezelfde pincode.</translation>
    </message>
</context>
<context>
    <name>PeopleSection</name>
    <message>
        <source>People and roles</source>
        <translation>Mensen en rollen</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Naam</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>Rol</translation>
    </message>
    <message>
        <source>Signs in by</source>
        <translation>Meldt zich aan met</translation>
    </message>
    <message>
        <source>card</source>
        <translation>kaart</translation>
    </message>
    <message>
        <source>PIN</source>
        <translation>Pincode</translation>
    </message>
    <message>
        <source>name</source>
        <translation>naam</translation>
    </message>
    <message>
        <source>A role says what somebody may do alone. A forgotten PIN is given anew here, by an administrator.</source>
        <translation>Een rol zegt wat iemand alleen mag. Een vergeten pincode geeft een beheerder hier opnieuw.</translation>
    </message>
    <message>
        <source>Change people…</source>
        <translation>Mensen wijzigen…</translation>
    </message>
</context>
<context>
    <name>PersonDialog</name>
    <message>
        <source>Type the first letters of a name, or a number, and choose somebody.</source>
        <translation>Typ de eerste letters van een naam, of een nummer, en kies iemand.</translation>
    </message>
    <message>
        <source>no. {number}</source>
        <translation>nr. {number}</translation>
    </message>
    <message>
        <source>Name, number, or scan the card</source>
        <translation>Naam, nummer, of scan de kaart</translation>
    </message>
    <message>
        <source>Name or number of the member</source>
        <translation>Naam of nummer van het lid</translation>
    </message>
    <message>
        <source>Members found</source>
        <translation>Gevonden leden</translation>
    </message>
</context>
<context>
    <name>PickDialog</name>
    <message>
        <source>Nobody and nothing is chosen yet.</source>
        <translation>Er is nog niets gekozen.</translation>
    </message>
    <message>
        <source>Type a few letters, then choose.</source>
        <translation>Typ enkele letters en kies dan.</translation>
    </message>
    <message>
        <source>What this will change</source>
        <translation>Wat dit zal veranderen</translation>
    </message>
</context>
<context>
    <name>PinBlock</name>
    <message>
        <source>PIN of {name}</source>
        <translation>Pincode van {name}</translation>
    </message>
    <message>
        <source>PIN</source>
        <translation>Pincode</translation>
    </message>
    <message numerus="yes">
        <source>Again in %n second(s)</source>
        <translation>
            <numerusform>Nog %n seconde</numerusform>
            <numerusform>Nog %n seconden</numerusform>
        </translation>
    </message>
    <message>
        <source>PIN forgotten?</source>
        <translation>Pincode vergeten?</translation>
    </message>
</context>
<context>
    <name>PinPage</name>
    <message>
        <source>Nobody who may has a PIN on this device.</source>
        <translation>Niemand die het mag heeft een pincode op dit toestel.</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Terug</translation>
    </message>
    <message numerus="yes">
        <source>PIN of {name}, %n digit(s) typed</source>
        <translation>
            <numerusform>Pincode van {name}, %n cijfer getypt</numerusform>
            <numerusform>Pincode van {name}, %n cijfers getypt</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PlanDialog</name>
    <message>
        <source>Working out who could fill the gaps of four weeks</source>
        <translation>Ik bereken wie de gaten van vier weken kan vullen</translation>
    </message>
    <message>
        <source>Nobody can be proposed: there are no gaps, or nobody who could fill them.</source>
        <translation>Niemand voor te stellen: er zijn geen gaten, of niemand om ze te vullen.</translation>
    </message>
    <message numerus="yes">
        <source>%n proposal(s)</source>
        <translation>
            <numerusform>%n voorstel</numerusform>
            <numerusform>%n voorstellen</numerusform>
        </translation>
    </message>
    <message>
        <source>{name} added to {shift}</source>
        <translation>{name} toegevoegd: {shift}</translation>
    </message>
    <message>
        <source>Proposals for all gaps</source>
        <translation>Voorstellen voor alle gaten</translation>
    </message>
    <message>
        <source>Accept</source>
        <translation>Aanvaarden</translation>
    </message>
    <message>
        <source>Proposals</source>
        <translation>Voorstellen</translation>
    </message>
</context>
<context>
    <name>PolicySection</name>
    <message>
        <source>Rules of standing</source>
        <translation>Regels van de situatie</translation>
    </message>
    <message>
        <source>Rule</source>
        <translation>Regel</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>Nu</translation>
    </message>
    <message>
        <source>So since the beginning.</source>
        <translation>Zo sinds het begin.</translation>
    </message>
    <message>
        <source>So since {day}.</source>
        <translation>Zo sinds {day}.</translation>
    </message>
    <message>
        <source>From {day}: {value}.</source>
        <translation>Vanaf {day}: {value}.</translation>
    </message>
    <message>
        <source>It is so on that day already: nothing was changed.</source>
        <translation>Het is die dag al zo: er is niets veranderd.</translation>
    </message>
    <message>
        <source>Saved: {rule}.</source>
        <translation>Bewaard: {rule}.</translation>
    </message>
    <message>
        <source>They decide about members&apos; rights. See first who would stand otherwise: dashboard, What if (F6).</source>
        <translation>Ze beslissen over de rechten van leden. Kijk eerst voor wie het zou veranderen: dashboard, Wat als (F6).</translation>
    </message>
    <message>
        <source>No</source>
        <translation>Nee</translation>
    </message>
    <message>
        <source>Yes</source>
        <translation>Ja</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Vanaf</translation>
    </message>
    <message>
        <source>Earlier days keep the rules that they had.</source>
        <translation>Vroegere dagen houden de regels die ze hadden.</translation>
    </message>
</context>
<context>
    <name>PracticeBand</name>
    <message>
        <source>Practice: nothing here is a real sale. Back to the real till: menu.</source>
        <translation>Oefening: niets hier is een echte verkoop. Terug naar de echte kassa: menu.</translation>
    </message>
    <message>
        <source>Practice: not a real sale</source>
        <translation>Oefening: geen echte verkoop</translation>
    </message>
</context>
<context>
    <name>PracticeCardsDialog</name>
    <message>
        <source>Somebody who works here: the PIN is typed, or the card scanned, where one asks.</source>
        <translation>Iemand die hier werkt: de pincode wordt getypt, of de kaart gescand, waar erom gevraagd wordt.</translation>
    </message>
    <message>
        <source>PIN {pin}</source>
        <translation>pincode {pin}</translation>
    </message>
    <message>
        <source>eater of no. {number}</source>
        <translation>eter van nr. {number}</translation>
    </message>
    <message>
        <source>no. {number}</source>
        <translation>nr. {number}</translation>
    </message>
    <message>
        <source>Cards to practise with</source>
        <translation>Oefenkaarten</translation>
    </message>
    <message>
        <source>These people are invented. Choose a card to show it to the till, or print them all to scan them.</source>
        <translation>Deze mensen zijn verzonnen. Kies een kaart om ze aan de kassa te tonen, of druk ze allemaal af om ze te scannen.</translation>
    </message>
    <message>
        <source>People of the practice shop</source>
        <translation>Mensen van de oefenwinkel</translation>
    </message>
    <message>
        <source>Show this card</source>
        <translation>Deze kaart tonen</translation>
    </message>
    <message>
        <source>All as PDF</source>
        <translation>Alle als pdf</translation>
    </message>
</context>
<context>
    <name>PracticeTape</name>
    <message>
        <source>Practice: not a real sale</source>
        <translation>Oefening: geen echte verkoop</translation>
    </message>
</context>
<context>
    <name>PractiseDialog</name>
    <message>
        <source>Preparing the practice shop…</source>
        <translation>De oefenwinkel wordt klaargemaakt…</translation>
    </message>
    <message>
        <source>Practise</source>
        <translation>Oefenen</translation>
    </message>
    <message>
        <source>Everything can be tried: scanning, paying, refunds, closing. Goods and prices are the shop&apos;s own.</source>
        <translation>Alles kan geprobeerd worden: scannen, betalen, terugbetalen, sluiten. Artikelen en prijzen zijn die van de winkel.</translation>
    </message>
    <message>
        <source>Nothing of it reaches the real till. A frame of tape and every paper say that it is practice.</source>
        <translation>Niets ervan bereikt de echte kassa. Een rand van lint en elk papier zeggen dat het een oefening is.</translation>
    </message>
    <message>
        <source>The real till waits here meanwhile, with its basket.</source>
        <translation>De echte kassa wacht hier intussen, met haar mandje.</translation>
    </message>
    <message>
        <source>Begin anew</source>
        <translation>Nieuw beginnen</translation>
    </message>
</context>
<context>
    <name>PriceCard</name>
    <message>
        <source>+ deposit {amount}</source>
        <translation>+ leeggoed {amount}</translation>
    </message>
    <message>
        <source>That is</source>
        <translation>Dat is</translation>
    </message>
    <message>
        <source>Allergens</source>
        <translation>Allergenen</translation>
    </message>
    <message>
        <source>none noted</source>
        <translation>niets genoteerd</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Herkomst</translation>
    </message>
    <message>
        <source>Labels</source>
        <translation>Labels</translation>
    </message>
    <message>
        <source>VAT</source>
        <translation>Btw</translation>
    </message>
    <message>
        <source>In stock</source>
        <translation>In voorraad</translation>
    </message>
    <message>
        <source>per piece</source>
        <translation>per stuk</translation>
    </message>
    <message>
        <source>per kilogram</source>
        <translation>per kilo</translation>
    </message>
    <message>
        <source>per litre</source>
        <translation>per liter</translation>
    </message>
    <message>
        <source>On its label: {amount}</source>
        <translation>Op het etiket: {amount}</translation>
    </message>
    <message>
        <source>{weight} here: {amount}</source>
        <translation>{weight} hier: {amount}</translation>
    </message>
    <message>
        <source>Pack of {count}: {amount}</source>
        <translation>Pak van {count}: {amount}</translation>
    </message>
    <message>
        <source>No longer sold. Put it aside for the office.</source>
        <translation>Wordt niet meer verkocht. Leg het opzij voor het bureau.</translation>
    </message>
    <message>
        <source>No price yet: the till asks for it when it is scanned.</source>
        <translation>Nog geen prijs: de kassa vraagt hem bij het scannen.</translation>
    </message>
    <message>
        <source>Sold from the age of {age}</source>
        <translation>Verkoop vanaf {age} jaar</translation>
    </message>
</context>
<context>
    <name>PriceChangeDialog</name>
    <message>
        <source>Nothing in the basket has the code {code}.</source>
        <translation>Niets in het mandje heeft de code {code}.</translation>
    </message>
    <message>
        <source>The whole basket</source>
        <translation>Het hele mandje</translation>
    </message>
    <message>
        <source>Now: {amount}</source>
        <translation>Nu: {amount}</translation>
    </message>
    <message>
        <source>Change the price</source>
        <translation>De prijs wijzigen</translation>
    </message>
    <message>
        <source>Sell at {price}</source>
        <translation>Verkopen aan {price}</translation>
    </message>
    <message>
        <source>Take {amount} off</source>
        <translation>{amount} eraf</translation>
    </message>
    <message>
        <source>{price} per {unit}</source>
        <translation>{price} per {unit}</translation>
    </message>
    <message>
        <source>{name}, {count} at {price}</source>
        <translation>{name}, {count} aan {price}</translation>
    </message>
    <message>
        <source>Price</source>
        <translation>Prijs</translation>
    </message>
    <message>
        <source>Less, in %</source>
        <translation>Minder, in %</translation>
    </message>
    <message>
        <source>Less, in €</source>
        <translation>Minder, in €</translation>
    </message>
    <message>
        <source>Another price</source>
        <translation>Een andere prijs</translation>
    </message>
    <message>
        <source>This article</source>
        <translation>Dit artikel</translation>
    </message>
    <message>
        <source>Whole basket</source>
        <translation>Heel het mandje</translation>
    </message>
    <message>
        <source>Show a price</source>
        <translation>Een prijs tonen</translation>
    </message>
    <message>
        <source>Why? The reason stays in the journal.</source>
        <translation>Waarom? De reden blijft in het journaal.</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Reden</translation>
    </message>
    <message>
        <source>Another reason, in a few words</source>
        <translation>Een andere reden, in enkele woorden</translation>
    </message>
    <message>
        <source>Damaged</source>
        <translation>Beschadigd</translation>
    </message>
    <message>
        <source>Near its date</source>
        <translation>Bijna vervallen</translation>
    </message>
    <message>
        <source>Other price on the shelf</source>
        <translation>Andere prijs aan het rek</translation>
    </message>
    <message>
        <source>Goodwill</source>
        <translation>Commercieel gebaar</translation>
    </message>
    <message>
        <source>Then</source>
        <translation>Daarna</translation>
    </message>
</context>
<context>
    <name>PriceCheckDialog</name>
    <message>
        <source>Scan an article, or type its code.</source>
        <translation>Scan een artikel, of typ zijn code.</translation>
    </message>
    <message>
        <source>This is no article: {kind}.</source>
        <translation>Dit is geen artikel: {kind}.</translation>
    </message>
    <message>
        <source>Nothing in the shop has the code {code}.</source>
        <translation>Niets in de winkel heeft de code {code}.</translation>
    </message>
    <message>
        <source>Show a price</source>
        <translation>Prijs tonen</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Code</translation>
    </message>
    <message>
        <source>Code of the article</source>
        <translation>Code van het artikel</translation>
    </message>
    <message>
        <source>Scan an article</source>
        <translation>Scan een artikel</translation>
    </message>
    <message>
        <source>or type its code. Nothing is sold here.</source>
        <translation>of typ zijn code. Hier wordt niets verkocht.</translation>
    </message>
    <message>
        <source>Show the price</source>
        <translation>Prijs tonen</translation>
    </message>
</context>
<context>
    <name>PriceCheckPage</name>
    <message>
        <source>What does it cost?</source>
        <translation>Wat kost het?</translation>
    </message>
    <message>
        <source>The code was not read well. Scan it again, or search by name.</source>
        <translation>De code is slecht gelezen. Scan nog eens, of zoek op naam.</translation>
    </message>
    <message>
        <source>This is no article: {kind}.</source>
        <translation>Dit is geen artikel: {kind}.</translation>
    </message>
    <message>
        <source>This code is not known here: {code}. Ask at the desk.</source>
        <translation>Deze code is hier niet bekend: {code}. Vraag het aan de balie.</translation>
    </message>
    <message>
        <source>Search by name</source>
        <translation>Zoeken op naam</translation>
    </message>
    <message>
        <source>Hold an article in front of the scanner</source>
        <translation>Houd een artikel voor de scanner</translation>
    </message>
    <message>
        <source>or search for it by its name.</source>
        <translation>of zoek het op naam.</translation>
    </message>
</context>
<context>
    <name>PriceDialog</name>
    <message>
        <source>This article has no price yet. The journal keeps the one you type.</source>
        <translation>Dit artikel heeft nog geen prijs. De prijs die u typt, blijft in het journaal.</translation>
    </message>
    <message>
        <source>Price per {unit}</source>
        <translation>Prijs per {unit}</translation>
    </message>
    <message>
        <source>Use this price</source>
        <translation>Deze prijs gebruiken</translation>
    </message>
    <message>
        <source>Price, VAT included</source>
        <translation>Prijs, btw inbegrepen</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Vanaf</translation>
    </message>
    <message>
        <source>{price} from {day} on.</source>
        <translation>{price} vanaf {day}.</translation>
    </message>
    <message>
        <source>Until then: {price}.</source>
        <translation>Tot dan: {price}.</translation>
    </message>
    <message>
        <source>Margin: {margin}.</source>
        <translation>Marge: {margin}.</translation>
    </message>
    <message>
        <source>New price</source>
        <translation>Nieuwe prijs</translation>
    </message>
</context>
<context>
    <name>PriceListDialog</name>
    <message>
        <source>Name a file first, or choose one.</source>
        <translation>Noem eerst een bestand, of kies er een.</translation>
    </message>
    <message>
        <source>Reading the price list</source>
        <translation>De prijslijst wordt gelezen</translation>
    </message>
    <message>
        <source>CSV, XLSX, ODS, BNN-3 or the XML of Odin. Nothing is written before you say so.</source>
        <translation>CSV, XLSX, ODS, BNN-3 of de XML van Odin. Er wordt niets geschreven voor u het zegt.</translation>
    </message>
    <message>
        <source>Take over</source>
        <translation>Overnemen</translation>
    </message>
    <message>
        <source>{up} dearer, {down} cheaper, {new} new articles, {added} new here, {same} unchanged, {no} refused.</source>
        <translation>{up} duurder, {down} goedkoper, {new} nieuwe artikelen, {added} nieuw hier, {same} ongewijzigd, {no} geweigerd.</translation>
    </message>
    <message>
        <source>Take over {lines} lines, {sale} sale prices</source>
        <translation>{lines} regels, {sale} verkoopprijzen overnemen</translation>
    </message>
    <message>
        <source>Line {line} is refused: {reason}. It says: {cells}</source>
        <translation>Regel {line} is geweigerd: {reason}. Er staat: {cells}</translation>
    </message>
    <message>
        <source>The list does not name it any more</source>
        <translation>De lijst vermeldt het niet meer</translation>
    </message>
    <message>
        <source>Line {line}</source>
        <translation>Regel {line}</translation>
    </message>
    <message>
        <source>order number {code}</source>
        <translation>bestelnummer {code}</translation>
    </message>
    <message>
        <source>pack of {count}</source>
        <translation>doos van {count}</translation>
    </message>
    <message>
        <source>from {day}</source>
        <translation>vanaf {day}</translation>
    </message>
    <message>
        <source>until {day}</source>
        <translation>tot en met {day}</translation>
    </message>
    <message>
        <source>from {packs} packs: {price}</source>
        <translation>vanaf {packs} dozen: {price}</translation>
    </message>
    <message>
        <source>at the suggested price it leaves {margin}</source>
        <translation>aan de voorgestelde prijs blijft {margin}</translation>
    </message>
    <message>
        <source>Taking the price list over</source>
        <translation>De prijslijst wordt overgenomen</translation>
    </message>
    <message>
        <source>Taken over: {prices} purchase prices, {added} new here, {new} new articles, {gone} delisted, {sale} sale prices.</source>
        <translation>Overgenomen: {prices} aankoopprijzen, {added} nieuw hier, {new} nieuwe artikelen, {gone} uit assortiment, {sale} verkoopprijzen.</translation>
    </message>
    <message>
        <source>Which price list?</source>
        <translation>Welke prijslijst?</translation>
    </message>
    <message>
        <source>Price lists (*.csv *.xlsx *.ods *.bnn *.BNN *.xml)</source>
        <translation>Prijslijsten (*.csv *.xlsx *.ods *.bnn *.BNN *.xml)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Alle bestanden (*)</translation>
    </message>
    <message>
        <source>Price list of {supplier}</source>
        <translation>Prijslijst van {supplier}</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Sluiten</translation>
    </message>
    <message>
        <source>File with the price list</source>
        <translation>Bestand met de prijslijst</translation>
    </message>
    <message>
        <source>Choose a file</source>
        <translation>Bestand kiezen</translation>
    </message>
    <message>
        <source>Read</source>
        <translation>Lezen</translation>
    </message>
    <message>
        <source>Tick all shown</source>
        <translation>Al het getoonde aanvinken</translation>
    </message>
    <message>
        <source>Sale prices of all shown</source>
        <translation>Getoonde verkoopprijzen</translation>
    </message>
    <message>
        <source>Margin below, %</source>
        <translation>Marge onder, %</translation>
    </message>
    <message>
        <source>Which lines are shown</source>
        <translation>Welke regels getoond worden</translation>
    </message>
    <message>
        <source>All lines</source>
        <translation>Alle regels</translation>
    </message>
    <message>
        <source>Dearer</source>
        <translation>Duurder</translation>
    </message>
    <message>
        <source>Cheaper</source>
        <translation>Goedkoper</translation>
    </message>
    <message>
        <source>New articles</source>
        <translation>Nieuwe artikelen</translation>
    </message>
    <message>
        <source>New here or otherwise packed</source>
        <translation>Nieuw hier of andere doos</translation>
    </message>
    <message>
        <source>No longer to be had</source>
        <translation>Niet meer te krijgen</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>Geweigerd</translation>
    </message>
    <message>
        <source>Margin below a limit</source>
        <translation>Marge onder een grens</translation>
    </message>
    <message>
        <source>Lines of the price list: Space ticks one, + its suggested sale price</source>
        <translation>Regels van de prijslijst: spatie vinkt er een aan, + de voorgestelde verkoopprijs</translation>
    </message>
    <message>
        <source>Complete list</source>
        <translation>Volledige lijst</translation>
    </message>
    <message>
        <source>All that the supplier has: what it does not name is gone</source>
        <translation>Alles wat de leverancier heeft: wat ze niet vermeldt, is weg</translation>
    </message>
</context>
<context>
    <name>PriceListModel</name>
    <message>
        <source>refused</source>
        <translation>geweigerd</translation>
    </message>
    <message>
        <source>Take</source>
        <translation>Nemen</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Staat</translation>
    </message>
    <message>
        <source>Article</source>
        <translation>Artikel</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>Voor</translation>
    </message>
    <message>
        <source>Cost</source>
        <translation>Aankoop</translation>
    </message>
    <message>
        <source>Suggested</source>
        <translation>Voorstel</translation>
    </message>
    <message>
        <source>Margin %</source>
        <translation>Marge %</translation>
    </message>
    <message>
        <source>Sale</source>
        <translation>Verkoop</translation>
    </message>
    <message>
        <source>ticked</source>
        <translation>aangevinkt</translation>
    </message>
    <message>
        <source>not ticked</source>
        <translation>niet aangevinkt</translation>
    </message>
</context>
<context>
    <name>PriceSection</name>
    <message>
        <source>the shop&apos;s</source>
        <translation>dat van de winkel</translation>
    </message>
    <message>
        <source>Price</source>
        <translation>Prijs</translation>
    </message>
    <message>
        <source>VAT</source>
        <translation>Btw</translation>
    </message>
    <message>
        <source>Deposit</source>
        <translation>Leeggoed</translation>
    </message>
    <message>
        <source>A unit cost</source>
        <translation>Kostprijs per eenheid</translation>
    </message>
    <message>
        <source>Margin</source>
        <translation>Marge</translation>
    </message>
    <message>
        <source>Supplier</source>
        <translation>Leverancier</translation>
    </message>
    <message>
        <source>Order code</source>
        <translation>Bestelnummer</translation>
    </message>
    <message>
        <source>Pack</source>
        <translation>Doos</translation>
    </message>
    <message>
        <source>Least</source>
        <translation>Minimum</translation>
    </message>
    <message>
        <source>Price a unit</source>
        <translation>Prijs per eenheid</translation>
    </message>
    <message>
        <source>Main</source>
        <translation>Hoofd</translation>
    </message>
    <message>
        <source>Nobody delivers it yet.</source>
        <translation>Nog niemand levert het.</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Vanaf</translation>
    </message>
    <message>
        <source>VAT rate</source>
        <translation>Btw-tarief</translation>
    </message>
    <message>
        <source>Add a barcode</source>
        <translation>Streepjescode toevoegen</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Vandaag</translation>
    </message>
    <message>
        <source>Suppliers</source>
        <translation>Leveranciers</translation>
    </message>
    <message>
        <source>Prices before and later</source>
        <translation>Vroegere en latere prijzen</translation>
    </message>
</context>
<context>
    <name>PriceView</name>
    <message>
        <source>no price yet: ask at the till</source>
        <translation>nog geen prijs: vraag het aan de kassa</translation>
    </message>
    <message>
        <source>No price yet: ask at the till.</source>
        <translation>Nog geen prijs: vraag het aan de kassa.</translation>
    </message>
    <message>
        <source>Price</source>
        <translation>Prijs</translation>
    </message>
    <message>
        <source>That is {price}</source>
        <translation>Dat is {price}</translation>
    </message>
    <message>
        <source>+ deposit {amount}</source>
        <translation>+ leeggoed {amount}</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Herkomst</translation>
    </message>
    <message>
        <source>Labels</source>
        <translation>Labels</translation>
    </message>
    <message>
        <source>Allergens</source>
        <translation>Allergenen</translation>
    </message>
    <message>
        <source>none noted: ask at the desk if you must be sure</source>
        <translation>geen genoteerd: vraag het aan de balie als u zeker moet zijn</translation>
    </message>
    <message>
        <source>Age</source>
        <translation>Leeftijd</translation>
    </message>
    <message>
        <source>from {age} on</source>
        <translation>vanaf {age} jaar</translation>
    </message>
    <message>
        <source>It may not be sold or eaten: {why}. Give it to somebody at the desk.</source>
        <translation>Het mag niet verkocht of gegeten worden: {why}. Geef het aan iemand van de balie.</translation>
    </message>
    <message>
        <source>Recalled</source>
        <translation>Teruggeroepen</translation>
    </message>
    <message>
        <source>Look at the pack: lot {lot} may not be sold or eaten ({why}).</source>
        <translation>Kijk op de verpakking: lot {lot} mag niet verkocht of gegeten worden ({why}).</translation>
    </message>
    <message>
        <source>One lot is recalled</source>
        <translation>Eén lot is teruggeroepen</translation>
    </message>
    <message>
        <source>No longer sold</source>
        <translation>Niet meer verkocht</translation>
    </message>
    <message>
        <source>Give it to somebody at the desk.</source>
        <translation>Geef het aan iemand van de balie.</translation>
    </message>
    <message>
        <source>per piece</source>
        <translation>per stuk</translation>
    </message>
    <message>
        <source>per kilogram</source>
        <translation>per kilo</translation>
    </message>
    <message>
        <source>per litre</source>
        <translation>per liter</translation>
    </message>
    <message>
        <source>On its label: {amount}</source>
        <translation>Op het etiket: {amount}</translation>
    </message>
    <message>
        <source>{weight} here: {amount}</source>
        <translation>{weight} hier: {amount}</translation>
    </message>
    <message>
        <source>Pack of {count}: {amount}</source>
        <translation>Pak van {count}: {amount}</translation>
    </message>
</context>
<context>
    <name>PrintCardDialog</name>
    <message>
        <source>A PDF of one card (85.6 by 54 mm) opens, to be printed on a card printer.</source>
        <translation>Een pdf van één kaart (85,6 op 54 mm) gaat open, om af te drukken op een kaartprinter.</translation>
    </message>
    <message>
        <source>Saved: {file}</source>
        <translation>Bewaard: {file}</translation>
    </message>
    <message>
        <source>Print the card</source>
        <translation>De kaart afdrukken</translation>
    </message>
</context>
<context>
    <name>PrintSheetDialog</name>
    <message>
        <source>Print all on A4</source>
        <translation>Alles afdrukken op A4</translation>
    </message>
    <message numerus="yes">
        <source>A PDF on A4 with %n card(s) opens, to be printed and cut out.</source>
        <translation>
            <numerusform>Een pdf op A4 met %n kaart gaat open, om af te drukken en uit te knippen.</numerusform>
            <numerusform>Een pdf op A4 met %n kaarten gaat open, om af te drukken en uit te knippen.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ProductDialog</name>
    <message>
        <source>French name</source>
        <translation>Franse naam</translation>
    </message>
    <message>
        <source>Dutch name</source>
        <translation>Nederlandse naam</translation>
    </message>
    <message>
        <source>English name</source>
        <translation>Engelse naam</translation>
    </message>
    <message>
        <source>Brand</source>
        <translation>Merk</translation>
    </message>
    <message>
        <source>Content, such as 6 x 33 cl</source>
        <translation>Inhoud, bijvoorbeeld 6 x 33 cl</translation>
    </message>
    <message>
        <source>Our number</source>
        <translation>Ons nummer</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Geen</translation>
    </message>
    <message>
        <source>Shelf</source>
        <translation>Rek</translation>
    </message>
    <message>
        <source>Origin</source>
        <translation>Oorsprong</translation>
    </message>
    <message>
        <source>Keeps so many days (0: not known)</source>
        <translation>Zoveel dagen houdbaar (0: niet bekend)</translation>
    </message>
    <message>
        <source>No longer sold from</source>
        <translation>Niet meer te koop vanaf</translation>
    </message>
    <message>
        <source>Till, lists and labels say so from now on; a label that says otherwise is printed anew.</source>
        <translation>Kassa, lijsten en etiketten zeggen het vanaf nu; een etiket dat iets anders zegt, wordt opnieuw afgedrukt.</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Wijzigen</translation>
    </message>
</context>
<context>
    <name>ProductModel</name>
    <message>
        <source>Product</source>
        <translation>Artikel</translation>
    </message>
    <message>
        <source>Supplier</source>
        <translation>Leverancier</translation>
    </message>
    <message>
        <source>On hand</source>
        <translation>In voorraad</translation>
    </message>
    <message>
        <source>Sold a day</source>
        <translation>Per dag</translation>
    </message>
    <message>
        <source>Lasts</source>
        <translation>Dekt</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Waarde</translation>
    </message>
    <message>
        <source>Price</source>
        <translation>Prijs</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Staat</translation>
    </message>
</context>
<context>
    <name>ProductView</name>
    <message>
        <source>Back</source>
        <translation>Terug</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Ongedaan maken</translation>
    </message>
    <message>
        <source>Stock</source>
        <translation>Voorraad</translation>
    </message>
    <message>
        <source>Prices and suppliers</source>
        <translation>Prijzen en leveranciers</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Details</translation>
    </message>
</context>
<context>
    <name>ProductsPage</name>
    <message>
        <source>Products</source>
        <translation>Artikelen</translation>
    </message>
    <message numerus="yes">
        <source>%n product(s)</source>
        <translation>
            <numerusform>%n artikel</numerusform>
            <numerusform>%n artikelen</numerusform>
        </translation>
    </message>
    <message>
        <source>Every category</source>
        <translation>Alle categorieën</translation>
    </message>
    <message>
        <source>Every supplier</source>
        <translation>Alle leveranciers</translation>
    </message>
    <message>
        <source>Name, brand or number</source>
        <translation>Naam, merk of nummer</translation>
    </message>
    <message>
        <source>Name, brand or number of the product</source>
        <translation>Naam, merk of nummer van het artikel</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>Categorie</translation>
    </message>
    <message>
        <source>Supplier</source>
        <translation>Leverancier</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Tonen</translation>
    </message>
    <message>
        <source>No such product</source>
        <translation>Geen artikel gevonden</translation>
    </message>
    <message>
        <source>Type less, or choose other filters.</source>
        <translation>Typ minder, of kies andere filters.</translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>Alles tonen</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Openen</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>Enter</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Wijzigen</translation>
    </message>
    <message>
        <source>Price</source>
        <translation>Prijs</translation>
    </message>
    <message>
        <source>New product</source>
        <translation>Nieuw artikel</translation>
    </message>
</context>
<context>
    <name>ProgressPanel</name>
    <message>
        <source>Cancel</source>
        <translation>Annuleren</translation>
    </message>
</context>
<context>
    <name>ProposalView</name>
    <message>
        <source>{product}: {packs} packs, lasts {days} days</source>
        <translation>{product}: {packs} dozen, dekt {days} dagen</translation>
    </message>
    <message>
        <source>Minimum {amount}</source>
        <translation>Minimum {amount}</translation>
    </message>
    <message>
        <source>Free delivery from {amount}</source>
        <translation>Gratis levering vanaf {amount}</translation>
    </message>
    <message>
        <source>Find</source>
        <translation>Zoeken</translation>
    </message>
    <message>
        <source>As proposed</source>
        <translation>Zoals voorgesteld</translation>
    </message>
    <message>
        <source>Orders</source>
        <translation>Bestellingen</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Alles</translation>
    </message>
    <message>
        <source>Throw away</source>
        <translation>Weggooien</translation>
    </message>
    <message>
        <source>Send</source>
        <translation>Versturen</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Bewaren</translation>
    </message>
    <message>
        <source>Find a product, or scan it</source>
        <translation>Zoek een artikel, of scan het</translation>
    </message>
    <message>
        <source>A part of the product&apos;s name</source>
        <translation>Een deel van de naam van het artikel</translation>
    </message>
    <message>
        <source>Products of the order; figures typed are packs</source>
        <translation>Artikelen van de bestelling; getypte cijfers zijn dozen</translation>
    </message>
    <message>
        <source>Minimum order</source>
        <translation>Minimumbestelling</translation>
    </message>
    <message>
        <source>Free delivery</source>
        <translation>Gratis levering</translation>
    </message>
    <message>
        <source>Comes {first}; has to last until the delivery of {until}.</source>
        <translation>Komt {first}; moet voldoende zijn tot de levering van {until}.</translation>
    </message>
</context>
<context>
    <name>PurchasePriceDialog</name>
    <message>
        <source>Price of a unit, € without VAT</source>
        <translation>Prijs per eenheid, € excl. btw</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Vanaf</translation>
    </message>
    <message>
        <source>Step {step}: from so many packs</source>
        <translation>Staffel {step}: vanaf zoveel dozen</translation>
    </message>
    <message>
        <source>Step {step}: price of a unit, €</source>
        <translation>Staffel {step}: prijs per eenheid, €</translation>
    </message>
    <message>
        <source>What was asked before ends that day, with its steps.</source>
        <translation>De vorige prijs eindigt die dag, met zijn staffels.</translation>
    </message>
    <message>
        <source>Purchase price</source>
        <translation>Aankoopprijs</translation>
    </message>
</context>
<context>
    <name>QuantityDialog</name>
    <message>
        <source>Type a number from 1 to {most}.</source>
        <translation>Typ een getal van 1 tot {most}.</translation>
    </message>
    <message>
        <source>{count} × the next article</source>
        <translation>{count} × het volgende artikel</translation>
    </message>
    <message>
        <source>How many?</source>
        <translation>Hoeveel?</translation>
    </message>
    <message>
        <source>Quantity</source>
        <translation>Aantal</translation>
    </message>
    <message>
        <source>How many of the article that is scanned next?</source>
        <translation>Hoeveel van het artikel dat nu gescand wordt?</translation>
    </message>
</context>
<context>
    <name>QuestionDialog</name>
    <message>
        <source>At the desk: {reason}.</source>
        <translation>Op het bureau: {reason}.</translation>
    </message>
    <message>
        <source>Age</source>
        <translation>Leeftijd</translation>
    </message>
    <message>
        <source>Born on or before {date}?</source>
        <translation>Geboren ten laatste op {date}?</translation>
    </message>
    <message>
        <source>These goods are for people of {age} and over. Ask for a proof of age if in doubt.</source>
        <translation>Deze artikelen zijn voor mensen van {age} jaar en ouder. Vraag bij twijfel een bewijs.</translation>
    </message>
    <message>
        <source>Yes, {age} or over</source>
        <translation>Ja, {age} jaar of ouder</translation>
    </message>
    <message>
        <source>No: take the goods out</source>
        <translation>Nee: artikelen eruit halen</translation>
    </message>
    <message>
        <source>Recall</source>
        <translation>Terugroeping</translation>
    </message>
    <message>
        <source>Is lot {lot} printed on the pack?</source>
        <translation>Staat lot {lot} op de verpakking?</translation>
    </message>
    <message>
        <source>{name}: this lot may not be sold. {reason}</source>
        <translation>{name}: dit lot mag niet verkocht worden. {reason}</translation>
    </message>
    <message>
        <source>No, another lot: sell it</source>
        <translation>Nee, een ander lot: verkopen</translation>
    </message>
    <message>
        <source>Yes: put it aside</source>
        <translation>Ja: opzijleggen</translation>
    </message>
    <message>
        <source>Best before {date}</source>
        <translation>Ten minste houdbaar tot {date}</translation>
    </message>
    <message>
        <source>Sell {name} all the same?</source>
        <translation>{name} toch verkopen?</translation>
    </message>
    <message>
        <source>The best-before date has passed. The customer must know it.</source>
        <translation>De houdbaarheidsdatum is voorbij. De klant moet het weten.</translation>
    </message>
    <message>
        <source>Sell it</source>
        <translation>Verkopen</translation>
    </message>
    <message>
        <source>See the desk</source>
        <translation>Naar het bureau</translation>
    </message>
    <message>
        <source>Member no. {number} is expected at the desk.</source>
        <translation>Lid nr. {number} wordt op het bureau verwacht.</translation>
    </message>
    <message>
        <source>Tell the member, without saying more before others. Sell all the same?</source>
        <translation>Zeg het aan het lid, zonder meer te zeggen waar anderen bij zijn. Toch verkopen?</translation>
    </message>
    <message>
        <source>Sell all the same</source>
        <translation>Toch verkopen</translation>
    </message>
    <message>
        <source>Yes</source>
        <translation>Ja</translation>
    </message>
    <message>
        <source>No</source>
        <translation>Nee</translation>
    </message>
    <message>
        <source>Why?</source>
        <translation>Waarom?</translation>
    </message>
    <message>
        <source>Why is the member expected?</source>
        <translation>Waarom wordt het lid verwacht?</translation>
    </message>
</context>
<context>
    <name>QuickEntryDialog</name>
    <message>
        <source>Besides: member no. {number}</source>
        <translation>Extra: lid nr. {number}</translation>
    </message>
    <message>
        <source>{name}: replaced by member no. {number}</source>
        <translation>{name}: vervangen door lid nr. {number}</translation>
    </message>
    <message>
        <source>no. {number}</source>
        <translation>nr. {number}</translation>
    </message>
    <message>
        <source>replaced by {name}</source>
        <translation>vervangen door {name}</translation>
    </message>
    <message>
        <source>Undo the last</source>
        <translation>Laatste ongedaan maken</translation>
    </message>
    <message>
        <source>Validate</source>
        <translation>Bevestigen</translation>
    </message>
    <message>
        <source>Type a sheet from paper</source>
        <translation>Papieren lijst invoeren</translation>
    </message>
    <message>
        <source>Scan the bars on the paper, type the figures under them, or choose a sheet.</source>
        <translation>Scan de streepjescode op papier, typ de cijfers eronder, of kies een lijst.</translation>
    </message>
    <message>
        <source>Code of the sheet</source>
        <translation>Code van de lijst</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Verder</translation>
    </message>
    <message>
        <source>Attendance sheets</source>
        <translation>Aanwezigheidslijsten</translation>
    </message>
    <message>
        <source>The line, then its mark: 3 P present, 3 L 20 late by 20 minutes, 3 0 excused, 3 1 or 3 2 missed, 3 R 42 replaced by member no. 42, + 17 besides.</source>
        <translation>De regel, dan het teken: 3 P aanwezig, 3 L 20 te laat met 20 minuten, 3 0 verontschuldigd, 3 1 of 3 2 gemist, 3 R 42 vervangen door lid nr. 42, + 17 extra.</translation>
    </message>
    <message>
        <source>The sheet has changed since it was printed: type the member&apos;s number in place of the line&apos;s.</source>
        <translation>De lijst is gewijzigd sinds ze gedrukt werd: typ het lidnummer in plaats van het regelnummer.</translation>
    </message>
    <message>
        <source>Line and mark</source>
        <translation>Regel en teken</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>Invoeren</translation>
    </message>
    <message>
        <source>Entered so far</source>
        <translation>Tot nu toe ingevoerd</translation>
    </message>
</context>
<context>
    <name>RateDialog</name>
    <message>
        <source>VAT rate</source>
        <translation>Btw-tarief</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Vanaf</translation>
    </message>
    <message>
        <source>The price with VAT stays; what the shop keeps of it changes.</source>
        <translation>De prijs met btw blijft; wat de winkel ervan houdt verandert.</translation>
    </message>
</context>
<context>
    <name>ReasonDialog</name>
    <message>
        <source>Customer left</source>
        <translation>Klant vertrokken</translation>
    </message>
    <message>
        <source>Not enough money</source>
        <translation>Te weinig geld</translation>
    </message>
    <message>
        <source>Rung up twice</source>
        <translation>Twee keer aangeslagen</translation>
    </message>
    <message>
        <source>A try</source>
        <translation>Een test</translation>
    </message>
    <message>
        <source>Cancel the basket</source>
        <translation>Het mandje annuleren</translation>
    </message>
    <message>
        <source>To give change</source>
        <translation>Wisselgeld geven</translation>
    </message>
    <message>
        <source>To check the float</source>
        <translation>Wisselgeld nakijken</translation>
    </message>
    <message>
        <source>Wrong change given</source>
        <translation>Verkeerd teruggegeven</translation>
    </message>
    <message>
        <source>Open the drawer</source>
        <translation>De lade openen</translation>
    </message>
    <message>
        <source>Drawer jammed</source>
        <translation>Lade klem</translation>
    </message>
    <message>
        <source>Undo the payment</source>
        <translation>De betaling annuleren</translation>
    </message>
    <message>
        <source>Wrong amount typed</source>
        <translation>Fout bedrag getypt</translation>
    </message>
    <message>
        <source>Refused by the terminal</source>
        <translation>Geweigerd door de terminal</translation>
    </message>
    <message>
        <source>Paid otherwise</source>
        <translation>Anders betaald</translation>
    </message>
    <message>
        <source>Customer changed their mind</source>
        <translation>De klant heeft zich bedacht</translation>
    </message>
    <message>
        <source>Rung up by mistake</source>
        <translation>Per vergissing aangeslagen</translation>
    </message>
    <message>
        <source>Too dear</source>
        <translation>Te duur</translation>
    </message>
    <message>
        <source>Damaged</source>
        <translation>Beschadigd</translation>
    </message>
    <message>
        <source>Wrong weight</source>
        <translation>Verkeerd gewicht</translation>
    </message>
    <message>
        <source>Take the line back</source>
        <translation>De regel terugnemen</translation>
    </message>
    <message>
        <source>Take back</source>
        <translation>Terugnemen</translation>
    </message>
    <message>
        <source>Why? The reason stays in the journal.</source>
        <translation>Waarom? De reden blijft in het journaal.</translation>
    </message>
    <message>
        <source>Another reason, in a few words</source>
        <translation>Een andere reden, in enkele woorden</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Reden</translation>
    </message>
</context>
<context>
    <name>RecallReportDialog</name>
    <message>
        <source>No member is known to have bought any.</source>
        <translation>Van geen enkel lid is een aankoop bekend.</translation>
    </message>
    <message>
        <source>✓ certain</source>
        <translation>✓ zeker</translation>
    </message>
    <message>
        <source>? possibly</source>
        <translation>? mogelijk</translation>
    </message>
    <message>
        <source>Sold</source>
        <translation>Verkocht</translation>
    </message>
    <message>
        <source>Receipt</source>
        <translation>Kasticket</translation>
    </message>
    <message>
        <source>Lot</source>
        <translation>Lot</translation>
    </message>
    <message>
        <source>Quantity</source>
        <translation>Hoeveelheid</translation>
    </message>
    <message>
        <source>Member</source>
        <translation>Lid</translation>
    </message>
    <message>
        <source>Certainty</source>
        <translation>Zekerheid</translation>
    </message>
    <message>
        <source>What became of what is recalled</source>
        <translation>Wat er werd van wat teruggeroepen is</translation>
    </message>
    <message>
        <source>Save as PDF</source>
        <translation>Bewaren als PDF</translation>
    </message>
    <message>
        <source>Save as CSV</source>
        <translation>Bewaren als CSV</translation>
    </message>
    <message>
        <source>Write to the members</source>
        <translation>Naar de leden schrijven</translation>
    </message>
    <message>
        <source>Recalls</source>
        <translation>Terugroepingen</translation>
    </message>
    <message>
        <source>Sales concerned</source>
        <translation>Betrokken verkopen</translation>
    </message>
    <message>
        <source>all of it</source>
        <translation>alles</translation>
    </message>
    <message>
        <source>lifted</source>
        <translation>opgeheven</translation>
    </message>
    <message>
        <source>stands</source>
        <translation>van kracht</translation>
    </message>
    <message>
        <source>Product</source>
        <translation>Artikel</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Reden</translation>
    </message>
    <message>
        <source>Since</source>
        <translation>Sinds</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Staat</translation>
    </message>
    <message>
        <source>Received {came}, left {left} · sales for certain: {sure}, possibly: {possibly} · members: {members}</source>
        <translation>Ontvangen {came}, nog {left} · verkopen zeker: {sure}, mogelijk: {possibly} · leden: {members}</translation>
    </message>
    <message>
        <source>Nothing is recalled.</source>
        <translation>Niets is teruggeroepen.</translation>
    </message>
</context>
<context>
    <name>RecallsDialog</name>
    <message>
        <source>This is no article: {code}.</source>
        <translation>Dit is geen artikel: {code}.</translation>
    </message>
    <message>
        <source>lot {lot}</source>
        <translation>lot {lot}</translation>
    </message>
    <message>
        <source>all of it</source>
        <translation>alles</translation>
    </message>
    <message>
        <source>lifted {day}</source>
        <translation>opgeheven {day}</translation>
    </message>
    <message>
        <source>Lifted: it is sold again</source>
        <translation>Opgeheven: het wordt weer verkocht</translation>
    </message>
    <message>
        <source>Recalled: it is not sold any more</source>
        <translation>Teruggeroepen: het wordt niet meer verkocht</translation>
    </message>
    <message>
        <source>Recalls</source>
        <translation>Terugroepingen</translation>
    </message>
    <message>
        <source>+ New recall</source>
        <translation>+ Nieuwe terugroeping</translation>
    </message>
    <message>
        <source>Recall it</source>
        <translation>Terugroepen</translation>
    </message>
    <message>
        <source>Lift the recall</source>
        <translation>Terugroeping opheffen</translation>
    </message>
    <message>
        <source>Nothing is recalled</source>
        <translation>Niets is teruggeroepen</translation>
    </message>
    <message>
        <source>Scan an article to recall it, or find it by name.</source>
        <translation>Scan een artikel om het terug te roepen, of zoek het op naam.</translation>
    </message>
    <message>
        <source>Code of the article</source>
        <translation>Code van het artikel</translation>
    </message>
    <message>
        <source>By name</source>
        <translation>Op naam</translation>
    </message>
    <message>
        <source>Find the article by name</source>
        <translation>Het artikel op naam zoeken</translation>
    </message>
    <message>
        <source>Lot</source>
        <translation>Lot</translation>
    </message>
    <message>
        <source>As printed on the pack. Empty: all of it.</source>
        <translation>Zoals gedrukt op de verpakking. Leeg: alles.</translation>
    </message>
    <message>
        <source>Why? The till says it to the cashier.</source>
        <translation>Waarom? De kassa zegt het aan de kassier.</translation>
    </message>
    <message>
        <source>Another reason, in a few words</source>
        <translation>Een andere reden, in enkele woorden</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Reden</translation>
    </message>
    <message>
        <source>Salmonella</source>
        <translation>Salmonella</translation>
    </message>
    <message>
        <source>Listeria</source>
        <translation>Listeria</translation>
    </message>
    <message>
        <source>Foreign body</source>
        <translation>Vreemd voorwerp</translation>
    </message>
    <message>
        <source>Allergen not declared</source>
        <translation>Allergeen niet vermeld</translation>
    </message>
</context>
<context>
    <name>ReceiveChoose</name>
    <message>
        <source>Supplier</source>
        <translation>Leverancier</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>Bestelling</translation>
    </message>
    <message>
        <source>Products</source>
        <translation>Artikelen</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Waarde</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>Verwacht</translation>
    </message>
    <message>
        <source>being received, {number}</source>
        <translation>wordt ontvangen, {number}</translation>
    </message>
    <message>
        <source>no order</source>
        <translation>zonder bestelling</translation>
    </message>
    <message>
        <source>any day</source>
        <translation>op elke dag</translation>
    </message>
    <message>
        <source>Which delivery is it?</source>
        <translation>Welke levering is het?</translation>
    </message>
    <message>
        <source>Deliveries that are waited for</source>
        <translation>Leveringen die verwacht worden</translation>
    </message>
    <message>
        <source>Without an order</source>
        <translation>Zonder bestelling</translation>
    </message>
    <message>
        <source>No delivery is waited for</source>
        <translation>Er wordt geen levering verwacht</translation>
    </message>
    <message>
        <source>Orders that were sent appear here. What comes without one can be received too.</source>
        <translation>Verstuurde bestellingen verschijnen hier. Wat zonder bestelling komt, kan ook ontvangen worden.</translation>
    </message>
    <message>
        <source>Receive without an order</source>
        <translation>Ontvangen zonder bestelling</translation>
    </message>
    <message>
        <source>{number}, closed {day}</source>
        <translation>{number}, afgesloten op {day}</translation>
    </message>
    <message>
        <source>Those taken in</source>
        <translation>Al ontvangen</translation>
    </message>
</context>
<context>
    <name>ReceivePage</name>
    <message>
        <source>Receive</source>
        <translation>Ontvangen</translation>
    </message>
    <message>
        <source>Now scan the product.</source>
        <translation>Scan nu het artikel.</translation>
    </message>
    <message>
        <source>Not taken</source>
        <translation>Niet genomen</translation>
    </message>
    <message>
        <source>Nothing taken back</source>
        <translation>Niets teruggenomen</translation>
    </message>
    <message>
        <source>Taken back</source>
        <translation>Teruggenomen</translation>
    </message>
    <message>
        <source>In the outbox</source>
        <translation>In het postvak uit</translation>
    </message>
    <message>
        <source>The slip goes to {address}.</source>
        <translation>De bon gaat naar {address}.</translation>
    </message>
    <message>
        <source>Ready to print</source>
        <translation>Klaar om af te drukken</translation>
    </message>
    <message>
        <source>Saved and shown: {file}</source>
        <translation>Bewaard en getoond: {file}</translation>
    </message>
    <message>
        <source>Not printed</source>
        <translation>Niet afgedrukt</translation>
    </message>
    <message>
        <source>Delivery closed</source>
        <translation>Levering afgesloten</translation>
    </message>
    <message>
        <source>This was not scanned into the delivery. Close this window first.</source>
        <translation>Dit werd niet in de levering gescand. Sluit eerst dit venster.</translation>
    </message>
    <message>
        <source>Not sent</source>
        <translation>Niet verzonden</translation>
    </message>
</context>
<context>
    <name>ReceiveView</name>
    <message>
        <source>Deliveries</source>
        <translation>Leveringen</translation>
    </message>
    <message>
        <source>Find</source>
        <translation>Zoeken</translation>
    </message>
    <message>
        <source>Differences</source>
        <translation>Verschillen</translation>
    </message>
    <message>
        <source>Change line</source>
        <translation>Regel wijzigen</translation>
    </message>
    <message>
        <source>Crates</source>
        <translation>Bakken</translation>
    </message>
    <message>
        <source>Delivery note</source>
        <translation>Leveringsbon</translation>
    </message>
    <message>
        <source>Print slip</source>
        <translation>Bon afdrukken</translation>
    </message>
    <message>
        <source>Mail slip</source>
        <translation>Bon mailen</translation>
    </message>
    <message>
        <source>Undo scan</source>
        <translation>Scan terug</translation>
    </message>
    <message>
        <source>Give up</source>
        <translation>Opgeven</translation>
    </message>
    <message>
        <source>Close delivery</source>
        <translation>Afsluiten</translation>
    </message>
    <message>
        <source>Scan; or type a code, 12 x, 2.345 kg</source>
        <translation>Scan; of typ een code, 12 x, 2,345 kg</translation>
    </message>
    <message>
        <source>Code, or a quantity before the scan</source>
        <translation>Code, of een hoeveelheid voor de scan</translation>
    </message>
    <message>
        <source>Products of the delivery</source>
        <translation>Artikelen van de levering</translation>
    </message>
    <message>
        <source>order {number}</source>
        <translation>bestelling {number}</translation>
    </message>
    <message>
        <source>no order</source>
        <translation>zonder bestelling</translation>
    </message>
    <message>
        <source>delivery note {number}</source>
        <translation>leveringsbon {number}</translation>
    </message>
    <message>
        <source>closed {day}</source>
        <translation>afgesloten op {day}</translation>
    </message>
</context>
<context>
    <name>RecoverDialog</name>
    <message>
        <source>The two PINs are not the same. Type them again.</source>
        <translation>De twee pincodes verschillen. Typ ze opnieuw.</translation>
    </message>
    <message>
        <source>That was a scan, not a PIN. Nothing of it was taken: scan the card again.</source>
        <translation>Dat was een scan, geen pincode. Er is niets van bewaard: scan de kaart nog eens.</translation>
    </message>
    <message>
        <source>PIN forgotten?</source>
        <translation>Pincode vergeten?</translation>
    </message>
    <message>
        <source>Set the new PIN</source>
        <translation>De nieuwe pincode instellen</translation>
    </message>
    <message>
        <source>Administrators</source>
        <translation>Beheerders</translation>
    </message>
    <message>
        <source>Recovery code of {name}</source>
        <translation>Herstelcode van {name}</translation>
    </message>
    <message>
        <source>Recovery code</source>
        <translation>Herstelcode</translation>
    </message>
    <message>
        <source>From the paper that is kept with the keys of the shop.</source>
        <translation>Van het papier dat bij de sleutels van de winkel ligt.</translation>
    </message>
    <message>
        <source>New PIN</source>
        <translation>Nieuwe pincode</translation>
    </message>
    <message>
        <source>4 to 8 digits.</source>
        <translation>4 tot 8 cijfers.</translation>
    </message>
    <message>
        <source>Once more</source>
        <translation>Nog eens</translation>
    </message>
    <message>
        <source>The new PIN again.</source>
        <translation>Dezelfde pincode.</translation>
    </message>
</context>
<context>
    <name>RecoveryCodeDialog</name>
    <message>
        <source>This code is shown only now. Once more, and it is gone.</source>
        <translation>Deze code wordt alleen nu getoond. Nog een keer, en hij is weg.</translation>
    </message>
    <message>
        <source>Recovery code of {name}</source>
        <translation>Herstelcode van {name}</translation>
    </message>
    <message>
        <source>Write it down and keep it with the keys of the shop. Whoever has it may set a new PIN for {name}, once.</source>
        <translation>Schrijf hem op en bewaar hem bij de sleutels van de winkel. Wie hem heeft, kan {name} eenmaal een nieuwe pincode geven.</translation>
    </message>
    <message>
        <source>Recovery code</source>
        <translation>Herstelcode</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>Afdrukken</translation>
    </message>
    <message>
        <source>It is kept</source>
        <translation>Hij is genoteerd</translation>
    </message>
</context>
<context>
    <name>RefundDialog</name>
    <message>
        <source>Finish this refund first, or go back (Esc).</source>
        <translation>Rond deze terugbetaling eerst af, of ga terug (Esc).</translation>
    </message>
    <message>
        <source>Nothing on this receipt has the code {code}.</source>
        <translation>Niets op dit kasticket heeft de code {code}.</translation>
    </message>
    <message>
        <source>Receipt {number} of {time}, paid by: {ways}</source>
        <translation>Kasticket {number} van {time}, betaald met: {ways}</translation>
    </message>
    <message>
        <source>Receipt {number} of {time}</source>
        <translation>Kasticket {number} van {time}</translation>
    </message>
    <message>
        <source>Scan the receipt, or type its number.</source>
        <translation>Scan het kasticket, of typ het nummer.</translation>
    </message>
    <message>
        <source>Choose first what comes back.</source>
        <translation>Kies eerst wat terugkomt.</translation>
    </message>
    <message>
        <source>To take from the customer</source>
        <translation>Te ontvangen van de klant</translation>
    </message>
    <message>
        <source>To give back</source>
        <translation>Terug te geven</translation>
    </message>
    <message>
        <source>Given back</source>
        <translation>Teruggegeven</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Klaar</translation>
    </message>
    <message>
        <source>Take {amount}</source>
        <translation>{amount} ontvangen</translation>
    </message>
    <message>
        <source>Give back {amount}</source>
        <translation>{amount} teruggeven</translation>
    </message>
    <message>
        <source>Show the receipt</source>
        <translation>Het kasticket tonen</translation>
    </message>
    <message>
        <source>Go on: why, and how?</source>
        <translation>Verder: waarom, en hoe?</translation>
    </message>
    <message>
        <source>{amount} is given back</source>
        <translation>{amount} is teruggegeven</translation>
    </message>
    <message>
        <source>It is receipt {number}.</source>
        <translation>Het is kasticket {number}.</translation>
    </message>
    <message>
        <source>Refund</source>
        <translation>Terugbetaling</translation>
    </message>
    <message>
        <source>Number of the receipt</source>
        <translation>Nummer van het kasticket</translation>
    </message>
    <message>
        <source>The last one</source>
        <translation>Het laatste</translation>
    </message>
    <message>
        <source>The last receipt</source>
        <translation>Het laatste kasticket</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>Afdrukken</translation>
    </message>
    <message>
        <source>Print the receipt</source>
        <translation>Het kasticket afdrukken</translation>
    </message>
    <message>
        <source>Scan the receipt</source>
        <translation>Scan het kasticket</translation>
    </message>
    <message>
        <source>or type its number. Then choose what comes back.</source>
        <translation>of typ het nummer. Kies dan wat terugkomt.</translation>
    </message>
</context>
<context>
    <name>RefundLines</name>
    <message>
        <source>How much comes back: {name}</source>
        <translation>Hoeveel komt terug: {name}</translation>
    </message>
    <message>
        <source>Bought: {count} ({amount})</source>
        <translation>Gekocht: {count} ({amount})</translation>
    </message>
    <message>
        <source>Left: {left} of {count} ({amount})</source>
        <translation>Nog: {left} van {count} ({amount})</translation>
    </message>
    <message>
        <source>Lines of the receipt</source>
        <translation>Regels van het kasticket</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Alles</translation>
    </message>
    <message>
        <source>All of it comes back</source>
        <translation>Alles komt terug</translation>
    </message>
    <message>
        <source>Nothing</source>
        <translation>Niets</translation>
    </message>
    <message>
        <source>Nothing comes back</source>
        <translation>Niets komt terug</translation>
    </message>
    <message>
        <source>One less</source>
        <translation>Eén minder</translation>
    </message>
    <message>
        <source>One more</source>
        <translation>Eén meer</translation>
    </message>
</context>
<context>
    <name>RegisterDialog</name>
    <message>
        <source>Saved</source>
        <translation>Bewaard</translation>
    </message>
    <message>
        <source>No longer in use</source>
        <translation>Niet meer in gebruik</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Bewaren</translation>
    </message>
</context>
<context>
    <name>ReleaseView</name>
    <message>
        <source>Give back: {shift}</source>
        <translation>Teruggeven: {shift}</translation>
    </message>
    <message>
        <source>What it means</source>
        <translation>Wat dat betekent</translation>
    </message>
    <message>
        <source>Give my place back</source>
        <translation>Mijn plaats teruggeven</translation>
    </message>
    <message>
        <source>Or come another time</source>
        <translation>Of op een ander moment komen</translation>
    </message>
    <message>
        <source>Come then</source>
        <translation>Dan komen</translation>
    </message>
    <message>
        <source>From {day} on you could no longer shop.</source>
        <translation>Vanaf {day} kunt u niet meer winkelen.</translation>
    </message>
    <message>
        <source>On {day} you would owe a shift.</source>
        <translation>Op {day} zou u een shift verschuldigd zijn.</translation>
    </message>
    <message numerus="yes">
        <source>%n shift(s) that you owe would not be booked.</source>
        <translation>
            <numerusform>%n shift die u moet doen, zou niet geboekt zijn.</numerusform>
            <numerusform>%n shiften die u moet doen, zouden niet geboekt zijn.</numerusform>
        </translation>
    </message>
    <message>
        <source>Only beginners would be left in the shift.</source>
        <translation>Er blijven enkel beginners over in de shift.</translation>
    </message>
    <message>
        <source>Nothing changes for you. Your place is free for somebody else.</source>
        <translation>Voor u verandert er niets. Uw plaats is vrij voor iemand anders.</translation>
    </message>
    <message>
        <source>Given back: {shift}.</source>
        <translation>Teruggegeven: {shift}.</translation>
    </message>
    <message>
        <source>Booked in its place: {shift}.</source>
        <translation>In de plaats geboekt: {shift}.</translation>
    </message>
</context>
<context>
    <name>ReliefBackDialog</name>
    <message>
        <source>Which relief</source>
        <translation>Welke solidariteit</translation>
    </message>
    <message>
        <source>Take the relief back</source>
        <translation>De solidariteit terugnemen</translation>
    </message>
</context>
<context>
    <name>RelieveDialog</name>
    <message>
        <source>Relieve by solidarity</source>
        <translation>Ontlasten uit solidariteit</translation>
    </message>
</context>
<context>
    <name>RenameEaterDialog</name>
    <message>
        <source>Name of the eater</source>
        <translation>Naam van de eter</translation>
    </message>
    <message>
        <source>{before} is called {after} from now on.</source>
        <translation>{before} heet voortaan {after}.</translation>
    </message>
    <message>
        <source>Rename the eater</source>
        <translation>De eter hernoemen</translation>
    </message>
</context>
<context>
    <name>RepaySharesDialog</name>
    <message>
        <source>To be paid back to the member: {amount}</source>
        <translation>Terug te betalen aan het lid: {amount}</translation>
    </message>
    <message>
        <source>Pay shares back</source>
        <translation>Aandelen terugbetalen</translation>
    </message>
</context>
<context>
    <name>ReplaceCardDialog</name>
    <message>
        <source>Card {code} opens the shop for {name}.</source>
        <translation>Kaart {code} opent de winkel voor {name}.</translation>
    </message>
    <message>
        <source>The card that ends in {end} is no longer valid.</source>
        <translation>De kaart die eindigt op {end} is niet meer geldig.</translation>
    </message>
    <message>
        <source>Replace the card</source>
        <translation>De kaart vervangen</translation>
    </message>
</context>
<context>
    <name>ReplaceDialog</name>
    <message>
        <source>Who comes instead of {name}?</source>
        <translation>Wie komt er in plaats van {name}?</translation>
    </message>
    <message>
        <source>Came instead</source>
        <translation>Kwam in de plaats</translation>
    </message>
</context>
<context>
    <name>ReplacementDialog</name>
    <message>
        <source>Who comes instead: name or number; empty for nobody</source>
        <translation>Wie in de plaats komt: naam of nummer; leeg voor niemand</translation>
    </message>
    <message>
        <source>Nobody comes instead.</source>
        <translation>Niemand komt in de plaats.</translation>
    </message>
    <message>
        <source>{name} comes instead.</source>
        <translation>{name} komt in de plaats.</translation>
    </message>
    <message>
        <source>Name a replacement</source>
        <translation>Een vervanging noemen</translation>
    </message>
</context>
<context>
    <name>ReportDialog</name>
    <message>
        <source>This is no receipt of this till.</source>
        <translation>Dit is geen kasticket van deze kassa.</translation>
    </message>
    <message>
        <source>This till has no closing number {number}.</source>
        <translation>Deze kassa heeft geen afsluiting met nummer {number}.</translation>
    </message>
    <message>
        <source>Figures so far (X)</source>
        <translation>Cijfers tot nu toe (X)</translation>
    </message>
    <message>
        <source>Closing (Z) no. {number}</source>
        <translation>Afsluiting (Z) nr. {number}</translation>
    </message>
    <message>
        <source>Closing (Z)</source>
        <translation>Afsluiting (Z)</translation>
    </message>
    <message>
        <source>Receipt {number}</source>
        <translation>Kasticket {number}</translation>
    </message>
    <message>
        <source>Receipts</source>
        <translation>Kastickets</translation>
    </message>
    <message>
        <source>Number of the receipt</source>
        <translation>Nummer van het kasticket</translation>
    </message>
    <message>
        <source>Number of the closing</source>
        <translation>Nummer van de afsluiting</translation>
    </message>
    <message>
        <source>Or scan the bar code at the foot of the receipt.</source>
        <translation>Of scan de streepjescode onderaan het kasticket.</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Tonen</translation>
    </message>
    <message>
        <source>Older</source>
        <translation>Vorige</translation>
    </message>
    <message>
        <source>Newer</source>
        <translation>Volgende</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>Afdrukken</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>E-mail</translation>
    </message>
    <message>
        <source>The paper</source>
        <translation>Het papier</translation>
    </message>
    <message>
        <source>No closing yet</source>
        <translation>Nog geen afsluiting</translation>
    </message>
    <message>
        <source>A Z report comes with each closing of the till.</source>
        <translation>Elke afsluiting van de kassa geeft een Z-rapport.</translation>
    </message>
    <message>
        <source>No sale yet</source>
        <translation>Nog geen verkoop</translation>
    </message>
    <message>
        <source>The receipts of this till will be here.</source>
        <translation>De kastickets van deze kassa komen hier.</translation>
    </message>
</context>
<context>
    <name>RepriceDialog</name>
    <message>
        <source>Percent more (-5: five less)</source>
        <translation>Procent meer (-5: vijf minder)</translation>
    </message>
    <message>
        <source>To the next</source>
        <translation>Op</translation>
    </message>
    <message>
        <source>nearest</source>
        <translation>naar de dichtste</translation>
    </message>
    <message>
        <source>up</source>
        <translation>naar boven</translation>
    </message>
    <message>
        <source>down</source>
        <translation>naar beneden</translation>
    </message>
    <message>
        <source>Rounded</source>
        <translation>Afgerond</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Vanaf</translation>
    </message>
    <message numerus="yes">
        <source>%n price(s) change.</source>
        <translation>
            <numerusform>%n prijs wijzigt.</numerusform>
            <numerusform>%n prijzen wijzigen.</numerusform>
        </translation>
    </message>
    <message>
        <source>New prices</source>
        <translation>Nieuwe prijzen</translation>
    </message>
    <message>
        <source>{count} products</source>
        <translation>{count} artikelen</translation>
    </message>
</context>
<context>
    <name>ResetPinDialog</name>
    <message>
        <source>The PIN that {name} chose is no longer taken at the kiosk.</source>
        <translation>De code die {name} koos, wordt aan de kiosk niet meer aanvaard.</translation>
    </message>
    <message>
        <source>The next time something there asks for it, a new one is chosen. Nothing takes this back.</source>
        <translation>De volgende keer dat er daar om gevraagd wordt, wordt een nieuwe gekozen. Dit kan niet ongedaan gemaakt worden.</translation>
    </message>
    <message>
        <source>Forget the PIN</source>
        <translation>Code wissen</translation>
    </message>
</context>
<context>
    <name>ReturnDialog</name>
    <message>
        <source>This is no article: {kind}.</source>
        <translation>Dit is geen artikel: {kind}.</translation>
    </message>
    <message>
        <source>Nothing in the shop has the code {code}.</source>
        <translation>Niets in de winkel heeft de code {code}.</translation>
    </message>
    <message>
        <source>Scan the article, type its code, or find it by name (F2).</source>
        <translation>Scan het artikel, typ de code, of zoek het op naam (F2).</translation>
    </message>
    <message>
        <source>Type how much comes back.</source>
        <translation>Typ hoeveel terugkomt.</translation>
    </message>
    <message>
        <source>Find the article</source>
        <translation>Artikel zoeken</translation>
    </message>
    <message>
        <source>Give back {amount}</source>
        <translation>{amount} teruggeven</translation>
    </message>
    <message>
        <source>{price} per {unit}</source>
        <translation>{price} per {unit}</translation>
    </message>
    <message>
        <source>deposit {amount}</source>
        <translation>leeggoed {amount}</translation>
    </message>
    <message>
        <source>Weight, {unit}</source>
        <translation>Gewicht, {unit}</translation>
    </message>
    <message>
        <source>How many</source>
        <translation>Hoeveel</translation>
    </message>
    <message>
        <source>Return without a receipt</source>
        <translation>Terugname zonder kasticket</translation>
    </message>
    <message>
        <source>Code of the article</source>
        <translation>Code van het artikel</translation>
    </message>
    <message>
        <source>By name</source>
        <translation>Op naam</translation>
    </message>
    <message>
        <source>Find the article by name</source>
        <translation>Het artikel op naam zoeken</translation>
    </message>
    <message>
        <source>One less</source>
        <translation>Eén minder</translation>
    </message>
    <message>
        <source>One more</source>
        <translation>Eén meer</translation>
    </message>
    <message>
        <source>It has no price: say one</source>
        <translation>Het heeft geen prijs: zeg er een</translation>
    </message>
    <message>
        <source>To give back</source>
        <translation>Terug te geven</translation>
    </message>
    <message>
        <source>Scan the article</source>
        <translation>Scan het artikel</translation>
    </message>
    <message>
        <source>or type its code, or find it by name.</source>
        <translation>of typ de code, of zoek het op naam.</translation>
    </message>
</context>
<context>
    <name>RosterActDialog</name>
    <message>
        <source>Trying it out</source>
        <translation>Uitproberen</translation>
    </message>
    <message>
        <source>Changing the shifts</source>
        <translation>Shiften wijzigen</translation>
    </message>
    <message>
        <source>What this will change</source>
        <translation>Wat dit verandert</translation>
    </message>
</context>
<context>
    <name>RosterForeseen</name>
    <message>
        <source>No shift to come changes.</source>
        <translation>Geen enkele komende shift verandert.</translation>
    </message>
    <message>
        <source>Shifts made: {count} ({days})</source>
        <translation>Gemaakte shiften: {count} ({days})</translation>
    </message>
    <message>
        <source>Shifts cancelled: {count} ({days})</source>
        <translation>Geannuleerde shiften: {count} ({days})</translation>
    </message>
    <message>
        <source>Shifts moved: {count} ({days})</source>
        <translation>Verplaatste shiften: {count} ({days})</translation>
    </message>
    <message>
        <source>Places more: {count}</source>
        <translation>Plaatsen meer: {count}</translation>
    </message>
    <message>
        <source>Empty places fewer: {count}</source>
        <translation>Lege plaatsen minder: {count}</translation>
    </message>
    <message>
        <source>Shifts with another task: {count}</source>
        <translation>Shiften met een andere taak: {count}</translation>
    </message>
    <message>
        <source>Shifts with another leader: {count}</source>
        <translation>Shiften met een andere verantwoordelijke: {count}</translation>
    </message>
    <message>
        <source>Lose a place: {names}</source>
        <translation>Verliezen een plaats: {names}</translation>
    </message>
    <message>
        <source>Come at other hours: {names}</source>
        <translation>Komen op een ander moment: {names}</translation>
    </message>
    <message>
        <source>Get a place: {names}</source>
        <translation>Krijgen een plaats: {names}</translation>
    </message>
    <message>
        <source>Lose their regular place: {names}</source>
        <translation>Verliezen hun vaste plaats: {names}</translation>
    </message>
    <message>
        <source>Messages to members: {count}</source>
        <translation>Berichten aan leden: {count}</translation>
    </message>
    <message>
        <source>and {count} more</source>
        <translation>en nog {count}</translation>
    </message>
</context>
<context>
    <name>Rules</name>
    <message>
        <source>Length of an alert (days)</source>
        <translation>Duur van een waarschuwing (dagen)</translation>
    </message>
    <message>
        <source>So many days a member on alert may still shop to catch up. After them comes the suspension.</source>
        <translation>Zoveel dagen mag een lid met een waarschuwing nog winkelen en inhalen. Daarna volgt de schorsing.</translation>
    </message>
    <message>
        <source>Length of an extension (days)</source>
        <translation>Duur van een extra uitstel (dagen)</translation>
    </message>
    <message>
        <source>So many days a suspended member may shop again when the desk gives an extension.</source>
        <translation>Zoveel dagen mag een geschorst lid weer winkelen als het bureau uitstel geeft.</translation>
    </message>
    <message>
        <source>Freezing a regular member</source>
        <translation>Bevriezen van een vast lid</translation>
    </message>
    <message>
        <source>At this sum of shifts and compensations a regular member is frozen: the places are freed and shopping ends.</source>
        <translation>Bij deze som van shiften en compensaties wordt een vast lid bevroren: de plaatsen komen vrij en winkelen kan niet meer.</translation>
    </message>
    <message>
        <source>Freezing an irregular member</source>
        <translation>Bevriezen van een vliegend lid</translation>
    </message>
    <message>
        <source>At this count of shifts ahead an irregular member is frozen, and shopping ends.</source>
        <translation>Bij dit aantal shiften vooruit wordt een vliegend lid bevroren en kan het niet meer winkelen.</translation>
    </message>
    <message>
        <source>Time between two countdowns (days)</source>
        <translation>Tijd tussen twee aftellingen (dagen)</translation>
    </message>
    <message>
        <source>Every so many days an irregular member must be a shift ahead: one is taken off then.</source>
        <translation>Om de zoveel dagen moet een vliegend lid een shift vooruit zijn: dan gaat er één af.</translation>
    </message>
    <message>
        <source>Second shift for coming too late</source>
        <translation>Tweede shift voor wie niets vooruit heeft</translation>
    </message>
    <message>
        <source>An irregular member whom a countdown finds with no shift ahead owes one more, once.</source>
        <translation>Een vliegend lid dat bij een aftelling geen shift vooruit heeft, moet er eenmalig één meer doen.</translation>
    </message>
    <message>
        <source>Everybody is up to date</source>
        <translation>Iedereen is in orde</translation>
    </message>
    <message>
        <source>Shifts change no counter and everybody may shop: for the weeks in which the shop tries the program out.</source>
        <translation>Shiften veranderen geen teller en iedereen mag winkelen: voor de weken waarin de winkel het programma uitprobeert.</translation>
    </message>
    <message>
        <source>Late from so many minutes on</source>
        <translation>Te laat na zoveel minuten</translation>
    </message>
    <message>
        <source>Who checks in by card more minutes after the start is noted as late. They are present: no standing changes.</source>
        <translation>Wie zich meer minuten na het begin aanmeldt met de kaart, wordt genoteerd als te laat. Dat is aanwezig: geen status verandert.</translation>
    </message>
    <message>
        <source>List of those who came late (weeks)</source>
        <translation>Lijst van wie te laat kwam (weken)</translation>
    </message>
    <message>
        <source>So many weeks the list looks back. No standing follows from it.</source>
        <translation>Zoveel weken kijkt de lijst terug. Geen status volgt eruit.</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>ja</translation>
    </message>
    <message>
        <source>no</source>
        <translation>nee</translation>
    </message>
</context>
<context>
    <name>RulesSection</name>
    <message>
        <source>Saved.</source>
        <translation>Bewaard.</translation>
    </message>
    <message>
        <source>Less</source>
        <translation>Minder</translation>
    </message>
    <message>
        <source>More</source>
        <translation>Meer</translation>
    </message>
</context>
<context>
    <name>ScaleBar</name>
    <message>
        <source>Done: take it off the scale</source>
        <translation>Klaar: neem het van de weegschaal</translation>
    </message>
    <message>
        <source>Weighed</source>
        <translation>Gewogen</translation>
    </message>
    <message>
        <source>Put it on the scale</source>
        <translation>Leg het op de weegschaal</translation>
    </message>
    <message>
        <source>It moves: wait a moment</source>
        <translation>Het beweegt: wacht even</translation>
    </message>
    <message>
        <source>Too heavy for this scale: weigh it in parts</source>
        <translation>Te zwaar voor deze weegschaal: weeg het in delen</translation>
    </message>
    <message>
        <source>Below zero: take everything off, then ask at the desk</source>
        <translation>Onder nul: neem alles weg, en vraag het aan de balie</translation>
    </message>
    <message>
        <source>The scale has a tare set by hand: ask at the desk</source>
        <translation>De weegschaal heeft een eigen tarra: vraag het aan de balie</translation>
    </message>
    <message>
        <source>The scale does not answer: ask at the desk</source>
        <translation>De weegschaal antwoordt niet: vraag het aan de balie</translation>
    </message>
    <message>
        <source>On the scale</source>
        <translation>Op de weegschaal</translation>
    </message>
</context>
<context>
    <name>ScaleFace</name>
    <message>
        <source>Sold already ({name}): clear the plate, or weigh again</source>
        <translation>Al verkocht ({name}): maak de plaat leeg, of weeg opnieuw</translation>
    </message>
    <message>
        <source>Stable: take it with Enter</source>
        <translation>Stabiel: neem het met Enter</translation>
    </message>
    <message>
        <source>Put it on the scale</source>
        <translation>Leg het artikel op de weegschaal</translation>
    </message>
    <message>
        <source>Moving: wait a moment</source>
        <translation>Het beweegt: wacht even</translation>
    </message>
    <message>
        <source>Too heavy for this scale: weigh it in parts</source>
        <translation>Te zwaar voor deze weegschaal: weeg in delen</translation>
    </message>
    <message>
        <source>Below zero: clear the plate and set the scale to zero</source>
        <translation>Onder nul: maak de plaat leeg en zet de weegschaal op nul</translation>
    </message>
    <message>
        <source>The scale takes off a tare of its own: clear it there</source>
        <translation>De weegschaal trekt zelf een tarra af: wis ze daar</translation>
    </message>
    <message>
        <source>The scale does not answer: look at its cable, or type the weight</source>
        <translation>De weegschaal antwoordt niet: kijk de kabel na, of typ het gewicht</translation>
    </message>
    <message>
        <source>Weigh again</source>
        <translation>Opnieuw wegen</translation>
    </message>
    <message>
        <source>On the scale</source>
        <translation>Op de weegschaal</translation>
    </message>
</context>
<context>
    <name>ScannerSetupDialog</name>
    <message>
        <source>Scan the three codes first, one after the other.</source>
        <translation>Scan eerst de drie codes, de ene na de andere.</translation>
    </message>
    <message>
        <source>The scanner has a port of its own: {code}</source>
        <translation>De scanner heeft een eigen poort: {code}</translation>
    </message>
    <message>
        <source>Nothing has to be set up: leave with Esc.</source>
        <translation>Er is niets in te stellen: verlaat met Esc.</translation>
    </message>
    <message>
        <source>Scan code {number} of {all}</source>
        <translation>Scan code {number} van {all}</translation>
    </message>
    <message>
        <source>The till can read this scanner</source>
        <translation>De kassa kan deze scanner lezen</translation>
    </message>
    <message>
        <source>The scanner itself has to be set</source>
        <translation>De scanner zelf moet ingesteld worden</translation>
    </message>
    <message>
        <source>F3 makes a sheet of what to do.</source>
        <translation>F3 maakt een blad met wat er te doen is.</translation>
    </message>
    <message>
        <source>Keyboard layout: the same as this machine&apos;s</source>
        <translation>Toetsenbord: hetzelfde als dat van deze machine</translation>
    </message>
    <message>
        <source>Keyboard layout: US on a Belgian one, which the till translates</source>
        <translation>Toetsenbord: US op een Belgisch, wat de kassa vertaalt</translation>
    </message>
    <message>
        <source>Keyboard layout: US on a French one, which the till translates</source>
        <translation>Toetsenbord: US op een Frans, wat de kassa vertaalt</translation>
    </message>
    <message>
        <source>Behind each code: Enter</source>
        <translation>Na elke code: Enter</translation>
    </message>
    <message>
        <source>Behind each code: Tab</source>
        <translation>Na elke code: Tab</translation>
    </message>
    <message>
        <source>Behind each code: {key}</source>
        <translation>Na elke code: {key}</translation>
    </message>
    <message>
        <source>Behind each code: nothing</source>
        <translation>Na elke code: niets</translation>
    </message>
    <message>
        <source>Before each code: {key}</source>
        <translation>Voor elke code: {key}</translation>
    </message>
    <message>
        <source>Longest pause between two keys: {slowest} ms; set: {gap} ms</source>
        <translation>Langste pauze tussen twee toetsen: {slowest} ms; ingesteld: {gap} ms</translation>
    </message>
    <message>
        <source>Set up the scanner</source>
        <translation>De scanner instellen</translation>
    </message>
    <message>
        <source>Scan the three codes from the top, here or on the printed sheet. A scanner that types is read key by key.</source>
        <translation>Scan de drie codes van boven naar onder, hier of op het afgedrukte blad. Een scanner die typt wordt toets per toets gelezen.</translation>
    </message>
    <message>
        <source>From the start</source>
        <translation>Opnieuw beginnen</translation>
    </message>
    <message>
        <source>Set-up sheet</source>
        <translation>Instelblad</translation>
    </message>
    <message>
        <source>Use this</source>
        <translation>Dit gebruiken</translation>
    </message>
</context>
<context>
    <name>SearchDialog</name>
    <message>
        <source>No article found</source>
        <translation>Geen artikel gevonden</translation>
    </message>
    <message>
        <source>Try a part of the name, or look on the shelves.</source>
        <translation>Probeer een deel van de naam, of kijk in de rekken.</translation>
    </message>
    <message>
        <source>No article is called so. Try a part of the name.</source>
        <translation>Geen artikel heet zo. Probeer een deel van de naam.</translation>
    </message>
    <message>
        <source>Type a part of the name first, or choose a shelf.</source>
        <translation>Typ eerst een deel van de naam, of kies een rek.</translation>
    </message>
    <message>
        <source>no. {number}</source>
        <translation>nr. {number}</translation>
    </message>
    <message>
        <source>no price yet</source>
        <translation>zonder prijs</translation>
    </message>
    <message>
        <source>per {unit}</source>
        <translation>per {unit}</translation>
    </message>
    <message>
        <source>Which article has the code {code}?</source>
        <translation>Welk artikel heeft code {code}?</translation>
    </message>
    <message>
        <source>Weigh: which article?</source>
        <translation>Wegen: welk artikel?</translation>
    </message>
    <message>
        <source>Search an article: {count} ×</source>
        <translation>Een artikel zoeken: {count} ×</translation>
    </message>
    <message>
        <source>Search an article</source>
        <translation>Een artikel zoeken</translation>
    </message>
    <message>
        <source>Name, brand or number</source>
        <translation>Naam, merk of nummer</translation>
    </message>
    <message>
        <source>Articles found</source>
        <translation>Gevonden artikelen</translation>
    </message>
    <message>
        <source>All shelves</source>
        <translation>Alle rekken</translation>
    </message>
    <message>
        <source>Weigh it</source>
        <translation>Wegen</translation>
    </message>
    <message>
        <source>Add to the basket</source>
        <translation>In het mandje</translation>
    </message>
</context>
<context>
    <name>Section</name>
    <message>
        <source>Save</source>
        <translation>Bewaren</translation>
    </message>
    <message>
        <source>Taken back: it is as it was before.</source>
        <translation>Ongedaan gemaakt: het is weer zoals voorheen.</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Ongedaan maken</translation>
    </message>
    <message>
        <source>Undo what was done last in this section</source>
        <translation>Ongedaan maken wat in deze rubriek het laatst gedaan is</translation>
    </message>
</context>
<context>
    <name>SendDialog</name>
    <message>
        <source>Send to {supplier}</source>
        <translation>Versturen naar {supplier}</translation>
    </message>
    <message>
        <source>Send the order</source>
        <translation>De bestelling versturen</translation>
    </message>
    <message>
        <source>By mail to {address}, as {kind}</source>
        <translation>Per e-mail naar {address}, als {kind}</translation>
    </message>
    <message>
        <source>By mail: no address is known</source>
        <translation>Per e-mail: geen adres bekend</translation>
    </message>
    <message>
        <source>Save as {kind}, and send it yourself</source>
        <translation>Bewaren als {kind}, en zelf versturen</translation>
    </message>
</context>
<context>
    <name>SentView</name>
    <message>
        <source>all of it</source>
        <translation>alles is er</translation>
    </message>
    <message>
        <source>Orders</source>
        <translation>Bestellingen</translation>
    </message>
    <message>
        <source>Call off</source>
        <translation>Bestelling annuleren</translation>
    </message>
    <message>
        <source>Close the rest</source>
        <translation>De rest afsluiten</translation>
    </message>
    <message>
        <source>Save the order as {kind}</source>
        <translation>De bestelling bewaren als {kind}</translation>
    </message>
    <message>
        <source>Lines of the order</source>
        <translation>Regels van de bestelling</translation>
    </message>
    <message>
        <source>{supplier}, order {number}</source>
        <translation>{supplier}, bestelling {number}</translation>
    </message>
    <message>
        <source>{total} without VAT</source>
        <translation>{total} excl. btw</translation>
    </message>
    <message>
        <source>due {day}</source>
        <translation>te leveren {day}</translation>
    </message>
    <message>
        <source>Product</source>
        <translation>Artikel</translation>
    </message>
    <message>
        <source>Packs</source>
        <translation>Dozen</translation>
    </message>
    <message>
        <source>Ordered</source>
        <translation>Besteld</translation>
    </message>
    <message>
        <source>Euro</source>
        <translation>Euro</translation>
    </message>
    <message>
        <source>Came</source>
        <translation>Gekomen</translation>
    </message>
    <message>
        <source>To come</source>
        <translation>Verwacht</translation>
    </message>
</context>
<context>
    <name>SettingsDialog</name>
    <message>
        <source>Write first where the printer is</source>
        <translation>Schrijf eerst waar de printer is</translation>
    </message>
    <message>
        <source>Printing…</source>
        <translation>Bezig met afdrukken…</translation>
    </message>
    <message>
        <source>BeesDesk prints here, {time}</source>
        <translation>BeesDesk drukt hier af, {time}</translation>
    </message>
    <message>
        <source>Printed: look at the paper</source>
        <translation>Afgedrukt: kijk naar het papier</translation>
    </message>
    <message>
        <source>Not printed: {reason}</source>
        <translation>Niet afgedrukt: {reason}</translation>
    </message>
    <message>
        <source>Settings of this till</source>
        <translation>Instellingen van deze kassa</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Bewaren</translation>
    </message>
    <message>
        <source>Test</source>
        <translation>Test</translation>
    </message>
    <message>
        <source>Print a test line</source>
        <translation>Een testregel afdrukken</translation>
    </message>
    <message>
        <source>Found by itself</source>
        <translation>Vanzelf gevonden</translation>
    </message>
    <message>
        <source>No scanner on a port</source>
        <translation>Geen scanner op een poort</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Geen</translation>
    </message>
    <message>
        <source>No scale: weights are typed</source>
        <translation>Geen weegschaal: gewichten worden getypt</translation>
    </message>
    <message>
        <source>On request</source>
        <translation>Op vraag</translation>
    </message>
    <message>
        <source>By itself</source>
        <translation>Vanzelf</translation>
    </message>
    <message>
        <source>Off</source>
        <translation>Uit</translation>
    </message>
    <message>
        <source>On</source>
        <translation>Aan</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Licht</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Donker</translation>
    </message>
    <message>
        <source>Contrast</source>
        <translation>Contrast</translation>
    </message>
    <message>
        <source>Automatic</source>
        <translation>Automatisch</translation>
    </message>
    <message>
        <source>Normal</source>
        <translation>Normaal</translation>
    </message>
    <message>
        <source>Less</source>
        <translation>Minder</translation>
    </message>
    <message>
        <source>More</source>
        <translation>Meer</translation>
    </message>
    <message>
        <source>ms</source>
        <translation>ms</translation>
    </message>
    <message>
        <source>E-mail of this till</source>
        <translation>E-mail van deze kassa</translation>
    </message>
    <message>
        <source>Devices and looks</source>
        <translation>Toestellen en weergave</translation>
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
        <translation>Typt hij zoals een toetsenbord, dan is er niets in te stellen.</translation>
    </message>
    <message>
        <source>Pause within a scan</source>
        <translation>Pauze binnen een scan</translation>
    </message>
    <message>
        <source>If scanned codes end up in fields as typing, raise it.</source>
        <translation>Verhogen als scans in de velden terechtkomen.</translation>
    </message>
    <message>
        <source>Scale</source>
        <translation>Weegschaal</translation>
    </message>
    <message>
        <source>On a serial port; it speaks as a Mettler-Toledo 8217 does.</source>
        <translation>Op een seriële poort; werkt zoals een Mettler-Toledo 8217.</translation>
    </message>
    <message>
        <source>Receipt printer</source>
        <translation>Ticketprinter</translation>
    </message>
    <message>
        <source>Network: tcp:ADDRESS. Cable: device:PATH. Empty: none.</source>
        <translation>Netwerk: tcp:ADRES. Kabel: device:PAD. Leeg: geen.</translation>
    </message>
    <message>
        <source>Receipts</source>
        <translation>Kastickets</translation>
    </message>
    <message>
        <source>By itself: where the shop&apos;s rule or the member wants paper.</source>
        <translation>Vanzelf: als de regel van de winkel of het lid papier wil.</translation>
    </message>
    <message>
        <source>Paper</source>
        <translation>Papier</translation>
    </message>
    <message>
        <source>Width of the roll, mm</source>
        <translation>Breedte van de rol, mm</translation>
    </message>
    <message>
        <source>Customer display</source>
        <translation>Klantenscherm</translation>
    </message>
    <message>
        <source>The basket, on a second screen</source>
        <translation>Het mandje, op een tweede scherm</translation>
    </message>
    <message>
        <source>Pole display</source>
        <translation>Klantendisplay</translation>
    </message>
    <message>
        <source>Two lines of 20 characters, on a serial port.</source>
        <translation>Twee regels van 20 tekens, op een seriële poort.</translation>
    </message>
    <message>
        <source>Colours</source>
        <translation>Kleuren</translation>
    </message>
    <message>
        <source>Automatic: as this machine is set.</source>
        <translation>Automatisch: zoals de computer.</translation>
    </message>
    <message>
        <source>Text size</source>
        <translation>Tekstgrootte</translation>
    </message>
    <message>
        <source>Of all that is on the screen.</source>
        <translation>Van alles op het scherm.</translation>
    </message>
    <message>
        <source>Volume</source>
        <translation>Volume</translation>
    </message>
    <message>
        <source>Of the beeps. 0: silent.</source>
        <translation>Van de piepjes. 0: stil.</translation>
    </message>
    <message>
        <source>Movement</source>
        <translation>Beweging</translation>
    </message>
    <message>
        <source>Less: nothing flashes or slides.</source>
        <translation>Minder: niets flitst of schuift.</translation>
    </message>
</context>
<context>
    <name>SettingsPage</name>
    <message>
        <source>Settings</source>
        <translation>Instellingen</translation>
    </message>
    <message>
        <source>Sections</source>
        <translation>Rubrieken</translation>
    </message>
</context>
<context>
    <name>SharesSection</name>
    <message>
        <source>Together: {amount}</source>
        <translation>Samen: {amount}</translation>
    </message>
    <message>
        <source>No shares.</source>
        <translation>Geen aandelen.</translation>
    </message>
    <message>
        <source>No movement yet.</source>
        <translation>Nog geen beweging.</translation>
    </message>
    <message>
        <source>Subscribe</source>
        <translation>Inschrijven</translation>
    </message>
    <message>
        <source>Pay back</source>
        <translation>Terugbetalen</translation>
    </message>
    <message>
        <source>Transfer</source>
        <translation>Overdragen</translation>
    </message>
    <message>
        <source>Shares held</source>
        <translation>Aandelen in bezit</translation>
    </message>
    <message>
        <source>Movements of shares</source>
        <translation>Bewegingen van aandelen</translation>
    </message>
</context>
<context>
    <name>SheetDialog</name>
    <message>
        <source>Not said yet</source>
        <translation>Nog niet gezegd</translation>
    </message>
    <message>
        <source>Task</source>
        <translation>Taak</translation>
    </message>
</context>
<context>
    <name>SheetLineRow</name>
    <message>
        <source>Late</source>
        <translation>Te laat</translation>
    </message>
</context>
<context>
    <name>SheetLines</name>
    <message>
        <source>People on the sheet</source>
        <translation>Mensen op de lijst</translation>
    </message>
</context>
<context>
    <name>SheetList</name>
    <message>
        <source>To validate, past days: {count}</source>
        <translation>Te bevestigen, vorige dagen: {count}</translation>
    </message>
    <message>
        <source>Notes to read: {count}</source>
        <translation>Opmerkingen te lezen: {count}</translation>
    </message>
    <message>
        <source>To validate</source>
        <translation>Te bevestigen</translation>
    </message>
    <message>
        <source>Sheets of past days that nobody has validated: nothing counts before that.</source>
        <translation>Lijsten van vorige dagen die niemand bevestigd heeft: voordien telt er niets.</translation>
    </message>
    <message>
        <source>Everything is validated</source>
        <translation>Alles is bevestigd</translation>
    </message>
    <message>
        <source>No sheet of a past day is left.</source>
        <translation>Er blijft geen lijst van een vorige dag over.</translation>
    </message>
    <message>
        <source>Notes to read</source>
        <translation>Opmerkingen te lezen</translation>
    </message>
    <message>
        <source>Open a sheet, read what it says, and mark it as read.</source>
        <translation>Open een lijst, lees wat er staat, en markeer ze als gelezen.</translation>
    </message>
    <message>
        <source>Everything is read</source>
        <translation>Alles is gelezen</translation>
    </message>
    <message>
        <source>No sheet has anything new for the office.</source>
        <translation>Geen lijst heeft iets nieuws voor het bureau.</translation>
    </message>
    <message>
        <source>Enter opens a sheet. It is made a quarter of an hour before its shift.</source>
        <translation>Enter opent een lijst. Ze wordt een kwartier voor haar shift gemaakt.</translation>
    </message>
    <message>
        <source>No sheet on this day</source>
        <translation>Geen lijst op deze dag</translation>
    </message>
    <message>
        <source>A sheet is made a quarter of an hour before its shift begins. Print shows all of the day.</source>
        <translation>Een lijst wordt een kwartier voor het begin van haar shift gemaakt. Afdrukken toont ze allemaal voor die dag.</translation>
    </message>
    <message>
        <source>Make the missing sheets</source>
        <translation>De ontbrekende lijsten maken</translation>
    </message>
    <message>
        <source>Day before</source>
        <translation>Dag ervoor</translation>
    </message>
    <message>
        <source>Day after</source>
        <translation>Dag erna</translation>
    </message>
    <message>
        <source>Print the day</source>
        <translation>De dag afdrukken</translation>
    </message>
    <message>
        <source>Type from paper</source>
        <translation>Papier invoeren</translation>
    </message>
    <message>
        <source>Attendance sheets</source>
        <translation>Aanwezigheidslijsten</translation>
    </message>
</context>
<context>
    <name>SheetView</name>
    <message numerus="yes">
        <source>%n place(s)</source>
        <translation>
            <numerusform>%n plaats</numerusform>
            <numerusform>%n plaatsen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n corrected</source>
        <translation>
            <numerusform>%n verbeterd</numerusform>
            <numerusform>%n verbeterd</numerusform>
        </translation>
    </message>
    <message>
        <source>validated by {name} on {moment}</source>
        <translation>bevestigd door {name} op {moment}</translation>
    </message>
    <message>
        <source>Team: {size}</source>
        <translation>Ploeg: {size}</translation>
    </message>
    <message>
        <source>Notes: {text}</source>
        <translation>Opmerkingen: {text}</translation>
    </message>
    <message>
        <source>Comments: {text}</source>
        <translation>Commentaar: {text}</translation>
    </message>
    <message>
        <source>{name} corrected: {reason}</source>
        <translation>{name}, verbeterd: {reason}</translation>
    </message>
    <message>
        <source>Take replacement back</source>
        <translation>Vervanging terugnemen</translation>
    </message>
    <message>
        <source>Replaced by</source>
        <translation>Vervangen door</translation>
    </message>
    <message>
        <source>Add somebody</source>
        <translation>Iemand toevoegen</translation>
    </message>
    <message>
        <source>Task</source>
        <translation>Taak</translation>
    </message>
    <message>
        <source>Take off</source>
        <translation>Schrappen</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Ongedaan maken</translation>
    </message>
    <message>
        <source>Type from paper</source>
        <translation>Papier invoeren</translation>
    </message>
    <message>
        <source>Correct</source>
        <translation>Verbeteren</translation>
    </message>
    <message>
        <source>Mark as read</source>
        <translation>Als gelezen markeren</translation>
    </message>
    <message>
        <source>Validate</source>
        <translation>Bevestigen</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>Afdrukken</translation>
    </message>
    <message>
        <source>All sheets</source>
        <translation>Alle lijsten</translation>
    </message>
</context>
<context>
    <name>Sheets</name>
    <message>
        <source>Nothing changes today for: {names}</source>
        <translation>Vandaag verandert er niets voor: {names}</translation>
    </message>
    <message>
        <source>Not counted</source>
        <translation>Niet geteld</translation>
    </message>
    <message>
        <source>Present</source>
        <translation>Aanwezig</translation>
    </message>
    <message>
        <source>Excused</source>
        <translation>Verontschuldigd</translation>
    </message>
    <message>
        <source>Missed, 1 owed</source>
        <translation>Gemist, 1 in te halen</translation>
    </message>
    <message>
        <source>Missed, 2 owed</source>
        <translation>Gemist, 2 in te halen</translation>
    </message>
    <message>
        <source>no. {number}</source>
        <translation>nr. {number}</translation>
    </message>
    <message>
        <source>replaced by {name}</source>
        <translation>vervangen door {name}</translation>
    </message>
    <message>
        <source>late, {minutes} min</source>
        <translation>te laat, {minutes} min</translation>
    </message>
    <message>
        <source>added</source>
        <translation>toegevoegd</translation>
    </message>
    <message>
        <source>compensation</source>
        <translation>inhaalshift</translation>
    </message>
    <message>
        <source>on the sheet: {state}</source>
        <translation>op de lijst: {state}</translation>
    </message>
    <message>
        <source>validated</source>
        <translation>bevestigd</translation>
    </message>
    <message>
        <source>to validate</source>
        <translation>te bevestigen</translation>
    </message>
    <message>
        <source>still to begin</source>
        <translation>nog niet begonnen</translation>
    </message>
    <message>
        <source>{count} of {of} present</source>
        <translation>{count} van {of} aanwezig</translation>
    </message>
    <message>
        <source>{count} late</source>
        <translation>{count} te laat</translation>
    </message>
    <message>
        <source>Missed: 1</source>
        <translation>Gemist:&#xa0;1</translation>
    </message>
    <message>
        <source>late, {minutes} min, counted as present</source>
        <translation>te laat, {minutes} min, telt als aanwezig</translation>
    </message>
    <message>
        <source>Missed: 2</source>
        <translation>Gemist:&#xa0;2</translation>
    </message>
</context>
<context>
    <name>SheetsPage</name>
    <message>
        <source>Attendance</source>
        <translation>Aanwezigheid</translation>
    </message>
    <message>
        <source>Not checked in</source>
        <translation>Niet aangemeld</translation>
    </message>
    <message>
        <source>Was checked in already.</source>
        <translation>Was al aangemeld.</translation>
    </message>
    <message numerus="yes">
        <source>Came %n minute(s) late: that is noted.</source>
        <translation>
            <numerusform>%n minuut te laat: dat is genoteerd.</numerusform>
            <numerusform>%n minuten te laat: dat is genoteerd.</numerusform>
        </translation>
    </message>
    <message>
        <source>Was not expected: added, as present.</source>
        <translation>Werd niet verwacht: toegevoegd, aanwezig.</translation>
    </message>
    <message>
        <source>Present.</source>
        <translation>Aanwezig.</translation>
    </message>
    <message>
        <source>Taken back</source>
        <translation>Teruggenomen</translation>
    </message>
    <message>
        <source>Validated</source>
        <translation>Bevestigd</translation>
    </message>
    <message>
        <source>What was wrong can be corrected by the office, with a reason.</source>
        <translation>Wat fout was kan het bureau verbeteren, met een reden.</translation>
    </message>
    <message>
        <source>Nothing to print</source>
        <translation>Niets af te drukken</translation>
    </message>
    <message>
        <source>Ready to print</source>
        <translation>Klaar om af te drukken</translation>
    </message>
    <message>
        <source>Saved and shown: {file}</source>
        <translation>Bewaard en getoond: {file}</translation>
    </message>
    <message>
        <source>Not printed</source>
        <translation>Niet afgedrukt</translation>
    </message>
</context>
<context>
    <name>ShelfTiles</name>
    <message>
        <source>All of {shelf}</source>
        <translation>Alles: {shelf}</translation>
    </message>
    <message>
        <source>Shelves</source>
        <translation>Rekken</translation>
    </message>
</context>
<context>
    <name>ShiftsPage</name>
    <message>
        <source>Shifts today and tomorrow</source>
        <translation>Shiften vandaag en morgen</translation>
    </message>
</context>
<context>
    <name>ShiftsSection</name>
    <message>
        <source>Nothing booked.</source>
        <translation>Niets geboekt.</translation>
    </message>
    <message>
        <source>Nothing yet</source>
        <translation>Nog niets</translation>
    </message>
    <message>
        <source>not made yet</source>
        <translation>nog niet gemaakt</translation>
    </message>
    <message>
        <source>regular</source>
        <translation>vast</translation>
    </message>
    <message>
        <source>compensation</source>
        <translation>inhaalshift</translation>
    </message>
    <message>
        <source>not yet noted</source>
        <translation>nog niet genoteerd</translation>
    </message>
    <message>
        <source>done</source>
        <translation>gedaan</translation>
    </message>
    <message>
        <source>excused</source>
        <translation>verontschuldigd</translation>
    </message>
    <message>
        <source>missed, 1 owed</source>
        <translation>gemist, 1 inhaalshift verschuldigd</translation>
    </message>
    <message>
        <source>missed, 2 owed</source>
        <translation>gemist, 2 inhaalshiften verschuldigd</translation>
    </message>
    <message>
        <source>Book</source>
        <translation>Boeken</translation>
    </message>
    <message>
        <source>Take off</source>
        <translation>Weghalen</translation>
    </message>
    <message>
        <source>Attendance</source>
        <translation>Aanwezigheid</translation>
    </message>
    <message>
        <source>Replace</source>
        <translation>Vervangen</translation>
    </message>
    <message>
        <source>Relieve</source>
        <translation>Solidariteit</translation>
    </message>
    <message>
        <source>Relief back</source>
        <translation>Solidariteit terug</translation>
    </message>
    <message>
        <source>Add slot</source>
        <translation>Vaste shift erbij</translation>
    </message>
    <message>
        <source>End slot</source>
        <translation>Vaste shift weg</translation>
    </message>
    <message>
        <source>Shifts to come</source>
        <translation>Komende shiften</translation>
    </message>
    <message>
        <source>Shifts past</source>
        <translation>Voorbije shiften</translation>
    </message>
</context>
<context>
    <name>ShiftsView</name>
    <message>
        <source>Today, {day}</source>
        <translation>Vandaag, {day}</translation>
    </message>
    <message>
        <source>Tomorrow, {day}</source>
        <translation>Morgen, {day}</translation>
    </message>
    <message>
        <source>No more shifts today.</source>
        <translation>Vandaag geen shiften meer.</translation>
    </message>
    <message>
        <source>There are no shifts that day.</source>
        <translation>Die dag zijn er geen shiften.</translation>
    </message>
    <message>
        <source>leader {name}</source>
        <translation>leiding {name}</translation>
    </message>
    <message numerus="yes">
        <source>%n free place(s)</source>
        <translation>
            <numerusform>%n vrije plaats</numerusform>
            <numerusform>%n vrije plaatsen</numerusform>
        </translation>
    </message>
    <message>
        <source>complete</source>
        <translation>volzet</translation>
    </message>
</context>
<context>
    <name>ShopSection</name>
    <message>
        <source>The shop</source>
        <translation>De winkel</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Naam</translation>
    </message>
    <message>
        <source>Stands on receipts, sheets and messages.</source>
        <translation>Staat op kastickets, bladen en berichten.</translation>
    </message>
    <message>
        <source>Legal form</source>
        <translation>Rechtsvorm</translation>
    </message>
    <message>
        <source>Such as SC or CV: an invoice must say it.</source>
        <translation>Bijvoorbeeld CV: een factuur moet ze vermelden.</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Adres</translation>
    </message>
    <message>
        <source>Street, postcode and town, on one line.</source>
        <translation>Straat, postcode en gemeente, op één lijn.</translation>
    </message>
    <message>
        <source>VAT number</source>
        <translation>Btw-nummer</translation>
    </message>
    <message>
        <source>Without it the till writes no invoice. It is checked.</source>
        <translation>Zonder btw-nummer schrijft de kassa geen factuur. Het wordt gecontroleerd.</translation>
    </message>
    <message>
        <source>E-mail of the office</source>
        <translation>E-mail van het bureau</translation>
    </message>
    <message>
        <source>Where shifts that lack people and sheets that nobody validated are told. Empty: nowhere.</source>
        <translation>Waar onderbezette shiften en niet-gevalideerde bladen gemeld worden. Leeg: nergens.</translation>
    </message>
    <message>
        <source>Language of the shop</source>
        <translation>Taal van de winkel</translation>
    </message>
    <message>
        <source>On papers, where nobody&apos;s own language is known.</source>
        <translation>Op papieren, als niemands eigen taal bekend is.</translation>
    </message>
    <message>
        <source>Clocks</source>
        <translation>Klok</translation>
    </message>
    <message>
        <source>The place whose time the shop lives by.</source>
        <translation>De plaats waarvan de winkel het uur volgt.</translation>
    </message>
    <message>
        <source>Last lines of the receipt</source>
        <translation>Laatste lijnen van het kasticket</translation>
    </message>
    <message>
        <source>A thank-you, or the opening hours.</source>
        <translation>Een dankwoord, of de openingsuren.</translation>
    </message>
    <message>
        <source>What stands on every paper of the shop.</source>
        <translation>Wat op elk papier van de winkel staat.</translation>
    </message>
    <message>
        <source>The purchase price</source>
        <translation>De aankoopprijs</translation>
    </message>
    <message>
        <source>The sale price without VAT</source>
        <translation>De verkoopprijs zonder btw</translation>
    </message>
    <message>
        <source>Margins are a part of</source>
        <translation>Marges zijn een deel van</translation>
    </message>
    <message>
        <source>How sale prices are suggested, and margins shown.</source>
        <translation>Hoe verkoopprijzen worden voorgesteld en marges getoond.</translation>
    </message>
</context>
<context>
    <name>ShopStep</name>
    <message>
        <source>The shop</source>
        <translation>De winkel</translation>
    </message>
    <message>
        <source>So your receipts, invoices and Z reports will begin. What you do not know yet can wait.</source>
        <translation>Zo beginnen uw kastickets, facturen en Z-rapporten. Wat u nog niet weet, kan wachten.</translation>
    </message>
    <message>
        <source>Name of the shop</source>
        <translation>Naam van de winkel</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Adres</translation>
    </message>
    <message>
        <source>On one line: street and number, postcode, town.</source>
        <translation>Op één regel: straat en nummer, postcode, gemeente.</translation>
    </message>
    <message>
        <source>Legal form</source>
        <translation>Rechtsvorm</translation>
    </message>
    <message>
        <source>For example SC, ASBL.</source>
        <translation>Bijvoorbeeld CV, vzw.</translation>
    </message>
    <message>
        <source>VAT number</source>
        <translation>Btw-nummer</translation>
    </message>
    <message>
        <source>For example BE0403170701. It is checked. Empty: not known yet.</source>
        <translation>Bijvoorbeeld BE0403170701. Het wordt gecontroleerd. Leeg: nog niet bekend.</translation>
    </message>
</context>
<context>
    <name>ShutOutDialog</name>
    <message>
        <source>Say why first: it stays in the journal.</source>
        <translation>Zeg eerst waarom: het blijft in het journaal.</translation>
    </message>
    <message>
        <source>Shut out: {name}</source>
        <translation>Uitsluiten: {name}</translation>
    </message>
    <message>
        <source>Shut {name} out</source>
        <translation>{name} uitsluiten</translation>
    </message>
    <message>
        <source>Why?</source>
        <translation>Waarom?</translation>
    </message>
    <message>
        <source>What it has said up to now stays. Nothing that it says from now on is believed, on any machine, and the hub lets it in no longer. This is for good: a machine that is found again joins anew, under another number.</source>
        <translation>Wat ze tot nu toe zei, blijft. Niets van wat ze nog zegt, wordt geloofd, op geen enkele machine, en het uitwisselpunt laat ze niet meer toe. Dit is voorgoed: een teruggevonden machine sluit opnieuw aan, met een ander nummer.</translation>
    </message>
</context>
<context>
    <name>SidePanel</name>
    <message>
        <source>Pay</source>
        <translation>Betalen</translation>
    </message>
</context>
<context>
    <name>SignInDialog</name>
    <message>
        <source>That was a scan, not a PIN. Nothing of it was taken: scan the card again.</source>
        <translation>Dat was een scan, geen pincode. Er is niets van bewaard: scan de kaart nog eens.</translation>
    </message>
    <message>
        <source>The next cashier</source>
        <translation>De volgende kassier</translation>
    </message>
    <message>
        <source>Who is at the till?</source>
        <translation>Wie zit er aan de kassa?</translation>
    </message>
    <message>
        <source>Take over</source>
        <translation>Overnemen</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Verder</translation>
    </message>
    <message>
        <source>{name} is there now. The basket stays as it is.</source>
        <translation>{name} zit er nu. Het mandje blijft zoals het is.</translation>
    </message>
    <message>
        <source>Scan your card, then type your PIN.</source>
        <translation>Scan uw kaart en typ dan uw pincode.</translation>
    </message>
    <message>
        <source>Choose your name and type your PIN.</source>
        <translation>Kies uw naam en typ uw pincode.</translation>
    </message>
    <message>
        <source>Your name stands on the receipts.</source>
        <translation>Uw naam staat op de kastickets.</translation>
    </message>
</context>
<context>
    <name>SkillsSection</name>
    <message>
        <source>Skills</source>
        <translation>Vaardigheden</translation>
    </message>
    <message>
        <source>What not everybody can, such as working the till. A task asks for one.</source>
        <translation>Wat niet iedereen kan, zoals de kassa bedienen. Een taak vraagt er een.</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Naam</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Nummer</translation>
    </message>
    <message numerus="yes">
        <source>%n member(s) can do it</source>
        <translation>
            <numerusform>%n lid kan het</numerusform>
            <numerusform>%n leden kunnen het</numerusform>
        </translation>
    </message>
    <message>
        <source>Name a member first: type a name or a number and choose from the list.</source>
        <translation>Geef eerst een lid op: typ een naam of een nummer en kies uit de lijst.</translation>
    </message>
    <message>
        <source>{name} can do it now.</source>
        <translation>{name} heeft nu deze vaardigheid.</translation>
    </message>
    <message>
        <source>Choose in the list who can do it no longer.</source>
        <translation>Kies in de lijst wie deze vaardigheid niet meer heeft.</translation>
    </message>
    <message>
        <source>{name} can do it no longer; places already taken stay.</source>
        <translation>{name} heeft deze vaardigheid niet meer; plaatsen die al genomen zijn, blijven.</translation>
    </message>
    <message>
        <source>Saved.</source>
        <translation>Opgeslagen.</translation>
    </message>
    <message>
        <source>Ended: {name}.</source>
        <translation>Beëindigd: {name}.</translation>
    </message>
    <message>
        <source>Member</source>
        <translation>Lid</translation>
    </message>
    <message>
        <source>Who is to have the skill: type a name or a number, or scan the card.</source>
        <translation>Wie de vaardigheid krijgt: typ een naam of een nummer, of scan de kaart.</translation>
    </message>
    <message>
        <source>Can do it</source>
        <translation>Vaardigheid geven</translation>
    </message>
    <message>
        <source>Can no longer</source>
        <translation>Vaardigheid afnemen</translation>
    </message>
    <message>
        <source>Who can do it</source>
        <translation>Wie het kan</translation>
    </message>
</context>
<context>
    <name>SlotDialog</name>
    <message>
        <source>Week {letter}</source>
        <translation>Week {letter}</translation>
    </message>
    <message>
        <source>Choose at least one week and one day.</source>
        <translation>Kies minstens één week en één dag.</translation>
    </message>
</context>
<context>
    <name>SoldPage</name>
    <message>
        <source>The receipt waits: this till has no mail server yet.</source>
        <translation>Het kasticket wacht: deze kassa heeft nog geen mailserver.</translation>
    </message>
    <message>
        <source>The receipt goes to {name} by e-mail.</source>
        <translation>Het kasticket vertrekt per e-mail naar {name}.</translation>
    </message>
    <message>
        <source>The receipt goes out by e-mail.</source>
        <translation>Het kasticket vertrekt per e-mail.</translation>
    </message>
    <message>
        <source>The receipt is printed.</source>
        <translation>Het kasticket wordt afgedrukt.</translation>
    </message>
    <message>
        <source>No receipt.</source>
        <translation>Geen kasticket.</translation>
    </message>
    <message>
        <source>A receipt?</source>
        <translation>Een kasticket?</translation>
    </message>
    <message>
        <source>The wallet holds {amount} now.</source>
        <translation>Op de portemonnee staat nu {amount}.</translation>
    </message>
    <message>
        <source>Sale {number} is paid</source>
        <translation>Verkoop {number} is betaald</translation>
    </message>
    <message>
        <source>The next scan begins a new basket.</source>
        <translation>De volgende scan begint een nieuw mandje.</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>Afdrukken</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>E-mail</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Geen</translation>
    </message>
    <message>
        <source>Receipt: {choice}</source>
        <translation>Kasticket: {choice}</translation>
    </message>
    <message>
        <source>Invoice for a business</source>
        <translation>Factuur voor een onderneming</translation>
    </message>
    <message>
        <source>Invoice</source>
        <translation>Factuur</translation>
    </message>
    <message>
        <source>Always like this for {name}</source>
        <translation>Altijd zo voor {name}</translation>
    </message>
</context>
<context>
    <name>StaffPage</name>
    <message>
        <source>Close the kiosk</source>
        <translation>De kiosk sluiten</translation>
    </message>
    <message>
        <source>Make it a kiosk</source>
        <translation>Er een kiosk van maken</translation>
    </message>
    <message>
        <source>Make it the welcome desk</source>
        <translation>Er het onthaal van maken</translation>
    </message>
    <message>
        <source>For staff: switch or close the kiosk</source>
        <translation>Voor de ploeg: de kiosk omschakelen of sluiten</translation>
    </message>
</context>
<context>
    <name>StandingSection</name>
    <message>
        <source>Nothing yet</source>
        <translation>Nog niets</translation>
    </message>
    <message>
        <source>Status: {status}</source>
        <translation>Status: {status}</translation>
    </message>
    <message>
        <source>Mode: {mode}</source>
        <translation>Wijze: {mode}</translation>
    </message>
    <message>
        <source>May shop</source>
        <translation>Mag winkelen</translation>
    </message>
    <message>
        <source>May not shop</source>
        <translation>Mag niet winkelen</translation>
    </message>
    <message>
        <source>Alert ends on {day}</source>
        <translation>De waarschuwing eindigt op {day}</translation>
    </message>
    <message>
        <source>Extension ends on {day}</source>
        <translation>Het uitstel eindigt op {day}</translation>
    </message>
    <message>
        <source>Next countdown on {day}</source>
        <translation>Volgende aftelling op {day}</translation>
    </message>
    <message>
        <source>Next alert on {day}</source>
        <translation>Volgende waarschuwing op {day}</translation>
    </message>
    <message>
        <source>Leave: {days}</source>
        <translation>Verlof: {days}</translation>
    </message>
    <message>
        <source>Exemption: {days}</source>
        <translation>Vrijstelling: {days}</translation>
    </message>
    <message>
        <source>Regular slot: {slot}</source>
        <translation>Vaste shift: {slot}</translation>
    </message>
    <message>
        <source>Leads shifts</source>
        <translation>Leidt shiften</translation>
    </message>
    <message>
        <source>until further notice</source>
        <translation>tot nader order</translation>
    </message>
    <message>
        <source>Leave</source>
        <translation>Verlof</translation>
    </message>
    <message>
        <source>Exemption</source>
        <translation>Vrijstelling</translation>
    </message>
    <message>
        <source>Extension</source>
        <translation>Uitstel</translation>
    </message>
    <message>
        <source>More time</source>
        <translation>Meer tijd</translation>
    </message>
    <message>
        <source>Mode</source>
        <translation>Wijze</translation>
    </message>
    <message>
        <source>Unsubscribe</source>
        <translation>Uitschrijven</translation>
    </message>
    <message>
        <source>Correct</source>
        <translation>Verbeteren</translation>
    </message>
    <message>
        <source>Take back</source>
        <translation>Terugnemen</translation>
    </message>
    <message>
        <source>As it was at the end of</source>
        <translation>Zoals op het einde van</translation>
    </message>
    <message>
        <source>Day on which the standing is shown</source>
        <translation>Dag waarvan de situatie getoond wordt</translation>
    </message>
    <message>
        <source>Standing</source>
        <translation>Stand</translation>
    </message>
    <message>
        <source>Why this status</source>
        <translation>Waarom deze status</translation>
    </message>
</context>
<context>
    <name>StayBar</name>
    <message>
        <source>I am still here</source>
        <translation>Ik ben er nog</translation>
    </message>
    <message numerus="yes">
        <source>This page closes in %n second(s).</source>
        <translation>
            <numerusform>Deze pagina sluit over %n seconde.</numerusform>
            <numerusform>Deze pagina sluit over %n seconden.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Step</name>
    <message>
        <source>Back</source>
        <translation>Terug</translation>
    </message>
</context>
<context>
    <name>StockSection</name>
    <message>
        <source>On hand</source>
        <translation>In voorraad</translation>
    </message>
    <message>
        <source>Sold in 14 days</source>
        <translation>Verkocht in 14 dagen</translation>
    </message>
    <message>
        <source>Lasts</source>
        <translation>Dekt</translation>
    </message>
    <message>
        <source>On order</source>
        <translation>Besteld</translation>
    </message>
    <message>
        <source>A unit cost</source>
        <translation>Kostprijs per eenheid</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Waarde</translation>
    </message>
    <message>
        <source>Sold and lost</source>
        <translation>Verkocht en verloren</translation>
    </message>
    <message>
        <source>Above each bar: what was left at its end.</source>
        <translation>Boven elke balk: wat er op het einde over was.</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Wanneer</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Wat</translation>
    </message>
    <message>
        <source>How much</source>
        <translation>Hoeveel</translation>
    </message>
    <message>
        <source>Lot, best before</source>
        <translation>Lot, houdbaar tot</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Waarom</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>Nu</translation>
    </message>
    <message>
        <source>Stock now</source>
        <translation>Voorraad nu</translation>
    </message>
    <message>
        <source>Last moves</source>
        <translation>Laatste bewegingen</translation>
    </message>
    <message>
        <source>As a table</source>
        <translation>Als tabel</translation>
    </message>
    <message>
        <source>Delivered</source>
        <translation>Geleverd</translation>
    </message>
    <message>
        <source>Sold</source>
        <translation>Verkocht</translation>
    </message>
    <message>
        <source>Lost</source>
        <translation>Verloren</translation>
    </message>
    <message>
        <source>Found by counts</source>
        <translation>Gevonden bij tellingen</translation>
    </message>
    <message>
        <source>Left</source>
        <translation>Over</translation>
    </message>
    <message>
        <source>now</source>
        <translation>nu</translation>
    </message>
    <message>
        <source>sold</source>
        <translation>verkocht</translation>
    </message>
    <message>
        <source>lost or used</source>
        <translation>verloren of verbruikt</translation>
    </message>
</context>
<context>
    <name>StockWindow</name>
    <message>
        <source>BeesDesk, stock desk</source>
        <translation>BeesDesk, voorraadbalie</translation>
    </message>
</context>
<context>
    <name>StockWords</name>
    <message>
        <source>1 day</source>
        <translation>1 dag</translation>
    </message>
    <message>
        <source>{count} days</source>
        <translation>{count} dagen</translation>
    </message>
    <message>
        <source>below zero</source>
        <translation>onder nul</translation>
    </message>
    <message>
        <source>none left</source>
        <translation>uitverkocht</translation>
    </message>
    <message>
        <source>runs out</source>
        <translation>bijna op</translation>
    </message>
    <message>
        <source>enough</source>
        <translation>genoeg</translation>
    </message>
    <message>
        <source>none</source>
        <translation>geen</translation>
    </message>
    <message>
        <source>All products</source>
        <translation>Alle artikelen</translation>
    </message>
    <message>
        <source>None left</source>
        <translation>Uitverkocht</translation>
    </message>
    <message>
        <source>Run out soon</source>
        <translation>Bijna op</translation>
    </message>
    <message>
        <source>Below zero</source>
        <translation>Onder nul</translation>
    </message>
    <message>
        <source>Not selling</source>
        <translation>Verkopen niet</translation>
    </message>
    <message>
        <source>Without a price</source>
        <translation>Zonder prijs</translation>
    </message>
    <message>
        <source>No longer sold</source>
        <translation>Niet meer te koop</translation>
    </message>
    <message>
        <source>sold</source>
        <translation>verkocht</translation>
    </message>
    <message>
        <source>delivered</source>
        <translation>geleverd</translation>
    </message>
    <message>
        <source>counted</source>
        <translation>geteld</translation>
    </message>
    <message>
        <source>lost</source>
        <translation>verloren</translation>
    </message>
    <message>
        <source>used by the shop</source>
        <translation>verbruikt door de winkel</translation>
    </message>
    <message>
        <source>back to the supplier</source>
        <translation>terug naar leverancier</translation>
    </message>
    <message>
        <source>moved on</source>
        <translation>verplaatst</translation>
    </message>
    <message>
        <source>cost corrected</source>
        <translation>kostprijs verbeterd</translation>
    </message>
    <message>
        <source>Days</source>
        <translation>Dagen</translation>
    </message>
    <message>
        <source>Weeks</source>
        <translation>Weken</translation>
    </message>
    <message>
        <source>Months</source>
        <translation>Maanden</translation>
    </message>
</context>
<context>
    <name>SubscribeDialog</name>
    <message>
        <source>Working mode</source>
        <translation>Werkwijze</translation>
    </message>
    <message>
        <source>None yet</source>
        <translation>Nog geen</translation>
    </message>
    <message>
        <source>Regular slot</source>
        <translation>Vaste shift</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Reden</translation>
    </message>
    <message>
        <source>Change the mode</source>
        <translation>Wijze veranderen</translation>
    </message>
</context>
<context>
    <name>SuggestionCard</name>
    <message>
        <source>What booking {name} will change</source>
        <translation>Wat het boeken van {name} verandert</translation>
    </message>
    <message>
        <source>Why: {reasons}</source>
        <translation>Waarom: {reasons}</translation>
    </message>
</context>
<context>
    <name>Suggestions</name>
    <message>
        <source>Looking who could come</source>
        <translation>Zoeken wie zou kunnen komen</translation>
    </message>
    <message>
        <source>{name} is booked.</source>
        <translation>{name} is geboekt.</translation>
    </message>
    <message>
        <source>{name} is not proposed again for this shift.</source>
        <translation>{name} wordt voor deze shift niet meer voorgesteld.</translation>
    </message>
</context>
<context>
    <name>SummaryStep</name>
    <message>
        <source>Ready</source>
        <translation>Klaar</translation>
    </message>
    <message>
        <source>The shop is set up. Everything here can be changed later.</source>
        <translation>De winkel is ingericht. Alles hier kan later veranderd worden.</translation>
    </message>
    <message>
        <source>Open the kiosk</source>
        <translation>De kiosk openen</translation>
    </message>
    <message>
        <source>Open the desk</source>
        <translation>Het kantoor openen</translation>
    </message>
    <message>
        <source>Open the till</source>
        <translation>De kassa openen</translation>
    </message>
    <message>
        <source>Shop: {name}</source>
        <translation>Winkel: {name}</translation>
    </message>
    <message>
        <source>Administrator: {name}</source>
        <translation>Beheerder: {name}</translation>
    </message>
    <message>
        <source>Products: {products}. Members: {members}.</source>
        <translation>Artikelen: {products}. Leden: {members}.</translation>
    </message>
    <message>
        <source>scanner tried</source>
        <translation>scanner geprobeerd</translation>
    </message>
    <message>
        <source>scanner not tried yet</source>
        <translation>scanner nog niet geprobeerd</translation>
    </message>
    <message>
        <source>Devices: {scanner}</source>
        <translation>Toestellen: {scanner}</translation>
    </message>
    <message>
        <source>printer set</source>
        <translation>printer ingesteld</translation>
    </message>
    <message>
        <source>no printer yet</source>
        <translation>nog geen printer</translation>
    </message>
    <message>
        <source>Devices: {scanner}, {printer}</source>
        <translation>Toestellen: {scanner}, {printer}</translation>
    </message>
    <message>
        <source>Members scan their card: try it with yours.</source>
        <translation>Leden scannen hun kaart: probeer het met de uwe.</translation>
    </message>
    <message>
        <source>To leave the kiosk, an administrator scans a badge or types the PIN.</source>
        <translation>Om de kiosk te verlaten, scant een beheerder een badge of typt de pincode.</translation>
    </message>
    <message>
        <source>Sign in with your PIN.</source>
        <translation>Meld u aan met uw pincode.</translation>
    </message>
    <message>
        <source>Make the shift templates, and the weeks follow by themselves.</source>
        <translation>Maak de shiftsjablonen: de weken volgen vanzelf.</translation>
    </message>
    <message>
        <source>Count the float: the till asks for it when it opens.</source>
        <translation>Tel het wisselgeld: de kassa vraagt ernaar bij het openen.</translation>
    </message>
    <message>
        <source>Add who works here: Menu, People.</source>
        <translation>Voeg toe wie hier werkt: Menu, Personen.</translation>
    </message>
    <message>
        <source>Practise first: Menu, Practice shop. Nothing of it counts.</source>
        <translation>Oefen eerst: Menu, Oefenwinkel. Niets daarvan telt.</translation>
    </message>
    <message>
        <source>What comes next</source>
        <translation>Wat nu</translation>
    </message>
    <message>
        <source>Open the stock desk</source>
        <translation>De voorraadbalie openen</translation>
    </message>
    <message>
        <source>Say who delivers and take in a price list: orders are proposed from what is sold.</source>
        <translation>Zeg wie levert en lees een prijslijst in: bestellingen worden voorgesteld op basis van de verkoop.</translation>
    </message>
</context>
<context>
    <name>SupplierDialog</name>
    <message>
        <source>No supplier is called so. Try a part of the name.</source>
        <translation>Geen leverancier heet zo. Probeer een deel van de naam.</translation>
    </message>
    <message>
        <source>A delivery without an order: from whom?</source>
        <translation>Een levering zonder bestelling: van wie?</translation>
    </message>
    <message>
        <source>Name of the supplier</source>
        <translation>Naam van de leverancier</translation>
    </message>
    <message>
        <source>Suppliers found</source>
        <translation>Leveranciers gevonden</translation>
    </message>
    <message>
        <source>Receive</source>
        <translation>Ontvangen</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Naam</translation>
    </message>
    <message>
        <source>Short code (empty: made from the name)</source>
        <translation>Korte code (leeg: uit de naam gemaakt)</translation>
    </message>
    <message>
        <source>Town</source>
        <translation>Plaats</translation>
    </message>
    <message>
        <source>E-mail for orders</source>
        <translation>E-mail voor bestellingen</translation>
    </message>
    <message>
        <source>Telephone</source>
        <translation>Telefoon</translation>
    </message>
    <message>
        <source>Our customer number there</source>
        <translation>Ons klantnummer daar</translation>
    </message>
    <message>
        <source>Language of orders</source>
        <translation>Taal van de bestellingen</translation>
    </message>
    <message>
        <source>Orders as a file of kind</source>
        <translation>Bestellingen als bestand</translation>
    </message>
    <message>
        <source>Minimum order, € without VAT</source>
        <translation>Minimumbestelling, € excl. btw</translation>
    </message>
    <message>
        <source>Free delivery from, € without VAT</source>
        <translation>Gratis levering vanaf, € excl. btw</translation>
    </message>
    <message>
        <source>Margin, % (empty: that of the category)</source>
        <translation>Marge, % (leeg: die van de categorie)</translation>
    </message>
    <message>
        <source>Days between order and delivery</source>
        <translation>Dagen tussen bestelling en levering</translation>
    </message>
    <message>
        <source>Orders are taken until, such as 12:00</source>
        <translation>Bestellingen aanvaard tot, bijvoorbeeld 12:00</translation>
    </message>
    <message>
        <source>Delivers on (none ticked: any day)</source>
        <translation>Levert op (niets aangevinkt: elke dag)</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Opmerking</translation>
    </message>
    <message>
        <source>Delivers no more from</source>
        <translation>Levert niet meer vanaf</translation>
    </message>
    <message>
        <source>Orders and suggested prices follow these terms from now on.</source>
        <translation>Bestellingen en voorgestelde prijzen volgen deze voorwaarden vanaf nu.</translation>
    </message>
    <message>
        <source>Change the terms</source>
        <translation>Voorwaarden wijzigen</translation>
    </message>
    <message>
        <source>New supplier</source>
        <translation>Nieuwe leverancier</translation>
    </message>
</context>
<context>
    <name>SupplierView</name>
    <message>
        <source>delivers no more</source>
        <translation>levert niet meer</translation>
    </message>
    <message>
        <source>delivers</source>
        <translation>levert</translation>
    </message>
    <message>
        <source>minimum {amount}</source>
        <translation>minimum {amount}</translation>
    </message>
    <message>
        <source>free delivery from {amount}</source>
        <translation>gratis levering vanaf {amount}</translation>
    </message>
    <message>
        <source>margin {margin}</source>
        <translation>marge {margin}</translation>
    </message>
    <message>
        <source>delivers on {days}</source>
        <translation>levert op {days}</translation>
    </message>
    <message>
        <source>delivers any day</source>
        <translation>levert elke dag</translation>
    </message>
    <message>
        <source>next: order by {order}, comes {day}</source>
        <translation>volgende levering: bestellen tegen {order}, komt {day}</translation>
    </message>
    <message>
        <source>Product</source>
        <translation>Artikel</translation>
    </message>
    <message>
        <source>- gone</source>
        <translation>- weg</translation>
    </message>
    <message>
        <source>Purchase price</source>
        <translation>Aankoopprijs</translation>
    </message>
    <message>
        <source>Sale price</source>
        <translation>Verkoopprijs</translation>
    </message>
    <message>
        <source>Number · pack</source>
        <translation>Nummer · doos</translation>
    </message>
    <message>
        <source>Cost</source>
        <translation>Aankoop</translation>
    </message>
    <message>
        <source>Margin</source>
        <translation>Marge</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Staat</translation>
    </message>
    <message>
        <source>{shown} shown, {count} to be had</source>
        <translation>{shown} getoond, {count} te krijgen</translation>
    </message>
    <message>
        <source>i also here</source>
        <translation>i ook hier</translation>
    </message>
    <message>
        <source>✓ here first</source>
        <translation>✓ eerst hier</translation>
    </message>
    <message>
        <source>Terms</source>
        <translation>Voorwaarden</translation>
    </message>
    <message>
        <source>Add an item</source>
        <translation>Artikel toevoegen</translation>
    </message>
    <message>
        <source>Change the item</source>
        <translation>Artikel wijzigen</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Ongedaan maken</translation>
    </message>
    <message>
        <source>Price list</source>
        <translation>Prijslijst</translation>
    </message>
    <message>
        <source>Other supplier</source>
        <translation>Andere leverancier</translation>
    </message>
    <message>
        <source>Find among its items</source>
        <translation>Zoeken in zijn artikelen</translation>
    </message>
    <message>
        <source>Name, order number or barcode of an item</source>
        <translation>Naam, bestelnummer of streepjescode van een artikel</translation>
    </message>
    <message>
        <source>Items of the supplier</source>
        <translation>Artikelen van de leverancier</translation>
    </message>
</context>
<context>
    <name>SuppliersPage</name>
    <message>
        <source>Suppliers</source>
        <translation>Leveranciers</translation>
    </message>
    <message>
        <source>Name or town</source>
        <translation>Naam of plaats</translation>
    </message>
    <message>
        <source>Name, code or town of the supplier</source>
        <translation>Naam, code of plaats van de leverancier</translation>
    </message>
    <message>
        <source>Suppliers found</source>
        <translation>Gevonden leveranciers</translation>
    </message>
    <message>
        <source>Choose a supplier</source>
        <translation>Kies een leverancier</translation>
    </message>
    <message>
        <source>Type a part of the name, and press Enter.</source>
        <translation>Typ een deel van de naam en druk op Enter.</translation>
    </message>
    <message>
        <source>New supplier</source>
        <translation>Nieuwe leverancier</translation>
    </message>
</context>
<context>
    <name>SureDialog</name>
    <message>
        <source>What this will change</source>
        <translation>Wat dit zal veranderen</translation>
    </message>
    <message>
        <source>Are you sure?</source>
        <translation>Bent u zeker?</translation>
    </message>
</context>
<context>
    <name>TakeBackDialog</name>
    <message>
        <source>The leave</source>
        <translation>Het verlof</translation>
    </message>
    <message>
        <source>The exemption</source>
        <translation>De vrijstelling</translation>
    </message>
    <message>
        <source>The extension</source>
        <translation>Het uitstel</translation>
    </message>
    <message>
        <source>What is taken back</source>
        <translation>Wat teruggenomen wordt</translation>
    </message>
    <message>
        <source>Take back</source>
        <translation>Terugnemen</translation>
    </message>
    <message>
        <source>No longer: {days}</source>
        <translation>Niet meer: {days}</translation>
    </message>
</context>
<context>
    <name>TakeOffDialog</name>
    <message>
        <source>Take off the shift</source>
        <translation>Van de shift halen</translation>
    </message>
</context>
<context>
    <name>TaskDialog</name>
    <message>
        <source>What did {name} do?</source>
        <translation>Wat deed {name}?</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Bewaren</translation>
    </message>
</context>
<context>
    <name>TasksSection</name>
    <message>
        <source>Tasks</source>
        <translation>Taken</translation>
    </message>
    <message>
        <source>None: everybody can</source>
        <translation>Geen: iedereen kan het</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Naam</translation>
    </message>
    <message>
        <source>Skill</source>
        <translation>Vaardigheid</translation>
    </message>
    <message>
        <source>What people come for: each regular slot and each shift has one.</source>
        <translation>Waarvoor men komt: elke vaste shift en elke shift heeft er een.</translation>
    </message>
    <message>
        <source>Only who has it is proposed, and may take a place of this task.</source>
        <translation>Alleen wie ze heeft, wordt voorgesteld en mag een plaats van deze taak nemen.</translation>
    </message>
    <message>
        <source>Saved.</source>
        <translation>Opgeslagen.</translation>
    </message>
    <message>
        <source>Ended: {name}.</source>
        <translation>Beëindigd: {name}.</translation>
    </message>
</context>
<context>
    <name>TemplatesPage</name>
    <message>
        <source>Templates</source>
        <translation>Vaste shiften</translation>
    </message>
    <message>
        <source>Taking it back</source>
        <translation>Terugdraaien</translation>
    </message>
    <message>
        <source>Choose a slot first: go to its cell by the arrow keys.</source>
        <translation>Kies eerst een shift: ga met de pijltjes naar het vakje.</translation>
    </message>
    <message>
        <source>Week {letter} · next on {day}</source>
        <translation>Week {letter} · volgende op {day}</translation>
    </message>
    <message>
        <source>Slots: {slots} · regular members: {held} / {places} places</source>
        <translation>Vaste shiften: {slots} · vaste leden: {held} / {places} plaatsen</translation>
    </message>
    <message>
        <source>no slot</source>
        <translation>geen shift</translation>
    </message>
    <message>
        <source>(no task)</source>
        <translation>(geen taak)</translation>
    </message>
    <message>
        <source>Task</source>
        <translation>Taak</translation>
    </message>
    <message>
        <source>Regulars</source>
        <translation>Vast</translation>
    </message>
    <message>
        <source>No slot here. F2 makes one.</source>
        <translation>Hier is geen shift. F2 maakt er een.</translation>
    </message>
    <message>
        <source>Leader: {name}</source>
        <translation>Verantwoordelijke: {name}</translation>
    </message>
    <message>
        <source>Nobody leads it</source>
        <translation>Zonder verantwoordelijke</translation>
    </message>
    <message>
        <source>From {day}</source>
        <translation>Vanaf {day}</translation>
    </message>
    <message>
        <source>Until {day}</source>
        <translation>Tot en met {day}</translation>
    </message>
    <message>
        <source>(empty)</source>
        <translation>(vrij)</translation>
    </message>
    <message>
        <source>Week before</source>
        <translation>Week ervoor</translation>
    </message>
    <message>
        <source>Week after</source>
        <translation>Week erna</translation>
    </message>
    <message>
        <source>New slot</source>
        <translation>Nieuwe shift</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Wijzigen</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopiëren</translation>
    </message>
    <message>
        <source>End</source>
        <translation>Beëindigen</translation>
    </message>
    <message>
        <source>Closing days</source>
        <translation>Sluitingsdagen</translation>
    </message>
    <message>
        <source>Slots of the week</source>
        <translation>Shiften van de week</translation>
    </message>
    <message>
        <source>Slots of the chosen cell</source>
        <translation>Shiften van het gekozen vakje</translation>
    </message>
    <message>
        <source>Enter changes the slot</source>
        <translation>Enter wijzigt de shift</translation>
    </message>
    <message>
        <source>No slot yet</source>
        <translation>Nog geen vaste shift</translation>
    </message>
    <message>
        <source>Slots come back every four weeks; the shifts are made of them.</source>
        <translation>Vaste shiften keren om de vier weken terug; de shiften worden ervan gemaakt.</translation>
    </message>
</context>
<context>
    <name>TenderBar</name>
    <message>
        <source>up to {amount}</source>
        <translation>tot {amount}</translation>
    </message>
</context>
<context>
    <name>TendersDialog</name>
    <message>
        <source>not taken</source>
        <translation>niet aanvaard</translation>
    </message>
    <message>
        <source>from the member&apos;s wallet</source>
        <translation>van de portemonnee van het lid</translation>
    </message>
    <message>
        <source>invoiced later</source>
        <translation>later gefactureerd</translation>
    </message>
    <message>
        <source>gives change</source>
        <translation>geeft wisselgeld</translation>
    </message>
    <message>
        <source>multiples of {amount}</source>
        <translation>veelvouden van {amount}</translation>
    </message>
    <message>
        <source>counted apart</source>
        <translation>apart geteld</translation>
    </message>
    <message>
        <source>Take it from now on</source>
        <translation>Voortaan aanvaarden</translation>
    </message>
    <message>
        <source>Take it no more</source>
        <translation>Niet meer aanvaarden</translation>
    </message>
    <message>
        <source>Saved</source>
        <translation>Bewaard</translation>
    </message>
    <message>
        <source>Taken from now on</source>
        <translation>Voortaan aanvaard</translation>
    </message>
    <message>
        <source>Not taken any more</source>
        <translation>Niet meer aanvaard</translation>
    </message>
    <message>
        <source>All goods</source>
        <translation>Alle artikelen</translation>
    </message>
    <message>
        <source>Food and drink</source>
        <translation>Voeding en drank</translation>
    </message>
    <message>
        <source>Ecological goods</source>
        <translation>Ecologische artikelen</translation>
    </message>
    <message>
        <source>Means of payment</source>
        <translation>Betaalmiddelen</translation>
    </message>
    <message>
        <source>+ New means of payment</source>
        <translation>+ Nieuw betaalmiddel</translation>
    </message>
    <message>
        <source>It pays</source>
        <translation>Betaalt</translation>
    </message>
    <message>
        <source>Vouchers pay some goods only.</source>
        <translation>Cheques betalen enkel sommige artikelen.</translation>
    </message>
    <message>
        <source>Smallest piece</source>
        <translation>Kleinste stuk</translation>
    </message>
    <message>
        <source>Local currency: 1. Empty: any amount.</source>
        <translation>Lokale munt: 1. Leeg: elk bedrag.</translation>
    </message>
    <message>
        <source>Counted</source>
        <translation>Geteld</translation>
    </message>
    <message>
        <source>Apart: lies in the drawer, and is counted by itself at closing.</source>
        <translation>Apart: ligt in de lade, wordt bij afsluiting apart geteld.</translation>
    </message>
    <message>
        <source>Not</source>
        <translation>Niet</translation>
    </message>
    <message>
        <source>Apart</source>
        <translation>Apart</translation>
    </message>
</context>
<context>
    <name>TerminalDialog</name>
    <message>
        <source>The terminal is asked to stop</source>
        <translation>De terminal wordt gevraagd te stoppen</translation>
    </message>
    <message>
        <source>If it does not stop, press its red key. What it still says counts.</source>
        <translation>Stopt hij niet, druk dan op zijn rode toets. Wat hij nog zegt, telt.</translation>
    </message>
    <message>
        <source>Reaching the terminal…</source>
        <translation>De terminal wordt opgeroepen…</translation>
    </message>
    <message>
        <source>Customer: card on the terminal</source>
        <translation>Klant: kaart op de terminal</translation>
    </message>
    <message>
        <source>The till goes on by itself once the terminal has answered.</source>
        <translation>De kassa gaat vanzelf verder zodra de terminal geantwoord heeft.</translation>
    </message>
    <message>
        <source>Nothing was paid. Try again, or take it otherwise.</source>
        <translation>Er is niets betaald. Probeer opnieuw, of reken anders af.</translation>
    </message>
    <message>
        <source>Back to the payment</source>
        <translation>Terug naar de betaling</translation>
    </message>
    <message>
        <source>Payment on the terminal</source>
        <translation>Betaling op de terminal</translation>
    </message>
    <message>
        <source>Break off</source>
        <translation>Afbreken</translation>
    </message>
</context>
<context>
    <name>TextsSection</name>
    <message>
        <source>Message texts</source>
        <translation>Teksten van berichten</translation>
    </message>
    <message>
        <source>Saved.</source>
        <translation>Bewaard.</translation>
    </message>
    <message>
        <source>The program&apos;s own text is back.</source>
        <translation>De tekst van het programma is terug.</translation>
    </message>
    <message>
        <source>What members and the office are written, each in their own language.</source>
        <translation>Wat leden en bureau te lezen krijgen, ieder in de eigen taal.</translation>
    </message>
    <message>
        <source>The program&apos;s own text</source>
        <translation>Tekst van het programma</translation>
    </message>
    <message>
        <source>In braces stands what is filled in: {names}</source>
        <translation>Tussen accolades staat wat ingevuld wordt: {names}</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Wanneer</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Taal</translation>
    </message>
    <message>
        <source>Subject</source>
        <translation>Onderwerp</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Tekst</translation>
    </message>
    <message>
        <source>What is read</source>
        <translation>Wat gelezen wordt</translation>
    </message>
    <message>
        <source>As if it were about the next shift.</source>
        <translation>Alsof het over de volgende shift gaat.</translation>
    </message>
    <message>
        <source>Beside the program&apos;s own text</source>
        <translation>Vergeleken met de tekst van het programma</translation>
    </message>
    <message>
        <source>− is what the program says by itself, + what the shop says.</source>
        <translation>−: wat het programma zelf zegt, +: wat de winkel zegt.</translation>
    </message>
</context>
<context>
    <name>TillDialog</name>
    <message>
        <source>Once more, and what you have entered here is gone.</source>
        <translation>Nog eens, en wat u hier ingevoerd hebt is weg.</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Terug</translation>
    </message>
</context>
<context>
    <name>TillMenu</name>
    <message>
        <source>Figures so far (X)</source>
        <translation>Cijfers tot nu (X)</translation>
    </message>
    <message>
        <source>Receipts</source>
        <translation>Tickets</translation>
    </message>
    <message>
        <source>Basket</source>
        <translation>Mandje</translation>
    </message>
    <message>
        <source>Shop</source>
        <translation>Winkel</translation>
    </message>
    <message>
        <source>Empties</source>
        <translation>Leeggoed</translation>
    </message>
    <message>
        <source>Show a price</source>
        <translation>Een prijs tonen</translation>
    </message>
    <message>
        <source>Refund a receipt</source>
        <translation>Een kasticket terugbetalen</translation>
    </message>
    <message>
        <source>Return without a receipt</source>
        <translation>Terugname zonder kasticket</translation>
    </message>
    <message>
        <source>Top up the wallet</source>
        <translation>De portemonnee opladen</translation>
    </message>
    <message>
        <source>Invoice</source>
        <translation>Factuur</translation>
    </message>
    <message>
        <source>Last closing (Z)</source>
        <translation>Laatste afsluiting (Z)</translation>
    </message>
    <message>
        <source>Closings and journal</source>
        <translation>Afsluitingen en dagboek</translation>
    </message>
    <message>
        <source>Cash in or out</source>
        <translation>Geld in of uit</translation>
    </message>
    <message>
        <source>Next cashier</source>
        <translation>Volgende kassier</translation>
    </message>
    <message>
        <source>Lock the till</source>
        <translation>Kassa vergrendelen</translation>
    </message>
    <message>
        <source>People</source>
        <translation>Personen</translation>
    </message>
    <message>
        <source>Containers</source>
        <translation>Verpakkingen</translation>
    </message>
    <message>
        <source>E-mails</source>
        <translation>E-mails</translation>
    </message>
    <message>
        <source>Papers</source>
        <translation>Papieren</translation>
    </message>
    <message>
        <source>Till</source>
        <translation>Kassa</translation>
    </message>
    <message>
        <source>Settings of this till</source>
        <translation>Instellingen van deze kassa</translation>
    </message>
    <message>
        <source>Recalls</source>
        <translation>Terugroepingen</translation>
    </message>
    <message>
        <source>Means of payment</source>
        <translation>Betaalmiddelen</translation>
    </message>
    <message>
        <source>Devices</source>
        <translation>Toestellen</translation>
    </message>
    <message>
        <source>Exchange</source>
        <translation>Uitwisseling</translation>
    </message>
    <message>
        <source>Practise</source>
        <translation>Oefenen</translation>
    </message>
    <message>
        <source>Cards to practise with</source>
        <translation>Oefenkaarten</translation>
    </message>
    <message>
        <source>Back to the real till</source>
        <translation>Terug naar de echte kassa</translation>
    </message>
    <message>
        <source>Menu</source>
        <translation>Menu</translation>
    </message>
    <message>
        <source>Cancel the basket</source>
        <translation>Mandje annuleren</translation>
    </message>
    <message>
        <source>Open the drawer</source>
        <translation>De lade openen</translation>
    </message>
    <message>
        <source>Close the till</source>
        <translation>Kassa sluiten</translation>
    </message>
    <message>
        <source>Open the till</source>
        <translation>Kassa openen</translation>
    </message>
</context>
<context>
    <name>TillRulesSection</name>
    <message>
        <source>At the till</source>
        <translation>Aan de kassa</translation>
    </message>
    <message>
        <source>No</source>
        <translation>Nee</translation>
    </message>
    <message>
        <source>Yes</source>
        <translation>Ja</translation>
    </message>
    <message>
        <source>Signing in</source>
        <translation>Aanmelden</translation>
    </message>
    <message>
        <source>How people say who they are at the tills and at this desk.</source>
        <translation>Hoe men aan kassa&apos;s en dit bureau zegt wie men is.</translation>
    </message>
    <message>
        <source>Lock after (minutes)</source>
        <translation>Vergrendelen na (minuten)</translation>
    </message>
    <message>
        <source>So long without a touch; 0: never. A name alone locks nothing.</source>
        <translation>Zo lang zonder aanraking; 0: nooit. Een naam alleen vergrendelt niets.</translation>
    </message>
    <message>
        <source>Never</source>
        <translation>Nooit</translation>
    </message>
    <message>
        <source>Before payment</source>
        <translation>Vóór de betaling</translation>
    </message>
    <message>
        <source>Before the first article</source>
        <translation>Vóór het eerste artikel</translation>
    </message>
    <message>
        <source>A member must be named</source>
        <translation>Een lid moet genoemd zijn</translation>
    </message>
    <message>
        <source>When the till insists on knowing for whom it sells.</source>
        <translation>Wanneer de kassa moet weten voor wie ze verkoopt.</translation>
    </message>
    <message>
        <source>The cashier decides</source>
        <translation>De kassier beslist</translation>
    </message>
    <message>
        <source>A shift leader decides</source>
        <translation>Een verantwoordelijke beslist</translation>
    </message>
    <message>
        <source>Who may not shop</source>
        <translation>Mag niet winkelen</translation>
    </message>
    <message>
        <source>Who lets a member through that may not shop at present.</source>
        <translation>Wie een lid doorlaat dat nu niet mag winkelen.</translation>
    </message>
    <message>
        <source>Rounding of cash</source>
        <translation>Afronding van contant</translation>
    </message>
    <message>
        <source>Belgium: 0,05. 0: cash is not rounded.</source>
        <translation>België: 0,05. 0: niet afgerond.</translation>
    </message>
    <message>
        <source>Tolerance when counting</source>
        <translation>Tolerantie bij het tellen</translation>
    </message>
    <message>
        <source>A drawer may differ by so much without being asked about.</source>
        <translation>Zo veel mag een lade verschillen zonder vraag.</translation>
    </message>
    <message>
        <source>Empties paid out unasked</source>
        <translation>Leeggoed zonder vraag uitbetaald</translation>
    </message>
    <message>
        <source>More than this in one basket wants somebody who may.</source>
        <translation>Meer in één mandje vraagt iemand die het mag.</translation>
    </message>
    <message>
        <source>Most off by a sticker</source>
        <translation>Hoogste korting van een sticker</translation>
    </message>
    <message>
        <source>A markdown sticker that gives more is refused.</source>
        <translation>Een sticker die meer geeft, wordt geweigerd.</translation>
    </message>
    <message>
        <source>On account</source>
        <translation>Op rekening</translation>
    </message>
    <message>
        <source>What a member may owe. 0: nothing is sold on account.</source>
        <translation>Wat een lid schuldig mag zijn. 0: niets gaat op rekening.</translation>
    </message>
    <message>
        <source>VAT of an article without a rate</source>
        <translation>Btw van een artikel zonder tarief</translation>
    </message>
    <message>
        <source>The highest, so that the State is never short.</source>
        <translation>Het hoogste, zodat de Staat nooit tekortkomt.</translation>
    </message>
    <message>
        <source>Ask</source>
        <translation>Vragen</translation>
    </message>
    <message>
        <source>Always</source>
        <translation>Altijd</translation>
    </message>
    <message>
        <source>Receipts on paper</source>
        <translation>Kastickets op papier</translation>
    </message>
    <message>
        <source>A member&apos;s own wish comes before it.</source>
        <translation>De wens van het lid gaat voor.</translation>
    </message>
    <message>
        <source>Like articles on one line</source>
        <translation>Gelijke artikelen op één lijn</translation>
    </message>
    <message>
        <source>On receipts, however they were scanned.</source>
        <translation>Op kastickets, hoe ze ook gescand zijn.</translation>
    </message>
    <message>
        <source>By name</source>
        <translation>Op naam</translation>
    </message>
    <message>
        <source>By card</source>
        <translation>Met kaart</translation>
    </message>
    <message>
        <source>By PIN</source>
        <translation>Met pincode</translation>
    </message>
    <message>
        <source>By card and PIN</source>
        <translation>Kaart en pincode</translation>
    </message>
    <message>
        <source>Every till follows these at once.</source>
        <translation>Elke kassa volgt ze meteen.</translation>
    </message>
    <message>
        <source>Markdowns</source>
        <translation>Afprijzen voor de vervaldatum</translation>
    </message>
    <message>
        <source>Days left and percent off what runs out: 3:20,1:50. Empty: nothing is proposed.</source>
        <translation>Resterende dagen en procent korting: 3:20,1:50. Leeg: er wordt niets voorgesteld.</translation>
    </message>
    <message>
        <source>Counted twice from</source>
        <translation>Tweemaal geteld vanaf</translation>
    </message>
    <message>
        <source>Stock that differs by so much is counted again by somebody else.</source>
        <translation>Voorraad die zoveel verschilt, wordt door iemand anders nageteld.</translation>
    </message>
    <message>
        <source>Orders: days of the average</source>
        <translation>Bestellingen: dagen van het gemiddelde</translation>
    </message>
    <message>
        <source>What is sold a day is taken from so many last days.</source>
        <translation>Wat per dag verkocht wordt, komt uit zoveel laatste dagen.</translation>
    </message>
    <message>
        <source>Orders: enough in</source>
        <translation>Bestellingen: genoeg in</translation>
    </message>
    <message>
        <source>Goods last until the delivery after the next in so many cases; more of it is more stock.</source>
        <translation>De voorraad volstaat tot de levering na de volgende in zoveel gevallen; meer is meer voorraad.</translation>
    </message>
</context>
<context>
    <name>TillWindow</name>
    <message>
        <source>This scan was not taken. Close the dialog first (Esc).</source>
        <translation>Deze scan is niet genomen. Sluit eerst het venster (Esc).</translation>
    </message>
    <message>
        <source>Taken back: {name}</source>
        <translation>Teruggenomen: {name}</translation>
    </message>
    <message>
        <source>Saved: {file}</source>
        <translation>Bewaard: {file}</translation>
    </message>
    <message>
        <source>BeesDesk, till {number}</source>
        <translation>BeesDesk, kassa {number}</translation>
    </message>
    <message>
        <source>PRACTICE: {title}</source>
        <translation>OEFENING: {title}</translation>
    </message>
</context>
<context>
    <name>Toast</name>
    <message>
        <source>Undo</source>
        <translation>Ongedaan maken</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Sluiten</translation>
    </message>
</context>
<context>
    <name>TodayTiles</name>
    <message>
        <source>Members who may shop</source>
        <translation>Leden die mogen winkelen</translation>
    </message>
    <message>
        <source>may shop</source>
        <translation>mogen winkelen</translation>
    </message>
    <message>
        <source>Members who may not shop</source>
        <translation>Leden die niet mogen winkelen</translation>
    </message>
    <message>
        <source>may not shop</source>
        <translation>mogen niet winkelen</translation>
    </message>
    <message>
        <source>nobody</source>
        <translation>niemand</translation>
    </message>
    <message>
        <source>On alert or with an extension</source>
        <translation>Met een waarschuwing of extra uitstel</translation>
    </message>
    <message>
        <source>owe shifts</source>
        <translation>moeten inhalen</translation>
    </message>
    <message>
        <source>On leave</source>
        <translation>Met pauze</translation>
    </message>
    <message>
        <source>away</source>
        <translation>afwezig</translation>
    </message>
    <message>
        <source>Sheets that nobody has validated</source>
        <translation>Lijsten die niemand gevalideerd heeft</translation>
    </message>
    <message>
        <source>to validate</source>
        <translation>te valideren</translation>
    </message>
    <message>
        <source>all validated</source>
        <translation>alle gevalideerd</translation>
    </message>
    <message>
        <source>Last night&apos;s work</source>
        <translation>Werk van vannacht</translation>
    </message>
    <message>
        <source>done</source>
        <translation>gedaan</translation>
    </message>
    <message>
        <source>countdowns: {count}</source>
        <translation>aftellingen: {count}</translation>
    </message>
    <message>
        <source>statuses: {count}</source>
        <translation>statussen: {count}</translation>
    </message>
    <message>
        <source>weeks to make: {count}</source>
        <translation>aan te maken weken: {count}</translation>
    </message>
    <message>
        <source>not finished</source>
        <translation>niet klaar</translation>
    </message>
</context>
<context>
    <name>TopUpDialog</name>
    <message>
        <source>Type how much.</source>
        <translation>Typ hoeveel.</translation>
    </message>
    <message>
        <source>Nobody yet: scan the card</source>
        <translation>Nog niemand: scan de kaart</translation>
    </message>
    <message>
        <source>On the wallet once it is paid</source>
        <translation>Op de portemonnee eens betaald</translation>
    </message>
    <message>
        <source>Put {amount} on it</source>
        <translation>{amount} erop zetten</translation>
    </message>
    <message>
        <source>Top up the wallet</source>
        <translation>De portemonnee opladen</translation>
    </message>
    <message>
        <source>How much?</source>
        <translation>Hoeveel?</translation>
    </message>
</context>
<context>
    <name>TotalCard</name>
    <message>
        <source>To pay</source>
        <translation>Te betalen</translation>
    </message>
    <message numerus="yes">
        <source>%n article(s)</source>
        <translation>
            <numerusform>%n artikel</numerusform>
            <numerusform>%n artikels</numerusform>
        </translation>
    </message>
    <message>
        <source>in cash, rounded</source>
        <translation>contant, afgerond</translation>
    </message>
    <message>
        <source>Change to give back</source>
        <translation>Terug te geven</translation>
    </message>
    <message>
        <source>Paid</source>
        <translation>Betaald</translation>
    </message>
    <message>
        <source>paid</source>
        <translation>betaald</translation>
    </message>
</context>
<context>
    <name>TouchScroll</name>
    <message>
        <source>Back up</source>
        <translation>Naar boven</translation>
    </message>
    <message>
        <source>Further down</source>
        <translation>Naar beneden</translation>
    </message>
</context>
<context>
    <name>TransferSharesDialog</name>
    <message>
        <source>To which member: name or number</source>
        <translation>Aan welk lid: naam of nummer</translation>
    </message>
    <message>
        <source>Taken back</source>
        <translation>Teruggenomen</translation>
    </message>
    <message>
        <source>Say first to which member the shares go.</source>
        <translation>Zeg eerst aan welk lid de aandelen gaan.</translation>
    </message>
    <message>
        <source>{name} receives shares worth {amount}.</source>
        <translation>{name} krijgt aandelen ter waarde van {amount}.</translation>
    </message>
    <message>
        <source>Transfer shares</source>
        <translation>Aandelen overdragen</translation>
    </message>
</context>
<context>
    <name>Typed</name>
    <message numerus="yes">
        <source>{what}: %n digit(s) typed</source>
        <translation>
            <numerusform>{what}: %n cijfer getypt</numerusform>
            <numerusform>{what}: %n cijfers getypt</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>UnblockCardDialog</name>
    <message>
        <source>Taken back</source>
        <translation>Teruggenomen</translation>
    </message>
    <message>
        <source>The card that ends in {end} opens the shop for {name} again.</source>
        <translation>De kaart die eindigt op {end} opent de winkel opnieuw voor {name}.</translation>
    </message>
    <message>
        <source>Take the card again</source>
        <translation>De kaart opnieuw aanvaarden</translation>
    </message>
</context>
<context>
    <name>UnknownDialog</name>
    <message>
        <source>Unknown codes</source>
        <translation>Onbekende codes</translation>
    </message>
    <message numerus="yes">
        <source>%n code(s) that no article has</source>
        <translation>
            <numerusform>Eén code die geen enkel artikel heeft</numerusform>
            <numerusform>%n codes die geen enkel artikel heeft</numerusform>
        </translation>
    </message>
    <message>
        <source>Ignore</source>
        <translation>Negeren</translation>
    </message>
    <message>
        <source>Ignore this code</source>
        <translation>Deze code negeren</translation>
    </message>
    <message>
        <source>Find the article</source>
        <translation>Artikel zoeken</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Verder</translation>
    </message>
    <message>
        <source>Find the article by its name, or put it aside and ignore the code.</source>
        <translation>Zoek het artikel op naam, of leg het opzij en negeer de code.</translation>
    </message>
    <message>
        <source>Scanned at {time}</source>
        <translation>Gescand om {time}</translation>
    </message>
</context>
<context>
    <name>UnsubscribeDialog</name>
    <message>
        <source>Leaves the cooperative</source>
        <translation>Verlaat de coöperatie</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Reden</translation>
    </message>
    <message>
        <source>Unsubscribe</source>
        <translation>Uitschrijven</translation>
    </message>
</context>
<context>
    <name>ValidateDialog</name>
    <message>
        <source>Validate the sheet</source>
        <translation>De lijst bevestigen</translation>
    </message>
    <message>
        <source>What this will change</source>
        <translation>Wat dit verandert</translation>
    </message>
    <message>
        <source>Was the team big enough?</source>
        <translation>Was de ploeg groot genoeg?</translation>
    </message>
    <message>
        <source>Notes for the office</source>
        <translation>Opmerkingen voor het bureau</translation>
    </message>
    <message>
        <source>Comments on the shift</source>
        <translation>Commentaar op de shift</translation>
    </message>
    <message>
        <source>Validated by {name}, or by the shift leader whose card is scanned now.</source>
        <translation>Bevestigd door {name}, of door de supercoöperator van wie de kaart nu gescand wordt.</translation>
    </message>
    <message>
        <source>Validate and lock</source>
        <translation>Bevestigen en vergrendelen</translation>
    </message>
</context>
<context>
    <name>Verdict</name>
    <message>
        <source>You cannot shop for now</source>
        <translation>U kunt nu niet winkelen</translation>
    </message>
    <message>
        <source>You may shop until {day}</source>
        <translation>U mag winkelen tot en met {day}</translation>
    </message>
    <message>
        <source>You may shop</source>
        <translation>U mag winkelen</translation>
    </message>
    <message>
        <source>Enjoy your shopping.</source>
        <translation>Veel winkelplezier!</translation>
    </message>
    <message>
        <source>The member of your household finds the reason here with their own card.</source>
        <translation>Het lid van uw gezin vindt hier de reden met de eigen kaart.</translation>
    </message>
    <message>
        <source>Shifts to make up: {count}. Then all is in order.</source>
        <translation>In te halen shiften: {count}. Dan is alles in orde.</translation>
    </message>
    <message>
        <source>You have extra time.</source>
        <translation>U hebt extra uitstel.</translation>
    </message>
    <message>
        <source>Your shares are not complete: ask at the desk.</source>
        <translation>Uw aandelen zijn niet volledig: vraag het aan de balie.</translation>
    </message>
    <message>
        <source>Shifts to make up: {count}.</source>
        <translation>In te halen shiften: {count}.</translation>
    </message>
    <message>
        <source>Book one now, or ask at the desk for extra time.</source>
        <translation>Boek er nu een, of vraag uitstel aan de balie.</translation>
    </message>
    <message>
        <source>Your place is frozen. Ask at the desk how to take part again.</source>
        <translation>Uw deelname is bevroren. Vraag aan de balie hoe u weer meedoet.</translation>
    </message>
    <message>
        <source>You are on leave until {day}. The desk can end it sooner.</source>
        <translation>U hebt pauze tot en met {day}. De balie kan die vroeger beëindigen.</translation>
    </message>
    <message>
        <source>You are on leave. The desk can end it.</source>
        <translation>U hebt pauze. De balie kan die beëindigen.</translation>
    </message>
    <message>
        <source>You are leaving the cooperative. Ask at the desk.</source>
        <translation>U verlaat de coöperatie. Vraag het aan de balie.</translation>
    </message>
    <message>
        <source>Ask at the desk.</source>
        <translation>Vraag het aan de balie.</translation>
    </message>
    <message>
        <source>You are exempt from shifts.</source>
        <translation>U bent vrijgesteld van shiften.</translation>
    </message>
    <message>
        <source>All is in order. Your next shift is due before {day}.</source>
        <translation>Alles is in orde. Uw volgende shift is te doen voor {day}.</translation>
    </message>
    <message>
        <source>You do no shifts.</source>
        <translation>U doet geen shiften.</translation>
    </message>
    <message>
        <source>All is in order.</source>
        <translation>Alles is in orde.</translation>
    </message>
</context>
<context>
    <name>Visit</name>
    <message numerus="yes">
        <source>This page closes in %n second(s). Touch the screen to stay.</source>
        <translation>
            <numerusform>Deze pagina sluit over %n seconde. Raak het scherm aan om te blijven.</numerusform>
            <numerusform>Deze pagina sluit over %n seconden. Raak het scherm aan om te blijven.</numerusform>
        </translation>
    </message>
    <message>
        <source>Finish</source>
        <translation>Klaar</translation>
    </message>
    <message>
        <source>in {seconds} s</source>
        <translation>over {seconds} s</translation>
    </message>
</context>
<context>
    <name>Way</name>
    <message>
        <source>How it goes back</source>
        <translation>Hoe het teruggaat</translation>
    </message>
    <message>
        <source>As it was paid</source>
        <translation>Zoals betaald</translation>
    </message>
    <message>
        <source>{tender}: it is put back</source>
        <translation>{tender}: het wordt er weer opgezet</translation>
    </message>
    <message>
        <source>{tender}: from the drawer</source>
        <translation>{tender}: uit de lade</translation>
    </message>
    <message>
        <source>{tender}: on its terminal</source>
        <translation>{tender}: op de terminal</translation>
    </message>
</context>
<context>
    <name>WeighDialog</name>
    <message>
        <source>Type what the scale says</source>
        <translation>Typ wat de weegschaal zegt</translation>
    </message>
    <message>
        <source>Net {weight} × {price}</source>
        <translation>Netto {weight} × {price}</translation>
    </message>
    <message>
        <source>To pay</source>
        <translation>Te betalen</translation>
    </message>
    <message>
        <source>The scale says {amount}: another amount. Weigh it again, or type the weight.</source>
        <translation>De weegschaal zegt {amount}: een ander bedrag. Weeg opnieuw, of typ het gewicht.</translation>
    </message>
    <message>
        <source>Weigh it, or type the weight</source>
        <translation>Weeg, of typ het gewicht</translation>
    </message>
    <message>
        <source>The scale counts as long as no weight is typed.</source>
        <translation>De weegschaal telt zolang u geen gewicht typt.</translation>
    </message>
    <message>
        <source>The typed weight counts: {example} is 455 grams.</source>
        <translation>Het getypte gewicht telt: {example} is 455 gram.</translation>
    </message>
    <message>
        <source>There is no weight to take yet</source>
        <translation>Er is nog geen gewicht om te nemen</translation>
    </message>
    <message>
        <source>{price} per {unit}</source>
        <translation>{price} per {unit}</translation>
    </message>
    <message>
        <source>Gross</source>
        <translation>Bruto</translation>
    </message>
    <message>
        <source>Tare</source>
        <translation>Tarra</translation>
    </message>
    <message>
        <source>Always in kilograms: {example} is 455 grams.</source>
        <translation>Altijd in kilogram: {example} is 455 gram.</translation>
    </message>
    <message>
        <source>Always in litres: {example} is 455 millilitres.</source>
        <translation>Altijd in liter: {example} is 455 milliliter.</translation>
    </message>
    <message>
        <source>Typed weight</source>
        <translation>Getypt gewicht</translation>
    </message>
    <message>
        <source>Add to the basket</source>
        <translation>In het mandje</translation>
    </message>
</context>
<context>
    <name>WeighPage</name>
    <message>
        <source>Weigh it yourself</source>
        <translation>Zelf wegen</translation>
    </message>
    <message>
        <source>This weight has its label: take it off the scale.</source>
        <translation>Dit gewicht heeft zijn etiket: neem het van de weegschaal.</translation>
    </message>
    <message>
        <source>Your container is taken off: {weight}.</source>
        <translation>Uw verpakking is afgetrokken: {weight}.</translation>
    </message>
    <message>
        <source>The label is being printed…</source>
        <translation>Het etiket wordt gedrukt…</translation>
    </message>
    <message>
        <source>Your label is printed.</source>
        <translation>Uw etiket is gedrukt.</translation>
    </message>
    <message>
        <source>Stick it on, the till reads it.</source>
        <translation>Kleef het erop, de kassa leest het.</translation>
    </message>
    <message>
        <source>This kiosk has no scale</source>
        <translation>Deze kiosk heeft geen weegschaal</translation>
    </message>
    <message>
        <source>Have it weighed at the till.</source>
        <translation>Laat het aan de kassa wegen.</translation>
    </message>
    <message>
        <source>An empty jar or box of your own? Weigh it first, and print its label. Then choose what you weigh:</source>
        <translation>Een eigen pot of doos? Weeg die eerst leeg en druk het etiket af. Kies dan wat u weegt:</translation>
    </message>
    <message>
        <source>Nothing is sold by weight yet.</source>
        <translation>Er wordt nog niets per gewicht verkocht.</translation>
    </message>
    <message>
        <source>Label for an empty container</source>
        <translation>Etiket voor een lege verpakking</translation>
    </message>
    <message>
        <source>Print the label again</source>
        <translation>Het etiket opnieuw afdrukken</translation>
    </message>
    <message>
        <source>Forget my container ({weight})</source>
        <translation>Mijn verpakking vergeten ({weight})</translation>
    </message>
</context>
<context>
    <name>WeighView</name>
    <message>
        <source>Price</source>
        <translation>Prijs</translation>
    </message>
    <message>
        <source>Print the label</source>
        <translation>Het etiket afdrukken</translation>
    </message>
    <message>
        <source>{price} per kilogram</source>
        <translation>{price} per kilo</translation>
    </message>
    <message>
        <source>Put it on the scale, and wait until it is still.</source>
        <translation>Leg het op de weegschaal, en wacht tot het stil ligt.</translation>
    </message>
    <message>
        <source>Net {weight}</source>
        <translation>Netto {weight}</translation>
    </message>
    <message>
        <source>container {weight} taken off</source>
        <translation>verpakking {weight} afgetrokken</translation>
    </message>
</context>
<context>
    <name>WelcomePage</name>
    <message>
        <source>Shifts to make up: {count}.</source>
        <translation>In te halen shiften: {count}.</translation>
    </message>
    <message>
        <source>For staff: {why}</source>
        <translation>Voor de ploeg: {why}</translation>
    </message>
    <message>
        <source>One guest is counted.</source>
        <translation>Eén bezoeker is geteld.</translation>
    </message>
    <message>
        <source>Count a guest</source>
        <translation>Een bezoeker tellen</translation>
    </message>
    <message>
        <source>Staff: why?</source>
        <translation>Ploeg: waarom?</translation>
    </message>
    <message>
        <source>Staff</source>
        <translation>Ploeg</translation>
    </message>
</context>
<context>
    <name>WhatIfDialog</name>
    <message>
        <source>Rule</source>
        <translation>Regel</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>Nu</translation>
    </message>
    <message>
        <source>Tried</source>
        <translation>Geprobeerd</translation>
    </message>
    <message>
        <source>Working out how everybody would stand</source>
        <translation>De situatie van iedereen berekenen</translation>
    </message>
    <message>
        <source>No rule has another value yet: choose one and change it.</source>
        <translation>Nog geen enkele regel heeft een andere waarde: kies er een en verander ze.</translation>
    </message>
    <message>
        <source>What it would change is still being worked out. Wait for it, then press F12 again.</source>
        <translation>Wat het zou veranderen wordt nog berekend. Wacht erop en druk dan opnieuw op F12.</translation>
    </message>
    <message>
        <source>The rules hold from {day}; statuses that changed today: {count}</source>
        <translation>De regels gelden vanaf {day}; statussen die vandaag veranderden: {count}</translation>
    </message>
    <message>
        <source>Having everybody&apos;s standing follow</source>
        <translation>De situatie van iedereen bijwerken</translation>
    </message>
    <message>
        <source>Adopt from {day}</source>
        <translation>Invoeren vanaf {day}</translation>
    </message>
    <message>
        <source>What if other rules held?</source>
        <translation>Wat als er andere regels golden?</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>Laten vallen</translation>
    </message>
    <message>
        <source>Rules that standings follow from</source>
        <translation>Regels waarvan statussen afhangen</translation>
    </message>
    <message>
        <source>Holds from</source>
        <translation>Geldig vanaf</translation>
    </message>
    <message>
        <source>Reason, for the journal</source>
        <translation>Reden, voor het logboek</translation>
    </message>
    <message>
        <source>no</source>
        <translation>nee</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>ja</translation>
    </message>
</context>
<context>
    <name>Why</name>
    <message>
        <source>Why? The reason stays in the journal.</source>
        <translation>Waarom? De reden blijft in het journaal.</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Reden</translation>
    </message>
    <message>
        <source>Another reason, in a few words</source>
        <translation>Een andere reden, in enkele woorden</translation>
    </message>
    <message>
        <source>Damaged or spoiled</source>
        <translation>Beschadigd of bedorven</translation>
    </message>
    <message>
        <source>Past its date</source>
        <translation>Datum voorbij</translation>
    </message>
    <message>
        <source>Wrong article</source>
        <translation>Verkeerd artikel</translation>
    </message>
    <message>
        <source>Wrong price</source>
        <translation>Verkeerde prijs</translation>
    </message>
    <message>
        <source>Recalled</source>
        <translation>Teruggeroepen</translation>
    </message>
    <message>
        <source>Customer changed their mind</source>
        <translation>Klant heeft zich bedacht</translation>
    </message>
</context>
<context>
    <name>WhyView</name>
    <message>
        <source>What happened until now</source>
        <translation>Wat er tot nu gebeurd is</translation>
    </message>
    <message numerus="yes">
        <source>%n shift(s) to do until {day}.</source>
        <translation>
            <numerusform>%n shift te doen tot {day}.</numerusform>
            <numerusform>%n shiften te doen tot {day}.</numerusform>
        </translation>
    </message>
    <message>
        <source>You owe nothing.</source>
        <translation>U bent niets verschuldigd.</translation>
    </message>
    <message>
        <source>The latest first</source>
        <translation>Het recentste eerst</translation>
    </message>
    <message>
        <source>Nothing has happened yet.</source>
        <translation>Er is nog niets gebeurd.</translation>
    </message>
</context>
<context>
    <name>WishBar</name>
    <message>
        <source>Receipt</source>
        <translation>Kasticket</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>Afdrukken</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>E-mail</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Geen</translation>
    </message>
    <message>
        <source>Receipt: {choice}</source>
        <translation>Kasticket: {choice}</translation>
    </message>
</context>
<context>
    <name>WizardSignIn</name>
    <message>
        <source>Who sets the shop up?</source>
        <translation>Wie richt de winkel in?</translation>
    </message>
    <message>
        <source>The shop has an administrator: by that PIN it goes on where it was left.</source>
        <translation>De winkel heeft een beheerder: met die pincode gaat het verder waar het gestopt is.</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Doorgaan</translation>
    </message>
</context>
<context>
    <name>WizardWindow</name>
    <message>
        <source>Step {place} of {count}</source>
        <translation>Stap {place} van {count}</translation>
    </message>
    <message>
        <source>Finished</source>
        <translation>Afgerond</translation>
    </message>
    <message>
        <source>BeesDesk: {step}</source>
        <translation>BeesDesk: {step}</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Volgende</translation>
    </message>
    <message>
        <source>That was a scan. Nothing is scanned in this step.</source>
        <translation>Dat was een scan. In deze stap wordt niets gescand.</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Terug</translation>
    </message>
    <message>
        <source>Leave</source>
        <translation>Verlaten</translation>
    </message>
    <message>
        <source>Leave, and go on here at the next start</source>
        <translation>Verlaten, en hier verdergaan bij de volgende start</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>Hulp</translation>
    </message>
</context>
<context>
    <name>WriteOffDialog</name>
    <message>
        <source>Write off what is past its date</source>
        <translation>Afschrijven wat over datum is</translation>
    </message>
    <message>
        <source>Write off</source>
        <translation>Afschrijven</translation>
    </message>
    <message>
        <source>These lots leave the stock as a loss, worth {value} without VAT.</source>
        <translation>Deze loten verlaten de voorraad als verlies, waarde {value} excl. btw.</translation>
    </message>
    <message>
        <source>Product</source>
        <translation>Artikel</translation>
    </message>
    <message>
        <source>Lot</source>
        <translation>Lot</translation>
    </message>
    <message>
        <source>Until</source>
        <translation>Tot</translation>
    </message>
    <message>
        <source>Quantity</source>
        <translation>Hoeveelheid</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Waarde</translation>
    </message>
    <message>
        <source>Past their date</source>
        <translation>Over datum</translation>
    </message>
</context>
<context>
    <name>_Ahead</name>
    <message>
        <source>compensation</source>
        <translation>inhaalshift</translation>
    </message>
    <message>
        <source>Give back</source>
        <translation>Teruggeven</translation>
    </message>
    <message>
        <source>I cannot come</source>
        <translation>Ik kan niet komen</translation>
    </message>
    <message>
        <source>with {names}</source>
        <translation>met {names}</translation>
    </message>
    <message>
        <source>leader {name}</source>
        <translation>verantwoordelijke {name}</translation>
    </message>
</context>
<context>
    <name>_Search</name>
    <message>
        <source>Name of the article</source>
        <translation>Naam van het artikel</translation>
    </message>
    <message>
        <source>Nothing is called that. Try another word.</source>
        <translation>Niets heet zo. Probeer een ander woord.</translation>
    </message>
    <message>
        <source>Type the beginning of its name.</source>
        <translation>Typ het begin van de naam.</translation>
    </message>
</context>
<context>
    <name>receive_words</name>
    <message>
        <source>{packs} × {pack}: {name}</source>
        <translation>{packs} × {pack}: {name}</translation>
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
        <translation>TERUGGEROEPEN: {reason}. Zet het niet in het rek.</translation>
    </message>
    <message>
        <source>{total} so far</source>
        <translation>{total} tot nu toe</translation>
    </message>
    <message>
        <source>not ordered; {total} so far</source>
        <translation>niet besteld; {total} tot nu toe</translation>
    </message>
    <message>
        <source>{total} of {expected}</source>
        <translation>{total} van {expected}</translation>
    </message>
    <message>
        <source>Product</source>
        <translation>Artikel</translation>
    </message>
    <message>
        <source>Ordered</source>
        <translation>Besteld</translation>
    </message>
    <message>
        <source>Came</source>
        <translation>Ontvangen</translation>
    </message>
    <message>
        <source>Price</source>
        <translation>Prijs</translation>
    </message>
    <message>
        <source>Lot, date</source>
        <translation>Lot, datum</translation>
    </message>
    <message>
        <source>Compared</source>
        <translation>Vergeleken</translation>
    </message>
    <message>
        <source>adds {count} units</source>
        <translation>voegt {count} eenheden toe</translation>
    </message>
    <message>
        <source>{amount} kg or l</source>
        <translation>{amount} kg of l</translation>
    </message>
    <message>
        <source>deposits {amount}</source>
        <translation>leeggoed {amount}</translation>
    </message>
    <message>
        <source>the delivery note says {amount} more than its lines</source>
        <translation>de leveringsbon zegt {amount} meer dan de regels</translation>
    </message>
</context>
</TS>
