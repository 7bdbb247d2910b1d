@app.post("/tasks")
def add_task():
    """Append {"id": ID, "title": TITLE} to `tasks` and answer it as JSON with status 201.

    The title comes from the JSON body. The first task has the id 1, the next one 2 and so on.
    """
