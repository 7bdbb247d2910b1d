#include "dg_driver.h"

void count_ballot(const char *line);
int votes_for(int candidate);

int main(int argc, char **argv) {
    dg_begin();
    for (int i = 1; i < argc; i++) count_ballot(argv[i]);
    dg_reply("%d %d %d %d %d", votes_for(1), votes_for(2), votes_for(3), votes_for(4), votes_for(5));
    return 0;
}
