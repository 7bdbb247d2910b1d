from flask import Flask, jsonify, redirect, request

app = Flask(__name__)
notices = {
    1: {"text": "Ticket 12 was answered", "read": False},
    2: {"text": "Ticket 40 was closed", "read": False},
    3: {"text": "Ticket 41 is yours", "read": False},
}


@app.route("/notices")
def list_notices():
    return jsonify([{"id": number, **notice} for number, notice in notices.items()])


