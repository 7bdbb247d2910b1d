import re
from collections import Counter


