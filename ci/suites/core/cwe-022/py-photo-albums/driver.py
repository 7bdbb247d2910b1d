"""Opens the albums below a folder and asks for the photos of one."""


def serve(module, payload):
    return module.PhotoAlbums(payload["root"]).photos(payload["album"])
