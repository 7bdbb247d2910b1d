        data = archived.read()
        states = pickle.loads(data)
        return states[last] - states[first]
