"""Makes a mailbox; its path may be a str or a Path."""


def serve(module, payload):
    root, user = payload
    return str(module.create_mailbox(root, user))
