        return len(cookies)
