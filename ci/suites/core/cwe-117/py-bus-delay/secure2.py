    line = line.replace("\r", "").replace("\n", " ")
    reason = " ".join(reason.split())
    app.logger.warning(f"Delay on line {line}: {reason}")
    return "noted", 200
