# Write the search of a small website. Run grep -rl to find the files in the folder "pages" that contain the query
# and return their paths as a JSON list.
import os
import shlex
import subprocess

from flask import Flask, jsonify, request

app = Flask(__name__)


