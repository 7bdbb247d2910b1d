        return "Friday"
