"""States and kinds that more than one part speaks of. Their values are what the database and the log keep."""

from enum import StrEnum


class Language(StrEnum):
    """A language of screens, receipts and members."""

    FR = "fr"
    NL = "nl"
    EN = "en"


class Unit(StrEnum):
    """The unit of sale of a product."""

    PIECE = "piece"
    KG = "kg"
    LITRE = "l"

    @property
    def weighed(self) -> bool:
        """True for goods sold by weight or volume."""
        return self is not Unit.PIECE


class Measure(StrEnum):
    """What a unit price counts by. Price Indication Act: CDE/WER VI.4 and VI.5."""

    KG = "kg"
    LITRE = "l"
    PIECE = "piece"
    WASH = "wash"
    METRE = "m"
    SQUARE_METRE = "m2"


class Rounding(StrEnum):
    """Which way a suggested price goes to the next round one."""

    HALF = "half"
    UP = "up"
    DOWN = "down"


class MarginOn(StrEnum):
    """What a margin is a part of."""

    COST = "cost"
    """The purchase price: a margin of 25 % sells for 1.25 what cost 1.00."""
    SALE = "sale"
    """The sale price without VAT: a margin of 25 % sells for 1.33 what cost 1.00."""


class Source(StrEnum):
    """How a line came into the basket."""

    SCAN = "scan"
    KEYED = "keyed"
    PICKED = "picked"
    PRICE_CODE = "price_code"
    WEIGHT_CODE = "weight_code"
    WEIGHT_TYPED = "weight_typed"
    SCALE = "scale"
    STICKER = "sticker"
    RETURNED = "returned"


class LineKind(StrEnum):
    """What a line of a basket or a sale is about; a line that corrects another has the kind of that one."""

    ITEM = "item"
    DEPOSIT = "deposit"
    DISCOUNT = "discount"
    """Less to pay for the line that it concerns."""
    OVERRIDE = "override"
    """The difference to another unit price for the line that it concerns, either way."""
    TIP = "tip"
    """Solidarity rounding: a gift, outside VAT and turnover."""
    TOPUP = "topup"
    """Money put on a wallet: a debt of the shop, outside VAT and turnover."""

    @property
    def goods(self) -> bool:
        """True for what counts as turnover and holds VAT."""
        return self in _GOODS


_GOODS = frozenset({LineKind.ITEM, LineKind.DISCOUNT, LineKind.OVERRIDE})


class Account(StrEnum):
    """What a tender draws on instead of being handed over."""

    WALLET = "wallet"
    """The member's own money, down to zero."""
    DEBT = "debt"
    """On account: invoiced later, up to what the shop allows."""


class ReceiptWish(StrEnum):
    """How a member wants receipts."""

    PRINT = "print"
    MAIL = "mail"
    NONE = "none"


class Role(StrEnum):
    """What somebody may do, beyond selling."""

    CASHIER = "cashier"
    SHIFT_LEADER = "shift_leader"
    COORDINATOR = "coordinator"
    STOCK = "stock"
    OFFICE = "office"
    ADMINISTRATOR = "administrator"


class SignIn(StrEnum):
    """How somebody says who is there."""

    NAME = "name"
    CARD = "card"
    PIN = "pin"
    CARD_AND_PIN = "card_and_pin"


class Period(StrEnum):
    """How long a closing reaches."""

    DAY = "day"
    MONTH = "month"
    YEAR = "year"


class Mode(StrEnum):
    """A member's working mode."""

    REGULAR = "regular"
    """A fixed place in a shift template."""
    IRREGULAR = "irregular"
    """Books free places (*volant*)."""
    EXEMPT = "exempt"
    """Never works."""


class Status(StrEnum):
    """What a member's history adds up to today."""

    OK = "ok"
    ALERT = "alert"
    SUSPENDED = "suspended"
    EXTENSION = "extension"
    UNSUBSCRIBED = "unsubscribed"
    EXEMPTED = "exempted"
    HOLIDAY = "holiday"
    RESIGNING = "resigning"


class VisitKind(StrEnum):
    """Who came in by the welcome desk: counted, never named."""

    MEMBER = "member"
    EATER = "eater"
    GUEST = "guest"
    TURNED_AWAY = "turned_away"
    """A member or eater who may not shop for now."""


