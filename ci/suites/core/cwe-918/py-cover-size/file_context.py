import urllib.request
from urllib.parse import urljoin

STATION = "http://media.harbourradio.example/shows/"


