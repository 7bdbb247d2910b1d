        log.info(f"coupon '{code}' used by '{customer}'")
        return True
