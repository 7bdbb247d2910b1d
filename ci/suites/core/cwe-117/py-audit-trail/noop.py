        return None
