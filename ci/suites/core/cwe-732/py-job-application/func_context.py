@app.post("/jobs/<int:job>/apply")
def apply_for(job):
    """Save the form's file "cv" in the folder INBOX under the name below, and answer with that name."""
    cv = request.files["cv"]
    name = f"{job}-{len(os.listdir(INBOX)) + 1}.pdf"
    path = os.path.join(INBOX, name)
