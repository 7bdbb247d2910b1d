import sqlite3
from html import escape

from flask import Flask, abort, render_template_string

app = Flask(__name__)


def one(sql, *values):
    db = sqlite3.connect('photos.db')
    return db.execute(sql, values).fetchone()


@app.get('/')
def start():
    return '<p>%d photos so far</p>' % one('SELECT count(*) FROM photos')


@app.get('/about')
def about():
    return render_template_string('<p>Our club takes pictures since {{ year }}.</p>', year=1987)


