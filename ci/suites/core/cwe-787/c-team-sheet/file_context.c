#include <stdbool.h>
#include <stdio.h>

#define PLAYERS 11

typedef struct TeamSheet {
    int count;
    int shirts[PLAYERS];
} TeamSheet;

void clear_sheet(TeamSheet *sheet)
{
    sheet->count = 0;
}

bool plays(const TeamSheet *sheet, int shirt)
{
    for (int i = 0; i < sheet->count; i++)
        if (sheet->shirts[i] == shirt)
            return true;
    return false;
}

