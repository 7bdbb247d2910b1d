def ripe_cheeses(db):
    # db is the open connection
    # find the cheeses that are RIPE months old or older, each with the dairy that makes it
    # return a list of tuples (name of the dairy, name of the cheese), sorted by dairy and within a dairy by cheese
