from typing import Optional
from urllib.parse import urljoin, urlparse, urlsplit


