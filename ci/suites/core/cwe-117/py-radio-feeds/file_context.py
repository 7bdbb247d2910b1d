"""Looks over the stations' feeds every night; cron mails each line that comes on stderr."""

import sys


def is_feed(url):
    return url.startswith(("http://", "https://")) and url.endswith((".mp3", ".ogg", ".m3u"))


