    playlist = yaml.safe_load(exported)
    return sorted(playlist["songs"])
