def save_account(path, host, user, password):
    """Save the section [smtp] with host, user and password, for load_account() to read."""
    config = configparser.ConfigParser(interpolation=None)
    config['smtp'] = {'host': host, 'user': user, 'password': password}
    with open(path, 'w') as out:
