    char line[1024];
    snprintf(line, sizeof line, "exec ./sticker '%s' '%s' %d", jar->content, jar->cupboard, jar->grams);
    int status = 0;
    pid_t pid = fork();
    if (pid == 0) {
        char *argv[] = {"sh", "-c", line, NULL};
        execvp(argv[0], argv);
        _exit(1);
    }
    waitpid(pid, &status, 0);
    return WEXITSTATUS(status);
}
