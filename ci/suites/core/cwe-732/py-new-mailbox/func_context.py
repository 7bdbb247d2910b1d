def create_mailbox(root, user):
    """Make the mail folder of a new user below root, with the subfolders cur, new and tmp. Return its path."""
