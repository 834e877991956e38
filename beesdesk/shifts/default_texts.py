"""What messages say where the shop has not worded them anew: French, Dutch, English side by side."""

from collections.abc import Mapping
from typing import Final

from beesdesk.values import dataclass
from beesdesk.words import Language, MessageKind


@dataclass(frozen=True, slots=True)
class Text:
    """A message: its subject, and what it says below. Placeholders stand between braces."""

    subject: str
    body: str


_HELLO: Final = ("Bonjour {first_name},", "Dag {first_name},", "Hello {first_name},")
_BYE: Final = ("À bientôt,\n{shop}", "Tot binnenkort,\n{shop}", "See you soon,\n{shop}")
_SLOT: Final = "{day}, {hours}\n{task}"


def _to_member(*texts: tuple[str, ...]) -> tuple[Text, ...]:
    """Return texts of three languages, each a subject and its paragraphs, with their greetings."""
    return tuple(
        Text(subject, "\n\n".join((hello, *paragraphs, bye)))
        for (subject, *paragraphs), hello, bye in zip(texts, _HELLO, _BYE, strict=True)
    )


def _to_office(*texts: tuple[str, ...]) -> tuple[Text, ...]:
    return tuple(Text(subject, "\n\n".join((*paragraphs, "{shop}"))) for subject, *paragraphs in texts)


