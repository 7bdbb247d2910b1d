        log.info("coupon %r used by %r", code, customer)
        return True
