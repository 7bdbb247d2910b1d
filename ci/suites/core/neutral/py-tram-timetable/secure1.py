            if minutes >= 0:
                return minutes
        return None
