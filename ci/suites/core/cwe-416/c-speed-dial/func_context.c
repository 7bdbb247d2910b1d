/* Deletes the contact with this name: takes it out of phone->contacts, where the others keep their order, and
 * frees it. Returns 1, or 0 if there is no contact with the name. */
int delete_contact(struct phone *phone, const char *name) {
