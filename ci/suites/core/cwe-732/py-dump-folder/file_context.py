import os
import datetime
from pathlib import Path


