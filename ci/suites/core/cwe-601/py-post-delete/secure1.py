    posts.pop(post_id, None)
    target = request.args.get("then", "/posts")
    if not target.startswith("/") or target.startswith("//"):
        target = "/posts"
    return redirect(target)
