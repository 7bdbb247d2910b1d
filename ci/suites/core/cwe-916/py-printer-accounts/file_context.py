#!/usr/bin/env python3
"""Usage: printer-account NAME PASSWORD"""
import hashlib
import secrets
import sys


def digest(text):
    return hashlib.sha256(text.encode()).hexdigest()


def job_name(user, document):
    """Name under which a document waits in the print queue."""
    return user + '-' + digest(document)[:10]


def main():
    name, password = sys.argv[1:]
    with open('accounts.txt', 'a') as accounts:
        accounts.write(account_line(name, password) + '\n')


