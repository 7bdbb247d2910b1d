            return None
