        return "", b""
