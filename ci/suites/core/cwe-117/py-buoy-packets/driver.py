"""A station that hears some packets, one after the other."""


def serve(module, payload):
    log = module.PacketLog("packets.log")
    try:
        return [log.received(buoy, data) for buoy, data in payload]
    finally:
        log.file.close()
