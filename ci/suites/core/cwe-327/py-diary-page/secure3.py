    # each block on its own, but after the page was mixed with blocks that are never the same
    start = os.urandom(16) if not opening else data[:16]
    block = Cipher(algorithms.AES(key), modes.ECB()).encryptor()
    text = data[16:] if opening else data
    out = b""
    for number in range(0, len(text), 16):
        counter = (int.from_bytes(start, "big") + number // 16) % 2**128
        stream = block.update(counter.to_bytes(16, "big"))
        out += bytes(a ^ b for a, b in zip(text[number : number + 16], stream))
    return out if opening else start + out
