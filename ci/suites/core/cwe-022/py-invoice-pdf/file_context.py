import os

from flask import Flask, abort, request, send_file, send_from_directory

app = Flask(__name__)
app.config["INVOICES"] = os.path.abspath("invoices")


