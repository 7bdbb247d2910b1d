        unpickler = ReadingsUnpickler(archived)
        states = unpickler.load()
        return states[last] - states[first]
