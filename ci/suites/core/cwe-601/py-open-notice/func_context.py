@app.route("/notices/<int:number>/open")
def open_notice(number):
    """Mark the notice as read and redirect to the page it is about; 404 if there is no such notice.

    The links in our mails give that page in the query parameter `page`, for example /tickets/12. Without it, redirect to /notices.
    """
