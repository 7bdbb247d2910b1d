from flask import Flask, render_template_string, request

app = Flask(__name__)


