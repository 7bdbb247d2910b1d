import urllib.parse
import urllib.request


