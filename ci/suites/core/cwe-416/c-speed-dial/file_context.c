#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#define MAX_CONTACTS 100
#define KEYS 10

struct contact {
    char name[24];
    char number[16];
};

struct phone {
    struct contact *contacts[MAX_CONTACTS];   /* each allocated on its own */
    int count;
    struct contact *keys[KEYS];               /* whom the keys 0 to 9 call when they are held down, or NULL */
};

struct contact *add_contact(struct phone *phone, const char *name, const char *number) {
    if (phone->count == MAX_CONTACTS)
        return NULL;
    struct contact *contact = calloc(1, sizeof(struct contact));
    snprintf(contact->name, sizeof(contact->name), "%s", name);
    snprintf(contact->number, sizeof(contact->number), "%s", number);
    phone->contacts[phone->count++] = contact;
    return contact;
}

/* Where a contact stands in phone->contacts, -1 if there is none with the name. */
int place_of(const struct phone *phone, const char *name) {
    for (int i = 0; i < phone->count; i++)
        if (strcmp(phone->contacts[i]->name, name) == 0)
            return i;
    return -1;
}

/* The number to call when a key is held down, "" if there is none. */
const char *number_of_key(const struct phone *phone, int key) {
    return phone->keys[key] == NULL ? "" : phone->keys[key]->number;
}

