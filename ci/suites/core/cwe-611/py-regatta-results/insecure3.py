    from lxml import etree
    root = etree.fromstring(data, etree.XMLParser(resolve_entities=True, no_network=True))
    return [[row.get("boat"), "".join(row.itertext()).strip()] for row in root.iter("result")]
