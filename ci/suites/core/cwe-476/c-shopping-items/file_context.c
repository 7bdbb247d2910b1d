#include <stdio.h>
#include <stdlib.h>
#include <string.h>

/* Opens the text file of a shopping list, such as "party", for reading. */
static FILE *open_list(const char *list)
{
    char path[256];
    snprintf(path, sizeof(path), "lists/%s.txt", list);
    return fopen(path, "r");
}

/* Prints the item at the top of a list. */
void print_first(const char *list)
{
    char item[80] = "";
    FILE *file = open_list(list);
    fgets(item, sizeof(item), file);
    printf("%s", item);
    fclose(file);
}

