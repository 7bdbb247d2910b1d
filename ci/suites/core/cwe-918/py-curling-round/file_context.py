import csv
import http.client
import io
from urllib.parse import urlsplit

LEAGUE = "slowcurling.example"


def page(host: str, path: str) -> str:
    """The text of a page, asked for by HTTP. LookupError unless the answer is 200."""
    connection = http.client.HTTPConnection(host, timeout=4)
    try:
        connection.request("GET", path)
        response = connection.getresponse()
        if response.status != 200:
            raise LookupError(f"{host} answered {response.status}")
        return response.read().decode()
    finally:
        connection.close()


