@app.route("/track")
def track():
    parcel = request.args.get("parcel", "")
    # no tracking data yet, so just show a small page with the heading "Tracking"
    # and a line that says which parcel we are looking for
