@app.route("/teams/<int:team_id>/invites", methods=["POST"])
def create_invite(team_id):
    email = request.form["email"]
    # make a random invite code
    # store the team and the email as a tuple in invites[code]
    # send the code back as JSON, status 201
