    return nick not in nicks
