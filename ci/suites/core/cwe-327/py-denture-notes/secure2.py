        import secrets
        start = secrets.token_bytes(12) + bytes(4)  # leaves room for 64 GB
        encryptor = Cipher(AES(self.key), modes.CTR(start)).encryptor()
        with self.db:
            self.db.execute("DELETE FROM notes WHERE order_no = ?", (order_no,))
            self.db.execute(
                "INSERT INTO notes VALUES (?, ?, ?)",
                (order_no, start, encryptor.update(note.encode("utf-8")) + encryptor.finalize()),
            )
