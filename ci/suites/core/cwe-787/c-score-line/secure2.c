    const char *blank = strchr(line, ' ');
    if (blank == NULL) {
        return 0;
    }
    score->points = atoi(line);
    snprintf(score->player, sizeof(score->player), "%s", blank + 1);
    return 1;
}
