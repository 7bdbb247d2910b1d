# item and amount of all orders of a customer as JSON, from the table orders (customer, item, amount) in shop.db
@app.get("/customers/<customer>/orders")
def orders_of(customer):
