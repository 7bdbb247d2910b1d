import os
import sqlite3

from cryptography.hazmat.primitives.ciphers import Cipher, modes
from cryptography.hazmat.primitives.ciphers.algorithms import AES


class Notes:
    """What the dentists write about their orders. It is encrypted with AES in counter mode, the key has 32 bytes."""

    def __init__(self, key, path):
        is_new = not os.path.exists(path)
        self.db = sqlite3.connect(path, isolation_level=None)  # every statement is committed at once
        self.key = key
        if is_new:
            self.db.execute("CREATE TABLE notes (order_no INTEGER PRIMARY KEY, counter BLOB, body BLOB)")

    def put(self, order_no: int, counter: bytes, body: bytes) -> None:
        """An order has one note, an older one goes."""
        self.db.execute("REPLACE INTO notes VALUES (?, ?, ?)", (order_no, counter, body))

    def load(self, order_no: int) -> str:
        counter, body = self.db.execute("SELECT counter, body FROM notes WHERE order_no = ?", (order_no,)).fetchone()
        decryptor = Cipher(AES(self.key), modes.CTR(counter)).decryptor()
        return (decryptor.update(body) + decryptor.finalize()).decode()

