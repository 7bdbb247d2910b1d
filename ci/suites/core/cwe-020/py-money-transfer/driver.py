"""One transfer: what is returned, and the accounts after it."""


def serve(module, payload):
    accounts, sender, receiver, amount = payload
    done = module.transfer(accounts, sender, receiver, amount)
    return [done if done is None else bool(done), accounts]
