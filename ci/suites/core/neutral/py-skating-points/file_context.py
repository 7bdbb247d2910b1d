import json
from typing import Dict


