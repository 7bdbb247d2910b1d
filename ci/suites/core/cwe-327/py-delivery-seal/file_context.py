import hashlib


