"""A path may be returned as a text or as a Path."""


def serve(module, payload):
    return str(module.make_dump_dir(*payload))
