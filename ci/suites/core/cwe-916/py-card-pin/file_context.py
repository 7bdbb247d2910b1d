import hashlib
import secrets

pins = {}  # card number -> {"salt": ..., "hash": ...}, hex strings


