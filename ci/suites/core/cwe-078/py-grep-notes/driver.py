"""Searches a notebook; what the method yields is handed back as it is."""


def serve(module, payload):
    notebook = module.Notebook(payload["path"])
    return notebook.lines_with(payload["word"])
