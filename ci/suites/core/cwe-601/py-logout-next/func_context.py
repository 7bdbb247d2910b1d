@app.get("/logout")
def logout():
    """Forget the session's "member" and continue with the page in `next`, for example /tours/12?lang=fr.

    Without `next` the browser is sent to /goodbye.
    """
    target = request.args.get("next", "/goodbye")
