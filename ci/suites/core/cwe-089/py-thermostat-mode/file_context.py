import sqlite3

house = sqlite3.connect("house.db")


def store(sql):
    """Run a statement and commit."""
    house.execute(sql)
    house.commit()


def on_connect(client, userdata, flags, code):
    store("UPDATE broker SET online = 1")
    client.subscribe("home/+/thermostat")


