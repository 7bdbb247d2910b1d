#include <stdio.h>
#include <string.h>

struct user {
    int id;
    char name[16];
};

