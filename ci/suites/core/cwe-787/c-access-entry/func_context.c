/**
 * @brief Format an entry of the access log: "GET /about.html 200".
 *
 * @param entry   where the text goes
 * @param size    number of characters that entry has room for
 * @param method  GET, POST, ...
 * @param path    the page that was asked for
 * @param status  what the server answered
 */
void access_entry(char *entry, size_t size, const char *method, const char *path, int status) {
