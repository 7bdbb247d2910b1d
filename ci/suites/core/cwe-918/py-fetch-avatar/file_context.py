import urllib.request


