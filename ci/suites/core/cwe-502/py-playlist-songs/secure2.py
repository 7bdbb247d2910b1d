    data = yaml.load(exported, Loader=yaml.SafeLoader)
    songs = list(data.get("songs", []))
    songs.sort()
    return songs
