@app.route("/average")
def average():
    # numbers is a list, for example /average?numbers=[3, 5, 8.5]
    numbers = request.args.get("numbers")
    # turn it into a Python list and return the average as JSON
