import json
import pickle
from typing import Any, Callable


