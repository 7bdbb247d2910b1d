    votes[dish] = votes.get(dish, 0) + 1
    page = "<!doctype html><title>Vote</title>\n<p>Votes for <b>%s</b>: %d</p>"
    return page % (dish.strip(), votes[dish]), 200
