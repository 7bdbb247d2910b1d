import hashlib
import random
import secrets
import string
import time


