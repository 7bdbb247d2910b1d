#include <stdbool.h>

#include "dg_driver.h"

typedef struct TeamSheet {
    int count;
    int shirts[11];
} TeamSheet;
bool enter_player(TeamSheet *sheet, int shirt);

int main(int argc, char **argv) {
    dg_begin();
    char line[8000] = "";
    TeamSheet *sheet = malloc(sizeof *sheet);
    sheet->count = 0;
    for (int i = 1; i < argc; i++) strcat(line, enter_player(sheet, atoi(argv[i])) ? "+" : "-");
    for (int i = 0; i < sheet->count && i < 11; i++) sprintf(line + strlen(line), " %d", sheet->shirts[i]);
    dg_reply("%s", line);
    return 0;
}
