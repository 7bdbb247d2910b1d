        order = pickle.loads(data)
        if self.stamp(pickle.dumps(order)) != stamp:
            raise ValueError("the stamp does not fit")
        return order
