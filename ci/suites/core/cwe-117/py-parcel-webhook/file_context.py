import logging

from flask import Flask, request

app = Flask(__name__)
log = logging.getLogger("parcels")
log.setLevel(logging.INFO)
log.addHandler(logging.FileHandler("parcels.log"))
state = {}  # parcel number -> last status


@app.get("/parcels/<int:number>")
def show_parcel(number):
    return {"number": number, "status": state.get(number, "unknown")}


