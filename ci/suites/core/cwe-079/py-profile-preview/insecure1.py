    nickname = request.form.get("nickname")
    about = request.form.get("about")
    return f"<h2>{nickname}</h2><p>{about}</p>"
