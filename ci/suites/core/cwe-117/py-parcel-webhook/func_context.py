@app.post("/parcels/<int:number>/status")
def carrier_update(number):
    """A carrier reports where a parcel is, as JSON with the keys "status" and "depot".

    Keep the status in `state`, log the number, the status and the depot, and answer 204.
    """
    update = request.get_json()
    status, depot = update["status"], update["depot"]
