    iv = bytearray(16)
    for i, byte in enumerate(number):
        iv[i] = byte ^ 0x5C
    return modes.CFB(bytes(iv))
