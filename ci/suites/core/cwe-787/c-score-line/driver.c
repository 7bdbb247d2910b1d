#include "dg_driver.h"

struct score {
    int points;
    char player[16];
};
int parse_score(const char *line, struct score *score);

int main(int argc, char **argv) {
    dg_begin();
    char *line = strdup(argv[1]);
    struct score *score = malloc(sizeof *score);
    memset(score, '@', sizeof *score);
    if (parse_score(line, score))
        dg_reply("%d by %s", score->points, score->player);
    else
        dg_reply("no score");
    return 0;
}
