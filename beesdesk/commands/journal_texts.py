"""What the commands of the journal and of backups say, in three languages."""

from beesdesk.db.witnessed import Doubt
from beesdesk.words import Language

SOUND = {
    Language.FR: "Le journal est intact : {entries} entrées, {sales} ventes.",
    Language.NL: "Het journaal is gaaf: {entries} boekingen, {sales} verkopen.",
    Language.EN: "The log is whole: {entries} entries, {sales} sales.",
}
BROKEN = {
    Language.FR: "Le journal de la caisse {till} est rompu à l'entrée {seq} : {why}{what}",
    Language.NL: "Het journaal van kassa {till} is gebroken bij boeking {seq}: {why}{what}",
    Language.EN: "The log of till {till} is broken at entry {seq}: {why}{what}",
}
ARCHIVE_SOUND = {
    Language.FR: "L'archive est intacte.",
    Language.NL: "Het archief is gaaf.",
    Language.EN: "The archive is whole.",
}
ARCHIVE_BROKEN = {
    Language.FR: "L'archive n'est pas intacte : {why}{what}",
    Language.NL: "Het archief is niet gaaf: {why}{what}",
    Language.EN: "The archive is not whole: {why}{what}",
}
TILL = {
    Language.FR: "Caisse {till} : {entries} entrées, {sales} ventes, {z} rapports Z, clé {key}",
    Language.NL: "Kassa {till}: {entries} boekingen, {sales} verkopen, {z} Z-rapporten, sleutel {key}",
    Language.EN: "Till {till}: {entries} entries, {sales} sales, {z} Z reports, key {key}",
}
ARCHIVED = {
    Language.FR: "Archive : {entries} entrées, {sales} ventes, {closings} clôtures, dans {file}",
    Language.NL: "Archief: {entries} boekingen, {sales} verkopen, {closings} afsluitingen, in {file}",
    Language.EN: "Archive: {entries} entries, {sales} sales, {closings} closings, in {file}",
}
BACKED_UP = {
    Language.FR: "Copie faite jusqu'à l'entrée {seq} : {file}",
    Language.NL: "Kopie gemaakt tot boeking {seq}: {file}",
    Language.EN: "Backup made up to entry {seq}: {file}",
}
RESTORED = {
    Language.FR: "Le magasin est remis : {entries} entrées, {sales} ventes. Cette caisse continue sous le numéro {till}.",
    Language.NL: "De winkel staat terug: {entries} boekingen, {sales} verkopen. Deze kassa gaat verder als nummer {till}.",
    Language.EN: "The shop is restored: {entries} entries, {sales} sales. This till goes on as number {till}.",
}
ASIDE = {
    Language.FR: "Ce qui était là avant se trouve dans {folder}",
    Language.NL: "Wat er voordien stond, ligt in {folder}",
    Language.EN: "What was there before lies in {folder}",
}
NEW_PINS = {
    Language.FR: "Les codes PIN ne valent que sur l'ancienne machine : chacun en choisit un nouveau.",
    Language.NL: "Pincodes gelden alleen op de oude machine: iedereen kiest een nieuwe.",
    Language.EN: "PINs hold on the old machine only: everybody chooses a new one.",
}
ADMIT_AGAIN = {
    Language.FR: "Cette machine est nouvelle pour le hub ({hub}) : faites-la admettre au bureau, et révoquez l'ancienne.",
    Language.NL: "Deze machine is nieuw voor de hub ({hub}): laat ze toe op het bureau, en trek de oude in.",
    Language.EN: "This machine is new to the hub ({hub}): have it admitted at the office, and revoke the old one.",
}
KEY_ASKED = {
    Language.FR: "Clé des copies (papier du coffre) : ",
    Language.NL: "Sleutel van de kopieën (papier uit de kluis): ",
    Language.EN: "Key of the backups (paper in the safe): ",
}
KEY_MADE = {
    Language.FR: "Les copies seront scellées (clé {key}). Imprimez ce papier, mettez-le au coffre, effacez le fichier : {file}",
    Language.NL: "Kopieën worden verzegeld (sleutel {key}). Druk dit papier af, leg het in de kluis, wis het bestand: {file}",
    Language.EN: "Backups will be sealed (key {key}). Print this paper, put it into the safe, delete the file: {file}",
}
KEY_SHOWN = {
    Language.FR: "Les copies seront scellées (clé {key}). Écrivez ceci et gardez-le au coffre ; on ne le montre qu'une fois :",
    Language.NL: "Kopieën worden verzegeld (sleutel {key}). Schrijf dit op en bewaar het in de kluis; het wordt maar eens getoond:",
    Language.EN: "Backups will be sealed (key {key}). Write this down and keep it in the safe; it is shown only once:",
}
KEY_OFF = {
    Language.FR: "Les copies seront en clair. Gardez le papier : les copies scellées en ont encore besoin.",
    Language.NL: "Kopieën zijn voortaan leesbaar. Bewaar het papier: de verzegelde kopieën hebben het nog nodig.",
    Language.EN: "Backups will be in clear. Keep the paper: the sealed ones still need it.",
}
DOUBTS = {
    Doubt.NO_HEADS: (
        "À savoir : aucun témoin de fin de journal à côté du fichier (heads.jsonl) ; une fin coupée ne se verrait pas.",
        "Ter info: naast het bestand ligt geen getuige van het einde (heads.jsonl); een afgeknipt einde zou niet opvallen.",
        "To know: no witness of the log's end lies beside the file (heads.jsonl); a tail cut off would not show.",
    ),
    Doubt.UNWITNESSED: (
        "À savoir : les {count} dernières entrées, depuis la {first}, n'ont pas de témoin.",
        "Ter info: de laatste {count} boekingen, vanaf {first}, hebben geen getuige.",
        "To know: the last {count} entries, from {first} on, have no witness.",
    ),
    Doubt.BAD_HEADS: (
        "À savoir : {count} lignes des témoins sont illisibles ou ne sont signées par aucune caisse du magasin.",
        "Ter info: {count} regels van de getuigen zijn onleesbaar of door geen kassa van de winkel getekend.",
        "To know: {count} lines of the witnesses are unreadable, or signed by no till of the shop.",
    ),
    Doubt.LOST: (
        "À savoir : {count} entrées de la caisse {till}, depuis la {first}, manquent depuis qu'une copie a été remise.",
        "Ter info: {count} boekingen van kassa {till}, vanaf {first}, ontbreken sinds een kopie teruggezet werd.",
        "To know: {count} entries of till {till}, from {first} on, are missing since a backup was restored.",
    ),
    Doubt.CLOCK: (
        "À savoir : l'horloge de la caisse {till} a été reculée {count} fois, d'abord à l'entrée {first}.",
        "Ter info: de klok van kassa {till} werd {count} keer teruggezet, eerst bij boeking {first}.",
        "To know: the clock of till {till} was set back {count} times, first at entry {first}.",
    ),
}
WHY = {
    "sequence": ("une entrée manque", "er ontbreekt een boeking", "an entry is missing"),
    "chain": ("elle ne suit pas la précédente", "ze volgt niet op de vorige", "it does not follow the one before"),
    "seal": ("son contenu a été modifié", "haar inhoud is gewijzigd", "it was changed"),
    "clock": (
        "elle précède la précédente dans le temps",
        "ze valt voor de vorige",
        "it is earlier than the one before",
    ),
    "body": ("ce texte n'est d'aucun programme", "geen programma schrijft die tekst", "no program writes this text"),
    "device": ("la caisse ou sa clé est une autre", "de kassa of haar sleutel is een andere", "another till or key"),
    "signature": ("la signature est fausse", "de handtekening klopt niet", "the signature is wrong"),
    "changed": ("une donnée a été modifiée", "een gegeven is gewijzigd", "a fact was changed"),
    "missing": ("une donnée a disparu", "een gegeven is verdwenen", "a fact is gone"),
    "unlogged": ("une donnée sans écriture", "een gegeven zonder boeking", "a fact that no entry wrote"),
    "head": ("une clôture nomme une autre fin", "een afsluiting noemt een ander einde", "a closing names another end"),
    "cut": (
        "la fin manque, dernière connue",
        "het einde ontbreekt, laatst bekend",
        "the end is missing, last known",
    ),
    "fork": ("une autre entrée a ce numéro", "een andere boeking heeft dat nummer", "another entry has this number"),
    "number": (
        "un numéro manque ou revient",
        "een nummer ontbreekt of keert terug",
        "a number is missing or comes twice",
    ),
    "totals": ("les montants ne s'additionnent pas", "de bedragen kloppen niet", "the amounts do not add up"),
    "unreadable": ("elle est illisible", "ze is onleesbaar", "it cannot be read"),
    "view": ("un tableau dit autre chose", "een tabel zegt iets anders", "a table says otherwise"),
    "member": ("un fichier a été modifié", "een bestand is gewijzigd", "a member was changed"),
    "manifest": ("le manifeste a été modifié", "het manifest is gewijzigd", "the manifest was changed"),
    "frame": ("le fichier a été modifié", "het bestand is gewijzigd", "the file was changed"),
    "limit": ("trop grand pour une archive", "te groot voor een archief", "too large for an archive"),
}
THINGS = {
    "sale": ("vente", "verkoop", "sale"),
    "z": ("rapport Z", "Z-rapport", "Z report"),
    "day": ("clôture du jour", "dagafsluiting", "closing of the day"),
    "month": ("clôture du mois", "maandafsluiting", "closing of the month"),
    "year": ("clôture de l'année", "jaarafsluiting", "closing of the year"),
}
