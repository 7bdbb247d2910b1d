@app.get('/trail')
def trail():
    """Renders HEADER, then the name of the trail in an <h1> and its length in a <p>, e.g. <p>7 km</p>."""
    name, km = request.args['name'], request.args['km']
