        return f"{record.levelname} {record.getMessage()}"
