            pass
        return cls("", "")
