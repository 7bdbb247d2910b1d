@app.route("/deploy", methods=["POST"])
def deploy():
    version = request.form["version"]  # e.g. 2.0.1
    # let the link "current" point to releases/<version>: ln -sfn
    # say "deployed" when it's done
