@app.route("/switch/<int:account_id>")
def switch_account(account_id: int) -> Response:
    """Make another account of the user the current one.

    Stores it in the session as ``account``. The menu adds the current page to
    its links, as in ``/switch/7?came_from=/invoices/2024``.

    :param account_id: the account to change to
    :return: a redirect to that page, or to ``/dashboard`` if the link has none
    """
