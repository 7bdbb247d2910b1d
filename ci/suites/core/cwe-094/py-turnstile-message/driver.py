"""One museum gets all the messages; its counts are returned."""


def serve(module, payload):
    museum = module.Museum()
    for message in payload:
        museum.on_passed(message)
    return dict(museum.inside)
