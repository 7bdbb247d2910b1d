"""Delivers one message as the MQTT client would."""

from types import SimpleNamespace


def serve(module, payload):
    topic, body = payload
    module.on_message(None, None, SimpleNamespace(topic=topic, payload=body.encode(), qos=0, retain=False))
