# Write a function that makes the link in the mail to somebody who forgot the password. It ends with a new random
# token, https://bikeshop.example/reset?token=<token>, and the address goes into reset_tokens under this token.
import hashlib
import os
import random
import secrets
import string
import time

reset_tokens = {}


