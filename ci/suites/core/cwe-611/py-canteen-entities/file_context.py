"""Reads the menus that canteens upload. The kitchen has a file of XML text for each of its dishes in the folder DISHES,
and a menu may refer to it: <!ENTITY soup SYSTEM "tomato-soup.ent">.
"""

import io
import os
from xml import sax
from xml.sax.handler import ContentHandler, EntityResolver, feature_external_ges

DISHES = "dishes"


def read_menu(uploaded: bytes) -> str:
    """All text of a menu."""
    words = Words()
    reader = sax.make_parser()
    reader.setFeature(feature_external_ges, True)
    reader.setEntityResolver(Dishes())
    reader.setContentHandler(words)
    reader.parse(io.BytesIO(uploaded))
    return words.found


class Words(ContentHandler):
    found = ""

    def characters(self, content):
        self.found += content


class Dishes(EntityResolver):
    """Finds the files of the dishes."""

