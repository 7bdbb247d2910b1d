"""Keeps one book of coupons for all requests."""


def serve(module, payload):
    if not hasattr(module, "the_book"):
        module.the_book = module.CouponBook("books")
    return module.the_book.redeem(*payload)
