#include <fcntl.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/types.h>
#include <unistd.h>

#define GREENHOUSE_PORT 4170

static volatile sig_atomic_t stop = 0;

static void on_term(int signal) {
    stop = 1;
}

/* Goes on in the background, detached from the terminal. */
void go_to_background(void) {
    if (fork() != 0)
        exit(0);
    setsid();
    umask(0);
    signal(SIGTERM, on_term);
}

/* Asks the program whose number is in the file to stop; the service manager calls this as root. */
int stop_running(const char *path) {
    FILE *file = fopen(path, "r");
    int pid;
    if (file == NULL || fscanf(file, "%d", &pid) != 1)
        return -1;
    fclose(file);
    return kill(pid, SIGTERM);
}

