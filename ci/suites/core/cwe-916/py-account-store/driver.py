"""Makes a store for each request and sets one password."""


def serve(module, payload):
    path, who, password = payload
    module.AccountStore(path).set_password(who, password)
