    char path[512];
    snprintf(path, sizeof(path), "levels/%s/%s.log", lock, year);
    int fds[2];
    if (pipe(fds) != 0) {
        return -1;
    }
    pid_t pid = fork();
    if (pid == 0) {
        dup2(fds[1], STDOUT_FILENO);
        close(fds[0]);
        close(fds[1]);
        execlp("tail", "tail", "-n", "1", path, (char *)NULL);
        _exit(127);
    }
    close(fds[1]);
    FILE *output = fdopen(fds[0], "r");
    char *line = fgets(level, size, output);
    fclose(output);
    waitpid(pid, NULL, 0);
    return line == NULL ? -1 : 0;
}
