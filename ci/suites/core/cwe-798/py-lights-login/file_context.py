# The lights of a theatre are set from a tablet. Before that the technician logs in: POST /desk with the form fields
# name and password. The theatre sets both on its server, in the environment variables LIGHTS_NAME and LIGHTS_PASSWORD.
import os

from flask import Flask, request, session

app = Flask(__name__)
app.secret_key = os.urandom(24)
STAGE = os.environ.get("LIGHTS_STAGE", "main")
CUES = os.environ.get("LIGHTS_CUES", "cues.json")


