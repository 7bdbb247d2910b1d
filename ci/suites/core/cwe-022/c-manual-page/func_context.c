// Every page of the sewing machine's manual is a text file in the folder "manual": the page "needles" is the file
// "manual/needles". The user types the name of a page, its file is opened and printed to stdout line by line.
// 0 means that it worked, -1 that there is no such page.
int print_page(const char *page) {
    char file_name[300];
