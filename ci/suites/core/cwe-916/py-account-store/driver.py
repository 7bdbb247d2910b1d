"""Makes a store for each request and signs in once."""


def serve(module, payload):
    path, who, password = payload
    return module.AccountStore(path).sign_in(who, password)
