/* Deletes the contact with this name and frees it; the last one of phone->contacts takes its place.
 * Returns 1, or 0 if there is no contact with the name. */
int delete_contact(struct phone *phone, const char *name) {
    int place = place_of(phone, name);
