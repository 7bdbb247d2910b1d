    if origin.startswith(("http://", "https://")):
        return redirect(FILM_LIST)
    return redirect(origin)