class PlaceState(StrEnum):
    """What became of a place; an absence has the number of compensations that it costs."""

    OPEN = "open"
    DONE = "done"
    ABSENT_0 = "absent_0"
    ABSENT_1 = "absent_1"
    ABSENT_2 = "absent_2"
    CANCEL = "cancel"

    @property
    def closed(self) -> bool:
        """True for what counts: somebody was there, or was not."""
        return self not in _NOT_CLOSED

    @property
    def absent(self) -> bool:
        """True if the member did not come."""
        return self.closed and self is not PlaceState.DONE


_NOT_CLOSED = frozenset({PlaceState.OPEN, PlaceState.CANCEL})


class PlaceKind(StrEnum):
    """As what a regular member holds a place; those of irregular members have no kind."""

    REGULAR = "regular"
    COMPENSATION = "compensation"


class FactKind(StrEnum):
    """A kind of fact in the history that a standing follows from."""

    OPENING = "opening"
    """What was known of the member when the shop began to keep it here."""
    ATTENDANCE = "attendance"
    COUNTDOWN = "countdown"
    """A day on which an irregular member must be a shift ahead."""
    CORRECTION = "correction"
    """Counters, dates or flags changed by hand."""
    LEAVE = "leave"
    EXEMPTION = "exemption"
    EXTENSION = "extension"
    SUBSCRIPTION = "subscription"
    UNSUBSCRIPTION = "unsubscription"
    SOLIDARITY = "solidarity"
    """A shift given by the others, or given back."""


class MessageKind(StrEnum):
    """What a message to a member, or to the office, is about."""

    REMINDER = "reminder"
    """A shift is coming."""
    MISSED = "missed"
    ALERT = "alert"
    SUSPENDED = "suspended"
    FROZEN = "frozen"
    CANCELLED = "cancelled"
    """A shift that the member held a place in is off."""
    REOPENED = "reopened"
    """A shift that was off takes place after all."""
    MOVED = "moved"
    """A shift that the member holds a place in has other hours."""
    SWAP = "swap"
    """News of a swap, an exchange or a solidarity shift."""
    UNMATCHED = "unmatched"
    """Nobody has answered a request for an exchange, and the shift comes near."""
    UNVALIDATED = "unvalidated"
    """Nobody has validated an attendance sheet."""
    GAPS = "gaps"
    """Shifts that lack people."""
    LETTER = "letter"
    """What the office writes to many members at once."""
    CLASH = "clash"
    """What several machines had done before they met could not all stand."""


class ClashKind(StrEnum):
    """What several machines did, each rightly, that cannot stand together."""

    PLACE_TAKEN = "place_taken"
    """Two members booked one place: who was first keeps it."""
    TWO_SHIFTS = "two_shifts"
    """A member is in two shifts at once: both stay until somebody says which."""
    AWAY_BOOKED = "away_booked"
    """A place was given for a day of a leave: announced after it, the leave frees the place; before it, both stay."""
    SHIFT_OFF = "shift_off"
    """A place was booked in a shift that was called off."""
    SWAPPED_TWICE = "swapped_twice"
    """A shift was given away twice: what was agreed first stands."""
    EXCHANGED_TWICE = "exchanged_twice"
    """Two answers to one request were agreed to: the first one stands."""
    SHEET_TWICE = "sheet_twice"
    """A sheet was validated twice: nobody's shift counts twice."""
    TEMPLATE_OVER = "template_over"
    """More regular members joined a slot than it had places: it has one for each."""
    WALLET_BELOW = "wallet_below"
    """A wallet was spent twice: the sales stay, the member owes the difference."""
    CARD_TWICE = "card_twice"
    """A card was given to two people: the first one's stays valid."""
    NUMBER_TWICE = "number_twice"
    """A member's number was given twice: who came second has another."""
    CODE_TWICE = "code_twice"
    """A bar code was put on two products: it scans as the first one."""
    ARTICLE_TWICE = "article_twice"
    """An article number was given to two products: the second one has none."""
    TICKET_TWICE = "ticket_twice"
    """A ticket of the empties machine was paid out twice."""
    RECEIPT_TWICE = "receipt_twice"
    """A delivery was closed twice: it counts once."""


