import os

from flask import Flask, abort, jsonify, request, send_file, send_from_directory

app = Flask(__name__)
FESTIVAL = os.path.join(os.getcwd(), "festival")


@app.get("/festival/<int:year>")
def flyers(year):
    """What was printed for the kite festival of a year."""
    return jsonify(sorted(os.listdir(os.path.join(FESTIVAL, str(year)))))


@app.get("/festival/<int:year>/poster")
def poster(year):
    return send_file(os.path.join(FESTIVAL, str(year), "poster.png"))


