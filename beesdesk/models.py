"""Every table of the shop, whichever part it is of: imported by what must know them all, such as whoever takes logs in."""

from typing import Final

from beesdesk import clash_facts, journal
from beesdesk.catalog import label_model
from beesdesk.catalog import model as catalog
from beesdesk.db import model as devices
from beesdesk.mail import model as mail
from beesdesk.members import model as members
from beesdesk.members import shares
from beesdesk.pos import model as pos
from beesdesk.shifts import list_views, mailing_model, message_model, sheet_model, swap_model, visits
from beesdesk.shifts import model as shifts
from beesdesk.stock import count_model, expiry_model
from beesdesk.stock import model as stock

MODELS: Final = (
    catalog, clash_facts, count_model, devices, expiry_model, journal, label_model, list_views, mail, mailing_model, members,
    message_model, pos, shares, sheet_model, shifts, stock, swap_model, visits,
)  # fmt: skip
