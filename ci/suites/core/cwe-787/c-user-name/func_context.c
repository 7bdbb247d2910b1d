/* Sets the user's name. Of a longer name, the first 15 characters are kept. */
void set_user_name(struct user *user, const char *name) {