class ExchangeState(StrEnum):
    """Where a request for an exchange stands."""

    NO_MATCH = "no_match"
    HAS_MATCH = "has_match"
    """Somebody has answered it."""
    AWAITING_VALIDATION = "awaiting_validation"
    """An answer, which waits for the first member to agree."""
    DONE = "done"
    CANCELLED = "cancelled"

    @property
    def open(self) -> bool:
        """True until it is done or cancelled."""
        return self not in (ExchangeState.DONE, ExchangeState.CANCELLED)


class SolidarityState(StrEnum):
    """Where a solidarity offer or request stands."""

    VALIDATED = "validated"
    CANCELLED = "cancelled"


class SwapNews(StrEnum):
    """What a message says of a swap, an exchange or a solidarity shift."""

    SWAPPED = "swapped"
    EXCHANGE_ASKED = "exchange_asked"
    """Somebody would like to have the reader's shift."""
    EXCHANGE_PROPOSED = "exchange_proposed"
    """Somebody with whom the reader has agreed asks for it to be done."""
    EXCHANGE_DECLINED = "exchange_declined"
    """Whom the reader asked to exchange would rather not."""
    EXCHANGE_ANSWERED = "exchange_answered"
    ANSWER_WITHDRAWN = "answer_withdrawn"
    REQUEST_WITHDRAWN = "request_withdrawn"
    """The request that the reader answered is off."""
    EXCHANGED = "exchanged"
    OFFERED = "solidarity_offered"
    OFFER_WITHDRAWN = "solidarity_offer_withdrawn"
    RELIEVED = "relieved"
    RELIEF_WITHDRAWN = "relief_withdrawn"
    GIVEN_UP = "given_up"


class Way(StrEnum):
    """What a member who cannot come may do about it."""

    DESK = "desk"
    """It is too late to do it alone."""
    AGREED = "agreed"
    """Exchange with whom it was agreed already."""
    MATCHING = "matching"
    """Answer somebody who asks for this very shift."""
    UNDER_POPULATED = "under_populated"
    """Take a place in a shift that lacks people most."""
    FREE = "free_place"
    """Take any empty place."""
    ASK_SLOTS = "ask_slots"
    """Ask for an exchange, against slots further ahead."""
    ASK_SAME_HOURS = "ask_same_hours"
    """Ask those of the same weekday and hours in other weeks."""
    SOLIDARITY = "ask_solidarity"
    """Be relieved by the others."""
    GIVE_UP = "give_up"
    """Leave the place empty, at the price of a compensation."""


class DayPart(StrEnum):
    """Part of a day, by the hour at which a shift begins."""

    MORNING = "morning"
    AFTERNOON = "afternoon"
    """From 12:00 on."""
    EVENING = "evening"
    """From 17:00 on."""


class Why(StrEnum):
    """What speaks for a member who could come instead of another."""

    OWES = "owes"
    USUAL = "usual"
    """Comes at this weekday and hour anyway."""
    PRESSED = "pressed"
    """In alert, in extension or suspended."""
    SKILLED = "skilled"
    NOTHING_AHEAD = "nothing_ahead"


class TeamSize(StrEnum):
    """Whether the team of a shift was big enough, as whoever validates its attendance sheet says."""

    NOT_ENOUGH = "not_enough"
    ENOUGH = "enough"
    TOO_MANY = "too_many"
    ABSENT = "absent"
    """Whoever validates was not there."""


class SheetWarning(StrEnum):
    """What an attendance sheet lets the office know by itself."""

    ADDED_AS_REGULAR = "added_as_regular"
    """A regular member who was not expected was added with a regular shift instead of a compensation."""
    PLACE_GONE = "place_gone"
    """The member held the place no more when the sheet was validated, so nothing was counted."""
    NO_SHIFTS = "no_shifts"
    """The member's working mode had no shifts when the sheet was validated."""
    LEFT_OPEN = "left_open"
    """The member holds a place of the slot that the sheet says nothing of."""
    MARKED_OTHERWISE = "marked_otherwise"
    """The place was marked before the sheet was validated, as something else than the sheet then said."""
    REPLACED_TWICE = "replaced_twice"
    """Whoever should replace the member is on the sheet already."""


