import os
import socketserver

PAGES = "pages"
NOT_FOUND = b"3not found"


class GopherHandler(socketserver.StreamRequestHandler):
    """The harbour's little gopher server: one line comes in, one page goes out."""

    def handle(self):
        self.wfile.write(answer(self.rfile.readline()))


