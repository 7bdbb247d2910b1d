        if not hmac.compare_digest(stamp, self.stamp(data)):
            raise ValueError("the stamp does not fit")
        return pickle.loads(data)
