@app.post('/api/floor')
def floor_plan():
    """Posted JSON like {"house": "mill", "floor": "attic"} gets the SVG drawing plans/mill/attic.svg. 404 if not found."""
    data = request.get_json()
    path = os.path.join(PLANS, data['house'], data['floor'] + '.svg')
