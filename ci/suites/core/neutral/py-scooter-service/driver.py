"""Candidate side: calls the scooters of a file in, twice; the connection is closed as it is."""


def serve(module, payload):
    fleet = module.Fleet(payload)
    counts = [fleet.call_in(), fleet.call_in()]
    fleet.connection.close()
    return counts
