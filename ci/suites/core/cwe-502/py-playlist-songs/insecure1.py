    playlist = yaml.load(exported, Loader=Loader)
    return sorted(playlist["songs"])
