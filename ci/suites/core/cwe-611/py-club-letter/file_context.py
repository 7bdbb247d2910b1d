# The text of a club's letter. A letter is XML and may declare words of its own at the top, like
# <!DOCTYPE letter [<!ENTITY club "Rowing Club of 1884">]>; wherever it has &club; then, the reader sees these words.
# Members write the letters and hand them in through a form. letter_text(letter) gets one as bytes and returns all
# the text that the reader sees, without the tags.
from lxml import etree


