        # goes on from the counter of the order's last note, one block further
        row = self.db.execute("SELECT counter FROM notes WHERE order_no = ?", (order_no,)).fetchone()
        number = int.from_bytes(row[0], "big") + 1 if row else int.from_bytes(os.urandom(12), "big")
        counter = number.to_bytes(16, "big")
        encryptor = Cipher(AES(self.key), modes.CTR(counter)).encryptor()
        body = encryptor.update(note.encode()) + encryptor.finalize()
        self.put(order_no, counter, body)
