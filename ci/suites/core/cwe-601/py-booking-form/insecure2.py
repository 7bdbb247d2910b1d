        if then.startswith(("http:", "https:")):
            return self.OVERVIEW
        return then
