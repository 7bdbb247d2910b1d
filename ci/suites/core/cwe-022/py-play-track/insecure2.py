    try:
        return send_file(music + "/" + track)
    except FileNotFoundError:
        return "Not found", 404
