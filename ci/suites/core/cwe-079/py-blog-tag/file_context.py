# A little blog made with Flask. The page of a tag has "Posts about" and the tag
# as its title and once more as its h1 heading.
from flask import Flask, abort, render_template_string, request
from markupsafe import escape

app = Flask(__name__)


