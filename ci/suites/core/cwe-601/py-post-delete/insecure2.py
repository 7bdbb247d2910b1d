    if post_id not in posts:
        abort(404)
    posts.pop(post_id)
    then = request.args.get("then")
    if not then:
        then = "/posts"
    return redirect(then)
