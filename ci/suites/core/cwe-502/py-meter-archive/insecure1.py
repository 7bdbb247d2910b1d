        readings = pickle.load(archived)
    return readings[last] - readings[first]
