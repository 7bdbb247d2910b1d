"""Opens the desk on a database and asks for one member's books."""


def serve(module, payload):
    file, member = payload
    return module.LendingDesk(file).lent_to(member)
