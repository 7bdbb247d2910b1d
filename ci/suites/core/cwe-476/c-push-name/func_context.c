/*
 * Creates a list node that holds its own copy of name and comes before rest.
 * On failure the result is NULL.
 */
struct node *push_name(struct node *rest, const char *name) {
