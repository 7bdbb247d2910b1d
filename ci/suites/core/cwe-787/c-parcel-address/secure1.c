    snprintf(p->address, sizeof(p->address), "%s, %s, %s", name, street, town);
}
