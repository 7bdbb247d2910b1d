    return bytes(byte ^ key[i % 32] for i, byte in enumerate(data))
