# Write a function that makes the first password of a new employee: as many
# random letters and digits as asked for.
import random
import secrets
import string


