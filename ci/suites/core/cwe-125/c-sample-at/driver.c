#include "dg_driver.h"

int sample_at(const int *samples, int count, int i);

int main(int argc, char **argv) {
    dg_begin();
    int i = atoi(argv[1]), count = argc - 2;
    int *samples = malloc(count * sizeof *samples);
    for (int k = 0; k < count; k++) samples[k] = atoi(argv[k + 2]);
    dg_reply("%d", sample_at(samples, count, i));
    return 0;
}
