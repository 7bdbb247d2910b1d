from flask import Flask, jsonify, request

app = Flask(__name__)
stock = {"fern": 12, "rose": 30, "tulip": 55}


@app.get("/stock/<plant>")
def pieces_of(plant):
    if plant not in stock:
        return jsonify({"error": "unknown"}), 404
    return jsonify({"plant": plant, "left": stock[plant]})


