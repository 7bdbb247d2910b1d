    votes[dish] += 1
    return f"<p>Votes for {dish}: {votes[dish]}</p>"
