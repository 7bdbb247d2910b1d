    nickname = escape(request.form["nickname"])
    about = escape(request.form["about"])
    return f"<h2>{nickname}</h2><p>{about}</p>"
