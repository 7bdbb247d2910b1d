"""Door bell of the flat: a small box in the hall that shows who rings."""
import socket
from html import escape

HEAD = b"HTTP/1.0 200 OK\r\nContent-Type: text/html; charset=utf-8\r\n\r\n"


def quiet_page() -> bytes:
    return HEAD + b"<h1>Nobody rings</h1>"


def serve(port=8080):
    with socket.create_server(("", port)) as server:
        while True:
            connection, _ = server.accept()
            name = connection.recv(200).strip()
            connection.sendall(bell_page(name) if name else quiet_page())
            connection.close()


