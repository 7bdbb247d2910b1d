import os

from flask import Flask, Response, abort, request, send_from_directory

app = Flask(__name__)
PLANS = os.path.abspath('plans')


def drawing(path):
    with open(path, 'rb') as svg:
        return Response(svg.read(), mimetype='image/svg+xml')


@app.get('/api/legend')
def legend():
    return drawing(os.path.join(PLANS, 'legend.svg'))


