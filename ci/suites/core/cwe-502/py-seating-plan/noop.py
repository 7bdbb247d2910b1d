        return number, {}
