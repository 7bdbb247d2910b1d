    *total = minutes * 60 + seconds;
    return OK;
}
