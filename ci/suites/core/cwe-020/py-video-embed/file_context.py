import re
from urllib.parse import urlparse


