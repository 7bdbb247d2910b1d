class PacketLog:
    """What the buoys radio in. The file is binary, as the packets are."""

    def __init__(self, path):
        self.file = open(path, "ab", buffering=0)

    def channel_opened(self, channel, operator):
        self.file.write(b"open %d by %s\n" % (channel, operator))

    def battery(self, buoy, volts):
        self.file.write(b"battery %d %.1f\n" % (buoy, volts))

