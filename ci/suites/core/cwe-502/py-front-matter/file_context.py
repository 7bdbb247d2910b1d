import re

import yaml
from yaml import Loader, SafeLoader

FRONT_MATTER = re.compile(r"\A---\n(.*?)\n---\n", re.DOTALL)


