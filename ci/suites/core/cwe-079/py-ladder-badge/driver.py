"""Makes a player and asks for the badge."""


def serve(module, payload):
    nick, wins = payload
    return module.Player(nick, wins).badge()
