        return {}
