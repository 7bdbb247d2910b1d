    import xml.etree.ElementTree as ET
    return "".join(ET.fromstring(letter).itertext())
