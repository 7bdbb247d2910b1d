        message = record.getMessage().strip()
        return "%s %s" % (record.levelname, message)
