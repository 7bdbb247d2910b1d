#include <errno.h>
#include <fcntl.h>
#include <stdarg.h>
#include <stdio.h>
#include <string.h>
#include <sys/stat.h>
#include <time.h>
#include <unistd.h>

// A journal of the medicines that somebody takes. It is one of the programs on the computer of a student residence,
// where each student has an account. A journal is not meant for other people than the student who writes it.
struct dose {
    char time[20];       // "2025-03-01 07:45"
    char medicine[30];   // one word
    int milligrams;
};

