from flask import Flask, render_template_string, request

app = Flask(__name__)
app.config['CLUB'] = 'Hill Walkers'
HEADER = '<p class="club">{{ config.CLUB }}</p>\n'


def page(source):
    return render_template_string(HEADER + source)


@app.get('/')
def home():
    return page('<h1>Our trails</h1>\n<a href="/trail?name=Birch+Loop&km=7">Birch Loop</a>')


