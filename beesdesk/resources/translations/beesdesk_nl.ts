<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="nl_NL" sourcelanguage="en">
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
    <message>
        <source>Sale {number} is paid</source>
        <translation>Verkoop {number} is betaald</translation>
    </message>
    <message>
        <source>Print the receipt</source>
        <translation>Ticket afdrukken</translation>
    </message>
    <message>
        <source>The next scan begins a new basket.</source>
        <translation>De volgende scan begint een nieuw mandje.</translation>
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
    <name>CashKeys</name>
    <message>
        <source>Exact</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Exactly what is owed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A note of {worth}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CashMoveDialog</name>
    <message>
        <source>Type how much.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change from the bank</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change from the safe</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To the safe</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A supplier was paid</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Put in {amount}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take out {amount}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cash in or out</source>
        <translation type="unfinished">Geld in of uit</translation>
    </message>
    <message>
        <source>+ Into the drawer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>− Out of the drawer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Amount</source>
        <translation type="unfinished">Bedrag</translation>
    </message>
    <message>
        <source>Why? The reason stays in the journal.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reason</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another reason, in a few words</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ClosedPage</name>
    <message>
        <source>Z report no. {number}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Counted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Expected</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Difference</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Turnover of the day</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Perpetual total: {amount}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The drawer is right</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Missing in the drawer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Too much in the drawer</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ClosingDialog</name>
    <message>
        <source>Done</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Press again to close with {amount}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A closed day is not opened again. Is everything counted?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close with {amount}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The till is closed</source>
        <translation type="unfinished">De kassa is gesloten</translation>
    </message>
    <message>
        <source>Close the till</source>
        <translation type="unfinished">Kassa sluiten</translation>
    </message>
    <message>
        <source>Count what is in the drawer. What should be there is shown afterwards.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Print</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Print the Z report</source>
        <translation type="unfinished"></translation>
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
    <name>Dialog</name>
    <message>
        <source>Cancel</source>
        <translation>Annuleren</translation>
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
    <name>Header</name>
    <message>
        <source>Scanner</source>
        <translation>Scanner</translation>
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
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lines of the basket</source>
        <translation type="unfinished">Lijnen van het mandje</translation>
    </message>
    <message>
        <source>Member and baskets</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Payment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Till</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In every dialog</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type a code, then Enter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type a name to search</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How many: 3 ×, then scan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search by name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show a price, sell nothing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Weigh without a label</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a line</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One more, one less</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take the line back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take the last article back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Erase what was typed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name the member</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Set the basket aside</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Recall a basket</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take the payment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cash</source>
        <translation type="unfinished">Contant</translation>
    </message>
    <message>
        <source>Card</source>
        <translation type="unfinished">Kaart</translation>
    </message>
    <message>
        <source>Type what is given, then F9</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open the drawer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This sheet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Menu: reports, receipts, closing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Do it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next field</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Press the button</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keys of the till</source>
        <translation type="unfinished"></translation>
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
        <source>Drawer</source>
        <translation>Lade</translation>
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
        <source>taken back</source>
        <translation>teruggenomen</translation>
    </message>
    <message>
        <source>{quantity} taken back</source>
        <translation>waarvan {quantity} teruggenomen</translation>
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
        <source>weighed, tare {weight}</source>
        <translation>gewogen, tarra {weight}</translation>
    </message>
    <message>
        <source>weighed</source>
        <translation>gewogen</translation>
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
</context>
<context>
    <name>MemberDialog</name>
    <message>
        <source>Nobody found. Try a part of the name, or the number.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody found</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try a part of the name, or the number.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Scan the card</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>or type a name or a number.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no. {number}</source>
        <translation type="unfinished">nr. {number}</translation>
    </message>
    <message>
        <source>Eaters: {names}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Member</source>
        <translation type="unfinished">Lid</translation>
    </message>
    <message>
        <source>Name or number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name or number of the member</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The first letters are enough. A card can be scanned at any time.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody in particular</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Members found</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>NameDialog</name>
    <message>
        <source>Set the basket aside</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Under what name? It may stay empty.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>For example: green coat</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name of the basket</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Set aside</source>
        <translation type="unfinished">Opzij</translation>
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
    <name>OpeningDialog</name>
    <message>
        <source>Say who is at the till: the name stands on the receipts.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open with {amount}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open the till</source>
        <translation type="unfinished">Kassa openen</translation>
    </message>
    <message>
        <source>Cashier</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>First name and initial</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Count the float: how many of each note and coin are in the drawer.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Owed</name>
    <message>
        <source>To give back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Still to pay</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To pay</source>
        <translation type="unfinished">Te betalen</translation>
    </message>
    <message>
        <source>In cash, rounded</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Total</source>
        <translation type="unfinished">Totaal</translation>
    </message>
