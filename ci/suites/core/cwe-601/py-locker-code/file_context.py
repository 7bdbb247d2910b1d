from urllib.parse import urlparse

from flask import Flask, Response, request

app = Flask(__name__)
CODES = {'A1': '7730', 'A2': '1904', 'B1': '5528'}
unlocked = []


def see_other(address):
    return Response(status=303, headers={'Location': address})


@app.route('/lockers')
def lockers():
    return ', '.join(sorted(unlocked))


@app.route('/lock/<number>', methods=['POST'])
def lock(number):
    unlocked.remove(number)
    return see_other(request.form['continue'])


