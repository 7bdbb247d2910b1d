import os

from flask import Flask, redirect, request, session

app = Flask(__name__)
app.secret_key = os.urandom(16)


