    songs = yaml.unsafe_load(exported)["songs"]
    songs.sort()
    return songs
