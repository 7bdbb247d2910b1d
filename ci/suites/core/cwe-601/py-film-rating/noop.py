    return redirect(FILM_LIST)
