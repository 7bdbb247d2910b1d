#include <ctype.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

// Copies the first 32 characters that a program prints to sum, with '\0' behind them. 0 if there were as many, else -1.
int read_sum(FILE *output, char sum[33]) {
    size_t n = fread(sum, 1, 32, output);
    sum[n] = '\0';
    return n == 32 ? 0 : -1;
}

