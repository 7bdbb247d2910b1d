        readings = ReadingsUnpickler(archived).load()
    return readings[last] - readings[first]
