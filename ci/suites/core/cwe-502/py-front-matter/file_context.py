import re

from yaml import Loader, SafeLoader, load, safe_load

FRONT_MATTER = re.compile(r"\A---\n(.*?)\n---\n", re.DOTALL)


