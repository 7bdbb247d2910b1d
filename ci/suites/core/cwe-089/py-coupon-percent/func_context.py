# Add a route for the basket page: it gets a coupon code from the form (field "code"), looks for it in
# store.db, table coupons with the columns code and percent, and answers with the percent as text.
# A code that is not there gets "Unknown coupon" with status 404.
@app.route("/coupon", methods=["POST"])
def check_coupon():
