import html
import json
import random


