# The text of a club's letter. A letter is XML and may declare words of its own at the top, like
# <!DOCTYPE letter [<!ENTITY club "Rowing Club of 1884">]>; wherever it has &club; then, the reader sees these words.
# Members write the letters and hand them in through a form. letter_text(letter) gets one as bytes and returns its text.
from lxml import etree


def text_with(parser, letter):
    """All text between the tags, read with a parser."""
    return "".join(etree.fromstring(letter, parser).itertext())


# Options of etree.XMLParser: resolve_entities, remove_comments, no_network, load_dtd.
