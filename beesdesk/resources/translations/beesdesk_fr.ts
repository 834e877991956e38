<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="fr_FR" sourcelanguage="en">
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
    <name>Dialog</name>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
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
    <name>ProgressPanel</name>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
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
</TS>
