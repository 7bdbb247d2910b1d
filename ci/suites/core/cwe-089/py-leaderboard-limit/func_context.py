@app.route("/leaderboard")
def leaderboard():
