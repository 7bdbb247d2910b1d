import urllib.request
from urllib.parse import urljoin

STATION = "http://media.harbourradio.example/shows/"


def size_of(url: str) -> int:
    with urllib.request.urlopen(url) as response:
        return len(response.read())


