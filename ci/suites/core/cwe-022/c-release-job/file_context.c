/* The till of the copy shop. */
#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#define WAITING "waiting"   /* jobs that nobody has paid yet */
#define PAID "shop/paid"    /* what the copier takes its jobs from */

/* What a job costs, in cents: ten a page, and twenty to open the machine. */
long price_of(long pages) {
    return pages > 0 ? 20 + 10 * pages : 0;
}

