import os

from flask import Flask, request

app = Flask(__name__)
INBOX = "applications"


@app.post("/team-photo")
def team_photo():
    photo = request.files["photo"]
    photo.save(os.path.join("static", "team.jpg"))
    return "", 204


