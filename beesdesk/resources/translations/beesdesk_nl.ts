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
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>taken back, line {number}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>taken back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{quantity} taken back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>label of the scale</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>price on the label</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>weighed, tare {weight}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>weighed</source>
        <translation type="unfinished"></translation>
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
    <name>ProgressPanel</name>
    <message>
        <source>Cancel</source>
        <translation>Annuleren</translation>
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
</TS>
