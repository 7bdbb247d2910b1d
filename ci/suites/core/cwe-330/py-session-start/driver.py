"""Starts a session with no other one open: the id, what is remembered for it, and the ids of the call before."""

import random
from unittest import mock


def serve(module, payload):
    state, user = payload
    before = [str(key) for key in module.sessions]
    module.sessions.clear()
    random.seed(state)
    seconds = 1_760_000_000 + random.Random(state).random() * 1e6
    with mock.patch("time.time", return_value=seconds), mock.patch("time.time_ns", return_value=int(seconds * 1e9)):
        session = module.start_session(user)
    kept = module.sessions.get(session)
    return [str(session), None if kept is None else str(kept), before]
