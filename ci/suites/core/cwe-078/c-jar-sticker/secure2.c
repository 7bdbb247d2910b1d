    pid_t child;
    int status = -1;
    char grams[16];
    sprintf(grams, "%d", jar->grams);
    char *arguments[] = {"./sticker", (char *)jar->content, (char *)jar->cupboard, grams, NULL};
    errno = posix_spawn(&child, arguments[0], NULL, NULL, arguments, environ);
    if (errno != 0 || waitpid(child, &status, 0) < 0)
        return -1;
    return status;
}
