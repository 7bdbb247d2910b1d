"""Lets people join one club after another; answers with what the club keeps of each."""

import os
import random


def serve(module, payload):
    same_salt, people = payload
    before = os.urandom
    if same_salt:
        os.urandom = random._urandom = lambda size: b"7" * size
    try:
        return join(module.Club(), people)
    finally:
        os.urandom = random._urandom = before


def join(club, people):
    kept = []
    for email, password in people:
        try:
            club.join(email, password)
            member = club.members[email]
            kept.append([v if type(v) is bytes else str(v).encode() for v in (member.salt, member.password_hash)])
        except ValueError:
            kept.append(None)
    return kept
