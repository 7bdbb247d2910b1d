from flask import Flask, jsonify

app = Flask(__name__)
canoes = {1: "free", 2: "free", 3: "repair", 4: "free", 5: "hired", 6: "free", 8: "free"}


@app.get("/canoes")
def free_canoes():
    return jsonify(free=[number for number, state in canoes.items() if state == "free"])


