    return etree.XMLParser()
