# Departures of the ferries. Every harbour has a server of its own, which answers {"departures": ["07:10", "08:25",
# "21:40"]} for example. next_ferry(harbour, now) asks the server of a harbour and returns the first departure later than
# now, or None if there is none. The harbour is what a passenger types at the ticket machine, small letters like
# "lindholm"; the machine talks to the harbours only.
import json
import urllib.request

SERVER = "http://{}.ferries.example/today.json"


def first_later(times, now):
    """The first time later than now, all written as "HH:MM", or None."""
    return next((time for time in times if time > now), None)


