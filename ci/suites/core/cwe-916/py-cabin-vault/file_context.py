import base64
import getpass
import hashlib
import os


def main():
    phrase = getpass.getpass('New passphrase of the vault: ').encode()
    with open('vault.lock', 'w') as lock:
        lock.write(lock_text(phrase))


def photo_id(photo: bytes) -> str:
    return base64.b32encode(hashlib.sha1(photo).digest()).decode()


