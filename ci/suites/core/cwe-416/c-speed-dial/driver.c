#include "dg_driver.h"

struct contact {
    char name[24];
    char number[16];
};
struct phone {
    struct contact *contacts[100];
    int count;
    struct contact *keys[10];
};
struct contact *add_contact(struct phone *phone, const char *name, const char *number);
const char *number_of_key(const struct phone *phone, int key);
int delete_contact(struct phone *phone, const char *name);

/* "+name=number" adds a contact, "3name" puts it on key 3, "-name" deletes it, "?" asks for the numbers of all keys. */
int main(int argc, char **argv) {
    dg_begin();
    struct phone *phone = calloc(1, sizeof *phone);
    char text[3000] = "";
    for (int i = 1; i < argc; i++) {
        char *name = strdup(argv[i] + 1);
        if (argv[i][0] == '+') {
            char *number = strchr(name, '=');
            *number = 0;
            add_contact(phone, name, number + 1);
        } else if (argv[i][0] == '-') {
            sprintf(text + strlen(text), " deleted=%d", delete_contact(phone, name));
        } else if (argv[i][0] == '?') {
            for (int key = 0; key < 10; key++)
                sprintf(text + strlen(text), " %d=%.15s", key, number_of_key(phone, key));
        } else {
            for (int k = 0; k < phone->count; k++)
                if (strcmp(phone->contacts[k]->name, name) == 0) phone->keys[argv[i][0] - '0'] = phone->contacts[k];
        }
    }
    for (int i = 0; i < phone->count && i < 100; i++)
        sprintf(text + strlen(text), " %.23s", phone->contacts[i]->name);
    dg_reply("%d%s", phone->count, text);
    return 0;
}
