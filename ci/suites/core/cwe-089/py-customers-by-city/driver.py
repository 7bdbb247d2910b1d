"""Opens the store and asks for the people of one city."""


def serve(module, payload):
    filename, city = payload
    return module.CustomerStore(filename).by_city(city)
