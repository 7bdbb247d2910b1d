        if not then.startswith("/") or then.startswith(("//", "/\\")):
            return self.OVERVIEW
        return then
