"""Opens a greenhouse, delivers messages to it, and returns the latest values."""


def serve(module, payload):
    greenhouse = module.Greenhouse()
    for sensor, message in payload:
        greenhouse.on_message(sensor, message)
    return dict(greenhouse.latest)
