from html import escape

from flask import Flask, redirect, request

app = Flask(__name__)


@app.get("/")
def home():
    return redirect("/profile/edit")