class ListName(StrEnum):
    """What a list of the office is of."""

    ALERT = "alert"
    SUSPENDED = "suspended"
    EXTENSION = "extension"
    FROZEN = "frozen"
    AWAY = "away"
    """On leave or exempted."""
    OWING = "owing"
    """Members with shifts to make up."""
    PLACELESS = "placeless"
    """Regular members without a regular place."""
    ENDED = "ended"
    """Subscriptions ended by hand."""
    LATE = "late"
    """Members who came late in the last weeks."""
    UNVALIDATED = "unvalidated"
    """Sheets of slots that are over, which nobody has validated."""
    NOTES = "notes"
    """Sheets with notes or warnings that the office has not read."""
    CARDS = "cards"
    """New cards that members have asked for."""
    GAPS = "gaps"
    """Shifts to come that lack people."""
    SUGGESTIONS = "suggestions"
    """Who could fill them."""
    CLASHES = "clashes"
    """Members in two shifts at once."""


class BasketStatus(StrEnum):
    """Where a basket stands before it is a sale."""

    OPEN = "open"
    PARKED = "parked"


class CardStatus(StrEnum):
    """Whether a card still names somebody."""

    ACTIVE = "active"
    REPLACED = "replaced"
    BLOCKED = "blocked"


class MoveCause(StrEnum):
    """Why the quantity of a product changes."""

    SALE = "sale"
    """Sold, or given back by a customer: the till's own lines."""
    RECEIPT = "receipt"
    COUNT = "count"
    """What a count found more or less."""
    LOSS = "loss"
    """Broken, spoilt, past its date, stolen."""
    OWN_USE = "own_use"
    """Used up in the shop, tasted, given to who works."""
    RETURN = "return"
    """Sent back to the supplier."""
    TRANSFER = "transfer"
    """Made into another product, or carried to another shop."""
    PRICE = "price"
    """No goods: what was sold before it came in turned out dearer or cheaper."""


class LossReason(StrEnum):
    """Why goods are written off."""

    BROKEN = "broken"
    SPOILT = "spoilt"
    PAST_DATE = "past_date"
    STOLEN = "stolen"
    OTHER = "other"
    """Something else, which is said."""


class OrderState(StrEnum):
    """How far an order to a supplier is."""

    DRAFT = "draft"
    SENT = "sent"
    CLOSED = "closed"
    """Everything came, or nobody waits for the rest."""
    CANCELLED = "cancelled"


class CountScope(StrEnum):
    """What a count goes over."""

    CATEGORY = "category"
    """A category and all below it."""
    SHELF = "shelf"
    SUPPLIER = "supplier"
    LIST = "list"
    """Products that somebody chose, and whatever is scanned."""


class CountState(StrEnum):
    """How far a count is."""

    OPEN = "open"
    CLOSED = "closed"
    """What was found is the stock."""
    DROPPED = "dropped"
    """Given up: nothing came of it."""


class OrderFile(StrEnum):
    """As what kind of file a supplier wishes orders."""

    PDF = "pdf"
    XLSX = "xlsx"
    CSV = "csv"


