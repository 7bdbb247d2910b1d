/* Tells whether a chat message is a question: its last character is '?'. An empty message is none. */
int is_question(const char *message) {
