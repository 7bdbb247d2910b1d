from pathlib import Path

from flask import Flask, Response, abort

app = Flask(__name__)
UPLOADS = Path("uploads/avatars").resolve()
DEFAULT = Path("static/nobody.gif")


@app.get("/nobody")
def nobody():
    return Response(DEFAULT.read_bytes(), mimetype="image/gif")


