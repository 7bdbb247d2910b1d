    visitor, tickets = escape(visitor), escape(tickets)
    return f"<p>Thank you, {visitor}! You have ordered {tickets} tickets.</p>"
