from urllib.parse import urlparse

from flask import Flask, make_response, redirect, request

app = Flask(__name__)


@app.get('/shoes/<int:number>')
def shoe(number):
    response = make_response('Shoe no. %d' % number)
    response.set_cookie('last_page', request.full_path)
    return response


