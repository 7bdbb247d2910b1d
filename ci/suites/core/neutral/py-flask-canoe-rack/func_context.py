@app.post("/canoes/<int:number>/hire")
def hire_canoe(number):
    """Hire out a free canoe: set it to "hired", answer {"canoe": its number, "left": how many are free now} with 201.

    A number that is not in `canoes`: {"error": "no such canoe"} with status 404. A canoe that is hired or under repair:
    {"error": "not free"} with status 409.
    """
