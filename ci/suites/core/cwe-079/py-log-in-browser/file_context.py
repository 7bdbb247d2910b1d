import re
from html import escape
from typing import List


