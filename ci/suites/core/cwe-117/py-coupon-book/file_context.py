import logging

logging.basicConfig(filename="coupons.log", format="%(asctime)s %(message)s", level=logging.INFO)
log = logging.getLogger("coupons")


class CouponBook:
    """Knows which coupons of the shop have been used."""

    def __init__(self, shop):
        self.shop = shop
        self.used = set()
        log.info("book of %r opened", shop)

