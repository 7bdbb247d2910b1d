import os
from typing import List

import yaml


