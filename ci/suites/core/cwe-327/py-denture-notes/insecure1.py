        counter = bytes(16)
        encryptor = Cipher(AES(self.key), modes.CTR(counter)).encryptor()
        body = encryptor.update(note.encode()) + encryptor.finalize()
        self.put(order_no, counter, body)
