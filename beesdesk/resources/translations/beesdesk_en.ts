<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_US" sourcelanguage="en">
<context>
    <name>BasketPanel</name>
    <message numerus="yes">
        <source>%n unknown code(s): {codes}</source>
        <translation>
            <numerusform>%n unknown code: {codes}</numerusform>
            <numerusform>%n unknown codes: {codes}</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>BoardCard</name>
    <message numerus="yes">
        <source>%n without the skill that the task asks for</source>
        <translation>
            <numerusform>%n person without the skill that the task asks for</numerusform>
            <numerusform>%n people without the skill that the task asks for</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>BoardHands</name>
    <message numerus="yes">
        <source>Cancel the shift and tell %n member(s)</source>
        <translation>
            <numerusform>Cancel the shift and tell %n member</numerusform>
            <numerusform>Cancel the shift and tell %n members</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n place(s) free</source>
        <translation>
            <numerusform>%n place free</numerusform>
            <numerusform>%n places free</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>BookView</name>
    <message numerus="yes">
        <source>%n free place(s)</source>
        <translation>
            <numerusform>%n free place</numerusform>
            <numerusform>%n free places</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ChooseManyDialog</name>
    <message numerus="yes">
        <source>%n product(s) with a price</source>
        <translation>
            <numerusform>%n product with a price</numerusform>
            <numerusform>%n products with a price</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CloseCountDialog</name>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CountList</name>
    <message numerus="yes">
        <source>%n product(s)</source>
        <translation>
            <numerusform>%n product</numerusform>
            <numerusform>%n products</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CountTable</name>
    <message numerus="yes">
        <source>%n product(s) were set to what was found.</source>
        <translation>
            <numerusform>%n product was set to what was found.</numerusform>
            <numerusform>%n products were set to what was found.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DetailSection</name>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>%n day</numerusform>
            <numerusform>%n days</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ExchangeView</name>
    <message numerus="yes">
        <source>You owe %n shift(s). The others can do one for you.</source>
        <translation>
            <numerusform>You owe %n shift. The others can do it for you.</numerusform>
            <numerusform>You owe %n shifts. The others can do one for you.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ExportDialog</name>
    <message numerus="yes">
        <source>%n row(s) written: {file}</source>
        <translation>
            <numerusform>%n row written: {file}</numerusform>
            <numerusform>%n rows written: {file}</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Findings</name>
    <message numerus="yes">
        <source>%n product(s) missing</source>
        <translation>
            <numerusform>%n product missing</numerusform>
            <numerusform>%n products missing</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n product(s) short</source>
        <translation>
            <numerusform>%n product short</numerusform>
            <numerusform>%n products short</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n product(s) too many</source>
        <translation>
            <numerusform>%n product too many</numerusform>
            <numerusform>%n products too many</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n product(s) not ordered</source>
        <translation>
            <numerusform>%n product not ordered</numerusform>
            <numerusform>%n products not ordered</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n price(s) changed</source>
        <translation>
            <numerusform>%n price changed</numerusform>
            <numerusform>%n prices changed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n new price(s) from today on</source>
        <translation>
            <numerusform>%n new price from today on</numerusform>
            <numerusform>%n new prices from today on</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n label(s) to print</source>
        <translation>
            <numerusform>%n label to print</numerusform>
            <numerusform>%n labels to print</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n product(s) without a price</source>
        <translation>
            <numerusform>%n product without a price</numerusform>
            <numerusform>%n products without a price</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>GiveUpDialog</name>
    <message numerus="yes">
        <source>%n line(s) were scanned; none of them will count.</source>
        <translation>
            <numerusform>%n line was scanned; it will not count.</numerusform>
            <numerusform>%n lines were scanned; none of them will count.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Header</name>
    <message numerus="yes">
        <source>%n e-mail(s) not sent: see the menu, E-mails.</source>
        <translation>
            <numerusform>%n e-mail not sent: see the menu, E-mails.</numerusform>
            <numerusform>%n e-mails not sent: see the menu, E-mails.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n e-mail(s) waiting</source>
        <translation>
            <numerusform>%n e-mail waiting</numerusform>
            <numerusform>%n e-mails waiting</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>HomeView</name>
    <message numerus="yes">
        <source>You are %n minute(s) late: that is noted, and counts as present.</source>
        <translation>
            <numerusform>You are %n minute late: that is noted, and counts as present.</numerusform>
            <numerusform>You are %n minutes late: that is noted, and counts as present.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>HubSection</name>
    <message numerus="yes">
        <source>It answers. %n machine(s) have said something there.</source>
        <translation>
            <numerusform>It answers. %n machine has said something there.</numerusform>
            <numerusform>It answers. %n machines have said something there.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ImportCard</name>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>JournalDialog</name>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>%n day</numerusform>
            <numerusform>%n days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n receipt(s)</source>
        <translation>
            <numerusform>%n receipt</numerusform>
            <numerusform>%n receipts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) are not closed. Is today really {today}?</source>
        <translation>
            <numerusform>%n day is not closed. Is today really {today}?</numerusform>
            <numerusform>%n days are not closed. Is today really {today}?</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LabelsPage</name>
    <message numerus="yes">
        <source>%n label(s) to print</source>
        <translation>
            <numerusform>%n label to print</numerusform>
            <numerusform>%n labels to print</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n product(s) put into the queue</source>
        <translation>
            <numerusform>%n product put into the queue</numerusform>
            <numerusform>%n products put into the queue</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n label(s) printed</source>
        <translation>
            <numerusform>%n label printed</numerusform>
            <numerusform>%n labels printed</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LeaveView</name>
    <message numerus="yes">
        <source>%n place(s) of yours will be given to others.</source>
        <translation>
            <numerusform>%n place of yours will be given to somebody else.</numerusform>
            <numerusform>%n places of yours will be given to others.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ListExportDialog</name>
    <message numerus="yes">
        <source>%n row(s) written: {file}</source>
        <translation>
            <numerusform>%n row written: {file}</numerusform>
            <numerusform>%n rows written: {file}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s)</source>
        <translation>
            <numerusform>%n row</numerusform>
            <numerusform>%n rows</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n column(s)</source>
        <translation>
            <numerusform>%n column</numerusform>
            <numerusform>%n columns</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Only the %n chosen</source>
        <translation>
            <numerusform>Only the %n chosen</numerusform>
            <numerusform>Only the %n chosen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ListsPage</name>
    <message numerus="yes">
        <source>%n row(s)</source>
        <translation>
            <numerusform>%n row</numerusform>
            <numerusform>%n rows</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n chosen</source>
        <translation>
            <numerusform>%n chosen</numerusform>
            <numerusform>%n chosen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n e-mail(s) in the outbox</source>
        <translation>
            <numerusform>%n e-mail in the outbox</numerusform>
            <numerusform>%n e-mails in the outbox</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n suggestion(s)</source>
        <translation>
            <numerusform>%n suggestion</numerusform>
            <numerusform>%n suggestions</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LockPage</name>
    <message numerus="yes">
        <source>The basket is kept: %n article(s), {amount}.</source>
        <translation>
            <numerusform>The basket is kept: %n article, {amount}.</numerusform>
            <numerusform>The basket is kept: %n articles, {amount}.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LossDialog</name>
    <message numerus="yes">
        <source>%n piece(s)</source>
        <translation>
            <numerusform>%n piece</numerusform>
            <numerusform>%n pieces</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>MachinesSection</name>
    <message numerus="yes">
        <source>! %n entry(ies) wait for another machine</source>
        <translation>
            <numerusform>! %n entry waits for another machine</numerusform>
            <numerusform>! %n entries wait for another machine</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>! silent for %n day(s)</source>
        <translation>
            <numerusform>! silent for %n day</numerusform>
            <numerusform>! silent for %n days</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>MailingDialog</name>
    <message numerus="yes">
        <source>%n member(s) get it</source>
        <translation>
            <numerusform>%n member gets it</numerusform>
            <numerusform>%n members get it</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Send to %n member(s)</source>
        <translation>
            <numerusform>Send to %n member</numerusform>
            <numerusform>Send to %n members</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n without an e-mail address: {names}</source>
        <translation>
            <numerusform>%n without an e-mail address: {names}</numerusform>
            <numerusform>%n without an e-mail address: {names}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n want no such e-mails: {names}</source>
        <translation>
            <numerusform>%n wants no such e-mails: {names}</numerusform>
            <numerusform>%n want no such e-mails: {names}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n got this very text today already: {names}</source>
        <translation>
            <numerusform>%n got this very text today already: {names}</numerusform>
            <numerusform>%n got this very text today already: {names}</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>NextCountDialog</name>
    <message numerus="yes">
        <source>Count %n product(s)</source>
        <translation>
            <numerusform>Count %n product</numerusform>
            <numerusform>Count %n products</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>OfferView</name>
    <message numerus="yes">
        <source>%n free place(s)</source>
        <translation>
            <numerusform>%n free place</numerusform>
            <numerusform>%n free places</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ParkedDialog</name>
    <message numerus="yes">
        <source>%n article(s)</source>
        <translation>
            <numerusform>%n article</numerusform>
            <numerusform>%n articles</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>for %n day(s)</source>
        <translation>
            <numerusform>for %n day</numerusform>
            <numerusform>for %n days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>for %n hour(s)</source>
        <translation>
            <numerusform>for %n hour</numerusform>
            <numerusform>for %n hours</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>for %n minute(s)</source>
        <translation>
            <numerusform>for %n minute</numerusform>
            <numerusform>for %n minutes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PinBlock</name>
    <message numerus="yes">
        <source>Again in %n second(s)</source>
        <translation>
            <numerusform>Again in %n second</numerusform>
            <numerusform>Again in %n seconds</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PinPage</name>
    <message numerus="yes">
        <source>PIN of {name}, %n digit(s) typed</source>
        <translation>
            <numerusform>PIN of {name}, %n digit typed</numerusform>
            <numerusform>PIN of {name}, %n digits typed</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PlanDialog</name>
    <message numerus="yes">
        <source>%n proposal(s)</source>
        <translation>
            <numerusform>%n proposal</numerusform>
            <numerusform>%n proposals</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PrintSheetDialog</name>
    <message numerus="yes">
        <source>A PDF on A4 with %n card(s) opens, to be printed and cut out.</source>
        <translation>
            <numerusform>A PDF on A4 with %n card opens, to be printed and cut out.</numerusform>
            <numerusform>A PDF on A4 with %n cards opens, to be printed and cut out.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ProductsPage</name>
    <message numerus="yes">
        <source>%n product(s)</source>
        <translation>
            <numerusform>%n product</numerusform>
            <numerusform>%n products</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ReleaseView</name>
    <message numerus="yes">
        <source>%n shift(s) that you owe would not be booked.</source>
        <translation>
            <numerusform>%n shift that you owe would not be booked.</numerusform>
            <numerusform>%n shifts that you owe would not be booked.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RepriceDialog</name>
    <message numerus="yes">
        <source>%n price(s) change.</source>
        <translation>
            <numerusform>%n price changes.</numerusform>
            <numerusform>%n prices change.</numerusform>
        </translation>
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
            <numerusform>%n corrected</numerusform>
            <numerusform>%n corrected</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SheetsPage</name>
    <message numerus="yes">
        <source>Came %n minute(s) late: that is noted.</source>
        <translation>
            <numerusform>Came %n minute late: that is noted.</numerusform>
            <numerusform>Came %n minutes late: that is noted.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ShiftsView</name>
    <message numerus="yes">
        <source>%n free place(s)</source>
        <translation>
            <numerusform>%n free place</numerusform>
            <numerusform>%n free places</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SkillsSection</name>
    <message numerus="yes">
        <source>%n member(s) can do it</source>
        <translation>
            <numerusform>%n member can do it</numerusform>
            <numerusform>%n members can do it</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>StayBar</name>
    <message numerus="yes">
        <source>This page closes in %n second(s).</source>
        <translation>
            <numerusform>This page closes in %n second.</numerusform>
            <numerusform>This page closes in %n seconds.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TotalCard</name>
    <message numerus="yes">
        <source>%n article(s)</source>
        <translation>
            <numerusform>%n article</numerusform>
            <numerusform>%n articles</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Typed</name>
    <message numerus="yes">
        <source>{what}: %n digit(s) typed</source>
        <translation>
            <numerusform>{what}: %n digit typed</numerusform>
            <numerusform>{what}: %n digits typed</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>UnknownDialog</name>
    <message numerus="yes">
        <source>%n code(s) that no article has</source>
        <translation>
            <numerusform>One code that no article has</numerusform>
            <numerusform>%n codes that no article has</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Visit</name>
    <message numerus="yes">
        <source>This page closes in %n second(s). Touch the screen to stay.</source>
        <translation>
            <numerusform>This page closes in %n second. Touch the screen to stay.</numerusform>
            <numerusform>This page closes in %n seconds. Touch the screen to stay.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>WhyView</name>
    <message numerus="yes">
        <source>%n shift(s) to do until {day}.</source>
        <translation>
            <numerusform>%n shift to do until {day}.</numerusform>
            <numerusform>%n shifts to do until {day}.</numerusform>
        </translation>
    </message>
</context>
</TS>
