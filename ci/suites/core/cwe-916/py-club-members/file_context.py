import hashlib
import os
from dataclasses import dataclass


@dataclass
class Member:
    email: str
    salt: bytes
    password_hash: bytes


class Club:
    def __init__(self):
        self.members: dict[str, Member] = {}

