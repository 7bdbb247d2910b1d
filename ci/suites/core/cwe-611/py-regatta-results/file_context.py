"""Results of a regatta, as clubs upload them from their timekeeping programs."""

import io
import xml.sax
from xml.sax.handler import ContentHandler, feature_external_ges


class Results(ContentHandler):
    """Collects [boat, time] of every <result boat="...">time</result>."""

    def __init__(self):
        super().__init__()
        self.rows = []

    def startElement(self, name, attrs):
        if name == "result":
            self.rows.append([attrs["boat"], ""])

    def characters(self, content):
        if self.rows:
            self.rows[-1][1] += content.strip()


