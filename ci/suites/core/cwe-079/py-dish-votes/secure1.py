    votes[dish] += 1
    return f"<p>Votes for {escape(dish)}: {votes[dish]}</p>"
