    if not re.match(r"/\w", origin):
        origin = FILM_LIST
    return redirect(origin)
