        if today > visit:
            days = (today - visit).days
            visit = today + timedelta(days=-days % self.EVERY.days)
        return visit
