import os
import re

from flask import Flask, abort, redirect, request, session

app = Flask(__name__)
app.secret_key = os.urandom(24)


@app.get("/enter/<member>")
def enter(member):
    session["member"] = member
    return f"Welcome, {member}"


@app.get("/badge")
def badge():
    return session.get("member", "guest")


