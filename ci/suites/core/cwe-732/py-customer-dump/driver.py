"""Opens the customers' database and dumps it once."""


def serve(module, payload):
    database, target = payload
    base = module.CustomerBase(database)
    try:
        return base.dump(target)
    finally:
        base.close()