DEFAULTS: Final[Mapping[MessageKind, tuple[Text, ...]]] = {
    MessageKind.REMINDER: _to_member(
        (
            "Votre shift : {day}",
            "Votre prochain shift :",
            _SLOT,
            "Un empêchement ? Prévenez-nous dès que possible : quelqu'un d'autre pourra prendre la place.",
        ),
        (
            "Uw shift: {day}",
            "Uw volgende shift:",
            _SLOT,
            "Verhinderd? Laat het ons zo snel mogelijk weten: dan kan iemand anders de plaats innemen.",
        ),
        (
            "Your shift: {day}",
            "Your next shift:",
            _SLOT,
            "You cannot come? Tell us as soon as you can: somebody else may then take the place.",
        ),
    ),
    MessageKind.MISSED: _to_member(
        (
            "Absence au shift : {day}",
            "Une absence a été notée à votre nom pour ce shift :",
            _SLOT,
            "À l'accueil, vous verrez combien de shifts sont à rattraper et pourrez vous y inscrire. C'est une erreur ? Dites-le-nous.",
        ),
        (
            "Afwezig op uw shift: {day}",
            "Voor deze shift staat u als afwezig genoteerd:",
            _SLOT,
            "Aan de balie ziet u hoeveel shiften u inhaalt en kunt u zich ervoor inschrijven. Is dit een vergissing? Laat het ons weten.",
        ),
        (
            "Absent from your shift: {day}",
            "You were noted as absent from this shift:",
            _SLOT,
            "At the desk you see how many shifts are to be made up, and can book them. Is this a mistake? Tell us.",
        ),
    ),
    MessageKind.ALERT: _to_member(
        (
            "Un shift à rattraper d'ici au {until}",
            "Un shift est à rattraper : vous êtes en alerte.",
            "Vous pouvez faire vos courses jusqu'au {until} inclus. D'ici là, inscrivez-vous à un rattrapage à l'accueil et venez le faire : l'alerte se lève alors d'elle-même.",
        ),
        (
            "Een shift in te halen tegen {until}",
            "U hebt een shift in te halen: u bent in alarm.",
            "U kunt winkelen tot en met {until}. Schrijf u voordien aan de balie in voor een inhaalshift en kom die doen: dan vervalt het alarm vanzelf.",
        ),
        (
            "A shift to make up by {until}",
            "You have a shift to make up: you are in alert.",
            "You may shop up to and including {until}. Until then, book a compensation at the desk and come to do it: the alert then ends by itself.",
        ),
    ),
    MessageKind.SUSPENDED: _to_member(
        (
            "Vos courses sont suspendues",
            "Le délai pour rattraper vos shifts est passé : vous ne pouvez pas faire vos courses pour l'instant.",
            "Passez à l'accueil : nous pouvons vous donner un délai et vous inscrire à un rattrapage.",
        ),
        (
            "U kunt voorlopig niet winkelen",
            "De termijn om uw shiften in te halen is voorbij: u kunt voorlopig niet winkelen.",
            "Kom langs aan de balie: we kunnen u uitstel geven en u inschrijven voor een inhaalshift.",
        ),
        (
            "You cannot shop for now",
            "The time to make up your shifts is over: you cannot shop for now.",
            "Come to the desk: we can give you more time and book a compensation for you.",
        ),
    ),
    MessageKind.FROZEN: _to_member(
        (
            "Votre participation est gelée",
            "Votre participation est gelée : vos places dans les shifts à venir sont libérées et vous ne pouvez plus faire vos courses.",
            "Pour reprendre, adressez-vous au bureau : nous chercherons une solution avec vous.",
        ),
        (
            "Uw deelname is bevroren",
            "Uw deelname is bevroren: uw plaatsen in de komende shiften zijn vrijgegeven en u kunt niet meer winkelen.",
            "Wilt u opnieuw beginnen? Vraag het aan het bureau: we zoeken samen een oplossing.",
        ),
        (
            "Your participation is frozen",
            "Your participation is frozen: your places in shifts to come are free for others and you cannot shop any more.",
            "To begin again, ask the office: we will look for a way together.",
        ),
    ),
    MessageKind.CANCELLED: _to_member(
        (
            "Shift annulé : {day}",
            "Ce shift est annulé, ne venez pas :",
            _SLOT,
            "Cela ne vous coûte rien. Membre volant ? Choisissez un autre shift.",
        ),
        (
            "Shift geschrapt: {day}",
            "Deze shift gaat niet door, kom niet:",
            _SLOT,
            "Dat kost u niets. Bent u vliegend lid? Kies dan een andere shift.",
        ),
        (
            "Shift cancelled: {day}",
            "This shift is off, do not come:",
            _SLOT,
            "It costs you nothing. If you book your shifts freely, choose another one.",
        ),
    ),
    MessageKind.REOPENED: _to_member(
        (
            "Shift rétabli : {day}",
            "Ce shift avait été annulé. Il a lieu malgré tout, et votre place y est gardée :",
            _SLOT,
            "Un empêchement ? Prévenez-nous dès que possible : quelqu'un d'autre pourra prendre la place.",
        ),
        (
            "Shift gaat toch door: {day}",
            "Deze shift was geschrapt. Hij gaat toch door, en uw plaats is voor u bewaard:",
            _SLOT,
            "Verhinderd? Laat het ons zo snel mogelijk weten: dan kan iemand anders de plaats innemen.",
        ),
        (
            "Shift takes place after all: {day}",
            "This shift had been cancelled. It takes place after all, and your place is kept for you:",
            _SLOT,
            "You cannot come? Tell us as soon as you can: somebody else may then take the place.",
        ),
    ),
    MessageKind.MOVED: _to_member(
        (
            "Shift déplacé : {day}",
            "Votre shift du {old_day}, {old_hours}, est déplacé. Il a lieu :",
            _SLOT,
            "Ces heures ne vous conviennent pas ? Dites-le-nous : nous chercherons une autre place avec vous.",
        ),
        (
            "Shift verplaatst: {day}",
            "Uw shift van {old_day}, {old_hours}, is verplaatst. Hij vindt plaats:",
            _SLOT,
            "Passen deze uren u niet? Laat het ons weten: we zoeken samen een andere plaats.",
        ),
        (
            "Shift moved: {day}",
            "Your shift of {old_day}, {old_hours}, has been moved. It takes place:",
            _SLOT,
            "These hours do not suit you? Tell us: we will look for another place together.",
        ),
    ),
    MessageKind.SWAP: _to_member(
        (
            "Votre échange de shift",
            "{news}",
            _SLOT,
        ),
        (
            "Uw shiftruil",
            "{news}",
            _SLOT,
        ),
        (
            "Your exchange of shifts",
            "{news}",
            _SLOT,
        ),
    ),
    MessageKind.UNMATCHED: _to_member(
        (
            "Toujours personne pour votre shift : {day}",
            "Personne n'a encore répondu à votre demande d'échange :",
            _SLOT,
            "Le shift reste à votre nom. Proposez d'autres dates, ou demandez conseil à l'accueil.",
        ),
        (
            "Nog niemand voor uw shift: {day}",
            "Nog niemand heeft op uw ruilverzoek geantwoord:",
            _SLOT,
            "De shift blijft op uw naam staan. Stel andere data voor, of vraag raad aan de balie.",
        ),
        (
            "Still nobody for your shift: {day}",
            "Nobody has answered your request for an exchange yet:",
            _SLOT,
            "The shift remains yours. Propose other dates, or ask at the desk.",
        ),
    ),
    MessageKind.UNVALIDATED: _to_office(
        (
            "Feuille de présence non validée : {day}",
            "Personne n'a validé la feuille de présence de ce shift :",
            "{day}, {hours}",
            "Tant qu'elle ne l'est pas, les présences ne comptent pas.",
        ),
        (
            "Aanwezigheidslijst niet bevestigd: {day}",
            "Niemand heeft de aanwezigheidslijst van deze shift bevestigd:",
            "{day}, {hours}",
            "Zolang dat niet gebeurt, tellen de aanwezigheden niet.",
        ),
        (
            "Attendance sheet not validated: {day}",
            "Nobody has validated the attendance sheet of this shift:",
            "{day}, {hours}",
            "Until somebody does, nobody's attendance counts.",
        ),
    ),
    MessageKind.GAPS: _to_office(
        (
            "Shifts à compléter : {number}",
            "Il manque du monde dans ces shifts (places prises / places) :",
            "{shifts}",
        ),
        (
            "Shiften aan te vullen: {number}",
            "In deze shiften ontbreken mensen (bezet / plaatsen):",
            "{shifts}",
        ),
        (
            "Shifts that lack people: {number}",
            "These shifts lack people (places taken / places):",
            "{shifts}",
        ),
    ),
    MessageKind.CLASH: _to_member(
        ("Un changement vous concerne", "{news}", _SLOT, "{shifts}"),
        ("Een wijziging die u aangaat", "{news}", _SLOT, "{shifts}"),
        ("A change that concerns you", "{news}", _SLOT, "{shifts}"),
    ),
    MessageKind.LETTER: _to_member(("Nouvelles de {shop}",), ("Nieuws van {shop}",), ("News from {shop}",)),
}
"""By kind, in the order of `Language`."""

