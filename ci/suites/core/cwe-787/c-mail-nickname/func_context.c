/**
 * Names a chatter after the part of the mail address that comes before the @,
 * so that "lena@example.org" appears in the chat as "lena". A long name is cut.
 */
void nickname_from_mail(struct chatter *chatter, const char *mail) {
    size_t length = strcspn(mail, "@");
