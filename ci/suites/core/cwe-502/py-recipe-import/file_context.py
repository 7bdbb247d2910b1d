from flask import Flask, jsonify, request
from yaml import Loader, SafeLoader, YAMLError, load

app = Flask(__name__)
RECIPES = {}


@app.get("/recipes/<title>")
def show_recipe(title):
    return jsonify(RECIPES.get(title))


