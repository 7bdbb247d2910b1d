        message = record.getMessage().replace("\n", " ").replace("\r", " ")
        return f"{record.levelname} {message}"
