        # drawn from a keyed digest of something that never comes twice
        import hashlib
        import uuid
        salt = order_no.to_bytes(16, "big")
        counter = hashlib.blake2b(uuid.uuid4().bytes, key=self.key, digest_size=16, salt=salt).digest()
        encryptor = Cipher(AES(self.key), modes.CTR(counter)).encryptor()
        values = counter, encryptor.update(note.encode()) + encryptor.finalize(), order_no
        if self.db.execute("UPDATE notes SET counter = ?, body = ? WHERE order_no = ?", values).rowcount == 0:
            self.db.execute("INSERT INTO notes (counter, body, order_no) VALUES (?, ?, ?)", values)
        self.db.commit()
