    return "<p>Thank you!</p>"
