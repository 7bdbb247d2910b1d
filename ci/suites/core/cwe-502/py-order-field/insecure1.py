        return pickle.loads(data)
