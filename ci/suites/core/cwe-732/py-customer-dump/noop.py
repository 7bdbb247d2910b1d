        return len(statements)
