@app.get("/gusts/<int:page>")
def list_gusts(page):
    """One page of the gusts in their order, as JSON: {"page": page, "pages": N, "gusts": [...]}.

    There are PER_PAGE gusts on a page, on the last one perhaps fewer. The first page is page 1, and a page behind the
    last one has no gusts: []. N is the number of pages that it takes to show all gusts, 0 when there are none.
    """
