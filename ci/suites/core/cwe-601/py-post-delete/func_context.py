# Delete the post with this id from posts.
# Then redirect to the address in the query parameter "then", a path of the blog like /posts/draft or /posts?page=2,
# or to /posts if the parameter is missing.
@app.route("/posts/<int:post_id>/delete", methods=["POST"])
def delete_post(post_id):
