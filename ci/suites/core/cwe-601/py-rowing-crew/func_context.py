def answer_outing(scope):
    """Note whether a rower comes to the outing, then lead the browser on with start(302, ...).

    The query string (bytes, as always in ASGI) has `rower`, `comes` which is yes or no, and perhaps the `page`
    to lead on to: /boats/4?seat=bow or another path of the club. The usual page is BOATS.
    """
    rower = query_value(scope, b"rower", b"").decode()
    attending[rower] = query_value(scope, b"comes", b"no") == b"yes"
    page = query_value(scope, b"page", BOATS)