</context>
<context>
    <name>ParkedDialog</name>
    <message>
        <source>Without a name</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n article(s)</source>
        <translation type="unfinished">
            <numerusform>%n artikel</numerusform>
            <numerusform>%n artikels</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>for %n day(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>for %n hour(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>for %n minute(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Baskets set aside</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No basket is waiting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>F6 sets the open one aside.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take back</source>
        <translation type="unfinished">Terugnemen</translation>
    </message>
</context>
<context>
    <name>PaymentDialog</name>
    <message>
        <source>Comma or point: 12,50 is 12 euro 50</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose how it is paid: cash (F9), card (F10)…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type what the customer gives</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give back to the customer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A part: still to pay after it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To give back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The exact amount, nothing to give back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take it on the terminal. Press here once it says approved.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give back {amount}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take {amount}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose first how it is paid.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Payment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Received</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PriceCard</name>
    <message>
        <source>+ deposit {amount}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>per piece</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>per kilogram</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>per litre</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On its label: {amount}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{weight} here: {amount}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pack of {count}: {amount}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No longer sold. Put it aside for the office.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No price yet: the till asks for it when it is scanned.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sold from the age of {age}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PriceCheckDialog</name>
    <message>
        <source>Scan an article, or type its code.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is no article: {kind}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing in the shop has the code {code}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show a price</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Code</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Code of the article</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Scan an article</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>or type its code. Nothing is sold here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the price</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PriceDialog</name>
    <message>
        <source>This article has no price yet. The journal keeps the one you type.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Price per {unit}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use this price</source>
        <translation type="unfinished"></translation>
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
    <name>QuantityDialog</name>
    <message>
        <source>Type a number from 1 to {most}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} × the next article</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How many?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Quantity</source>
        <translation type="unfinished">Aantal</translation>
    </message>
    <message>
        <source>How many of the article that is scanned next?</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ReasonDialog</name>
    <message>
        <source>Customer left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not enough money</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rung up twice</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A try</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel the basket</source>
        <translation type="unfinished">Mandje annuleren</translation>
    </message>
    <message>
        <source>To give change</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To check the float</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wrong change given</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open the drawer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drawer jammed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rung up by mistake</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Too dear</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Damaged</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wrong weight</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take the line back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take back</source>
        <translation type="unfinished">Terugnemen</translation>
    </message>
    <message>
        <source>Why?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go on</source>
        <translation type="unfinished">Verdergaan</translation>
    </message>
    <message>
        <source>Why? The reason stays in the journal.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another reason, in a few words</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reason</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ReportDialog</name>
    <message>
        <source>This is no receipt of this till.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This till has no closing number {number}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Figures so far (X)</source>
        <translation type="unfinished">Cijfers tot nu (X)</translation>
    </message>
    <message>
        <source>Closing (Z) no. {number}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Closing (Z)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Receipt {number}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Receipts</source>
        <translation type="unfinished">Tickets</translation>
    </message>
    <message>
        <source>Number of the receipt</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Number of the closing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Or scan the bar code at the foot of the receipt.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Older</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Newer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Print</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The paper</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No closing yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A Z report comes with each closing of the till.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No sale yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The receipts of this till will be here.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SearchDialog</name>
    <message>
        <source>No article found</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try a part of the name, or look on the shelves.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type a part of the name first, or choose a shelf.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no. {number}</source>
        <translation type="unfinished">nr. {number}</translation>
    </message>
    <message>
        <source>no price yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>per {unit}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Which article has the code {code}?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Weigh: which article?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search an article: {count} ×</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search an article</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name, brand or number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Articles found</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All shelves</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Weigh it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add to the basket</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SettingsDialog</name>
    <message>
        <source>Write first where the printer is</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Printing…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>BeesDesk prints here, {time}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Printed: look at the paper</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not printed: {reason}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Settings of this till</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Test</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Print a test line</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Found by itself</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No scanner on a port</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Always</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On request</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>80 mm</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>58 mm</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Desktop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Light</source>
        <translation type="unfinished">Licht</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation type="unfinished">Donker</translation>
    </message>
    <message>
        <source>Contrast</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Normal</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Less</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>More</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> ms</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Scanner</source>
        <translation type="unfinished">Scanner</translation>
    </message>
    <message>
        <source>One that types like a keyboard works without any setting.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pause within a scan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>If scanned codes end up in fields as typing, raise it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Receipt printer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Network: tcp:ADDRESS. Cable: device:PATH. Empty: none.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Receipts</source>
        <translation type="unfinished">Tickets</translation>
    </message>
    <message>
        <source>Printed after each sale or not</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paper</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Width of the roll</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Colours</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Desktop: as this machine is set.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Text size</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Of all that is on the screen.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Volume</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Of the beeps. 0: silent.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Movement</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Less: nothing flashes or slides.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ShelfTiles</name>
    <message>
        <source>All of {shelf}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shelves</source>
        <translation type="unfinished"></translation>
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
    <name>TillDialog</name>
    <message>
        <source>Back</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TillWindow</name>
    <message>
        <source>This scan was not taken. Close the dialog first (Esc).</source>
        <translation>Deze scan is niet genomen. Sluit eerst het venster (Esc).</translation>
    </message>
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
    <message>
        <source>Taken back: {name}</source>
        <translation>Teruggenomen: {name}</translation>
    </message>
    <message>
        <source>Figures so far (X)</source>
        <translation>Cijfers tot nu (X)</translation>
    </message>
    <message>
        <source>Receipts</source>
        <translation>Tickets</translation>
    </message>
    <message>
        <source>Last closing (Z)</source>
        <translation>Laatste afsluiting (Z)</translation>
    </message>
    <message>
        <source>Cash in or out</source>
        <translation>Geld in of uit</translation>
    </message>
    <message>
        <source>Cancel the basket</source>
        <translation>Mandje annuleren</translation>
    </message>
    <message>
        <source>Close the till</source>
        <translation>Kassa sluiten</translation>
    </message>
    <message>
        <source>Open the till</source>
        <translation>Kassa openen</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Instellingen</translation>
    </message>
    <message>
        <source>BeesDesk, till {number}</source>
        <translation>BeesDesk, kassa {number}</translation>
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
    <name>UnknownDialog</name>
    <message>
        <source>Unknown codes</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n code(s) that no article has</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Ignore</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ignore this code</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find the article</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go on</source>
        <translation type="unfinished">Verdergaan</translation>
    </message>
    <message>
        <source>Find the article by its name, or put it aside and ignore the code.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Scanned at {time}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>WeighDialog</name>
    <message>
        <source>Type what the scale says</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Net {weight} × {price}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To pay</source>
        <translation type="unfinished">Te betalen</translation>
    </message>
    <message>
        <source>{price} per {unit}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Gross</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tare</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Always in kilograms: {example} is 455 grams.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Always in litres: {example} is 455 millilitres.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add to the basket</source>
        <translation type="unfinished"></translation>
    </message>
</context>
</TS>
