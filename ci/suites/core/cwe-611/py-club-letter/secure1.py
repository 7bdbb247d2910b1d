    root = etree.fromstring(letter)
    return "".join(root.itertext())
