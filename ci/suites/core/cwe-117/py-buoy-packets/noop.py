        return size
