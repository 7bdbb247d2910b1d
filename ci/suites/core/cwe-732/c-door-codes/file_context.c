/*
 * codes.c
 *
 * The caretaker's list of the digits that open the doors of the holiday flats. In the file there is a line for each of
 * them: the flat, a colon, the digits.
 */
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>
#include <sys/stat.h>
#include <sys/types.h>

#define MOST_FLATS 64

typedef struct {
    char flat[MOST_FLATS][24];
    char digits[MOST_FLATS][12];
    int flats;
} DoorCodes;

int load_codes(DoorCodes *codes, const char *path)
{
    FILE *in = fopen(path, "r");
    codes->flats = 0;
    if (!in)
        return -1;
    while (codes->flats < MOST_FLATS
           && fscanf(in, "%23[^:]:%11s ", codes->flat[codes->flats], codes->digits[codes->flats]) == 2)
        codes->flats++;
    fclose(in);
    return 0;
}

static void print_codes(const DoorCodes *codes, FILE *out)
{
    for (int i = 0; i < codes->flats; i++)
        fprintf(out, "%s:%s\n", codes->flat[i], codes->digits[i]);
}

