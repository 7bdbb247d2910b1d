        self.put(order_no, bytes(16), b"")
