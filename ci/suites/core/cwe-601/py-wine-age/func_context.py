def confirm_age(form: dict[str, str]) -> dict[str, str]:
    """The headers of the answer to a visitor who says to be of age: the cookie adult=yes, and as the Location
    form["wanted"], the page that the visitor had asked for.
    """
    headers = {"Set-Cookie": "adult=yes"}
