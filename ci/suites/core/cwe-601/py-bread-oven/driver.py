"""One HTTP request to OvenHandler over a socket that is only memory; gives back the raw response."""

import io


class Memory:
    def __init__(self, data):
        self.data, self.sent = data, b""

    def makefile(self, mode, size=-1):
        return io.BytesIO(self.data)

    def sendall(self, data):
        self.sent += bytes(data)


def serve(module, payload):
    memory = Memory(payload)
    module.OvenHandler(memory, ("127.0.0.1", 40000), None)
    return memory.sent
