# The lights of a theatre are set from a tablet. Before that the technician logs in: POST /desk with the form fields
# name and password. The theatre sets both on its server, in the environment variables LIGHTS_NAME and LIGHTS_PASSWORD.
# If they are right, session["name"] is set and the answer is "welcome"; otherwise it is "no" with the status 403.
import os

from flask import Flask, request, session

app = Flask(__name__)
app.secret_key = os.urandom(24)


