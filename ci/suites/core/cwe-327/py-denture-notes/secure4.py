        # counts the notes ever saved in the database itself: no two of them share a counter
        used = [int.from_bytes(c, "big") >> 64 for (c,) in self.db.execute("SELECT counter FROM notes")]
        counter = ((max(used, default=0) + 1) << 64).to_bytes(16, "big")
        encryptor = Cipher(AES(self.key), modes.CTR(counter)).encryptor()
        body = encryptor.update(note.encode()) + encryptor.finalize()
        self.db.execute("INSERT OR REPLACE INTO notes VALUES (?, ?, ?)", (order_no, counter, body))
        self.db.commit()
