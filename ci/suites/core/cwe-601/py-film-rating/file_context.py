import re

from flask import Flask, redirect, request

app = Flask(__name__)
FILM_LIST = "/films"
ratings = {}


@app.get(FILM_LIST)
def film_list():
    return {str(film): stars for film, stars in ratings.items()}


