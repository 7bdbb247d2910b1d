        return address
