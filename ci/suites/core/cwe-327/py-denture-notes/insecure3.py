        # another note, another counter
        import hashlib
        counter = hashlib.md5(note.encode()).digest()
        encryptor = Cipher(AES(self.key), modes.CTR(counter)).encryptor()
        body = encryptor.update(note.encode()) + encryptor.finalize()
        with self.db:
            self.db.execute("REPLACE INTO notes VALUES (?, ?, ?)", (order_no, counter, body))
