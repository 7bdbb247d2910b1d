    return send_from_directory(music, track)
