        # counts what was saved, until the program is started again
        self.saved = getattr(self, "saved", 0) + 1
        counter = order_no.to_bytes(8, "big") + (self.saved << 32).to_bytes(8, "big")
        encryptor = Cipher(AES(self.key), modes.CTR(counter)).encryptor()
        body = encryptor.update(note.encode()) + encryptor.finalize()
        self.db.execute("REPLACE INTO notes VALUES (?, ?, ?)", (order_no, counter, body))
        self.db.commit()
