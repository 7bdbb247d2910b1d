        return f"{record.levelname} {record.getMessage()!r}"
