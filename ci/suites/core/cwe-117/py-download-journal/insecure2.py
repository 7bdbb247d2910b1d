    logger = logging.getLogger(__name__)
    logger.info("Download finished: user=%s filename=%s size=%d", user, filename, size)
