"""A made-up internet: every name has an address, each connection is written down, and a server here answers it."""

import re
import socket
import socketserver
import threading
from http.server import BaseHTTPRequestHandler


class Net:
    """Patches name look-up and connecting for the time of one request; ``asked`` lists the hosts connected to."""

    def __init__(self, pages, otherwise):
        self.pages, self.otherwise = pages, otherwise  # by "host/path": status, headers, body
        self.asked, self.names, self.from_port = [], {}, {}

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

    def getaddrinfo(self, host, port, *more, **named):
        host = host.decode() if isinstance(host, bytes) else str(host)
        port = int(port) if str(port or 0).isdigit() else 80
        return [(socket.AF_INET, socket.SOCK_STREAM, 6, "", (self.address(host), port or 0))]

    def serve(self, module, call):
        net = self

        class Answer(BaseHTTPRequestHandler):
            timeout = 1

            def do_GET(self):
                host = net.from_port.get(self.client_address[1], "?")
                status, headers, body = net.pages.get(host + self.path, net.otherwise)
                self.send_response(status)
                for name, value in {"Content-Length": str(len(body)), **headers}.items():
                    self.send_header(name, value)
                self.end_headers()
                if self.command != "HEAD":
                    self.wfile.write(body)

            do_HEAD = do_POST = do_GET

            def log_message(self, *args):
                pass

        real = socket.socket.connect

        def connect(sock, where):
            if sock.family != socket.AF_INET:
                raise ConnectionRefusedError(111, "Connection refused")
            address = net.address(where[0])
            net.asked.append(net.names[address])
            if sock.getsockname()[1] == 0:
                sock.bind(("127.0.0.1", 0))
            net.from_port[sock.getsockname()[1]] = net.names[address]
            return real(sock, server.server_address)

        socketserver.TCPServer.request_queue_size = 16
        server = socketserver.TCPServer(("127.0.0.1", 0), Answer)
        server.handle_error = lambda *args: None
        threading.Thread(target=server.serve_forever, args=(0.01,), daemon=True).start()
        kept = socket.getaddrinfo, socket.gethostbyname
        socket.socket.connect = connect
        socket.socket.connect_ex = lambda sock, where: connect(sock, where) or 0
        socket.getaddrinfo, socket.gethostbyname = self.getaddrinfo, self.address
        try:
            result, raised = call(module), ""
        except Exception as error:
            result, raised = None, f"{type(error).__name__}: {error}"[:300]
        finally:
            del socket.socket.connect, socket.socket.connect_ex
            socket.getaddrinfo, socket.gethostbyname = kept
            server.shutdown()
            server.server_close()
        return {"result": result, "raised": raised, "asked": self.asked}


def serve(module, payload):
    net = Net(payload["pages"], payload["otherwise"])
    return net.serve(module, lambda module: module.fetch_avatar(*payload["args"]))
