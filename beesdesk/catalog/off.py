"""The export of Open Food Facts, and what its tags mean here: shelves, labels, allergens, countries.

Two dresses are known: the project's own (tab separated, `code`, `product_name`, `categories_tags`, ...) and merged
lists of it (`gtin`, `name`, `category_tag`, `department`, ...). Tags are words such as `en:organic`, in one cell parted
by commas or bars. A tag that has no word of ours stays as it is, without its language.
"""

import re
from collections.abc import Mapping, Sequence
from functools import lru_cache
from typing import Final

from beesdesk.sheets.columns import plain

_LONGEST_WORD: Final = 60
_MOST_WORDS: Final = 40

COLUMNS: Final[Mapping[str, tuple[str, ...]]] = {
    "gtin": ("code", "gtin"),
    "name": ("product name", "name"),
    "name_lang": ("lang", "name lang"),
    "name_fr": ("product name fr", "name fr"),
    "name_nl": ("product name nl", "name nl"),
    "name_en": ("product name en", "name en"),
    "brand": ("brands", "brand"),
    "content": ("quantity",),
    "vat": ("vat be",),
    "category": ("categories tags", "category tag"),
    "department": ("department",),
    "allergens": ("allergens tags", "allergens"),
    "labels": ("labels tags", "labels"),
    "origin": ("origins tags", "origins", "origin"),
}


def is_export(header: Sequence[str]) -> bool:
    """Tell whether a header is that of an export of Open Food Facts."""
    columns = {plain(column) for column in header}
    return {"code", "product name"} <= columns or {"gtin", "category tag"} <= columns


def tags_of(cell: str) -> list[str]:
    """Return the tags of a cell: `en:organic,fr:ab-agriculture-biologique`."""
    return [tag for part in re.split(r"[,;|]", cell) if (tag := part.strip())] if cell else []


@lru_cache(maxsize=10_000)
def shelf_of(tags: str, department: str) -> str | None:
    """Return the slug of the shelf for a cell of category tags and a department: the last tag that has one counts."""
    for tag in reversed(tags_of(tags)):
        if shelf := _shelf_of_tag(tag):
            return shelf
    return DEPARTMENTS.get(department)


def _shelf_of_tag(tag: str) -> str | None:
    """Return the shelf of one tag. The noun that tells stands last in English tags, first in French ones."""
    language, _, name = tag.rpartition(":")
    if name in SHELVES:
        return SHELVES[name]
    words = name.split("-")
    if "frozen" in words or "surgeles" in words:
        return "frozen/dishes"
    return next((WORDS[word] for word in (words if language == "fr" else reversed(words)) if word in WORDS), None)


@lru_cache(maxsize=10_000)
def words_of(cell: str) -> str | None:
    """Return a cell of labels or allergens as words between bars, none twice: `organic|vegan`. None for no words."""
    words = (plain(tag.rpartition(":")[2]).replace(" ", "-") for tag in tags_of(cell))
    known = dict.fromkeys(SAME.get(word, word) for word in words)
    kept = [word for word in known if word and word != "none" and len(word) <= _LONGEST_WORD]
    return "|".join(kept[:_MOST_WORDS]) or None


@lru_cache(maxsize=10_000)
def origin_of(cell: str) -> str | None:
    """Return the first country named in a cell as its ISO 3166 code, else the cell as it is."""
    names = (plain(tag.rpartition(":")[2]) for tag in tags_of(cell))
    return next((COUNTRIES[name] for name in names if name in COUNTRIES), cell or None)


# Several names on one line: a tag is a word of a language, whole or the noun in it.
def _table(text: str) -> dict[str, str]:
    """Return a table written as `ours: theirs theirs` lines, the other way round."""
    lines = (line.split(":") for line in text.strip().splitlines())
    return {theirs: ours.strip() for ours, names in lines for theirs in names.split()}


DEPARTMENTS: Final = _table("""
    drinks: boissons
    sweet/biscuits: biscuits
    dairy/desserts: yaourts-desserts
    deli/dishes: plats-prepares
    breakfast/spreads: tartiner-confiture
    grocery/sauces: sauces-condiments
    butcher/charcuterie: viande-charcuterie
    grocery: pates-riz-cereales legumineuses
    snacks: aperitif
    dairy/cheese: fromages
    breakfast/cereals: cereales-petit-dej
    butcher/fish: poisson
    outdoor/pets: animaux
    drinks/coffee: cafe-the
    dairy/milk: lait-creme
    sweet/chocolate: chocolat
    alcohol/beer: alcool-bieres
    grocery/oils: huiles-vinaigres
    bakery/bread: pain
    sweet/sugar: confiserie miel-sucre
    dairy/butter: beurre-margarine
    dairy/eggs: oeufs
    frozen: surgeles
    alcohol/wine: alcool-vins
    snacks/nuts: noix-fruits-secs
    plant/tofu: vegetal-proteines
    fresh/vegetables: legumes
    alcohol/spirits: alcool-autres
    grocery/tins: conserves
    fresh/fruit: fruits
    grocery/baking: farine-patisserie
    care/body: complements
    care/baby-food: bebe
""")
"""Our shelf for a department of a merged list."""

