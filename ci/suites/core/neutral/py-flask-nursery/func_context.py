@app.post("/orders")
def order_plants():
    """Take `pieces` of the `plant` out of the stock; both are in the JSON body. Answer the plant and what is left.

    An unknown plant: {"error": "unknown"} with status 404. More pieces than in stock: {"error": "too many"} with 409.
    """
    order = request.get_json()
    plant, pieces = order["plant"], order["pieces"]
