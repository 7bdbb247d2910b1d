#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#define CANDIDATES 5

static int votes[CANDIDATES];

int votes_for(int candidate) {
    return votes[candidate - 1];
}

