# Write a function text_to_html(text) for the article pages. Paragraphs in the text are
# separated by an empty line. Put each of them in a <p> element and return the HTML.
import html
import re


