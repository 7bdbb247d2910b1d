    return "Check your mail"
