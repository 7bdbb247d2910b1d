    return "<h1>Good luck, strangers!</h1>"
