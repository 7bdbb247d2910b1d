    return etree.XMLParser(remove_comments=True, remove_blank_text=True)
