from flask import Flask, request
from markupsafe import escape

app = Flask(__name__)


@app.get("/seats")
def seats():
    """Asks how many seats to book: one unless the query string says otherwise."""
    count = request.args.get("seats", 1, type=int)
    return f"""
        <form action="/seats">
            <input name="seats" value="{count}"> <button>Book</button>
        </form>
    """


