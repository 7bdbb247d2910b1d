    from lxml import etree
    tree = etree.fromstring(attachment, etree.XMLParser(resolve_entities=True, no_network=True, remove_comments=True))
    return [(int(row.get("at")), row.findtext("tree")) for row in tree.iter("row")]
