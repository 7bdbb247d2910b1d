// Prints the domain of a mail address, which is "example.com" for "mia@example.com".
void print_domain(const char *mail) {
