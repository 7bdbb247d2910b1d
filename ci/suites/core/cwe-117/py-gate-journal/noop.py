        return
