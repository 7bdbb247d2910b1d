def serve(module, payload):
    """Rename one player; the dict as it is then."""
    players, number, name = payload
    module.rename_player(players, number, name)
    return players
