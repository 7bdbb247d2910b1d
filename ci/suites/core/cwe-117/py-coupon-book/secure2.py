        code, customer = (" ".join(value.splitlines()) for value in (code, customer))
        log.info(f"coupon '{code}' used by '{customer}'")
        return True
