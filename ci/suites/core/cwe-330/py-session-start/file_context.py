import hashlib
import os
import random
import secrets
import time
import uuid

sessions = {}


