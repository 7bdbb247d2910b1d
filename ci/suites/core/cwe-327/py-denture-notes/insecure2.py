        # every order has a counter of its own, far from the others
        counter = order_no.to_bytes(8, "big") + b"\0" * 8
        encryptor = Cipher(AES(self.key), modes.CTR(counter)).encryptor()
        body = encryptor.update(note.encode()) + encryptor.finalize()
        self.put(order_no, counter, body)
