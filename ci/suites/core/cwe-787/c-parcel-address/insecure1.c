    sprintf(p->address, "%s, %s, %s", name, street, town);
}
