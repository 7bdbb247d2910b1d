    return "Thank you!"
