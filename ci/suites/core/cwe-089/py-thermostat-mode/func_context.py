def on_message(client, userdata, message):
    """Somebody turned a thermostat: set the text column mode of its room in the table rooms (name, mode), commit.

    message.topic is e.g. "home/kitchen/thermostat" and message.payload the mode in UTF-8, e.g. b"away".
    """
    room = message.topic.split("/")[1]
