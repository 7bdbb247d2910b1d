import math
import operator
from typing import Callable


