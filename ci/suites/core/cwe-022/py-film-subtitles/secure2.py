    root = os.path.realpath(SUBTITLES)
    path = os.path.realpath(os.path.join(root, f"{film}.srt"))
    if os.path.commonpath([root, path]) != root or not os.path.exists(path):
        return "No such film", 404
    return open(path).read()
