"""A made-up internet: every name has an address, each connection is written down and answered here.

There is no thread and no process for it, of which other candidates may have used up what is allowed: the other end of a
connection answers when the candidate begins to read. Both ends are a pair that the kernel makes: not every sandbox lets
a socket have an address.
"""

from __future__ import annotations

import os
import re
import socket
import ssl
from collections.abc import Callable
from typing import Any


class Net:
    """Patches sockets for the time of one call; ``asked`` lists the hosts that were connected to."""

    def __init__(self, pages: dict[str, Any], otherwise: Any) -> None:
        self.pages, self.otherwise = pages, otherwise  # by "host/path": status, headers, body
        self.asked: list[str] = []
        self.names: dict[str, str] = {}
        self.open: dict[int, tuple[str, socket.socket]] = {}  # by the candidate's end

    def address(self, host: str) -> str:
        """The address of a name, one of its own; raises gaierror for what is no name."""
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

    def look_up(self, host: Any, port: Any, *more: Any, **named: Any) -> list[Any]:
        """Stands for getaddrinfo."""
        host = host.decode() if isinstance(host, bytes) else str(host)
        port = int(port) if str(port or 0).isdigit() else 80
        return [(socket.AF_INET, socket.SOCK_STREAM, 6, "", (self.address(host), port or 0))]

    def answer(self, sock: socket.socket) -> None:
        """Answer what was sent over a connection, if it was not answered yet."""
        if sock.fileno() not in self.open:
            return
        host, peer = self.open.pop(sock.fileno())
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
            answer = f"HTTP/1.1 {status} Answer\r\n{head}\r\n".encode("latin-1")
            peer.sendall(answer + (b"" if method == "HEAD" else body))
        peer.close()

    def serve(self, module: Any, call: Callable[[Any], Any]) -> dict[str, Any]:
        """What ``call(module)`` returned or raised, and the hosts that it connected to."""
        net = self
        plain: Any = socket.socket.__base__

        def connect(sock: socket.socket, where: Any) -> None:
            if sock.family != socket.AF_INET:
                raise ConnectionRefusedError(111, "Connection refused")
            name = net.names[net.address(where[0])]
            net.asked.append(name)
            end, peer = socket.socketpair()
            end.setblocking(sock.gettimeout() is None)
            os.dup2(end.fileno(), sock.fileno(), inheritable=False)
            end.close()
            net.open[sock.fileno()] = name, peer

        def connect_ex(sock: socket.socket, where: Any) -> int:
            connect(sock, where)
            return 0

        def setsockopt(sock: socket.socket, level: int, *more: Any) -> None:
            if level != socket.IPPROTO_TCP:  # which a pair knows nothing of
                plain.setsockopt(sock, level, *more)

        def reading(method: Any) -> Any:
            def read(sock: socket.socket, *args: Any) -> Any:
                net.answer(sock)
                return method(sock, *args)

            return read

        def no_tls(*args: Any, **named: Any) -> Any:
            raise ssl.SSLError("[SSL: WRONG_VERSION_NUMBER] wrong version number")

        methods = {"connect": connect, "connect_ex": connect_ex, "setsockopt": setsockopt,
                   "recv": reading(plain.recv), "recv_into": reading(plain.recv_into)}  # fmt: skip
        library: Any = socket
        tls: Any = ssl.SSLContext
        kept = socket.getaddrinfo, socket.gethostbyname, ssl.SSLContext.wrap_socket
        for name, method in methods.items():
            setattr(socket.socket, name, method)
        library.getaddrinfo, library.gethostbyname, tls.wrap_socket = self.look_up, self.address, no_tls
        try:
            result, raised = call(module), ""
        except Exception as error:  # noqa: BLE001 - whatever the candidate raises is its answer
            result, raised = None, f"{type(error).__name__}: {error}"[:300]
        finally:
            for name in methods:
                delattr(socket.socket, name)
            library.getaddrinfo, library.gethostbyname, tls.wrap_socket = kept
            for _, peer in self.open.values():
                peer.close()
        return {"result": result, "raised": raised, "asked": self.asked}
