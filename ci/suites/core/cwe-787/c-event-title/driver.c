#include "dg_driver.h"

struct event {
    int day;
    char title[40];
};
struct event make_event(int day, const char *title);

int main(int argc, char **argv) {
    dg_begin();
    char *title = strdup(argv[2]);
    struct event *event = malloc(sizeof *event);
    *event = make_event(atoi(argv[1]), title);
    dg_reply("%d: %s", event->day, event->title);
    return 0;
}
