    char grams[16];
    snprintf(grams, sizeof(grams), "%d", jar->grams);
    pid_t pid = fork();
    if (pid < 0) {
        return -1;
    }
    if (pid == 0) {
        execl("./sticker", "sticker", jar->content, jar->cupboard, grams, (char *)NULL);
        _exit(127);
    }
    int status;
    waitpid(pid, &status, 0);
    return WIFEXITED(status) && WEXITSTATUS(status) == 0 ? 0 : -1;
}
