"""What stands on an article in the words of a customer: allergens, labels, where it comes from."""

from collections.abc import Mapping
from typing import Final

from beesdesk.words import Language

Words = Mapping[str, tuple[str, str, str]]
ALLERGENS: Final[Words] = {
    "gluten": ("gluten", "gluten", "gluten"),
    "milk": ("lait", "melk", "milk"),
    "eggs": ("œufs", "eieren", "eggs"),
    "nuts": ("fruits à coque", "noten", "nuts"),
    "peanuts": ("arachides", "pinda's", "peanuts"),
    "soy": ("soja", "soja", "soya"),
    "celery": ("céleri", "selderij", "celery"),
    "mustard": ("moutarde", "mosterd", "mustard"),
    "sesame": ("sésame", "sesam", "sesame"),
    "sulphites": ("sulfites", "sulfiet", "sulphites"),
    "lupin": ("lupin", "lupine", "lupin"),
    "molluscs": ("mollusques", "weekdieren", "molluscs"),
    "crustaceans": ("crustacés", "schaaldieren", "crustaceans"),
    "fish": ("poisson", "vis", "fish"),
}
"""The fourteen of Regulation (EU) 1169/2011, annex II."""

LABELS: Final[Words] = {
    "organic": ("bio", "bio", "organic"),
    "local": ("local", "lokaal", "local"),
    "vegan": ("végane", "veganistisch", "vegan"),
    "vegetarian": ("végétarien", "vegetarisch", "vegetarian"),
    "fair-trade": ("commerce équitable", "eerlijke handel", "fair trade"),
    "ecolabel": ("label écologique", "milieukeur", "ecolabel"),
    "gluten-free": ("sans gluten", "glutenvrij", "gluten-free"),
    "lactose-free": ("sans lactose", "lactosevrij", "lactose-free"),
    "raw-milk": ("au lait cru", "van rauwe melk", "raw milk"),
    "no-added-sugar": ("sans sucres ajoutés", "zonder toegevoegde suikers", "no added sugar"),
    "fsc": ("FSC", "FSC", "FSC"),
    "pefc": ("PEFC", "PEFC", "PEFC"),
}

RATINGS: Final[Words] = {
    "ecological": ("écologie", "ecologie", "ecology"),
    "local": ("local", "lokaal", "local"),
    "fair": ("équitable", "eerlijk", "fair"),
    "distribution": ("distribution", "distributie", "distribution"),
}
"""What products are rated by, each green, orange or red."""

GRADES: Final[Words] = {
    "green": ("vert", "groen", "green"),
    "orange": ("orange", "oranje", "orange"),
    "red": ("rouge", "rood", "red"),
}

