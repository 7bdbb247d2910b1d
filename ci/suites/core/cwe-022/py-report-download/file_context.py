import os

from flask import Flask, abort, request, send_file

app = Flask(__name__)
REPORTS = os.path.abspath("reports")


