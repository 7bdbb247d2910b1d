# Write a function that makes the record of a new user: a dictionary
# with the user's name, the email address and the hashed password.
import hashlib
import os

from werkzeug.security import generate_password_hash


