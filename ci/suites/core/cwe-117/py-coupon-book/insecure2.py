        logging.warning("coupon '%s' used by '%s'", code, customer)
        return True
