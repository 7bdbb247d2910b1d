    return "Goodbye"
