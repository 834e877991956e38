"""What every archive says about itself, in three languages."""

TRAINING = """\
EXERCICE, SANS VALEUR: les ventes de ce fichier sont des essais, faits dans le magasin d'exercice.
OEFENING, ZONDER WAARDE: de verkopen in dit bestand zijn proeven, gedaan in de oefenwinkel.
TRAINING, OF NO VALUE: the sales in this file are trials, made in the practice shop.

"""
README = """\
BeesDesk: archive scellée de caisse / verzegeld kassa-archief / sealed till archive
====================================================================================

FRANÇAIS
Ce fichier contient tout ce que les caisses d'un magasin ont enregistré depuis leur premier jour, tel que scellé.
  sales.csv      les ventes : une ligne par ticket (colonnes séparées par « ; », UTF-8, heures UTC)
  lines.csv      les lignes des ventes : article, quantité, prix, montant, taux de TVA
  closings.csv   les clôtures : rapports Z, jours, mois, années, avec les totaux perpétuels
  log-*.jsonl    le journal signé de chaque caisse, une écriture par ligne : lui seul fait foi
  devices.json   les caisses et leurs clés publiques
  manifest.json  les empreintes de chaque fichier, les fins de journal, les nombres ; signé dans manifest.sig
Vérifier : « beesdesk journal verify FICHIER », ou le script indépendant tools/verify_archive.py (Python 3.11 et
« cryptography »), sans le magasin et sans réseau. Toute modification, même d'un seul octet, est dite avec la vente ou la
clôture touchée. Comparez les empreintes des clés avec celles d'une archive plus ancienne ou notées par le magasin.
Un texte qui commence par = + - @ porte une apostrophe, pour qu'aucun tableur ne l'exécute.

NEDERLANDS
Dit bestand bevat alles wat de kassa's van een winkel sinds hun eerste dag geboekt hebben, zoals het verzegeld is.
  sales.csv      de verkopen: een regel per ticket (kolommen gescheiden door « ; », UTF-8, uren in UTC)
  lines.csv      de regels van de verkopen: artikel, hoeveelheid, prijs, bedrag, btw-tarief
  closings.csv   de afsluitingen: Z-rapporten, dagen, maanden, jaren, met de doorlopende totalen
  log-*.jsonl    het ondertekende journaal van elke kassa, een boeking per regel: alleen dat is het bewijs
  devices.json   de kassa's en hun publieke sleutels
  manifest.json  de vingerafdrukken van elk bestand, het einde van elk journaal, de aantallen; getekend in manifest.sig
Nakijken: « beesdesk journal verify BESTAND », of het losse script tools/verify_archive.py (Python 3.11 en
« cryptography »), zonder de winkel en zonder netwerk. Elke wijziging, ook van één byte, wordt gemeld met de verkoop of de
afsluiting waar ze staat. Vergelijk de vingerafdrukken van de sleutels met die van een ouder archief of van de winkel zelf.
Een tekst die met = + - @ begint, krijgt een apostrof, zodat geen rekenblad hem uitvoert.

ENGLISH
This file holds all that the tills of a shop have recorded since their first day, as it was sealed.
  sales.csv      the sales: one line a receipt (columns parted by ";", UTF-8, times in UTC)
  lines.csv      the lines of the sales: article, quantity, price, amount, VAT rate
  closings.csv   the closings: Z reports, days, months, years, with the perpetual totals
  log-*.jsonl    the signed log of each till, one entry a line: this alone is the proof
  devices.json   the tills and their public keys
  manifest.json  the digest of each file, the end of each log, the counts; signed in manifest.sig
To check: "beesdesk journal verify FILE", or the independent script tools/verify_archive.py (Python 3.11 and
"cryptography"), without the shop and without a network. Any change, of a single byte too, is named with the sale or
closing that it touches. Compare the fingerprints of the keys with those of an older archive, or noted by the shop.
A text that begins with = + - @ has an apostrophe before it, so that no spreadsheet runs it.
"""
