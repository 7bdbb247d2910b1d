# Departures of the ferries. Every harbour has a server of its own: http://lindholm.ferries.example/today.json answers
# for the harbour of Lindholm, with {"departures": ["07:10", "08:25", "21:40"]}.
# next_ferry(harbour, now) returns the first departure later than now ("HH:MM" like all times), or None if there is none
# today. The harbour is what a passenger types at the ticket machine, small letters; the machine talks to the harbours only.
import json
import urllib.request