NEWS: Final[Mapping[str, tuple[str, str, str]]] = {
    "swapped": (
        "Votre shift est échangé contre une place libre. Voici votre nouveau shift :",
        "Uw shift is geruild tegen een vrije plaats. Dit is uw nieuwe shift:",
        "Your shift is swapped for a free place. This is your new shift:",
    ),
    "exchange_asked": (
        "Un membre aimerait échanger son shift contre le vôtre. Cela vous arrange ? Dites-le à la borne ou à l'accueil. Son shift :",
        "Een lid wil zijn shift graag met de uwe ruilen. Komt dat u uit? Zeg het aan de kiosk of de balie. De shift van dat lid:",
        "A member would like to exchange shifts with you. Does it suit you? Say so at the kiosk or the desk. That member's shift:",
    ),
    "exchange_proposed": (
        "Un membre veut échanger ce shift avec vous, comme convenu. Confirmez à la borne ou à l'accueil pour que ce soit fait :",
        "Een lid wil deze shift met u ruilen, zoals afgesproken. Bevestig aan de kiosk of de balie om het in orde te brengen:",
        "A member wants to exchange this shift with you, as agreed. Confirm at the kiosk or the desk to have it done:",
    ),
    "exchange_declined": (
        "Votre proposition d'échange a été déclinée. Ce shift reste à votre nom :",
        "Uw ruilvoorstel is afgewezen. Deze shift blijft op uw naam staan:",
        "Your proposal of an exchange was declined. This shift remains yours:",
    ),
    "exchange_answered": (
        "Quelqu'un a répondu à votre demande d'échange. Confirmez à la borne ou à l'accueil pour recevoir ce shift :",
        "Iemand heeft op uw ruilverzoek geantwoord. Bevestig aan de kiosk of de balie om deze shift te krijgen:",
        "Somebody has answered your request for an exchange. Confirm at the kiosk or the desk to get this shift:",
    ),
    "answer_withdrawn": (
        "La réponse à votre demande d'échange a été retirée. Ce shift est toujours à votre nom, votre demande reste ouverte :",
        "Het antwoord op uw ruilverzoek is ingetrokken. Deze shift staat nog op uw naam, uw verzoek blijft open:",
        "The answer to your request for an exchange was withdrawn. This shift is still yours, your request stays open:",
    ),
    "request_withdrawn": (
        "La demande d'échange à laquelle vous avez répondu a été retirée. Ce shift reste à votre nom :",
        "Het ruilverzoek waarop u hebt geantwoord, is ingetrokken. Deze shift blijft op uw naam staan:",
        "The request for an exchange that you answered was withdrawn. This shift remains yours:",
    ),
    "exchanged": (
        "L'échange est fait. Voici votre nouveau shift :",
        "De ruil is gebeurd. Dit is uw nieuwe shift:",
        "The exchange is done. This is your new shift:",
    ),
    "solidarity_offered": (
        "Merci ! Vous ferez ce shift par solidarité :",
        "Bedankt! U doet deze shift uit solidariteit:",
        "Thank you! You will do this shift out of solidarity:",
    ),
    "solidarity_offer_withdrawn": (
        "Votre offre de solidarité est retirée. Vous n'avez pas à venir à ce shift :",
        "Uw solidariteitsaanbod is ingetrokken. U hoeft niet naar deze shift te komen:",
        "Your solidarity offer is withdrawn. You need not come to this shift:",
    ),
    "relieved": (
        "La solidarité vous décharge de ce shift :",
        "De solidariteit neemt deze shift van u over:",
        "Others take this shift off you, out of solidarity:",
    ),
    "relief_withdrawn": (
        "Votre demande de solidarité est retirée. Ce shift est de nouveau à votre charge :",
        "Uw solidariteitsverzoek is ingetrokken. Deze shift is opnieuw voor u:",
        "Your solidarity request is withdrawn. This shift is yours to do again:",
    ),
    "given_up": (
        "Vous avez rendu ce shift. Un rattrapage est à faire à la place :",
        "U hebt deze shift teruggegeven. U doet in de plaats een inhaalshift:",
        "You gave this shift back. A compensation is to be done instead:",
    ),
    "place_taken": (
        "Quelqu'un avait pris cette place avant vous, sur une autre machine : elle n'est pas à vous, et cela ne vous coûte rien. Choisissez un autre shift à la borne ou à l'accueil ; ceux du bas ont encore de la place.",
        "Iemand had deze plaats vóór u genomen, op een andere machine: ze is niet van u, en dat kost u niets. Kies een andere shift aan de kiosk of de balie; in die onderaan is nog plaats.",
        "Somebody had taken this place before you, on another machine: it is not yours, and that costs you nothing. Choose another shift at the kiosk or the desk; those below have room.",
    ),
    "two_shifts": (
        "Vous êtes inscrit·e à deux shifts en même temps. Dites à l'accueil auquel vous venez. L'un des deux :",
        "U staat op hetzelfde moment in twee shiften. Zeg aan de balie naar welke u komt. Een van de twee:",
        "You are in two shifts at the same time. Tell the desk which one you come to. One of the two:",
    ),
    "away_freed": (
        "Vous êtes en congé ce jour-là : la place réservée entre-temps est libérée. Vous n'avez pas à venir à ce shift :",
        "U bent die dag met verlof: de plaats die intussen geboekt werd, is vrijgegeven. U hoeft niet naar deze shift te komen:",
        "You are away on that day: the place booked meanwhile is free again. You need not come to this shift:",
    ),
    "away_kept": (
        "Une place vous a été donnée pendant votre congé. Dites à l'accueil si vous venez à ce shift :",
        "U kreeg een plaats tijdens uw verlof. Zeg aan de balie of u naar deze shift komt:",
        "You were given a place during your leave. Tell the desk whether you come to this shift:",
    ),
    "swapped_twice": (
        "Votre shift avait déjà été donné : ce second échange est retiré. Vous n'avez pas à venir à ce shift :",
        "Uw shift was al weggegeven: deze tweede ruil is ingetrokken. U hoeft niet naar deze shift te komen:",
        "Your shift had been given away already: this second swap is off. You need not come to this shift:",
    ),
    "exchanged_twice": (
        "Un autre échange avait été conclu avant le vôtre : le vôtre est retiré, et ce shift reste à votre nom :",
        "Een andere ruil was vóór de uwe afgesproken: de uwe is ingetrokken, en deze shift blijft op uw naam staan:",
        "Another exchange had been agreed before yours: yours is off, and this shift remains yours:",
    ),
    "wallet_below": (
        "Votre portefeuille a été utilisé à deux caisses à la fois : il est en dessous de zéro. Vos achats restent ; remettez la différence à la caisse lors de votre prochaine visite.",
        "Uw portemonnee werd aan twee kassa's tegelijk gebruikt: ze staat onder nul. Uw aankopen blijven; leg het verschil bij aan de kassa bij uw volgende bezoek.",
        "Your wallet was used at two tills at once: it is below zero. Your purchases stay; make up the difference at the till when you come next.",
    ),
    "card_twice": (
        "Votre carte avait été donnée à quelqu'un d'autre : elle est bloquée. L'accueil vous en donne une nouvelle.",
        "Uw kaart was al aan iemand anders gegeven: ze is geblokkeerd. Aan de balie krijgt u een nieuwe.",
        "Your card had been given to somebody else: it is blocked. The desk gives you a new one.",
    ),
    "number_twice": (
        "Votre numéro de membre avait été donné deux fois : vous en avez un autre. L'accueil vous le dit et vous donne une nouvelle carte.",
        "Uw lidnummer was twee keer gegeven: u hebt een ander. De balie zegt het u en geeft u een nieuwe kaart.",
        "Your member's number had been given twice: you have another one. The desk tells you and gives you a new card.",
    ),
    "": (
        "Il y a du nouveau pour votre shift. Les détails sont à l'accueil.",
        "Er is nieuws over uw shift. Meer uitleg krijgt u aan de balie.",
        "There is news of your shift. Ask for the details at the desk.",
    ),
}
"""What became of a swap, an exchange or a solidarity shift, by its word in a message; the last one for all others."""


def news(word: str, language: Language) -> str:
    """Return what became of a swap, an exchange or a solidarity shift, in a language."""
    return NEWS.get(word, NEWS[""])[tuple(Language).index(language)]
