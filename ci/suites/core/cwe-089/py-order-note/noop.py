        return 0
