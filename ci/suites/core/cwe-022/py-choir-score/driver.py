"""Gets a score from the collection below a folder."""


def serve(module, payload):
    root, piece = payload
    return module.SheetMusic(root).score(piece)
