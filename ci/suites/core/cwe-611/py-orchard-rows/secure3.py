    from xml.dom import minidom
    for node in minidom.parseString(attachment).getElementsByTagName("row"):
        rows.append(planted(node))
    return rows
