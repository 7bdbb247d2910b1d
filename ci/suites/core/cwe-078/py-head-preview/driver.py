"""Opens a browser of the height that is asked for and previews one file."""


def serve(module, payload):
    height, path = payload
    return module.FileBrowser(height).preview(path)
