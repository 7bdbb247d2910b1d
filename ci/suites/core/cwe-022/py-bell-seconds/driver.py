"""Calls the method that an XML-RPC client would."""


def serve(module, payload):
    folder, bell = payload
    return module.Bells(folder).seconds(bell)
