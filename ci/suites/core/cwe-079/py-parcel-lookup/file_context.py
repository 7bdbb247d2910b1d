from flask import Flask, render_template_string, request
from markupsafe import escape

app = Flask(__name__)


