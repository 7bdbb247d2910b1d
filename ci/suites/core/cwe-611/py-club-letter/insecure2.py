    parser = etree.XMLParser(resolve_entities=True, no_network=True, recover=True)
    tree = etree.fromstring(letter, parser=parser)
    return etree.tostring(tree, method="text", encoding="unicode")
