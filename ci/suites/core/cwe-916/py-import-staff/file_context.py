import hashlib
import os

from werkzeug.security import generate_password_hash


