"""What is to be done on a machine after it has heard from others."""

import logging

from beesdesk.errors import ShopError
from beesdesk.shop import Shop
from beesdesk.sync.clashes import goods_clash, settle_clashes
from beesdesk.sync.erasure import clean_up


def settle_met(shop: Shop, *, came: bool = True) -> int:
    """Settle what clashes, and take the last traces of erased members out of the files; return how many clashes are new.

    Nothing can clash where nothing `came`. While another program reads the file the traces wait for the next time.
    """
    found = shop.do(settle_clashes, now=shop.now(), goods=shop.read(goods_clash)) if came else 0
    try:
        clean_up(shop)
    except ShopError:
        logging.getLogger(__name__).info("the last traces of erased members wait for the next exchange", exc_info=True)
    return found
