    return dict(album)
