"""Telescope nights: who may book one. observers.csv has a line name,salt,digest for every observer."""

import csv
import hashlib
import hmac
import secrets

OBSERVERS = "observers.csv"


def enrol(name, password):
    salt = secrets.token_hex(8)
    with open(OBSERVERS, "a", newline="") as file:
        csv.writer(file).writerow([name, salt, digest_of(password, salt)])


def may_book(name, password):
    with open(OBSERVERS, newline="") as file:
        for observer, salt, digest in csv.reader(file):
            if observer == name:
                return hmac.compare_digest(digest, digest_of(password, salt))
    return False


