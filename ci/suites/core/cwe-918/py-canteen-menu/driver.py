"""A made-up internet: every name has an address, each connection is written down and answered here.

There is no thread and no process for it, of which other candidates may have used up what is allowed: the other end of a
connection answers when the candidate begins to read.
"""

import re
import socket
import ssl


class Net:
    """Patches sockets for the time of one call; ``asked`` lists the hosts that were connected to."""

    def __init__(self, pages, otherwise):
        self.pages, self.otherwise = pages, otherwise  # by "host/path": status, headers, body
        self.asked, self.names, self.open = [], {}, {}

    def address(self, host):
        if not re.fullmatch(r"[A-Za-z0-9._-]+", host):
            raise socket.gaierror(socket.EAI_NONAME, "Name or service not known")
        try:
            address = socket.inet_ntoa(socket.inet_aton(host))
            self.names.setdefault(address, address)
            return address
        except OSError:
            name = host.lower().rstrip(".")
        for address, known in self.names.items():
            if known == name:
                return address
        address = "127.0.0.1" if name == "localhost" else f"203.0.113.{len(self.names) + 1}"
        self.names[address] = name
        return address

    def look_up(self, host, port, *more, **named):
        host = host.decode() if isinstance(host, bytes) else str(host)
        port = int(port) if str(port or 0).isdigit() else 80
        return [(socket.AF_INET, socket.SOCK_STREAM, 6, "", (self.address(host), port or 0))]

    def answer(self, sock):
        """Answer what was sent over a connection, if it was not answered yet."""
        place = sock.getsockname() if sock.family == socket.AF_INET else None
        if place not in self.open:
            return
        host, peer = self.open.pop(place)
        peer.setblocking(False)
        try:
            sent = peer.recv(65536)
        except OSError:
            sent = b""
        if b"\r\n\r\n" in sent:
            method, path = sent.decode("latin-1").split(" ")[:2]
            status, headers, body = self.pages.get(host + path, self.otherwise)
            lines = {"Content-Length": str(len(body)), "Connection": "close", **headers}
            head = "".join(f"{name}: {value}\r\n" for name, value in lines.items())
            peer.setblocking(True)
            peer.sendall(f"HTTP/1.1 {status} Answer\r\n{head}\r\n".encode("latin-1") + (b"" if method == "HEAD" else body))
        peer.close()

    def serve(self, module, call):
        net, plain = self, socket.socket.__base__
        listener = socket.create_server(("127.0.0.1", 0))

        def connect(sock, where):
            if sock.family != socket.AF_INET:
                raise ConnectionRefusedError(111, "Connection refused")
            name = net.names[net.address(where[0])]
            net.asked.append(name)
            plain.connect(sock, listener.getsockname())
            net.open[sock.getsockname()] = name, listener.accept()[0]

        def connect_ex(sock, where):
            connect(sock, where)
            return 0

        def reading(method):
            def read(sock, *args):
                net.answer(sock)
                return method(sock, *args)

            return read

        def no_tls(*args, **named):
            raise ssl.SSLError("[SSL: WRONG_VERSION_NUMBER] wrong version number")

        methods = {"connect": connect, "connect_ex": connect_ex, "recv": reading(plain.recv), "recv_into": reading(plain.recv_into)}
        kept = socket.getaddrinfo, socket.gethostbyname, ssl.SSLContext.wrap_socket
        for name, method in methods.items():
            setattr(socket.socket, name, method)
        socket.getaddrinfo, socket.gethostbyname, ssl.SSLContext.wrap_socket = self.look_up, self.address, no_tls
        try:
            result, raised = call(module), ""
        except Exception as error:
            result, raised = None, f"{type(error).__name__}: {error}"[:300]
        finally:
            for name in methods:
                delattr(socket.socket, name)
            socket.getaddrinfo, socket.gethostbyname, ssl.SSLContext.wrap_socket = kept
            for _, peer in self.open.values():
                peer.close()
            listener.close()
        return {"result": result, "raised": raised, "asked": self.asked}


def serve(module, payload):
    net = Net(payload["pages"], payload["otherwise"])
    return net.serve(module, lambda module: module.menu(*payload["args"]))
