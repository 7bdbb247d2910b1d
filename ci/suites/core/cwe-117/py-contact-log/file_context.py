import os
from datetime import datetime


