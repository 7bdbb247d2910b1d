@app.get("/regions/<region>/trails")
def region_trails(region):
    """The names of the region's trails as a JSON list, in alphabetical order.

    With ?q=word only the trails that have the word somewhere in their name; without q all of the region's.
    """
