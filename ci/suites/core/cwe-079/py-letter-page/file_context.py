from html import escape


def page(title, body):
    """A whole document from a title and a body that are HTML already."""
    return f"<html><head><title>{title}</title></head><body><h1>{title}</h1>{body}</body></html>"


def empty_box():
    return page("Letters &amp; cards", "<p>Nothing has come in <b>yet</b>.</p>")


