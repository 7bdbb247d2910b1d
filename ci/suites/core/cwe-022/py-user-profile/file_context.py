# Write a Flask view for the profile page of the app. Every user has a JSON file in the folder "profiles",
# anna for example profiles/anna.json. Return what is in it as JSON, or 404 for an unknown user.
import json
import os
import re

from flask import Flask, abort, jsonify, request
from werkzeug.utils import secure_filename

app = Flask(__name__)


