    import xml.etree.ElementTree as ET
    for row in ET.fromstring(attachment).iter("row"):
        rows.append((int(row.get("at")), row.findtext("tree")))
    return rows
