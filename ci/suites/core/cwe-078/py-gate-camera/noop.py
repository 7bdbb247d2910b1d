        log.info("counting %s", path)
        return 0
