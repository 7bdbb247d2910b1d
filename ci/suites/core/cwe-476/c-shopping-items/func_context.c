/* Returns the number of items that are on the list. Each item has a line of its own, which ends with a newline. */
int count_items(const char *list)
{
    FILE *file = open_list(list);
    int items = 0;
