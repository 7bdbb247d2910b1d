        return visit
