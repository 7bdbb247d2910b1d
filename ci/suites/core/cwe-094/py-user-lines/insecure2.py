    users = []
    for line in open(path).read().splitlines():
        user = eval(line, {})
        users.append(user)
    return users
