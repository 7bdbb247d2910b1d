    import zlib
    return f"{zlib.crc32(note + key):08x}"