COUNTRIES: Final[Words] = {
    "AR": ("Argentine", "Argentinië", "Argentina"),
    "AT": ("Autriche", "Oostenrijk", "Austria"),
    "BE": ("Belgique", "België", "Belgium"),
    "BF": ("Burkina Faso", "Burkina Faso", "Burkina Faso"),
    "BG": ("Bulgarie", "Bulgarije", "Bulgaria"),
    "BO": ("Bolivie", "Bolivia", "Bolivia"),
    "BR": ("Brésil", "Brazilië", "Brazil"),
    "CA": ("Canada", "Canada", "Canada"),
    "CD": ("Congo (RDC)", "Congo (DRC)", "Congo (DRC)"),
    "CH": ("Suisse", "Zwitserland", "Switzerland"),
    "CI": ("Côte d'Ivoire", "Ivoorkust", "Ivory Coast"),
    "CL": ("Chili", "Chili", "Chile"),
    "CN": ("Chine", "China", "China"),
    "CO": ("Colombie", "Colombia", "Colombia"),
    "CR": ("Costa Rica", "Costa Rica", "Costa Rica"),
    "CY": ("Chypre", "Cyprus", "Cyprus"),
    "CZ": ("Tchéquie", "Tsjechië", "Czechia"),
    "DE": ("Allemagne", "Duitsland", "Germany"),
    "DK": ("Danemark", "Denemarken", "Denmark"),
    "DO": ("République dominicaine", "Dominicaanse Republiek", "Dominican Republic"),
    "EC": ("Équateur", "Ecuador", "Ecuador"),
    "EE": ("Estonie", "Estland", "Estonia"),
    "EG": ("Égypte", "Egypte", "Egypt"),
    "ES": ("Espagne", "Spanje", "Spain"),
    "ET": ("Éthiopie", "Ethiopië", "Ethiopia"),
    "FI": ("Finlande", "Finland", "Finland"),
    "FR": ("France", "Frankrijk", "France"),
    "GB": ("Royaume-Uni", "Verenigd Koninkrijk", "United Kingdom"),
    "GH": ("Ghana", "Ghana", "Ghana"),
    "GR": ("Grèce", "Griekenland", "Greece"),
    "HN": ("Honduras", "Honduras", "Honduras"),
    "HR": ("Croatie", "Kroatië", "Croatia"),
    "HU": ("Hongrie", "Hongarije", "Hungary"),
    "ID": ("Indonésie", "Indonesië", "Indonesia"),
    "IE": ("Irlande", "Ierland", "Ireland"),
    "IL": ("Israël", "Israël", "Israel"),
    "IN": ("Inde", "India", "India"),
    "IT": ("Italie", "Italië", "Italy"),
    "JP": ("Japon", "Japan", "Japan"),
    "KE": ("Kenya", "Kenia", "Kenya"),
    "LK": ("Sri Lanka", "Sri Lanka", "Sri Lanka"),
    "LT": ("Lituanie", "Litouwen", "Lithuania"),
    "LU": ("Luxembourg", "Luxemburg", "Luxembourg"),
    "LV": ("Lettonie", "Letland", "Latvia"),
    "MA": ("Maroc", "Marokko", "Morocco"),
    "MD": ("Moldavie", "Moldavië", "Moldova"),
    "MG": ("Madagascar", "Madagaskar", "Madagascar"),
    "MX": ("Mexique", "Mexico", "Mexico"),
    "NL": ("Pays-Bas", "Nederland", "Netherlands"),
    "NO": ("Norvège", "Noorwegen", "Norway"),
    "NZ": ("Nouvelle-Zélande", "Nieuw-Zeeland", "New Zealand"),
    "PE": ("Pérou", "Peru", "Peru"),
    "PH": ("Philippines", "Filipijnen", "Philippines"),
    "PK": ("Pakistan", "Pakistan", "Pakistan"),
    "PL": ("Pologne", "Polen", "Poland"),
    "PS": ("Palestine", "Palestina", "Palestine"),
    "PT": ("Portugal", "Portugal", "Portugal"),
    "PY": ("Paraguay", "Paraguay", "Paraguay"),
    "RO": ("Roumanie", "Roemenië", "Romania"),
    "RS": ("Serbie", "Servië", "Serbia"),
    "SE": ("Suède", "Zweden", "Sweden"),
    "SI": ("Slovénie", "Slovenië", "Slovenia"),
    "SK": ("Slovaquie", "Slowakije", "Slovakia"),
    "SN": ("Sénégal", "Senegal", "Senegal"),
    "TG": ("Togo", "Togo", "Togo"),
    "TH": ("Thaïlande", "Thailand", "Thailand"),
    "TN": ("Tunisie", "Tunesië", "Tunisia"),
    "TR": ("Turquie", "Turkije", "Türkiye"),
    "UA": ("Ukraine", "Oekraïne", "Ukraine"),
    "UG": ("Ouganda", "Oeganda", "Uganda"),
    "US": ("États-Unis", "Verenigde Staten", "United States"),
    "VN": ("Viêtnam", "Vietnam", "Vietnam"),
    "ZA": ("Afrique du Sud", "Zuid-Afrika", "South Africa"),
}


def worded(words: Words, keys: str | None, language: Language) -> str:
    """Return words between bars as a customer reads them: `lait, œufs`; one that is not known stands as it is."""
    place = tuple(Language).index(language)
    return ", ".join(words[key][place] if key in words else key for key in (keys or "").split("|") if key)
