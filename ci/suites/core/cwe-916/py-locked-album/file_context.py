import hashlib
import os
import secrets

from werkzeug.security import generate_password_hash


