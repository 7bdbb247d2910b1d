#include "dg_driver.h"

struct timer {
    int minutes;
    int seconds;
    int running;
};
struct timer *new_timer(int minutes, int seconds);

int main(int argc, char **argv) {
    dg_begin();
    dg_fail_malloc(atol(argv[1]));
    struct timer *timer = new_timer(atoi(argv[2]), atoi(argv[3]));
    dg_fail_malloc(0);
    if (timer) dg_reply("%d:%d %s", timer->minutes, timer->seconds, timer->running ? "running" : "stopped");
    else dg_reply("(null)");
    free(timer);
    return 0;
}
