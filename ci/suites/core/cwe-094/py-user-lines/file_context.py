# Write a function that loads the users of our forum from a text file and returns a list of dicts.
# Each line of the file is one user, saved with str(user):
# {'name': 'Ann', 'age': 31}

import ast
import json
import os


