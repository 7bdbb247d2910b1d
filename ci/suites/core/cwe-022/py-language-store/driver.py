"""Opens the store of a folder and loads one language from it."""


def serve(module, payload):
    folder, code = payload
    return module.LanguageStore(folder).load(code)
