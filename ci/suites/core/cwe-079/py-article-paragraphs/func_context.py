def text_to_html(text):
