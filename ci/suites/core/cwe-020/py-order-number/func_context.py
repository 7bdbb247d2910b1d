@app.route("/orders/status")
def order_status():
    number = request.args.get("number", "")
    # order numbers are two capital letters, a dash and five digits, like AB-12345
    # answer 400 if it is not an order number
    # otherwise answer "Order <number> is on its way"
