"""Compresses one file of a folder of exports."""


def serve(module, payload):
    return module.ExportFolder(payload["folder"]).compress(payload["name"])
