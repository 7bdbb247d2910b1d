from flask import Flask, jsonify, request

app = Flask(__name__)
PER_PAGE = 5
gusts = []


@app.post("/gusts")
def add_gust():
    gusts.append(int(request.get_json()["knots"]))
    return "", 204


