"""Tries one passphrase on a tablet (None: a new one); answers with the result and the settings afterwards."""


def serve(module, payload):
    settings, passphrase = payload
    if settings is None:
        settings = module.read_settings("nothing.json")
    return [module.unlock(settings, passphrase), settings]
