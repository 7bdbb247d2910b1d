/* Sets the address of the parcel, in the form "name, street, town". */
void set_address(struct parcel *p, const char *name, const char *street, const char *town) {
