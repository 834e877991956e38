"""What the commands about the shop's machines say: French, Dutch, English."""

from beesdesk.words import Language

FR, NL, EN = Language.FR, Language.NL, Language.EN
ADDRESS = {FR: "Adresse : {hub}", NL: "Adres: {hub}", EN: "Address: {hub}"}
CODE = {FR: "Code : {code}", NL: "Code: {code}", EN: "Code: {code}"}
SEAL = {FR: "Sceau : {seal}", NL: "Zegel: {seal}", EN: "Seal: {seal}"}
SHOP = {FR: "Magasin : {code}", NL: "Winkel: {code}", EN: "Shop: {code}"}
UNTIL = {FR: "Valable jusqu'à {clock}.", NL: "Geldig tot {clock}.", EN: "Valid until {clock}."}
NOBODY = {FR: "Personne ne demande.", NL: "Niemand vraagt iets.", EN: "Nobody asks."}
ADMITTED = {
    FR: "{name} est admise sous le numéro {number}.",
    NL: "{name} is toegelaten als nummer {number}.",
    EN: "{name} is let in as number {number}.",
}
REVOKED = {FR: "{name} est exclue.", NL: "{name} is uitgesloten.", EN: "{name} is shut out."}
REVOKED_LATER = {
    FR: "Le point d'échange l'apprendra au prochain échange : {why}",
    NL: "Het uitwisselpunt verneemt het bij de volgende uitwisseling: {why}",
    EN: "The meeting point learns it with the next exchange: {why}",
}
COMPARE = {
    FR: "Signes à comparer au bureau : {signs}. J'attends qu'il admette cette machine…",
    NL: "Tekens om met het kantoor te vergelijken: {signs}. Ik wacht tot het deze machine toelaat…",
    EN: "Signs to compare with the office: {signs}. Waiting until it lets this machine in…",
}
JOINED = {
    FR: "{name} a rejoint la coopérative sous le numéro {number} (sceau {seal}).",
    NL: "{name} is aangesloten bij de coöperatie als nummer {number} (zegel {seal}).",
    EN: "{name} has joined the shop as number {number} (seal {seal}).",
}
RAN_OUT = {
    FR: "Personne n'a admis cette machine. Faites une nouvelle invitation au bureau.",
    NL: "Niemand heeft deze machine toegelaten. Maak een nieuwe uitnodiging op kantoor.",
    EN: "Nobody has let this machine in. Make a new invitation at the office.",
}
THIS = {FR: "cette machine", NL: "deze machine", EN: "this machine"}
OUT = {FR: "exclue : {why}", NL: "uitgesloten: {why}", EN: "shut out: {why}"}
WAITS = {
    FR: "{count} entrées attendent une autre machine",
    NL: "{count} posten wachten op een andere machine",
    EN: "{count} entries wait for another machine",
}
STOPPED = {
    FR: "non crue dès l'entrée {seq}",
    NL: "niet geloofd vanaf post {seq}",
    EN: "not believed from entry {seq} on",
}
TRUSTED = {
    FR: "Cette machine croit de nouveau le bureau.",
    NL: "Deze machine gelooft het kantoor weer.",
    EN: "This machine believes the office again.",
}
