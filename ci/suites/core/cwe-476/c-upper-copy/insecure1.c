    for (char *p = copy; *p; p++) {
        *p = toupper(*p);
    }
    return copy;
}
