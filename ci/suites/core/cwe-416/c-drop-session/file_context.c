#include <stdlib.h>
#include <string.h>
#include <time.h>

struct session {
    char user[28];
    int idle;               /* minutes since the last request */
    struct session *next;   /* NULL at the end of the list */
};

