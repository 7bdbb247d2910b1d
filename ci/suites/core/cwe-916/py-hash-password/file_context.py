import hashlib
import hmac
import os


