import os
from datetime import date

from flask import Flask, request

app = Flask(__name__)
RETURNS = "returns"


@app.get("/deadline")
def deadline():
    return f"{date.today().year}-07-31"


