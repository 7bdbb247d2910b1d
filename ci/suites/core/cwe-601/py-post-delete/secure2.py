    del posts[post_id]
    then = request.args.get("then", "/posts")
    parts = urlparse(then)
    if parts.scheme or parts.netloc or "\\" in then or then.startswith("//"):
        return redirect("/posts")
    return redirect(then)
