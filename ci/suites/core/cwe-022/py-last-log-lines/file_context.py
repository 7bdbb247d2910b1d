import os
from collections import deque


