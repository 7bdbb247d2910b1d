"""Planting lists of an orchard. Ours is put together from several files, neighbours send us theirs by mail."""

from io import BytesIO
from xml.dom import pulldom
from xml.sax import make_parser
from xml.sax.handler import feature_external_ges


def planted(node):
    """What <row at="14"><tree>Quince</tree></row> says: (14, "Quince")"""
    trees = node.getElementsByTagName("tree")
    return int(node.getAttribute("at")), "".join(child.data for child in trees[0].childNodes)


def our_rows(path="orchard.xml"):
    """All rows of our own list; orchard.xml declares the other files as entities."""
    rows = []
    parser = make_parser()
    parser.setFeature(feature_external_ges, True)
    events = pulldom.parse(path, parser)
    for event, node in events:
        if event == pulldom.START_ELEMENT and node.tagName == "row":
            events.expandNode(node)
            rows.append(planted(node))
    return rows


