        return ""
