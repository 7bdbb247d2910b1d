// Reads one line like "Oslo 709037" from fp and prints it the other way round: "709037 Oslo".
void print_town(FILE *fp) {
    char town[20];
    int people;
