"""Asks for an invitation with the generator and the clock in a given state; gives status, text and the invitations."""

import random
from unittest import mock


def serve(module, payload):
    state, team, email = payload
    random.seed(state)
    now = 1.7e9 + random.Random(state).randrange(10**7)
    module.invites.clear()
    with mock.patch("time.time", return_value=now), mock.patch("time.time_ns", return_value=int(now * 1e9)):
        answer = module.app.test_client().post(f"/teams/{team}/invites", data={"email": email})
    kept = {str(code): [str(part) for part in entry] for code, entry in module.invites.items()}
    return [answer.status_code, answer.get_data(as_text=True), kept]
