"""Makes a Post of the given fields and renders it."""


def serve(module, payload):
    return module.Post(**payload).as_html()
