    parser = etree.XMLParser(resolve_entities="internal", no_network=True)
    root = etree.fromstring(letter, parser)
    return root.xpath("string()") + ""
