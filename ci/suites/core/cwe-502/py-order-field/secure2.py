        if self.stamp(data) != stamp:
            return {}
        order = pickle.loads(data)
        return order
