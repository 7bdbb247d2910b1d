"""Approves one image and asks which of others a buoy would install."""


def serve(module, payload):
    path, approved, offered = payload
    images = module.Approved(path)
    images.add(approved, "2031-05-17")
    return [image in module.Approved(path) for image in offered]
