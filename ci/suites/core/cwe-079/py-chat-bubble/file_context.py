import html
import json
from datetime import datetime