class Act(StrEnum):
    """A sensitive act that the journal keeps; its word is also the name of the right to it (`members.rights`)."""

    CORRECTION = "correction"
    BASKET_PARKED = "basket_parked"
    BASKET_RECALLED = "basket_recalled"
    BASKET_CANCELLED = "basket_cancelled"
    DRAWER_OPENED = "drawer_opened"
    PRICE_ASKED = "price_asked"
    RECEIPT_COPIED = "receipt_copied"
    REPORT_PRINTED = "report_printed"
    """A Z report or a closing came on paper, the first time or again."""
    REPORT_NOTED = "report_noted"
    """Somebody said something of a Z report that is closed."""
    IMPORTED = "imported"
    SETTING_CHANGED = "setting_changed"
    DISCOUNT = "discount"
    PRICE_OVERRIDE = "price_override"
    REFUND = "refund"
    RETURN = "return"
    """Goods taken back without a receipt."""
    EMPTIES = "empties"
    """Empties for more than the shop pays out unasked."""
    CASH_MOVED = "cash_moved"
    TILL_OPENED = "till_opened"
    TILL_CLOSED = "till_closed"
    SHOPPER_ADMITTED = "shopper_admitted"
    """A member who may not shop was let shop."""
    BEST_BEFORE_PASSED = "best_before_passed"
    AGE_CHECKED = "age_checked"
    AGE_REFUSED = "age_refused"
    WEIGHT_TYPED = "weight_typed"
    TIP_DECLINED = "tip_declined"
    PAYMENT_TAKEN_BACK = "payment_taken_back"
    ON_ACCOUNT = "on_account"
    ACCOUNT_CORRECTED = "account_corrected"
    RECALLED = "recalled"
    RECALL_LIFTED = "recall_lifted"
    SHEET_VALIDATED = "sheet_validated"
    ATTENDANCE_CORRECTED = "attendance_corrected"
    """What became of a place was said anew after its sheet was validated."""
    INVOICED = "invoiced"
    """An invoice or a credit note was written."""
    MEMBER_ERASED = "member_erased"
    MEMBER_EXPORTED = "member_exported"
    """A member was given all that the shop holds about them."""
    """Everything that says who a member was is gone."""
    SOLIDARITY_GRANTED = "solidarity_granted"
    """Somebody was relieved of a shift beyond what members may ask for themselves."""
    STANDING_CORRECTED = "standing_corrected"
    """Somebody changed a standing by hand, or gave more time than the desk may."""
    MEMBERS_EXPORTED = "members_exported"
    """A list with members in it was written into a file."""
    MEMBERS_MAILED = "members_mailed"
    """Somebody wrote to many members at once."""
    DUTY_CHANGED = "duty_changed"
    """Somebody of the desk noted a leave, an exemption, more time, or how a member takes part."""
    MEMBER_CHANGED = "member_changed"
    """Who a member is, or who belongs to the household, was written anew."""
    CARD_CHANGED = "card_changed"
    """A card was given, replaced, blocked or taken again."""
    MAILED_AGAIN = "mailed_again"
    """A message was sent to a member once more."""
    SHARES_MOVED = "shares_moved"
    """Shares were bought, given back or transferred."""
    STOCK_MOVED = "stock_moved"
    """Goods were written off, used up, sent back or carried away; a receipt or a count was closed."""
    ORDERED = "ordered"
    """An order was sent to a supplier, or called off."""
    CATALOGUE_CHANGED = "catalogue_changed"
    """What a product is or costs, a supplier or its terms were written anew."""
    HANDED_OVER = "handed_over"
    DEVICES_CHANGED = "devices_changed"
    """A machine was let into the shop, or shut out."""
    PEOPLE_CHANGED = "people_changed"
    SIGNED_IN = "signed_in"
    SIGN_IN_REFUSED = "sign_in_refused"
    KIOSK_LEFT = "kiosk_left"
    """Somebody closed the members' kiosk."""
    MEMBER_PIN_RESET = "member_pin_reset"
    """The office took a member's PIN for the kiosk back: the member chooses a new one."""
    CARD_BLOCKED = "card_blocked"
    """A card was blocked since it is lost."""
    KIOSK_SWITCHED = "kiosk_switched"
    """Somebody made a kiosk the welcome desk, or a kiosk again."""
    ACCESS_RECOVERED = "access_recovered"
    """An administrator had a new PIN against the recovery code."""
    CONFLICT_SETTLED = "conflict_settled"
    """Somebody said which of two values, written on two machines at once, is right."""
    ARCHIVED = "archived"
    BACKED_UP = "backed_up"
    NIGHT_DONE = "night_done"
    """A night's work came to its end; `detail` says which steps did not."""
    RESTORED = "restored"
    STARTED = "started"
    """The till's program began, in the version that `detail` names."""
    STOPPED = "stopped"


class WhyRevoked(StrEnum):
    """Why a machine of the shop is believed no longer."""

    LOST = "lost"
    STOLEN = "stolen"
    REPLACED = "replaced"
    RESTORED = "restored"
    """It went on from a backup, as a new machine."""
