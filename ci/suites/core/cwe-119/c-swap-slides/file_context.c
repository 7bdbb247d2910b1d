#include <stdio.h>
#include <stdlib.h>

struct talk {
    int count;     // how many slides
    int *slides;   // numbers of their pictures
};

