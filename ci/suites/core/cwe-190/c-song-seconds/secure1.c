    if (minutes > (INT_MAX - seconds) / 60) {
        return TOO_LONG;
    }
    *total = minutes * 60 + seconds;
    return OK;
}