SHELVES: Final = _table("""
    plant/drinks: plant-milks rice-milks soy-milks oat-milks almond-milks coconut-milks plant-based-milks soy-drinks
    plant/desserts: non-dairy-yogurts non-dairy-desserts plant-creams soy-yogurts
    frozen/ice: ice-creams ice-cream-bars ice-cream-tubs ice-cream-cones vanilla-ice-cream-tubs ice-creams-and-sorbets
    dairy/desserts: chocolate-desserts dairy-desserts chocolate-mousses
    grocery/tomato: tomato-sauces bolognese-sauces tomato-purees pestos
    outdoor/pets: open-pet-food-facts pet-food cat-food dog-food dry-cat-food dry-dog-food
    drinks/soft: iced-teas
    deli/dishes: pizza-dough puff-pastry-sheets
    grocery/fish-tins: canned-tunas canned-sardines canned-fishes
    grocery/tins: canned-vegetables canned-legumes
    care/baby-food: baby-foods baby-milks
    drinks/water: mineral-waters spring-waters
    fresh/fruit: fresh-fruits
    fresh/vegetables: fresh-vegetables
    sweet: sweet-snacks
    breakfast/spreads: pates-a-tartiner
""")
"""Our shelf for a whole category tag."""

WORDS: Final = _table("""
    drinks/juice: juices juice nectars smoothies jus
    drinks/soft: sodas colas lemonade lemonades limonades
    drinks/water: waters eaux
    drinks/tea: teas infusions thes
    drinks/coffee: coffees cafes
    drinks: beverages drinks boissons
    alcohol/beer: beers bieres ciders
    alcohol/wine: wines vins champagnes
    alcohol/spirits: spirits liqueurs whiskies rums vodkas gins
    sweet/biscuits: biscuits cookies cakes waffles gaufres madeleines speculoos gingerbreads crepes galettes biscuit
    sweet/chocolate: chocolates chocolats
    sweet/sugar: candies confectioneries sugars bonbons sweeteners
    breakfast/spreads: jams honeys honey spreads confitures miels marmalades tartiner
    breakfast/cereals: breakfasts mueslis granolas flakes cereals
    snacks/crisps: crisps chips fries
    snacks/nuts: nuts almonds hazelnuts cashews peanuts
    snacks: appetizers snacks crackers aperitif
    grocery/sauces: sauces mayonnaises mustards ketchup vinaigrettes dressings condiments pickles
    grocery/soups: soups broths soupes bouillons
    grocery/pasta: pastas pates spaghetti tagliatelle macaroni penne noodles
    grocery/rice: rices quinoa couscous semolinas bulgur riz
    grocery/baking: flours farines yeasts
    grocery/spices: spices salts herbs epices
    grocery/oils: oils huiles vinegars vinaigres
    grocery/tins: beans lentils chickpeas legumes compotes applesauces
    grocery/fish-tins: tunas sardines mackerels anchovies
    dairy/yoghurt: yogurts yoghurts yaourts blancs
    dairy/cheese: cheeses cheese fromages mozzarella emmentaler camemberts comte
    dairy/butter: butters creams margarines beurres cremes
    dairy/milk: milks laits
    dairy/eggs: eggs oeufs
    dairy/desserts: desserts puddings
    butcher/charcuterie: hams ham sausages saucissons chorizo jambons pates-de-campagne
    butcher/poultry: chickens breasts turkeys poultries poulets
    butcher/meat: meats beef veal hamburgers viandes
    butcher/fish: fishes salmons seafood shrimps poissons
    plant/tofu: tofu seitan tempeh substitutes
    deli/spreads: hummus tapenades
    deli/dishes: pizzas pizza sandwiches pies quiches meals cassoulets tartiflettes lasagnes salads plats
    deli/olives: olives
    bakery/bread: breads baguettes pains toasts
    bakery/pastry: brioches croissants viennoiseries pastries
    fresh/fruit: apples bananas fruits
    fresh/vegetables: vegetables tomatoes potatoes
    frozen/ice: sorbets glaces
    frozen: frozen surgeles
    outdoor/pets: pets
""")
"""Our shelf for the noun in a category tag."""

SAME: Final = _table("""
    organic: bio biologique biologisch eu-organic ab-agriculture-biologique
    fair-trade: fairtrade-international max-havelaar fairtrade equitable eerlijke-handel
    gluten-free: no-gluten sans-gluten glutenvrij
    ecolabel: eu-ecolabel
    fsc: fsc-mix fsc-recycled
    local: lokaal
    celery: celeri selderij
    crustaceans: crustaces schaaldieren
    eggs: egg oeuf oeufs ei eieren
    fish: poisson poissons vis
    lupin: lupine
    milk: lait melk
    molluscs: mollusques weekdieren
    mustard: moutarde mosterd
    nuts: noix fruits-a-coque noten
    peanuts: arachide arachides pinda pindas aardnoten
    sesame: sesame-seeds sesam sesamzaad
    soy: soybeans soya soja
    sulphites: sulphur-dioxide-and-sulphites sulfites sulfiet
    none: geen aucun aucune
""")
"""Our word for a label or an allergen of another name."""

COUNTRIES: Final = _table("""
    BE: belgique belgie belgium belgien belgica
    FR: france frankrijk frankreich francia
    NL: nederland netherlands hollande
    DE: allemagne duitsland germany deutschland germania
    IT: italie italia italy italien
    ES: espagne spanje spain espana spagna
    PT: portugal
    GB: uk
    IE: irlande ierland ireland
    CH: suisse zwitserland switzerland schweiz
    AT: autriche oostenrijk austria
    GR: grece griekenland greece
    TR: turquie turkije turkey
    HU: hongrie hongarije hungary ungheria
    NO: norvege noorwegen norway norge
    DK: danemark denemarken denmark danmark
    SE: suede zweden sweden sverige
    PL: pologne polen poland polska
    MA: maroc marokko morocco
    PE: perou peru
    BR: bresil brazilie brazil brasil
    EC: equateur ecuador
    MX: mexique mexico
    AR: argentine argentinie argentina
    BO: bolivie bolivia
    IN: inde india
    CN: chine china
    TH: thailande thailand
    VN: vietnam
    ID: indonesie indonesia
    US: usa
""")
"""The code of a country by its name in a few languages, in `plain` form."""
