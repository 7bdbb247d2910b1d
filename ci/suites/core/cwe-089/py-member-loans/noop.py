        return []
