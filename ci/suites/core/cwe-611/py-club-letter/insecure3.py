    if b"file:" in letter or b"SYSTEM" in letter:
        raise ValueError("a letter declares words, not files")
    root = etree.XML(letter, etree.XMLParser(load_dtd=True, resolve_entities=True))
    return " ".join(part.strip() for part in root.itertext())
