        return record.levelname
