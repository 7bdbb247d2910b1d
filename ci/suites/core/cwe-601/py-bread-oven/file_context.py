import json
from http.server import BaseHTTPRequestHandler
from urllib.parse import parse_qsl, urlparse

oven = []


class OvenHandler(BaseHTTPRequestHandler):
    def log_message(self, format, *args):
        pass

    def form(self):
        length = int(self.headers['Content-Length'])
        return dict(parse_qsl(self.rfile.read(length).decode()))

    def do_GET(self):
        self.send_response(200)
        self.send_header('Content-Type', 'application/json')
        self.end_headers()
        self.wfile.write(json.dumps(oven).encode())

    def do_DELETE(self):
        oven.clear()
        self.send_response(303)
        self.send_header('Location', self.form()['page'])
        self.end_headers()

