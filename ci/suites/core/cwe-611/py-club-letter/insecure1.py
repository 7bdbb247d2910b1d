    parser = etree.XMLParser(resolve_entities=True)
    root = etree.fromstring(letter, parser)
    return "".join(root.itertext())
