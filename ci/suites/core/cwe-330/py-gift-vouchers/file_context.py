import random
import secrets
import string


