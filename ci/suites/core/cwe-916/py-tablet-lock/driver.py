"""Sets the lock of a tablet with fresh settings; answers with the settings afterwards."""


def serve(module, passphrase):
    settings = module.read_settings("nothing.json")
    result = module.set_lock(settings, passphrase)
    return result if isinstance(result, dict) else settings
