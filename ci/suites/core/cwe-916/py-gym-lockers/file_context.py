import hashlib
import hmac
import json
import os
from pathlib import Path

LOCKERS = Path('lockers.json')  # {"12": {"salt": "9f...", "code": "03..."}, ...}


def load():
    return json.loads(LOCKERS.read_text()) if LOCKERS.exists() else {}


def set_code(locker, code):
    lockers, salt = load(), os.urandom(16)
    lockers[str(locker)] = {'salt': salt.hex(), 'code': code_hash(code, salt)}
    LOCKERS.write_text(json.dumps(lockers))


def opens(locker, code):
    entry = load().get(str(locker))
    if entry is None:
        return False
    return hmac.compare_digest(code_hash(code, bytes.fromhex(entry['salt'])), entry['code'])


